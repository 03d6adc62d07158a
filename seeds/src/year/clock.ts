import demo from '../../district/demo.json' with { type: 'json' };
import { daysLater } from './posts.ts';

/** Business instant at which the catalogue is handed in. */
export const YEAR_BEGINS = '2019-04-01T08:00:00+08:00';

/** How the business clock goes through the half-year. */
interface Course {
  /** stops at which what has come near is made owed: the first of each month, and the last evening, when all is captured */
  readonly stops: readonly string[];
  /** the morning after, on which people begin to look at it */
  readonly opens: string;
}

const MONTHS = ['05', '06', '07', '08', '09', '10'].map((month) => `2019-${month}-01`);

/** @param until the last day; an earlier one than the half-year's for a small part of it */
export const courseOf = (until: string = demo.span.to): Course => ({
  stops: [...MONTHS.filter((day) => day <= until).map((day) => `${day}T08:00:00+08:00`), `${until}T18:00:00+08:00`],
  opens: `${daysLater(until, 1)}T08:30:00+08:00`,
});
