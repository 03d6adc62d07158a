import { expect, test } from 'vitest';
import { taskFilter, tasksOf } from './plan-words.ts';

test.each([
  { counted: 'TOTAL', asks: {} },
  { counted: 'DONE', asks: { state: { oneOf: ['DONE', 'DONE_LATE'] } } },
  { counted: 'LATE', asks: { state: { oneOf: ['DONE_LATE'] } } },
  { counted: 'OVERDUE', asks: { state: { oneOf: ['OVERDUE'] } } },
] as const)('the number of $counted opens the rows that it counts', ({ counted, asks }) => {
  const [, query = ''] = tasksOf({ plan: 'p', period: '2019-Q3' }, counted).split('?');
  expect(taskFilter(Object.fromEntries(new URLSearchParams(query)))).toEqual({
    ...{ planId: { eq: 'p' }, period: '2019-Q3' },
    ...asks,
  });
});
