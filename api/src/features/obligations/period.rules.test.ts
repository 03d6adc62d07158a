import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frequency, periodAt, periodLabel, periodOf, periodsEnding, type Recurring } from './period.rules.js';

describe('a period', () => {
  it.each<[Recurring, number, string, string, string, string]>([
    [Frequency.QUARTERLY, 2, '2019-Q3', '2019-07-01', '2019-09-30', '2019年第三季度'],
    [Frequency.MONTHLY, 8, '2019-09', '2019-09-01', '2019-09-30', '2019年9月'],
    [Frequency.BIMONTHLY, 4, '2019-B5', '2019-09-01', '2019-10-31', '2019年9—10月'],
    [Frequency.HALF_YEARLY, 0, '2019-H1', '2019-01-01', '2019-06-30', '2019年上半年'],
    [Frequency.YEARLY, 0, '2019', '2019-01-01', '2019-12-31', '2019年度'],
  ])('%s %i is %s', (frequency, index, key, from, to, label) => {
    expect(periodOf(frequency, 2019, index)).toEqual({ key, from, to });
    expect(periodLabel(key)).toBe(label);
  });

  it('follows the one before it without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(Frequency)), (frequency) => {
        const periods = periodsEnding(frequency, '2018-01-01', '2020-12-31');
        for (const [i, period] of periods.entries()) {
          const next = periods[i + 1];
          if (next) expect(Date.parse(next.from) - Date.parse(period.to)).toBe(86_400_000);
        }
      }),
    );
  });
});

it('that nobody can foresee has no periods', () => {
  expect(periodsEnding(Frequency.AS_IT_HAPPENS, '2018-01-01', '2020-12-31')).toEqual([]);
});

describe('the period of a key', () => {
  it.each(['2019-09', '2019-B5', '2019-Q3', '2019-H2', '2019'])('%s is found again', (key) => {
    expect(periodAt(key).key).toBe(key);
  });

  it.each([
    ['2019-09', -1, '2019-08'],
    ['2019-01', -1, '2018-12'],
    ['2019-Q1', -1, '2018-Q4'],
    ['2019-B6', 1, '2020-B1'],
    ['2019-H1', -1, '2018-H2'],
    ['2019', -1, '2018'],
  ])('%s, %d later, is %s', (key, later, expected) => {
    expect(periodAt(key, later).key).toBe(expected);
  });
});
