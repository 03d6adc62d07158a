import { sql } from 'kysely';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { addWorkingDays } from '../../core/calendar/calendar.rules.js';
import { row } from '../../core/database/sql.js';
import { InputError, UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context, Feature } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { currentCalendar } from './calendar.reads.js';

/** The farthest that anybody plans in working days. */
const FARTHEST = 250;

@Resolver()
class CalendarResolver {
  @Query(() => DayScalar, {
    description:
      "The working day so many after another one (before it when negative), by the calendar of the viewer's district: holidays off, make-up days on. Day 0 is the start and is not counted.",
  })
  async workingDay(
    @Ctx() ctx: Context,
    @Arg('after', () => DayScalar, { description: 'Day 0, Asia/Shanghai.' }) after: string,
    @Arg('count', () => Int, { description: 'At most 250 either way.' }) count: number,
  ): Promise<string> {
    const unitId = ctx.viewer?.posts[0]?.unitId;
    if (!unitId) throw new UnauthenticatedError();
    if (Math.abs(count) > FARTHEST) {
      throw new InputError('COUNT_TOO_FAR', `最多推算${FARTHEST}个工作日。`, ['count']);
    }
    const district = await row<{ id: string }>(
      ctx.db,
      sql`select d.id from unit u join unit d on d.path = subpath(u.path, 0, 1) where u.id = ${unitId}`,
    );
    if (!district) throw new Error('the post lies outside every district');
    return addWorkingDays(after, count, await currentCalendar(ctx.db, district.id)).on;
  }
}

export const calendars: Feature = {
  name: 'calendars',
  entities: [],
  resolvers: [CalendarResolver],
  policies: { Query: { workingDay: 'SIGNED_IN' } },
};
