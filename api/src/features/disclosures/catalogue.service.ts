import { sql } from 'kysely';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { addDays, chineseDate, type Day } from '../../core/days.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { DayKind, type DueRule, dueAfter, dueRuleText } from '../obligations/due.rules.js';
import { createObligations, type NewObligation } from '../obligations/obligation.service.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { type Frequency, periodLabel, periodsEnding } from '../obligations/period.rules.js';
import { shareTree } from '../units/unit-time.service.js';

/** An obligation is made this long before its period begins. */
const AHEAD_DAYS = 7;
const LONGEST_PERIOD_DAYS = 366;
/** What was not made in time, by a platform that stood still, is made good so far back. */
const MADE_GOOD_DAYS = 400;

interface ItemRow {
  id: string;
  district_id: string;
  name: string;
  frequency: Frequency;
  due: DueRule;
  applies_to: string[];
  from_on: Day;
}

interface UnitRow {
  id: string;
  opened_on: Day | null;
  /** the day on which the platform learned of it */
  known_on: Day;
}

/** How the day was come by, after the day itself. */
function wayOf(rule: DueRule): string {
  if (rule.kind === 'DAY_OF_MONTH') return rule.rollForward ? '到期日逢休息日顺延。' : '到期日逢休息日不顺延。';
  return rule.dayKind === DayKind.WORKING
    ? `从期满次日起数${rule.days}个工作日，节假日不计，调休补班日计入。`
    : `从期满次日起数${rule.days}日，节假日也计入。`;
}

/**
 * What an item makes each of its units owe, for the periods that end on or after its first day and have come near. A unit
 * that was opened later owes from the period in which it was, but for what was past due when it was registered.
 */
function owedBy(item: ItemRow, units: readonly UnitRow[], today: Day, calendar: Calendar): NewObligation[] {
  const horizon = addDays(today, AHEAD_DAYS);
  const from = [item.from_on, addDays(today, -MADE_GOOD_DAYS)].reduce((a, b) => (a > b ? a : b));
  const periods = periodsEnding(item.frequency, from, addDays(horizon, LONGEST_PERIOD_DAYS)).filter(
    (period) => period.from <= horizon,
  );
  return periods.flatMap((period) => {
    const due = dueAfter(period.to, item.due, calendar);
    const dueOn = due.on;
    const rule = dueRuleText(item.frequency, item.due);
    const explanation = {
      text: `${periodLabel(period.key)}的「${item.name}」应在${chineseDate(dueOn)}前公开；${wayOf(item.due)}`,
      rule,
      calendarVersion: calendar.label,
      dayKind: due.dayKind,
      countedDays: [...due.countedDays],
      provisional: due.provisional,
    };
    const owing = units.filter(
      ({ opened_on, known_on }) => opened_on === null || (opened_on <= period.to && known_on <= dueOn),
    );
    return owing.map(({ id: unitId }) => ({
      kind: ObligationKind.DISCLOSURE,
      unitId,
      title: `${item.name} ${periodLabel(period.key)}`,
      opensOn: period.from,
      dueOn,
      explanation,
      itemId: item.id,
      period: period.key,
    }));
  });
}

/** Makes what the catalogue makes its units owe. Safe to run twice. Returns how many obligations were made. */
export async function openPeriods(work: Work): Promise<number> {
  const { db, today } = work;
  // the tree holds still: a unit that closes meanwhile would owe for ever
  await shareTree(db);
  const items = await rows<ItemRow>(
    db,
    sql`select id, district_id, name, frequency, due, to_jsonb(applies_to) as applies_to, from_on::text from disclosure_item order by code`,
  );
  let made = 0;
  for (const item of items) {
    const units = await rows<UnitRow>(
      db,
      sql`select u.id, u.opened_on::text, (u.created_at at time zone 'Asia/Shanghai')::date::text as known_on
        from unit u join unit d on d.id = ${item.district_id} and u.path <@ d.path
        where u.kind = any(${item.applies_to}::text[]) and (u.closed_on is null or u.closed_on > ${today}::date) order by u.path`,
    );
    const calendar = await currentCalendar(db, item.district_id);
    const wanted = owedBy(item, units, today, calendar);
    made += (await createObligations(work, item.district_id, wanted)).length;
  }
  return made;
}

/** The job: obligations are made ahead, whoever runs it and however often. */
export const openPeriodsJob = (context: WriteContext, reason: string | null = null): Promise<number> =>
  unitOfWork(context, reason, openPeriods);
