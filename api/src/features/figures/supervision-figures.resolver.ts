import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf, scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { InputError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { deskDays } from './desk-days.reads.js';
import { supervisionFigures } from './supervision-figures.reads.js';
import { SupervisionBy, SupervisionFigures } from './supervision-figures.types.js';

@Resolver()
export class SupervisionFiguresResolver {
  @Query(() => [SupervisionFigures], {
    description:
      "What supervision came to from one day to another: one row of all, or one for each unit, officer or desk, and what has none last: findings add up to those of all. In the viewer's scope; needs CHECK_READ, and NOTICE_READ for letters.",
  })
  async supervisionFigures(
    @Ctx() ctx: Context,
    @Arg('from', () => DayScalar, { description: 'The first business day.' }) from: string,
    @Arg('to', () => DayScalar, { description: 'The last business day; within three years of the first.' }) to: string,
    @Arg('by', () => SupervisionBy, { nullable: true, description: 'By what; without it all together.' })
    by: SupervisionBy | null | undefined,
  ): Promise<SupervisionFigures[]> {
    if (to < from) throw new InputError('BAD_SPAN', '截止日期不能早于起始日期。', ['to']);
    if (Date.parse(to) - Date.parse(from) > 3 * 366 * 86_400_000)
      throw new InputError('BAD_SPAN', '一次最多统计三年。', ['to']);
    const { viewer, db } = ctx;
    const [looks, letters] = [scopeOf(viewer, Permission.CHECK_READ), scopeOf(viewer, Permission.NOTICE_READ)];
    const [findings, bulletins] = [scopeIf(viewer, Permission.FINDING_READ), scopeIf(viewer, Permission.BULLETIN_READ)];
    const asked = { from, to, by: by ?? null, looks, letters, findings, bulletins };
    const { now } = await readBusinessMoment(db);
    const days = await deskDays(db, asked, now);
    const told = await supervisionFigures(db, asked);
    return told.map((figures) => ({ ...figures, desks: days.get(figures.key) ?? [] }));
  }
}
