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
import { closedDay, isUnderWay } from '../notices/notice.reads.js';
import { onTimeCounts } from '../obligations/obligation.reads.js';
import { findUnit, scopeRoot } from '../units/unit.reads.js';

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

async function onTime(ctx: Context, path: string): Promise<Rate> {
  const { today } = await readBusinessMoment(ctx.db);
  const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
  return rateOf(await onTimeCounts(ctx.db, scope, path, { from: quarterStart(today), to: addDays(today, -1) }));
}

async function letters(ctx: Context, path: string, yearFrom: Day): Promise<{ open: number; closed: number }> {
  if (!ctx.viewer?.permissions.has(Permission.NOTICE_READ)) return { open: 0, closed: 0 };
  const found = await row<{ open: number; closed: number }>(
    ctx.db,
    sql`select count(*) filter (where ${isUnderWay})::int as open,
        count(*) filter (where n.state = 'CLOSED' and ${closedDay} >= ${yearFrom}::date)::int as closed
      from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where n.issued_at is not null and (a.path <@ ${path}::ltree) and ${noticeVisible(scopeOf(ctx.viewer, Permission.NOTICE_READ))}`,
  );
  return found ?? { open: 0, closed: 0 };
}

async function redUnits(
  ctx: Context,
  scope: Scope,
  path: string,
  today: Day,
): Promise<{ now: number; before: number }> {
  const found = await row<{ now: number; before: number }>(
    ctx.db,
    sql`select count(distinct o.unit_id) filter (where o.state = 'OPEN' and o.light = 'RED')::int as now,
        count(distinct o.unit_id) filter (where (o.light = 'RED' and o.state = 'OPEN' and o.light_since < ${today}::date)
          or (o.fulfilled_on >= ${today}::date and exists (select from light_change c where c.obligation_id = o.id
            and c.to_light = 'RED' and c.effective_on < ${today}::date)))::int as before
      from obligation o join unit u on u.id = o.unit_id
      where u.path <@ ${path}::ltree and ${scope.covers('u.path')}`,
  );
  return found ?? { now: 0, before: 0 };
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
    const [rate, red, notices] = await Promise.all([
      onTime(ctx, root.path),
      redUnits(ctx, scope, root.path, today),
      letters(ctx, root.path, `${today.slice(0, 4)}-01-01`),
    ]);
    const { open: openNotices, closed: closedNotices } = notices;
    return { onTime: rate, redUnits: red.now, redUnitsYesterday: red.before, openNotices, closedNotices };
  }
}

@Resolver(() => LightBoard)
class BoardFiguresResolver {
  @FieldResolver(() => Rate, {
    description: 'Disclosures due since the quarter began: met in time, of all that fell due.',
  })
  onTimeRate(@Ctx() ctx: Context, @Root() board: LightBoard): Promise<Rate> {
    return onTime(ctx, board.root.path);
  }

  @FieldResolver(() => Int, { description: 'Letters issued and not closed, that the viewer sees.' })
  async openNotices(@Ctx() ctx: Context, @Root() board: LightBoard): Promise<number> {
    return (await letters(ctx, board.root.path, '2000-01-01')).open;
  }
}

const READ = [Permission.FIGURES_READ];

export const figures: Feature = {
  name: 'figures',
  entities: [],
  resolvers: [FiguresResolver, BoardFiguresResolver],
  policies: {
    Query: { figures: READ },
    Figures: READ,
    Rate: [Permission.FIGURES_READ, Permission.LIGHT_READ],
    LightBoard: { onTimeRate: [Permission.LIGHT_READ], openNotices: [Permission.LIGHT_READ] },
  },
};
