import type { Day } from '../../../core/days.js';

/** Where something stands that is to be looked at. */
export enum CheckTaskState {
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  DONE = 'DONE',
  DONE_LATE = 'DONE_LATE',
}

/** @param doneOn null: nobody has looked @param today business day */
export function taskState(dueOn: Day, doneOn: Day | null, today: Day): CheckTaskState {
  if (doneOn === null) return today > dueOn ? CheckTaskState.OVERDUE : CheckTaskState.DUE;
  return doneOn > dueOn ? CheckTaskState.DONE_LATE : CheckTaskState.DONE;
}
