import { addDays, type Day, weekdayOf, yearOf } from '../days.js';

/** A version of the working calendar: which days differ from Monday to Friday, and which years have been announced. */
export interface Calendar {
  readonly versionId: string;
  readonly label: string;
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<Day, 'REST' | 'WORK'>;
}

/** What a count of working days came to, so that a due date can explain itself. */
export interface Counted {
  readonly on: Day;
  /** the working days counted, in order; the start (day 0) is not among them */
  readonly days: readonly Day[];
  /** the count touched a year that the calendar does not cover */
  readonly provisional: boolean;
}

/** Whether a day is worked: holidays off, make-up days on. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const exception = calendar.exceptions.get(day);
  if (exception) return exception === 'WORK';
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Counts of a calendar, which never changes: a district owes thousands of things on the same few days. */
const counted = new WeakMap<Calendar, Map<string, Counted>>();
/** So many a calendar keeps: every day of ten years. */
const MOST_KEPT = 4000;

/** The `count`-th working day after `start` (before it when negative). Day 0 is the start and is not counted. */
export function addWorkingDays(start: Day, count: number, calendar: Calendar): Counted {
  const kept = counted.get(calendar) ?? new Map<string, Counted>();
  counted.set(calendar, kept);
  const asked = `${start} ${count}`;
  const known = kept.get(asked);
  if (known) return known;
  const found = countWorkingDays(start, count, calendar);
  if (kept.size < MOST_KEPT) kept.set(asked, found);
  return found;
}

function countWorkingDays(start: Day, count: number, calendar: Calendar): Counted {
  const step = count < 0 ? -1 : 1;
  const days: Day[] = [];
  let on = start;
  let provisional = !calendar.years.has(yearOf(start));
  while (days.length < Math.abs(count)) {
    on = addDays(on, step);
    provisional ||= !calendar.years.has(yearOf(on));
    if (isWorkingDay(on, calendar)) days.push(on);
  }
  return { on, days, provisional };
}

/** Working days from `from` (excluded) to `to` (included); negative when `to` lies before `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}
