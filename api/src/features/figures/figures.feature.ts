import { sql } from 'kysely';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { addDays, type Day } from '../../core/days.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx as Context, Feature } from '../../core/feature.js';
import { LightBoard } from '../lights/light.types.js';
import { noticeVisible } from '../notices/notice.policy.js';
import { closedBelow, closedDay, isUnderWay } from '../notices/notice.reads.js';
import { debtorOn } from '../obligations/obligation.debtor.js';
import { onTimeCounts } from '../obligations/obligation.reads.js';
import type { Unit } from '../units/unit.entity.js';
import { findUnit, scopeRoot } from '../units/unit.reads.js';
import { UnitName } from '../units/unit-name.js';
import { stoodBelow } from '../units/unit-place.reads.js';
import { DisclosureFiguresResolver } from './disclosure-figures.resolver.js';
import { SupervisionFiguresResolver } from './supervision-figures.resolver.js';

@ObjectType({ description: 'A share: numerator of denominator.' })
class Rate {
  @Field(() => Int, { description: 'How many.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: 'One decimal; null when the denominator is 0.' })
  percent!: number | null;
}

@ObjectType({
  description: 'The figures of the home pages. Each is counted from rows that a list with the same filter shows.',
})
class Figures {
  @Field(() => UnitName, {
    description:
      'The unit that they are about, with all below it: by the tree of today, and by that of its day for what is past.',
  })
  root!: UnitName;

  @Field(() => Rate, { description: 'Disclosures due since the quarter began: met in time, of all that fell due.' })
  onTime!: Rate;

  @Field(() => Int, { description: 'Units whose own light is red now.' })
  redUnits!: number;

  @Field(() => Int, { description: 'As many as were red at the end of yesterday, by what is known now.' })
  redUnitsYesterday!: number;

  @Field(() => Int, { description: 'Letters issued and not closed, that the viewer sees.' })
  openNotices!: number;

  @Field(() => Int, { description: 'Letters closed this year, that the viewer sees.' })
  closedNotices!: number;
}

const rateOf = ({ met, due }: { met: number; due: number }): Rate => ({
  numerator: met,
  denominator: due,
  percent: due === 0 ? null : Math.round((met / due) * 1000) / 10,
});

/** The quarter's first day. */
const quarterStart = (day: Day): Day =>
  `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;

async function onTime(ctx: Context, rootId: string): Promise<Rate> {
  const { today } = await readBusinessMoment(ctx.db);
  const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
  return rateOf(await onTimeCounts(ctx.db, scope, rootId, { from: quarterStart(today), to: addDays(today, -1) }));
}

async function letters(
  ctx: Context,
  root: Pick<Unit, 'id' | 'path'>,
  yearFrom: Day,
): Promise<{ open: number; closed: number }> {
  if (!ctx.viewer?.permissions.has(Permission.NOTICE_READ)) return { open: 0, closed: 0 };
  const found = await row<{ open: number; closed: number }>(
    ctx.db,
    sql`select count(*) filter (where ${isUnderWay} and a.path <@ ${root.path}::ltree)::int as open,
        count(*) filter (where ${closedDay} >= ${yearFrom}::date and ${closedBelow(root.id)})::int as closed
      from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where n.issued_at is not null and ${noticeVisible(scopeOf(ctx.viewer, Permission.NOTICE_READ))}`,
  );
  return found ?? { open: 0, closed: 0 };
}

/** Units whose own light is red now, by the tree of today. */
async function redUnits(ctx: Context, scope: Scope, path: string): Promise<number> {
  const found = await row<{ red: number }>(
    ctx.db,
    sql`select count(distinct o.unit_id)::int as red from obligation o join unit u on u.id = o.unit_id
      where o.state = 'OPEN' and o.light = 'RED' and u.path <@ ${path}::ltree and ${scope.covers('u.path')}`,
  );
  return found?.red ?? 0;
}

/** Units that were red at the end of yesterday, by the tree of yesterday: red since before, or met or ended only today. */
async function redUnitsYesterday(ctx: Context, scope: Scope, rootId: string, today: Day): Promise<number> {
  const yesterday = sql`${addDays(today, -1)}::date`;
  const debtor = debtorOn(yesterday);
  const found = await row<{ red: number }>(
    ctx.db,
    sql`select count(distinct ${debtor})::int as red from obligation o join unit u on u.id = o.unit_id
      where ((o.state = 'OPEN' and o.light = 'RED' and o.light_since < ${today}::date)
          or (coalesce(o.fulfilled_on, o.exempted_on) >= ${today}::date and exists (select from light_change c
            where c.obligation_id = o.id and c.to_light = 'RED' and c.effective_on < ${today}::date)))
        and ${stoodBelow(rootId, debtor, yesterday)} and ${scope.covers('u.path')}`,
  );
  return found?.red ?? 0;
}

@Resolver(() => Figures)
class FiguresResolver {
  @Query(() => Figures, { description: 'The figures below a unit; without `under`, of the whole scope.' })
  async figures(
    @Ctx() ctx: Context,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it; without it, the whole scope.' })
    under: string | null,
  ): Promise<Figures> {
    const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
    const root = under ? await findUnit(ctx.db, scope, under) : await scopeRoot(ctx.db, scope);
    if (!root) throw new NotFoundError('个单位', ['under']);
    const { today } = await readBusinessMoment(ctx.db);
    const [rate, red, redBefore, notices] = await Promise.all([
      onTime(ctx, root.id),
      redUnits(ctx, scope, root.path),
      redUnitsYesterday(ctx, scope, root.id, today),
      letters(ctx, root, `${today.slice(0, 4)}-01-01`),
    ]);
    const { open: openNotices, closed: closedNotices } = notices;
    return { root, onTime: rate, redUnits: red, redUnitsYesterday: redBefore, openNotices, closedNotices };
  }
}

@Resolver(() => LightBoard)
class BoardFiguresResolver {
  @FieldResolver(() => Rate, {
    description: 'Disclosures due since the quarter began: met in time, of all that fell due.',
  })
  onTimeRate(@Ctx() ctx: Context, @Root() board: LightBoard): Promise<Rate> {
    return onTime(ctx, board.root.id);
  }

  @FieldResolver(() => Int, { description: 'Letters issued and not closed, that the viewer sees.' })
  async openNotices(@Ctx() ctx: Context, @Root() board: LightBoard): Promise<number> {
    return (await letters(ctx, board.root, '2000-01-01')).open;
  }
}

const READ = [Permission.FIGURES_READ];

export const figures: Feature = {
  name: 'figures',
  entities: [],
  resolvers: [FiguresResolver, BoardFiguresResolver, DisclosureFiguresResolver, SupervisionFiguresResolver],
  policies: {
    Query: { figures: READ, disclosureFigures: READ, supervisionFigures: [Permission.CHECK_READ] },
    SupervisionFigures: [Permission.CHECK_READ],
    DeskDays: [Permission.CHECK_READ],
    DisclosureFigures: READ,
    DisclosureFigure: READ,
    DisclosureCounts: READ,
    Figures: READ,
    Rate: [Permission.FIGURES_READ, Permission.LIGHT_READ],
    LightBoard: { onTimeRate: [Permission.LIGHT_READ], openNotices: [Permission.LIGHT_READ] },
  },
};
