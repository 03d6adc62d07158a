import { sql } from 'kysely';
import { Arg, Ctx, Field, Float, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { type BusinessMoment, readBusinessMoment, systemNow } from '../../core/clocks.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError } from '../../core/errors.js';
import { type Ctx as Context, type Feature, jobContextOf, writeContextOf } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { openPeriodsJob } from '../catalogue/open-periods.service.js';
import { sweep } from '../obligations/obligation.service.js';
import { remindDue } from '../reminders/remind.job.js';

@ObjectType({
  description:
    'The clock by which duties are judged. In a demonstration it can be shifted; otherwise it is the system clock.',
})
class BusinessClock {
  @Field(() => Date, { description: 'Business instant, UTC.' })
  now!: Date;

  @Field(() => DayScalar, { description: 'The day in Asia/Shanghai.' })
  today!: string;

  @Field(() => Boolean, { description: 'Whether this is a demonstration.' })
  demonstration!: boolean;

  @Field(() => Float, { description: 'Milliseconds by which the business clock is ahead of the system clock.' })
  offsetMs!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may shift it.' })
  viewerCanShift!: boolean;
}

/** All that falls due on the way is worked off at once. */
const FARTHEST_SHIFT_MS = 366 * 24 * 3_600_000;

const canShift = ({ platform, viewer }: Context): boolean =>
  platform.demonstration && (viewer?.permissions.has(Permission.CLOCK_SHIFT) ?? false);

const clockOf = (ctx: Context, moment: BusinessMoment): BusinessClock => ({
  ...moment,
  demonstration: ctx.platform.demonstration,
  viewerCanShift: canShift(ctx),
});

/**
 * Shifts the business clock of a demonstration, for all processes, and does at once what the days passed over bring:
 * obligations made, lights moved, people reminded.
 * @throws ForbiddenError outside a demonstration, InputError when it would go back
 */
async function shiftClock(ctx: Context, to: Date): Promise<BusinessMoment> {
  if (!canShift(ctx)) throw new ForbiddenError('只有演示环境可以拨动业务时钟。');
  const context = writeContextOf(ctx);
  await unitOfWork(context, '拨动演示时钟', async ({ db, emit }) => {
    // two who turn it at once go one after the other: the second sees where the first has left it
    await sql`select 1 from business_clock for update`.execute(db);
    const { now } = await readBusinessMoment(db);
    if (to < now) throw new InputError('CLOCK_BACKWARDS', '业务时钟只能往后拨，已记录的事不能回到从前。', ['to']);
    if (to.getTime() > now.getTime() + FARTHEST_SHIFT_MS) {
      throw new InputError('CLOCK_TOO_FAR', '业务时钟一次最多往后拨一年。', ['to']);
    }
    const offset = to.getTime() - systemNow().getTime();
    await sql`update business_clock set offset_ms = ${offset}`.execute(db);
    const districts = await rows<{ path: string }>(db, sql`select path::text from unit where parent_id is null`);
    for (const { path } of districts) emit({ topic: 'clock', path, payload: { offsetMs: offset } });
  });
  // what the days bring is the platform's doing, not that of who turned the clock
  const reason = `${context.actor.name}拨动演示时钟`;
  await openPeriodsJob(jobContextOf(ctx.platform, '生成应办事项'), reason);
  await sweep(jobContextOf(ctx.platform, '到期检查'), reason);
  await remindDue(jobContextOf(ctx.platform, '催办提醒'), reason);
  return readBusinessMoment(ctx.db);
}

@Resolver()
class ClockResolver {
  @Query(() => BusinessClock, { description: 'The clock by which duties are judged.' })
  async businessClock(@Ctx() ctx: Context): Promise<BusinessClock> {
    return clockOf(ctx, await readBusinessMoment(ctx.db));
  }

  @Mutation(() => BusinessClock, { description: 'Shifts the clock of a demonstration forward. Needs CLOCK_SHIFT.' })
  async shiftClock(
    @Ctx() ctx: Context,
    @Arg('to', () => Date, { description: 'Business instant, UTC; never before the clock.' }) to: Date,
  ): Promise<BusinessClock> {
    return clockOf(ctx, await shiftClock(ctx, to));
  }
}

const policies: FieldPolicies = {
  Query: { businessClock: 'ANYONE' },
  Mutation: { shiftClock: [Permission.CLOCK_SHIFT] },
  BusinessClock: 'ANYONE',
};

export const clock: Feature = { name: 'clock', entities: [], resolvers: [ClockResolver], policies };
