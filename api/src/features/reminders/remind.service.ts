import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf, scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { chineseMonthDay, type Day } from '../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { calendarOf } from '../calendars/calendar.reads.js';
import { isLedFrom } from '../catalogue/led-items.js';
import type { ObligationState } from '../lights/light.rules.js';
import { type NewMessage, postMessages } from '../messages/message.service.js';
import { MessageKind } from '../messages/message-kind.js';
import { peopleBehind } from '../messages/recipients.reads.js';
import { isOwed } from '../obligations/obligation.lock.js';
import type { ObligationKind } from '../obligations/obligation.types.js';
import { recipientsOf } from './reminder.audience.js';
import { mayRemind, seesNote } from './reminder.policy.js';
import { leftWords, ReminderAudience, ReminderManner } from './reminder.rules.js';
import type { NoteReminderInput, RemindInput } from './reminder.types.js';

const IDS = ['input', 'obligationIds'];
/** More than so many that one unit owes are told in one message, and so many of them by name. */
const APART = 3;
const LISTED = 6;

interface Owed {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  readonly title: string;
  readonly dueOn: Day;
  readonly calendarVersionId: string;
  readonly unitId: string;
  readonly path: string;
  /** the viewer's department leads its item */
  readonly led: boolean;
}

/** The obligation, locked, if the viewer reads of its unit, or leads its item. */
function lockOne({ db }: Work, viewer: Viewer, id: string): Promise<Owed | null> {
  const led = isLedFrom(scopeIf(viewer, Permission.FIRST_CHECK), 'o.item_id');
  return row<Owed>(
    db,
    sql`select o.id, o.kind, o.state, o.title, o.due_on::text as "dueOn", o.calendar_version_id as "calendarVersionId",
        u.id as "unitId", u.path::text as path, ${led} as led
      from obligation o join unit u on u.id = o.unit_id
      where o.id = ${id} and (${scopeOf(viewer, Permission.OBLIGATION_READ).covers('u.path')} or ${led}) for update of o`,
  );
}

/** @throws NotFoundError, ForbiddenError, StateError when one of them cannot be reminded of */
async function lockOwed(work: Work, viewer: Viewer, ids: readonly string[]): Promise<Owed[]> {
  const found: Owed[] = [];
  // one after the other in the same order, whoever reminds
  for (const id of [...new Set(ids)].sort()) {
    const owed = isId(id) ? await lockOne(work, viewer, id) : null;
    if (!owed) throw new NotFoundError('个应办事项', IDS);
    if (!mayRemind(viewer, { id: owed.unitId, path: owed.path, led: owed.led })) throw new ForbiddenError();
    if (!isOwed(owed)) throw new StateError(owed.state, '这个事项已经办结，不用催办。', IDS);
    found.push(owed);
  }
  return found;
}

/**
 * Reminds units by hand: with a message, of each obligation once a day, or by phone: that it was done.
 * @returns ids of the reminders @throws NotFoundError, ForbiddenError, StateError, InputError
 */
export async function remind(ctx: Ctx, input: RemindInput): Promise<string[]> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  if (input.manner === ReminderManner.STEP)
    throw new InputError('BAD_MANNER', '请选择发消息催办或电话催办。', ['input', 'manner']);
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const owed = await lockOwed(work, viewer, input.obligationIds);
    const claim = { actorId: viewer.accountId, key: input.idempotencyKey, operation: 'remind', input };
    // all that one request made are of one instant; the first stands for them
    const first = await once(work, claim, async () => {
      const made = await makeReminders(work, owed, input, viewer);
      if (!made[0]) throw new InputError('REMINDED_TODAY', '今天已经发消息催办过，可以改用电话催办。', IDS);
      return made[0];
    });
    const made = await rows<{ id: string }>(
      work.db,
      sql`select m.id from reminder m join reminder f on f.by_id = m.by_id and f.at = m.at and f.manner = m.manner
        where f.id = ${first} order by m.id`,
    );
    return made.map(({ id }) => id);
  });
}

/** @returns ids of those made; by message, without those that were reminded of today */
async function makeReminders(
  work: Work,
  owed: readonly Owed[],
  { manner, withWhom, note }: RemindInput,
  viewer: Viewer,
): Promise<string[]> {
  const people = await peopleBehind(work.db, owed.map(toUnit));
  const byPhone = manner === ReminderManner.PHONE;
  const input = owed.map(({ id }, index) => ({
    ...{ id: newId(), obligation_id: id, index },
    told: byPhone ? null : people.filter((one) => one.index === index).length,
  }));
  const made = await rows<{ id: string; obligation_id: string }>(
    work.db,
    sql`insert into reminder (id, obligation_id, manner, on_day, audiences, told, by_id, with_whom, note, at)
      select r.id, r.obligation_id, ${manner}, ${work.today}::date, '{UNIT}', r.told, ${viewer.accountId},
        ${(byPhone && withWhom) || null}, ${note || null}, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as r(id uuid, obligation_id uuid, told int)
      on conflict do nothing returning id, obligation_id`,
  );
  const fresh = owed.filter(({ id }) => made.some((one) => one.obligation_id === id));
  if (!byPhone) await tell(work, fresh, { by: await reminderName(work, viewer), note: note || null });
  work.emit(...recordsChangedIn('OBLIGATION', fresh));
  return made.map(({ id }) => id).sort();
}

