import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { chineseDate } from '../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import type { ObligationState } from '../lights/light.rules.js';
import { assess } from '../obligations/obligation.assess.js';
import { createObligations } from '../obligations/obligation.create.js';
import { isOwed } from '../obligations/obligation.lock.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { meetOccurrences } from '../obligations/occurrence.meet.js';
import { shareTree } from '../units/unit-time.service.js';
import { findItem, versionsOf } from './item.reads.js';
import { asks } from './item.rules.js';
import type { DisclosureItem, StoredVersion } from './item.types.js';
import { canRecordOccurrence, canTakeBackOccurrence, type OccurrencePlace } from './occurrence.policy.js';
import { findOccurrence, owingUnit } from './occurrence.reads.js';
import { isAsItHappens, owedForOccurrence, versionOn } from './occurrence.rules.js';
import type { RecordOccurrenceInput, TakeBackOccurrenceInput } from './occurrence.types.js';

type Unit = NonNullable<Awaited<ReturnType<typeof owingUnit>>>;

/** The item and the unit, when the viewer may record for them. @throws NotFoundError, ForbiddenError */
async function mustRecord({ db }: Work, ctx: Ctx, asked: RecordOccurrenceInput) {
  const item = await findItem(db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), asked.itemId);
  if (!item) throw new NotFoundError('个公开事项', ['input', 'itemId']);
  const unit = isId(asked.unitId) ? await owingUnit(db, asked.unitId, item.districtPath) : null;
  if (!unit) throw new NotFoundError('个单位', ['input', 'unitId']);
  if (!canRecordOccurrence(ctx.viewer, { ...item, path: unit.path })) throw new ForbiddenError();
  // another version of it waits, and follows what is recorded here
  await sql`select 1 from disclosure_item where id = ${item.id} for share`.execute(db);
  return { item, unit };
}

/** The version that asks the unit to publish what happened on that day. @throws InputError */
async function mustBeOwed(
  { db, today }: Work,
  { item, unit }: { item: DisclosureItem; unit: Unit },
  { happenedOn }: RecordOccurrenceInput,
): Promise<StoredVersion> {
  if (happenedOn > today) {
    throw new InputError('FUTURE_DAY', '还没有发生的事不能登记，请选择今天或以前的日期。', ['input', 'happenedOn']);
  }
  const versions = await versionsOf(db, [item.id]);
  const version = versionOn(versions, happenedOn);
  if (!(version ? isAsItHappens(version) : versions.some(isAsItHappens))) {
    const message = '这个事项按期公开，到期由平台自动生成，不用登记发生事项。';
    throw new InputError('HAS_PERIODS', message, ['input', 'itemId']);
  }
  if (!version) {
    const message = `这个事项从${chineseDate(versions[0]?.fromOn ?? item.fromOn)}起才要求公开，请核对发生的日期。`;
    throw new InputError('NOT_ASKED_YET', message, ['input', 'happenedOn']);
  }
  if (!asks(version.content, unit) || (unit.openedOn !== null && unit.openedOn > happenedOn)) {
    const message = '这一天这个单位不用公开这个事项，请核对单位和日期；目录有误的，请联系牵头部门。';
    throw new InputError('NOT_OWING', message, ['input', 'unitId']);
  }
  return version;
}

/** @throws InputError when the same was recorded already */
async function mustBeNew({ db }: Work, { itemId, unitId, happenedOn, what }: RecordOccurrenceInput): Promise<void> {
  const known = sql`select 1 from occurrence c join obligation o on o.id = c.obligation_id where o.item_id = ${itemId}
    and o.unit_id = ${unitId} and c.happened_on = ${happenedOn}::date and c.what = ${what} and c.taken_back_at is null`;
  if (await row(db, known)) {
    throw new InputError('KNOWN', '这件事已经登记过，不用再登记；确是另一件事的，请写明区别。', ['input', 'what']);
  }
}

