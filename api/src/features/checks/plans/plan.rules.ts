import type { Day } from '../../../core/days.js';
import { Frequency, type Period, periodsEnding, type Recurring } from '../../obligations/period.rules.js';

/** When a plan has its units looked at. */
export interface PlanTimes {
  readonly frequency: Recurring;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** the day on which it was made: what was over by then is none of it */
  readonly madeOn: Day;
}

/** What a plan makes due: a period, cut to the days of the plan. */
export interface DuePeriod {
  readonly period: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
}

export const isRecurring = (frequency: Frequency): frequency is Recurring => frequency !== Frequency.AS_IT_HAPPENS;

const endOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31`;

/** The periods of a plan that have begun by a day, the earliest first: those that were over before it began, or was made, are none of it. */
export function duePeriods({ frequency, fromOn, untilOn, madeOn }: PlanTimes, today: Day): DuePeriod[] {
  if (today < fromOn) return [];
  const begun = ({ from }: Period) => from <= today && (untilOn === null || from <= untilOn);
  return periodsEnding(frequency, fromOn < madeOn ? madeOn : fromOn, endOfYear(today))
    .filter(begun)
    .map(({ key, from, to }) => ({
      period: key,
      opensOn: from < fromOn ? fromOn : from,
      dueOn: untilOn !== null && untilOn < to ? untilOn : to,
    }));
}
