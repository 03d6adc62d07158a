import { expect, test } from 'vitest';
import { Frequency } from '../../obligations/period.rules.js';
import { duePeriods } from './plan.rules.js';

const MONTHLY = { frequency: Frequency.MONTHLY, fromOn: '2019-07-10', untilOn: null, madeOn: '2019-07-01' } as const;

test('each period that has begun is due by its last day; the first one opens with the plan', () => {
  expect(duePeriods(MONTHLY, '2019-09-01')).toEqual([
    { period: '2019-07', opensOn: '2019-07-10', dueOn: '2019-07-31' },
    { period: '2019-08', opensOn: '2019-08-01', dueOn: '2019-08-31' },
    { period: '2019-09', opensOn: '2019-09-01', dueOn: '2019-09-30' },
  ]);
});

test('nothing is due before the plan begins, and after it ends', () => {
  expect(duePeriods(MONTHLY, '2019-07-09')).toEqual([]);
  expect(duePeriods({ ...MONTHLY, untilOn: '2019-08-15' }, '2020-01-01')).toEqual([
    { period: '2019-07', opensOn: '2019-07-10', dueOn: '2019-07-31' },
    { period: '2019-08', opensOn: '2019-08-01', dueOn: '2019-08-15' },
  ]);
});

test('what was over when the plan was made is none of it', () => {
  const found = duePeriods({ ...MONTHLY, madeOn: '2019-09-02' }, '2019-09-02');
  expect(found.map(({ period }) => period)).toEqual(['2019-09']);
});

test.each([
  { frequency: Frequency.QUARTERLY, periods: ['2019-Q3', '2019-Q4', '2020-Q1'] },
  { frequency: Frequency.HALF_YEARLY, periods: ['2019-H2', '2020-H1'] },
  { frequency: Frequency.YEARLY, periods: ['2019', '2020'] },
] as const)('$frequency over the turn of the year: $periods', ({ frequency, periods }) => {
  const found = duePeriods({ ...MONTHLY, frequency }, '2020-02-01');
  expect(found.map(({ period }) => period)).toEqual(periods);
});
