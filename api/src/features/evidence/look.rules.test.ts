import { describe, expect, test } from 'vitest';
import { firstLookAt, isGone, nextLookOn, retryAt, secondLookAt } from './look.rules.js';

const next = (lookedOn: string, endsOn: string | null = null, gone = false) =>
  nextLookOn({ capturedOn: '2019-10-01', lookedOn, endsOn, gone });

describe('an article is looked at again', () => {
  test.each([
    ['a day after its capture', '2019-10-01', '2019-10-02'],
    ['a week after it', '2019-10-02', '2019-10-08'],
    ['thirty days after it, even where it was looked at in between', '2019-10-10', '2019-10-31'],
    ['ninety days after it', '2019-10-31', '2019-12-30'],
    ['then half a year later', '2019-12-30', '2020-06-27'],
    ['and every half-year, whatever was missed', '2020-12-31', '2021-06-22'],
  ])('%s', (_, lookedOn, on) => {
    expect(next(lookedOn)).toBe(on);
    expect(next(lookedOn, null, true)).toBe(on);
  });

  test('begins with the day after its capture', () => {
    expect(firstLookAt('2019-10-01')).toEqual(new Date('2019-10-01T16:00:00Z'));
  });
});

describe('a display is looked at', () => {
  test.each([
    ['by its age before its last day', '2019-10-02', '2019-10-20', false, '2019-10-08'],
    ['on its last day', '2019-10-08', '2019-10-20', false, '2019-10-20'],
    ['when there was a day to take it down', '2019-10-20', '2019-10-20', false, '2019-10-22'],
    ['then as well when it was looked at on that day', '2019-10-21', '2019-10-20', false, '2019-10-22'],
    ['a week later when it is still up', '2019-10-22', '2019-10-20', false, '2019-10-29'],
    ['week by week, whatever was missed', '2019-11-05', '2019-10-20', false, '2019-11-12'],
    [
      'when it is gone before its last day, on that day: it may be back',
      '2019-10-08',
      '2019-10-20',
      true,
      '2019-10-20',
    ],
    ['never when it is down after it', '2019-10-21', '2019-10-20', true, null],
  ])('%s', (_, lookedOn, endsOn, gone, on) => {
    expect(next(lookedOn, endsOn, gone)).toBe(on);
  });
});

describe('what was not found', () => {
  const at = (minutes: number) => new Date(Date.UTC(2019, 9, 15, 0, minutes));
  test('is asked for again an hour later, and is gone when it is not found ten minutes later or more', () => {
    expect(secondLookAt(at(0))).toEqual(at(60));
    expect(isGone(null, at(0))).toBe(false);
    expect(isGone(at(0), at(9))).toBe(false);
    expect(isGone(at(0), at(10))).toBe(true);
  });

  test('came to no answer: it is asked for less and less often, every day at least', () => {
    expect(
      [1, 2, 3, 5, 6, 20].map((failures) => (retryAt(failures, at(0)).getTime() - at(0).getTime()) / 3_600_000),
    ).toEqual([1, 2, 4, 16, 24, 24]);
  });
});
