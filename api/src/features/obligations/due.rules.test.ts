import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../core/calendar/calendar.rules.js';
import { announcedCalendar } from '../calendars/state-council.js';
import { DayKind, type DueRule, dueAfter, dueRuleText } from './due.rules.js';
import { Frequency, periodOf } from './period.rules.js';

const calendar = { versionId: 'v', ...announcedCalendar() };
const september = periodOf(Frequency.MONTHLY, 2019, 8).to;
const onDay = (month: number, day: number, rollForward = false): DueRule => ({
  kind: 'DAY_OF_MONTH',
  ...{ month, day, rollForward },
});
const after = (days: number, dayKind: DayKind): DueRule => ({ kind: 'DAYS_AFTER', days, dayKind });

describe('what is due by a day of the month', () => {
  it.each([
    [
      'the third quarter, on the 10th of the first month',
      periodOf(Frequency.QUARTERLY, 2019, 2).to,
      onDay(1, 10),
      '2019-10-10',
    ],
    ['the last quarter, in the next year', periodOf(Frequency.QUARTERLY, 2018, 3).to, onDay(1, 10), '2019-01-10'],
    [
      'in a month that is too short, on its last day',
      periodOf(Frequency.MONTHLY, 2019, 0).to,
      onDay(1, 31),
      '2019-02-28',
    ],
    ['in the second month', periodOf(Frequency.HALF_YEARLY, 2019, 0).to, onDay(2, 15), '2019-08-15'],
    ['on a rest day, stays there', periodOf(Frequency.QUARTERLY, 2019, 2).to, onDay(1, 20), '2019-10-20'],
    [
      'on a rest day, goes on to the next working day where the catalogue says so',
      periodOf(Frequency.QUARTERLY, 2019, 2).to,
      onDay(1, 20, true),
      '2019-10-21',
    ],
    ['on a make-up day, stays there: it is worked', september, onDay(1, 12, true), '2019-10-12'],
    ['in the National Day holidays, goes on to the day after them', september, onDay(1, 1, true), '2019-10-08'],
  ])('%s', (_case, end, rule, on) => {
    expect(dueAfter(end, rule, calendar)).toMatchObject({ on, dayKind: DayKind.CALENDAR, countedDays: [] });
  });
});

describe('what is due so many days after', () => {
  it.each([
    [
      'five working days after September, over the holidays and a make-up Saturday',
      september,
      after(5, DayKind.WORKING),
      '2019-10-12',
    ],
    ['three working days after a Tuesday', '2019-10-15', after(3, DayKind.WORKING), '2019-10-18'],
    ['seven calendar days', '2019-09-28', after(7, DayKind.CALENDAR), '2019-10-05'],
    ['twenty calendar days, into the next year', '2018-12-20', after(20, DayKind.CALENDAR), '2019-01-09'],
  ])('%s', (_case, start, rule, on) => {
    expect(dueAfter(start, rule, calendar)).toMatchObject({ on, provisional: false });
  });

  it('says which days were counted', () => {
    expect(dueAfter('2019-10-15', after(3, DayKind.WORKING), calendar)).toMatchObject({
      dayKind: DayKind.WORKING,
      countedDays: ['2019-10-16', '2019-10-17', '2019-10-18'],
    });
    expect(dueAfter('2019-10-15', after(2, DayKind.CALENDAR), calendar).countedDays).toEqual([
      '2019-10-16',
      '2019-10-17',
    ]);
  });
});

describe('a due day', () => {
  it('that depends on working days of a year not announced yet is provisional', () => {
    const unknown = { ...calendar, years: new Set([2018, 2019]) };
    const end = '2019-12-31';
    expect(dueAfter(end, after(5, DayKind.WORKING), unknown).provisional).toBe(true);
    expect(dueAfter(end, onDay(1, 10, true), unknown).provisional).toBe(true);
    expect(dueAfter(end, onDay(1, 10), unknown).provisional).toBe(false);
    expect(dueAfter(end, after(5, DayKind.CALENDAR), unknown).provisional).toBe(false);
  });

  it('lies after the day that it counts from; one that rolls on, on a working day', () => {
    const rules = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 31 })).map(([m, d]) => onDay(m, d, true)),
      fc.integer({ min: 1, max: 60 }).map((days) => after(days, DayKind.WORKING)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 83 }), rules, (month, rule) => {
        const end = periodOf(Frequency.MONTHLY, 2018 + Math.floor(month / 12), month % 12).to;
        const { on } = dueAfter(end, rule, calendar);
        expect(on > end && isWorkingDay(on, calendar)).toBe(true);
      }),
    );
  });
});

describe('a time limit in words', () => {
  it.each([
    [Frequency.QUARTERLY, onDay(1, 10), '每季度，期满后第1个月10日前'],
    [Frequency.BIMONTHLY, onDay(1, 20, true), '每两个月，期满后第1个月20日前（逢休息日顺延）'],
    [Frequency.MONTHLY, after(5, DayKind.WORKING), '每月，期满后5个工作日内'],
    [Frequency.YEARLY, after(20, DayKind.CALENDAR), '每年，期满后20日内'],
    [Frequency.AS_IT_HAPPENS, after(5, DayKind.WORKING), '发生后5个工作日内'],
  ])('%s %o', (frequency, rule, words) => {
    expect(dueRuleText(frequency, rule)).toBe(words);
  });
});
