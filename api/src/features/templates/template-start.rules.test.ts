import { describe, expect, it } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import { mustStartTemplate } from './template-start.rules.js';

const start = (fromOn: string, after: string | null = null, frequency = Frequency.QUARTERLY) =>
  mustStartTemplate(frequency, fromOn, { today: '2019-10-15', after });

describe('a template holds', () => {
  it.each([
    ['2019-10-15', '2019-10-01'],
    ['2019-08-01', '2019-07-01'],
    ['2020-02-02', '2020-01-01'],
  ])('named by %s, from %s on', (fromOn, expected) => {
    expect(start(fromOn)).toBe(expected);
  });

  it.each([
    ['2019-06-30', null, 'PERIOD_OVER'],
    ['2021-01-01', null, 'TOO_FAR_AHEAD'],
    ['2019-07-01', '2019-10-01', 'BEFORE_LAST_VERSION'],
  ])('not from %s when the last one holds from %s: %s', (fromOn, after, code) => {
    expect(() => start(fromOn, after)).toThrow(expect.objectContaining({ code }));
  });

  it('from the month that ended last, where it is monthly', () => {
    expect(start('2019-09-30', null, Frequency.MONTHLY)).toBe('2019-09-01');
    expect(() => start('2019-08-31', null, Frequency.MONTHLY)).toThrow();
  });

  it('from the month before on, where it is published as it happens', () => {
    expect(start('2019-09-30', null, Frequency.AS_IT_HAPPENS)).toBe('2019-09-01');
    expect(start('2019-10-15', null, Frequency.AS_IT_HAPPENS)).toBe('2019-10-01');
    expect(() => start('2019-08-31', null, Frequency.AS_IT_HAPPENS)).toThrow();
  });
});
