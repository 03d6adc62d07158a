import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { calendarOf } from '../calendars/calendar.reads.js';
import type { Hold } from '../lights/light.rules.js';
import { postMessages, settleMessages } from '../messages/message.service.js';
import { peopleBehind } from '../messages/recipients.reads.js';
import { audiencesFor, type Debtor, desksOf, recipientsOf } from './reminder.audience.js';
import { agendaOf, type DatedStep, heardBy, leftWords, ReminderAudience } from './reminder.rules.js';
import { messagesOf, type Telling } from './reminder.words.js';
import { ruleVersions } from './rule.reads.js';

export const REMIND = 'remind';
const BATCH = 500;

interface Owed extends Debtor {
  readonly id: string;
  readonly title: string;
  readonly owed: boolean;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly madeOn: Day;
  readonly exemptedOn: Day | null;
  readonly calendarVersionId: string;
  readonly unitName: string;
  readonly path: string;
  readonly holds: Hold[];
  readonly recorded: number[];
}

/**
 * What is to be looked at, locked; what another process has in hand is left to it, and what one has just finished with is not due any more:
 * its agenda is locked as well. What is on record is read after that, by a statement of its own: the locking one may not see the newest.
 */
async function takeDue({ db, now }: Work): Promise<Owed[]> {
  const taken = await rows<{ id: string }>(
    db,
    sql`select o.id from reminder_agenda a join obligation o on o.id = a.obligation_id where a.next_at <= ${now}
      order by a.next_at, a.obligation_id limit ${BATCH} for no key update of o, a skip locked`,
  );
  if (taken.length === 0) return [];
  return rows<Owed>(
    db,
    sql`select o.id, o.kind, o.title, o.state in ('UPCOMING', 'OPEN') as owed, o.opens_on::text as "opensOn", o.due_on::text as "dueOn",
        (greatest(o.created_at, a.owed_since) at time zone 'Asia/Shanghai')::date::text as "madeOn", o.exempted_on::text as "exemptedOn",
        o.calendar_version_id as "calendarVersionId", u.id as "unitId", u.short_name as "unitName", u.path::text as path,
        p.id as "parentId", p.kind as "parentKind", d.id as "districtId",
        coalesce((select jsonb_agg(jsonb_build_object('fromOn', h.from_on, 'untilOn', least(h.until_on, h.lifted_on - 1)))
          from hold h where h.obligation_id = o.id and (h.lifted_on is null or h.lifted_on > h.from_on)), '[]') as holds,
        coalesce((select jsonb_agg(m.days) from reminder m where m.obligation_id = o.id and m.manner = 'STEP'
          and m.due_on = o.due_on), '[]') as recorded
      from obligation o join reminder_agenda a on a.obligation_id = o.id join unit u on u.id = o.unit_id
        left join unit p on p.id = u.parent_id join unit d on d.path = subpath(u.path, 0, 1)
      where o.id = any(${taken.map(({ id }) => id)}::uuid[]) order by o.id`,
  );
}

interface Recorded {
  readonly id: string;
  readonly owed: Owed;
  readonly step: DatedStep;
}

/** One batch: steps that are due are recorded, people are told, and it is set down when to look again. @returns how many were looked at */
async function remindBatch(work: Work): Promise<number> {
  const { db, now } = work;
  const found = await takeDue(work);
  if (found.length === 0) return 0;
  const districtIds = [...new Set(found.map(({ districtId }) => districtId))];
  const versions = await ruleVersions(db, districtIds);
  const recorded: Recorded[] = [];
  const next: { id: string; next_at: Date | null }[] = [];
  for (const owed of found) {
    if (!owed.owed) {
      next.push({ id: owed.id, next_at: null });
      continue;
    }
    const calendar = await calendarOf(db, owed.calendarVersionId);
    const rules = versions.get(`${owed.districtId} ${owed.kind}`) ?? [];
    const { due, nextAt } = agendaOf(owed, rules, now, calendar);
    recorded.push(...due.map((step) => ({ id: newId(), owed, step })));
    next.push({ id: owed.id, next_at: nextAt });
  }
  await record(work, recorded, districtIds);
  await settleMessages(work, { recordIds: found.filter(({ owed }) => !owed).map(({ id }) => id) });
  await setNext(work, next);
  return found.length;
}

