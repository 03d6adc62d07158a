import { addDays, agoText, dayOf, leftText, longDay, shortDay, timeOf, weekday, whenText } from '../lib/dates.ts';
import { useClock } from '../providers/clock.ts';
import { useLanguage, useT } from '../providers/i18n.ts';

export interface Dates {
  today: string;
  now: number;
  day: (day: string) => string;
  dayShort: (day: string) => string;
  weekday: (day: string) => string;
  when: (instant: string) => string;
  /** an instant of the system clock, in full: no business clock says today of it */
  system: (instant: string) => string;
  ago: (instant: string) => string;
  /** how long until a day, in working days; null where nothing is left to count */
  left: (workingDaysLeft: number | null, day: string) => string | null;
}

const english = (day: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...style }).format(new Date(`${day}T00:00:00Z`));

/** Dates in the language of the page, by the business clock. */
export function useDates(): Dates {
  const { now, today } = useClock();
  const language = useLanguage();
  const t = useT();
  if (language === 'zh') {
    return {
      today,
      now,
      day: longDay,
      dayShort: (day) => shortDay(day, today),
      weekday,
      when: (instant) => whenText(instant, today),
      system: (instant) => `${longDay(dayOf(instant))} ${timeOf(instant)}`,
      ago: (instant) => agoText(instant, now),
      left: (left, day) => leftText(left, day, today),
    };
  }
  const short = (day: string) =>
    english(day, {
      day: 'numeric',
      month: 'short',
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    });
  const when = (instant: string) => {
    const day = dayOf(instant);
    const name = day === today ? t('date.today') : day === addDays(today, -1) ? t('date.yesterday') : short(day);
    return `${name} ${timeOf(instant)}`;
  };
  return {
    today,
    now,
    day: (day) => english(day, { day: 'numeric', month: 'short', year: 'numeric' }),
    dayShort: short,
    weekday: (day) => english(day, { weekday: 'long' }),
    when,
    system: (instant) =>
      `${english(dayOf(instant), { day: 'numeric', month: 'short', year: 'numeric' })} ${timeOf(instant)}`,
    ago: when,
    left: (left, day) => {
      if (left === null) return null;
      if (day === today) return t('due.today');
      if (left === 0) return t(day < today ? 'due.past' : 'due.soon');
      if (left === 1) return t('due.leftOne');
      if (left === -1) return t('due.lateOne');
      return left > 0 ? t('due.left', { n: left }) : t('due.late', { n: -left });
    },
  };
}
