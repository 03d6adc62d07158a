import { expect, test } from 'vitest';
import { CheckTaskState, taskState } from './task.rules.js';

const { DUE, OVERDUE, DONE, DONE_LATE } = CheckTaskState;

test.each([
  { today: '2019-09-30', doneOn: null, state: DUE },
  { today: '2019-10-01', doneOn: null, state: OVERDUE },
  { today: '2019-10-01', doneOn: '2019-09-30', state: DONE },
  { today: '2019-10-02', doneOn: '2019-10-01', state: DONE_LATE },
])('due on the 30th, done on $doneOn, today $today: $state', ({ today, doneOn, state }) => {
  expect(taskState('2019-09-30', doneOn, today)).toBe(state);
});
