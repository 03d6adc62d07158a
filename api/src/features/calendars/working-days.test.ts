import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from '../../core/calendar/calendar.rules.js';
import { addDays } from '../../core/days.js';
import { announcedCalendar } from './state-council.js';

const calendar: Calendar = { versionId: 'test', ...announcedCalendar() };
const day = fc.integer({ min: 0, max: 365 * 7 }).map((n) => addDays('2018-06-01', n));

describe('a working day', () => {
  it.each([
    ['2019-10-15', 3, '2019-10-18'],
    ['2019-09-27', 5, '2019-10-10'],
    ['2019-09-30', 5, '2019-10-12'],
    ['2018-12-20', 20, '2019-01-18'],
    ['2019-10-10', -3, '2019-09-30'],
    ['2019-10-10', 1, '2019-10-11'],
    ['2019-10-10', 0, '2019-10-10'],
  ])('counts make-up days: %s plus %i is %s', (start, count, end) => {
    expect(addWorkingDays(start, count, calendar).on).toBe(end);
  });

  it('says which days it counted', () => {
    expect(addWorkingDays('2019-09-30', 2, calendar).days).toEqual(['2019-10-08', '2019-10-09']);
  });

  it('is provisional where the year is not announced', () => {
    expect(addWorkingDays('2026-12-30', 5, calendar).provisional).toBe(true);
    expect(addWorkingDays('2026-12-21', 3, calendar).provisional).toBe(false);
  });

  it('always ends on a working day, and counting back finds the number again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { on, days } = addWorkingDays(start, count, calendar);
        expect(isWorkingDay(on, calendar)).toBe(true);
        expect(days).toHaveLength(count);
        expect(workingDaysBetween(start, on, calendar)).toBe(count);
      }),
    );
  });

  it('is never earlier for more days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (start, count) => {
        expect(addWorkingDays(start, count + 1, calendar).on > addWorkingDays(start, count, calendar).on).toBe(true);
      }),
    );
  });

  it('counts the other way round with the opposite sign', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, a, calendar)).toBe(0);
      }),
    );
  });
});
