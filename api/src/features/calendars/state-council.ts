import chineseDays from 'chinese-days';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { addDays, type Day, weekdayOf } from '../../core/days.js';

/** The years whose arrangements the State Council had announced when the library was made. */
const ANNOUNCED = { from: 2018, to: 2026 } as const;

/** The announced calendar: holidays that fall on weekdays, and make-up days that fall on weekends. */
export function announcedCalendar(): Pick<Calendar, 'label' | 'years' | 'exceptions'> {
  const exceptions = new Map<Day, 'REST' | 'WORK'>();
  const years = new Set<number>();
  for (let year = ANNOUNCED.from; year <= ANNOUNCED.to; year++) {
    years.add(year);
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
      const { work } = chineseDays.getDayDetail(day);
      if (work === weekend) exceptions.set(day, work ? 'WORK' : 'REST');
    }
  }
  return { label: `国务院办公厅放假安排 ${ANNOUNCED.from}—${ANNOUNCED.to}`, years, exceptions };
}
