import { addWorkingDays, type Calendar, isWorkingDay } from '../../core/calendar/calendar.rules.js';
import { addDays, type Day, yearOf } from '../../core/days.js';
import { Frequency, monthStart } from './period.rules.js';

/** Which days a time limit counts: letters in working days, public display periods in calendar days. */
export enum DayKind {
  WORKING = 'WORKING',
  CALENDAR = 'CALENDAR',
}

/** A fixed day: the `day`-th of the `month`-th month that follows the period. */
interface DayOfMonth {
  readonly kind: 'DAY_OF_MONTH';
  readonly month: number;
  readonly day: number;
  /** on a rest day, the next working day; otherwise it stays as the catalogue says */
  readonly rollForward?: boolean;
}

/** So many days after the period's end, or after what happened. */
interface DaysAfter {
  readonly kind: 'DAYS_AFTER';
  readonly days: number;
  readonly dayKind: DayKind;
}

/** A time limit 公开时限. */
export type DueRule = DayOfMonth | DaysAfter;

/** A due day, and why it is that one. */
export interface Due {
  readonly on: Day;
  readonly dayKind: DayKind;
  /** in order; empty for a fixed day */
  readonly countedDays: readonly Day[];
  /** it depends on the working days of a year that is not announced yet */
  readonly provisional: boolean;
}

/** The due day of what ended, or happened, on `from`. */
export const dueAfter = (from: Day, rule: DueRule, calendar: Calendar): Due =>
  rule.kind === 'DAY_OF_MONTH' ? onDayOfMonth(from, rule, calendar) : daysAfter(from, rule, calendar);

function onDayOfMonth(end: Day, { month, day, rollForward = false }: DayOfMonth, calendar: Calendar): Due {
  const next = addDays(end, 1);
  const months = Number(next.slice(5, 7)) - 1 + month - 1;
  const first = monthStart(yearOf(next), months);
  const last = addDays(monthStart(yearOf(next), months + 1), -1);
  const wanted = addDays(first, day - 1);
  let on = wanted < last ? wanted : last;
  while (rollForward && !isWorkingDay(on, calendar)) on = addDays(on, 1);
  const provisional = rollForward && !calendar.years.has(yearOf(on));
  return { on, dayKind: DayKind.CALENDAR, countedDays: [], provisional };
}

function daysAfter(start: Day, { days, dayKind }: DaysAfter, calendar: Calendar): Due {
  if (dayKind === DayKind.WORKING) {
    const { on, days: countedDays, provisional } = addWorkingDays(start, days, calendar);
    return { on, dayKind, countedDays, provisional };
  }
  const countedDays = Array.from({ length: days }, (_, nr) => addDays(start, nr + 1));
  return { on: addDays(start, days), dayKind, countedDays, provisional: false };
}

const OFTEN: Readonly<Record<Frequency, string>> = {
  MONTHLY: '每月，期满后',
  BIMONTHLY: '每两个月，期满后',
  QUARTERLY: '每季度，期满后',
  HALF_YEARLY: '每半年，期满后',
  YEARLY: '每年，期满后',
  AS_IT_HAPPENS: '发生后',
};

/** 每季度，期满后第1个月10日前; 发生后5个工作日内 */
export function dueRuleText(frequency: Frequency, rule: DueRule): string {
  if (rule.kind === 'DAYS_AFTER') {
    return `${OFTEN[frequency]}${rule.days}${rule.dayKind === DayKind.WORKING ? '个工作日' : '日'}内`;
  }
  return `${OFTEN[frequency]}第${rule.month}个月${rule.day}日前${rule.rollForward ? '（逢休息日顺延）' : ''}`;
}
