import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { addWorkingDays } from '../../../core/calendar/calendar.rules.js';
import { warnOfReason } from '../../../core/case-words.js';
import { row, rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { chineseDate, type Day, daysBetween } from '../../../core/days.js';
import { InputError, NotFoundError, StateError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { newId } from '../../../core/ids.js';
import { recordsChangedIn } from '../../../core/log/outbox.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { currentCalendar } from '../../calendars/calendar.reads.js';
import { type HeldDistrict, holdDistrict } from '../../units/hold-district.js';
import { shareTree } from '../../units/unit-time.service.js';
import type { ArrangeSealingInput, CancelSealingInput } from './seal.inputs.js';
import { owedNoMore, oweSeals } from './seal.owed.js';
import { lockSealing } from './sealing.reads.js';

/** A holiday lasts so many days at most, and is arranged so many days ahead at most. */
const LONGEST = 31;
const FARTHEST = 366;

/** @throws InputError naming the day that does not fit */
function mustBeHoliday({ fromOn, untilOn }: ArrangeSealingInput, today: Day): void {
  if (fromOn <= today) throw new InputError('FROM_PAST', '封存应在节前安排，开始日期应晚于今天。', ['input', 'fromOn']);
  if (daysBetween(today, fromOn) > FARTHEST)
    throw new InputError('FROM_FAR', '最多提前一年安排，请检查开始日期。', ['input', 'fromOn']);
  const days = daysBetween(fromOn, untilOn) + 1;
  if (days < 1 || days > LONGEST)
    throw new InputError('UNTIL', `结束日期应在开始日期当天或之后，最长${LONGEST}天。`, ['input', 'untilOn']);
}

/** The last working day before a holiday. @throws InputError when it is past, or not known yet */
async function lastDayBefore({ db, today }: Work, district: HeldDistrict, fromOn: Day): Promise<Day> {
  const { on, provisional } = addWorkingDays(fromOn, -1, await currentCalendar(db, district.id));
  if (provisional)
    throw new InputError('NOT_ANNOUNCED', '这一年的放假安排还没有公布，请在公布并更新日历后再安排。', [
      'input',
      'fromOn',
    ]);
  if (on < today)
    throw new InputError('TOO_LATE', `节前最后一个工作日${chineseDate(on)}已过，来不及封存。`, ['input', 'fromOn']);
  return on;
}

/** @throws InputError when a holiday is arranged already that has a day in common */
async function mustBeAlone(
  { db }: Work,
  district: HeldDistrict,
  { fromOn, untilOn }: ArrangeSealingInput,
): Promise<void> {
  const other = await row<{ name: string; fromOn: Day; untilOn: Day }>(
    db,
    sql`select name, from_on::text as "fromOn", until_on::text as "untilOn" from sealing where district_id = ${district.id}
      and cancelled_at is null and from_on <= ${untilOn}::date and until_on >= ${fromOn}::date limit 1`,
  );
  if (!other) return;
  const span = `${chineseDate(other.fromOn)}至${chineseDate(other.untilOn)}`;
  throw new InputError('OVERLAPS', `这几天已有封存安排：${other.name}，${span}。`, ['input', 'fromOn']);
}

/** All who read the vehicles hear of it. */
async function tell(work: Work, sealingId: string): Promise<void> {
  const asked = await rows<{ id: string; path: string }>(
    work.db,
    sql`select s.vehicle_id as id, u.path::text from vehicle_seal s join obligation o on o.seal_id = s.id join unit u on u.id = o.unit_id
      where s.sealing_id = ${sealingId} order by s.vehicle_id`,
  );
  work.emit(...recordsChangedIn('VEHICLE', asked));
}

/**
 * Arranges that all vehicles on strength are sealed over a holiday; each is owed by the unit that has it, by the last working day before.
 * @returns its id @throws UnauthenticatedError, ForbiddenError, InputError, FaultsError
 */
export async function arrangeSealing(ctx: Ctx, input: ArrangeSealingInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), input.basis, async (work) => {
    const { name, fromOn, untilOn, basis, idempotencyKey: key } = input;
    await shareTree(work.db);
    // its register stands still meanwhile
    const district = await holdDistrict(work.db, scopeOf(viewer, Permission.SEALING_ARRANGE));
    return once(work, { actorId: viewer.accountId, key, operation: 'arrangeSealing', input }, async () => {
      mustBeHoliday(input, work.today);
      await mustBeAlone(work, district, input);
      const sealBy = await lastDayBefore(work, district, fromOn);
      const id = newId();
      await sql`insert into sealing (id, district_id, name, from_on, until_on, seal_by, basis, arranged_by, arranged_at)
        values (${id}, ${district.id}, ${name}, ${fromOn}::date, ${untilOn}::date, ${sealBy}::date, ${basis}, ${viewer.accountId}, ${work.now})`.execute(
        work.db,
      );
      await oweSeals(work, { sealingId: id });
      await tell(work, id);
      return id;
    });
  });
}

/** Cancels an arrangement whose holiday is not over: nothing is owed of it any more. @returns its id @throws NotFoundError, ConflictError, StateError, FaultsError */
export const cancelSealing = (ctx: Ctx, input: CancelSealingInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const { id, version, reason } = input;
    const found = await lockSealing(work.db, scopeOf(ctx.viewer, Permission.SEALING_ARRANGE), id);
    if (!found) throw new NotFoundError('次封存安排', ['input', 'id']);
    if (found.version !== version) throw await staleRecord(work.db, ctx.viewer, found);
    if (found.cancelledAt) throw new StateError('CANCELLED', '这次封存安排已经取消。');
    if (found.untilOn < work.today) throw new StateError('OVER', '封存期已满，不能再取消。');
    warnOfReason(input);
    await sql`update sealing set cancelled_at = ${work.now}, cancelled_reason = ${reason}, version = version + 1 where id = ${id}`.execute(
      work.db,
    );
    await owedNoMore(work, { sealingId: id });
    await tell(work, id);
    return id;
  });