const toUnit = ({ kind, unitId }: Owed) =>
  recipientsOf(ReminderAudience.UNIT, { kind, unitId, parentId: null, parentKind: null, districtId: '' });

/** The unit in whose name somebody reminds: messages say nothing of persons. */
async function reminderName({ db }: Work, { posts }: Viewer): Promise<string> {
  const found = await row<{ name: string }>(
    db,
    sql`select short_name as name from unit where id = any(${posts.slice(0, 1).map(({ unitId }) => unitId)}::uuid[])`,
  );
  return found?.name ?? '';
}

interface Words {
  readonly by: string;
  readonly note: string | null;
}

/** Its people are told: of a few things each by itself, of more that their unit owes in one message. */
async function tell(work: Work, owed: readonly Owed[], words: Words): Promise<void> {
  const messages: NewMessage[] = [];
  for (const [unitId, ofUnit] of Map.groupBy(owed, (one) => one.unitId)) {
    if (ofUnit.length > APART) messages.push(together(work, unitId, ofUnit, words));
    else for (const one of ofUnit) messages.push(await apart(work, one, words));
  }
  await postMessages(work, messages);
}

async function apart(work: Work, one: Owed, { by, note }: Words): Promise<NewMessage> {
  const left = leftWords(one.dueOn, work.today, await calendarOf(work.db, one.calendarVersionId));
  return {
    ...{ key: `reminded:${one.id}:${work.today}`, kind: MessageKind.REMINDER, title: `催办：${one.title}，${left}` },
    text: `${by}催办：应于${chineseMonthDay(one.dueOn)}前办结，${left}。${note ?? ''}`,
    record: { type: 'OBLIGATION', id: one.id },
    ...{ unitId: one.unitId, needs: Permission.OBLIGATION_READ, to: toUnit(one) },
  };
}

function together({ today }: Work, unitId: string, ofUnit: readonly Owed[], { by, note }: Words): NewMessage {
  const lines = ofUnit.slice(0, LISTED).map(({ title, dueOn }) => `${title}（${chineseMonthDay(dueOn)}到期）`);
  return {
    key: `reminded:${ofUnit[0]?.id}:${today}:${ofUnit.length}`,
    ...{ kind: MessageKind.REMINDER, title: `催办：${ofUnit.length}项应办事项请抓紧办理` },
    text: [`${by}催办：`, ...lines, ofUnit.length > LISTED ? `等共${ofUnit.length}项。` : '', note ?? '']
      .filter(Boolean)
      .join('\n'),
    record: { type: 'UNIT', id: unitId },
    ...{ unitId, needs: Permission.OBLIGATION_READ, to: ofUnit.flatMap(toUnit) },
  };
}

/** Notes with whom a call was and what was said; only who called. @throws NotFoundError, ForbiddenError, ConflictError */
export async function noteReminder(ctx: Ctx, { id, version, withWhom, note }: NoteReminderInput): Promise<string[]> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const known = isId(id)
      ? await row<{
          obligationId: string;
          unitId: string;
          path: string;
          byId: string | null;
          manner: string;
          version: number;
        }>(
          work.db,
          sql`select m.obligation_id as "obligationId", u.id as "unitId", u.path::text as path, m.by_id as "byId", m.manner, m.version
            from reminder m join obligation o on o.id = m.obligation_id join unit u on u.id = o.unit_id
            where m.id = ${id} for update of m`,
        )
      : null;
    if (!known || !seesNote(ctx.viewer, known)) throw new NotFoundError('次催办', ['input', 'id']);
    if (known.byId !== ctx.viewer?.accountId || known.manner !== ReminderManner.PHONE) throw new ForbiddenError();
    if (known.version !== version) throw await staleRecord(work.db, ctx.viewer, { id, version: known.version });
    await sql`update reminder set with_whom = ${withWhom || null}, note = ${note || null}, version = version + 1 where id = ${id}`.execute(
      work.db,
    );
    work.emit(...recordsChangedIn('OBLIGATION', [{ id: known.obligationId, path: known.path }]));
    return [id];
  });
}
