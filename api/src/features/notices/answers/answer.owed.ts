import { sql } from 'kysely';
import { addWorkingDays, type Calendar, workingDaysBetween } from '../../../core/calendar/calendar.rules.js';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { chineseDate, chineseMonthDay, type Day } from '../../../core/days.js';
import { currentCalendar } from '../../calendars/calendar.reads.js';
import { DayKind } from '../../obligations/due.rules.js';
import { assess } from '../../obligations/obligation.assess.js';
import { createObligations, type NewObligation } from '../../obligations/obligation.create.js';
import { type DueExplanation, ObligationKind } from '../../obligations/obligation.types.js';
import { ACT_KIND_NAMES, type ActKind } from '../acts/act.rules.js';
import type { Notice } from '../notice.entity.js';
import { KIND_NAMES } from '../notice.rules.js';

/** What of a letter its obligations say. */
export type Owing = Pick<
  Notice,
  'id' | 'districtId' | 'addresseeId' | 'kind' | 'number' | 'serial' | 'round' | 'answerBy'
>;

/** The letter by the number that people know it by; by the system's serial until it has one. */
const nameOf = ({ kind, number, serial }: Owing): string => `${KIND_NAMES[kind]} ${number ?? serial}`;

export const answerTitle = (notice: Owing): string =>
  `${nameOf(notice)} ${notice.round === 1 ? '反馈' : `第${notice.round}轮反馈`}`;

/** Names no person: whoever sees what a unit owes reads it. */
const actTitle = (notice: Owing, kind: ActKind): string => `${nameOf(notice)} ${ACT_KIND_NAMES[kind]}`;

/** Why it is due then: the letter says so. `asked` is what the letter does, such as 文书要求. */
function explained(today: Day, dueOn: Day, calendar: Calendar & { label: string }, asked: string): DueExplanation {
  const left = Math.max(0, workingDaysBetween(today, dueOn, calendar));
  const { days, provisional } = addWorkingDays(today, left, calendar);
  return {
    text: `${asked}在${chineseDate(dueOn)}前完成，自${chineseMonthDay(today)}起计${left}个工作日。`,
    ...{ rule: '按文书所定期限', calendarVersion: calendar.label, dayKind: DayKind.WORKING },
    ...{ countedDays: [...days], provisional },
  };
}

/** What the addressees of these letters owe from now on: the answer of the round, by the letter's day. All of one district. */
export async function oweAnswers(work: Work, notices: readonly Owing[]): Promise<void> {
  const [first] = notices;
  if (!first) return;
  const calendar = await currentCalendar(work.db, first.districtId);
  const wanted = notices.map(
    (notice): NewObligation => ({
      ...{ kind: ObligationKind.ANSWER, unitId: notice.addresseeId, title: answerTitle(notice) },
      ...{ opensOn: work.today, dueOn: notice.answerBy, noticeId: notice.id, round: notice.round },
      explanation: answerExplained(work.today, notice.answerBy, calendar),
    }),
  );
  await createObligations(work, first.districtId, wanted);
}

const answerExplained = (today: Day, dueOn: Day, calendar: Calendar & { label: string }): DueExplanation => ({
  ...explained(today, dueOn, calendar, '文书要求'),
  text: `文书要求在${chineseDate(dueOn)}前反馈，自${chineseMonthDay(today)}起计${Math.max(0, workingDaysBetween(today, dueOn, calendar))}个工作日。`,
});

interface Act {
  readonly id: string;
  readonly kind: ActKind;
  readonly unitId: string;
  readonly dueOn: Day;
}

/** What it orders beside the answer is owed by the units of those who are to do it. @param only this act; null: all of the letter's */
export async function oweActs(work: Work, notice: Owing, only: string | null = null): Promise<void> {
  const acts = await rows<Act>(
    work.db,
    sql`select id, kind, unit_id as "unitId", due_on::text as "dueOn" from required_act
      where notice_id = ${notice.id} and (${only}::uuid is null or id = ${only}) order by position`,
  );
  if (acts.length === 0) return;
  const calendar = await currentCalendar(work.db, notice.districtId);
  const wanted = acts.map(
    ({ id, kind, unitId, dueOn }): NewObligation => ({
      ...{ kind: ObligationKind.ACT, unitId, title: actTitle(notice, kind), opensOn: work.today, dueOn, actId: id },
      explanation: explained(work.today, dueOn, calendar, '文书责令'),
    }),
  );
  await createObligations(work, notice.districtId, wanted);
}

/** The obligations to answer that these letters made, of one round or of all. */
export async function answerObligations({ db }: Work, noticeId: string, round: number | null): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select id from obligation where notice_id = ${noticeId} and (${round}::int is null or round = ${round}) order by id`,
  );
  return found.map(({ id }) => id);
}

/** All that a letter made owed, answers and ordered acts. */
export async function allOwed({ db }: Work, noticeId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select id from obligation where notice_id = ${noticeId} or act_id in (select id from required_act where notice_id = ${noticeId})
      order by id`,
  );
  return found.map(({ id }) => id);
}

/** The answer of this round is owed by another day from now on. */
export async function answerLater(work: Work, { id, districtId, round }: Owing, dueOn: Day): Promise<void> {
  const calendar = await currentCalendar(work.db, districtId);
  const { text, ...rest } = answerExplained(work.today, dueOn, calendar);
  const explanation = { ...rest, text: `已同意延期：${text}`, rule: '按同意的延期' };
  const owed = await answerObligations(work, id, round);
  await sql`update obligation set due_on = ${dueOn}, due_explanation = ${JSON.stringify(explanation)}::jsonb
    where id = any(${owed}::uuid[])`.execute(work.db);
  await assess(work, owed);
}

/** An ordered act is owed by another day from now on. */
export async function actLater(work: Work, act: Act & { readonly districtId: string }): Promise<void> {
  const calendar = await currentCalendar(work.db, act.districtId);
  const explanation = explained(work.today, act.dueOn, calendar, '文书责令');
  await sql`update obligation set due_on = ${act.dueOn}, due_explanation = ${JSON.stringify(explanation)}::jsonb
    where act_id = ${act.id}`.execute(work.db);
}
