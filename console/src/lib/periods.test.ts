import { describe, expect, it } from 'vitest';
import { periodOfKey, recentPeriods } from './periods.ts';

const keys = (today: string, years: number) => recentPeriods(today, years).map(({ key }) => key);

describe('periods to choose from', () => {
  it('are those that have begun, the later ones first', () => {
    expect(keys('2019-04-01', 1)).toEqual([
      ...['2019', '2019-H1', '2019-Q2', '2019-Q1', '2019-B2', '2019-B1'],
      ...['2019-04', '2019-03', '2019-02', '2019-01'],
    ]);
  });

  it('reach back over the years before, which are whole', () => {
    expect(keys('2019-01-01', 2).slice(5, 9)).toEqual(['2018', '2018-H2', '2018-H1', '2018-Q4']);
    expect(keys('2019-12-31', 3)).toHaveLength(75);
  });

  it.each([
    ['2019', 'periodOf.year', 1],
    ['2019-H2', 'periodOf.half', 2],
    ['2019-Q3', 'periodOf.quarter', 3],
    ['2019-B5', 'periodOf.months', 5],
    ['2019-09', 'periodOf.month', 9],
  ])('are known by their key: %s', (key, words, n) => {
    expect(periodOfKey(key)).toEqual({ key, words, year: '2019', n });
  });

  it.each(['', '2019-Q5', '2019-13', 'x'])('are none by another: %j', (key) => {
    expect(periodOfKey(key)).toBeNull();
  });
});
