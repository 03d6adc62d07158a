import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { DayKind } from '../obligations/due.rules.js';
import { displayEndsOn } from './display.rules.js';

const CALENDAR: Calendar = {
  ...{ versionId: 'v', label: '2019', years: new Set([2019]) },
  exceptions: new Map([
    ...['01', '02', '03', '04', '07'].map((day) => [`2019-10-${day}`, 'REST'] as const),
    ['2019-10-12', 'WORK'] as const,
  ]),
};

describe('a display ends', () => {
  test.each([
    ['seven days after the day of publication', '2019-09-27', 7, DayKind.CALENDAR, '2019-10-04'],
    ['thirty days after it', '2019-01-31', 30, DayKind.CALENDAR, '2019-03-02'],
    ['by working days where the item counts these', '2019-09-30', 5, DayKind.WORKING, '2019-10-12'],
  ])('%s', (_, publishedOn, days, dayKind, on) => {
    expect(displayEndsOn(publishedOn, { days, dayKind }, CALENDAR)).toBe(on);
  });
});