/**
 * Records that something happened: its unit owes one publication of it from that day on.
 * @returns the occurrence's id @throws NotFoundError, ForbiddenError, InputError
 */
export async function recordOccurrence(ctx: Ctx, input: RecordOccurrenceInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const { db, now } = work;
    // a unit that closes meanwhile would owe for ever
    await shareTree(db);
    const { item, unit } = await mustRecord(work, ctx, input);
    const recorderId = ctx.viewer?.accountId ?? '';
    const claim = { actorId: recorderId, key: input.idempotencyKey, operation: 'recordOccurrence', input };
    return once(work, claim, async () => {
      const version = await mustBeOwed(work, { item, unit }, input);
      await mustBeNew(work, input);
      const { happenedOn, what } = input;
      const { districtId } = item;
      const id = newId();
      const owed = owedForOccurrence(version, { id, happenedOn }, await currentCalendar(db, districtId));
      const [obligationId] = await createObligations(work, districtId, [
        { ...owed, kind: ObligationKind.DISCLOSURE, unitId: unit.id },
      ]);
      await sql`insert into occurrence (id, obligation_id, happened_on, what, recorder_id, recorded_at)
        values (${id}, ${obligationId}, ${happenedOn}::date, ${what}, ${recorderId}, ${now})`.execute(db);
      await meetOccurrences(work, [{ itemId: item.id, unitId: unit.id }]);
      return id;
    });
  });
}

interface Locked extends OccurrencePlace {
  readonly id: string;
  readonly version: number;
  readonly recorderId: string;
  readonly takenBack: boolean;
  readonly obligationId: string;
  readonly state: ObligationState;
}

/** The occurrence as it was seen, locked with its obligation. @throws NotFoundError, ForbiddenError, ConflictError */
async function lock({ db }: Work, ctx: Ctx, { id, version }: TakeBackOccurrenceInput): Promise<Locked> {
  const seen = isId(id) ? await findOccurrence({ ...ctx, db }, id) : null;
  const found =
    seen &&
    (await row<Locked>(
      db,
      sql`select c.id, c.version, c.recorder_id as "recorderId", c.taken_back_at is not null as "takenBack", o.id as "obligationId", o.state,
          u.path::text as path, d.path::text as "districtPath", (select l.path::text from unit l where l.id = i.lead_unit_id) as "leadPath"
        from occurrence c join obligation o on o.id = c.obligation_id join unit u on u.id = o.unit_id
          join disclosure_item i on i.id = o.item_id join unit d on d.id = i.district_id
        where c.id = ${id} for update of o, c`,
    ));
  if (!found) throw new NotFoundError('个发生事项', ['input', 'id']);
  if (!canTakeBackOccurrence(ctx.viewer, found)) {
    throw new ForbiddenError('这个发生事项由别人登记，登记有误的，请联系登记人、牵头部门或监督室撤回。');
  }
  if (found.version !== version) throw await staleRecord(db, ctx.viewer, found);
  return found;
}

/**
 * An occurrence was wrong: it is owed no more from today on, and stays on record.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function takeBackOccurrence(ctx: Ctx, input: TakeBackOccurrenceInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const { db, now, today } = work;
    const { id, obligationId, path, state, takenBack } = await lock(work, ctx, input);
    if (takenBack) throw new StateError('TAKEN_BACK', '这个发生事项已经撤回。');
    if (!isOwed({ state })) {
      throw new StateError(state, '已经公开或不再要求公开，不能撤回；公开的内容不是这件事的，请监督室先不予认定。');
    }
    await sql`update occurrence set taken_back_by = ${ctx.viewer?.accountId ?? null}, taken_back_at = ${now},
      taken_back_reason = ${input.reason}, version = version + 1 where id = ${id}`.execute(db);
    await assess(work, [obligationId], today);
    work.emit(recordsChanged(path, 'OBLIGATION', [obligationId]));
    return id;
  });
}