/** Puts steps on record and tells people of them, in one transaction: both are there, or neither. */
async function record(work: Work, recorded: readonly Recorded[], districtIds: readonly string[]): Promise<void> {
  if (recorded.length === 0) return;
  const tellings = await tellingsOf(work, recorded, districtIds);
  const people = await peopleBehind(
    work.db,
    tellings.map(({ to }) => to),
  );
  const toldOf = Map.groupBy(people, ({ index }) => tellings[index]?.reminderId);
  const input = recorded.map(({ id, owed, step }) => ({
    ...{
      id,
      obligation_id: owed.id,
      on_day: step.onDay,
      due_on: owed.dueOn,
      days: step.days,
      audiences: step.audiences,
    },
    told: new Set(toldOf.get(id)?.map(({ accountId }) => accountId)).size,
  }));
  await sql`insert into reminder (id, obligation_id, manner, on_day, due_on, days, audiences, told, at)
    select r.id, r.obligation_id, 'STEP', r.on_day, r.due_on, r.days, r.audiences, r.told, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as r(id uuid, obligation_id uuid, on_day date, due_on date, days int,
      audiences text[], told int)`.execute(work.db);
  await postMessages(work, messagesOf(tellings));
  work.emit(
    ...recordsChangedIn(
      'OBLIGATION',
      recorded.map(({ owed }) => owed),
    ),
  );
}

async function tellingsOf(
  work: Work,
  recorded: readonly Recorded[],
  districtIds: readonly string[],
): Promise<Telling[]> {
  const desks = await desksOf(work.db, districtIds);
  const tellings: Telling[] = [];
  for (const [owed, ofOne] of Map.groupBy(recorded, (one) => one.owed)) {
    const left = leftWords(owed.dueOn, work.today, await calendarOf(work.db, owed.calendarVersionId));
    const steps = ofOne.map(({ id, step }) => ({ ...step, id, audiences: audiencesFor(owed, step.audiences) }));
    for (const audience of Object.values(ReminderAudience)) {
      const heard = heardBy(steps, audience);
      if (!heard) continue;
      const { id: obligationId, unitId, unitName, title, dueOn, parentId, districtId } = owed;
      const above = audience === ReminderAudience.SUPERIOR ? parentId : districtId;
      tellings.push({
        ...{ reminderId: heard.id, obligationId, unitId, unitName, title, dueOn, left, audience },
        placeId: audience === ReminderAudience.UNIT ? unitId : (above ?? districtId),
        to: recipientsOf(audience, owed, desks.get(districtId)),
        ...{ template: heard.text, urgent: heard.urgent },
      });
    }
  }
  return tellings;
}

async function setNext({ db }: Work, next: readonly { id: string; next_at: Date | null }[]): Promise<void> {
  const input = JSON.stringify(next);
  await sql`with n as (select * from jsonb_to_recordset(${input}::jsonb) as n(id uuid, next_at timestamptz)), gone as (
      delete from reminder_agenda a using n where a.obligation_id = n.id and n.next_at is null
    ) update reminder_agenda a set next_at = n.next_at from n where a.obligation_id = n.id and n.next_at is not null`.execute(
    db,
  );
}

/**
 * Records the steps whose time has come, by the business clock, and tells people; in batches, each its own transaction. May run twice and
 * in several processes: an obligation is locked while it is looked at. @returns how many obligations were looked at
 */
export async function remindDue(context: WriteContext, reason: string | null = null): Promise<number> {
  let total = 0;
  for (;;) {
    const looked = await unitOfWork(context, reason, remindBatch);
    total += looked;
    if (looked < BATCH) return total;
  }
}
