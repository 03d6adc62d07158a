import { describe, expect, it } from 'vitest';
import {
  agoText,
  dayOf,
  isDay,
  isInstant,
  leftText,
  longDay,
  quarterStart,
  shortDay,
  timeOf,
  weekday,
  whenText,
} from './dates.ts';

describe('days are those of Asia/Shanghai', () => {
  it('an instant before 16:00 UTC belongs to the same day, after it to the next', () => {
    expect(dayOf('2019-10-14T15:59:59Z')).toBe('2019-10-14');
    expect(dayOf('2019-10-14T16:00:00Z')).toBe('2019-10-15');
    expect(timeOf('2019-10-15T00:30:00Z')).toBe('08:30');
  });

  it('dates are written in full, and without the year when it is this year', () => {
    expect(longDay('2019-10-05')).toBe('2019年10月5日');
    expect(shortDay('2019-10-05', '2019-12-01')).toBe('10月5日');
    expect(shortDay('2018-10-05', '2019-12-01')).toBe('2018年10月5日');
    expect(weekday('2019-10-15')).toBe('星期二');
  });
});

describe('how long ago is told by the clock that is passed in', () => {
  const now = Date.parse('2019-10-15T09:32:00+08:00');
  it.each([
    ['2019-10-15T09:31:30+08:00', '刚刚'],
    ['2019-10-15T09:27:00+08:00', '5 分钟前'],
    ['2019-10-15T07:10:00+08:00', '2 小时前'],
    ['2019-10-14T23:50:00+08:00', '昨天'],
    ['2019-10-11T10:00:00+08:00', '4 天前'],
  ])('%s is %s', (instant, expected) => expect(agoText(instant, now)).toBe(expected));

  it('names today and yesterday', () => {
    expect(whenText('2019-10-15T08:12:00+08:00', '2019-10-15')).toBe('今天 08:12');
    expect(whenText('2019-10-14T17:40:00+08:00', '2019-10-15')).toBe('昨天 17:40');
    expect(whenText('2019-10-09T14:00:00+08:00', '2019-10-15')).toBe('10月9日 14:00');
  });
});

it('a quarter begins in January, April, July or October', () => {
  expect(quarterStart('2019-10-15')).toBe('2019-10-01');
  expect(quarterStart('2019-03-31')).toBe('2019-01-01');
});

it('what is left is said in working days', () => {
  expect(leftText(3, '2019-10-18', '2019-10-15')).toBe('还剩3个工作日');
  expect(leftText(0, '2019-10-18', '2019-10-18')).toBe('今天到期');
  expect(leftText(-4, '2019-10-09', '2019-10-15')).toBe('已逾期4个工作日');
  // over a weekend no working day passes
  expect(leftText(0, '2019-10-18', '2019-10-19')).toBe('已过期');
  expect(leftText(0, '2019-10-20', '2019-10-19')).toBe('明天到期');
  expect(leftText(0, '2019-10-07', '2019-10-05')).toBe('近日到期');
  expect(leftText(null, '2019-10-18', '2019-10-15')).toBeNull();
});

it.each([
  ['2019-10-18', true, false],
  ['2019-10-15T00:45:32.66+00:00', false, true],
  ['九纪监建〔2019〕67号', false, false],
  ['1', false, false],
])('%s is a day: %s, an instant: %s', (text, day, instant) => {
  expect([isDay(text), isInstant(text)]).toEqual([day, instant]);
});
