import { narrow } from './page-text.js';

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/** A day of the calendar, or null: 2019-02-30 is none. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

const WHOLE = /(?<!\d)(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
/** 2019-07 beside a large 15, on either side */
const MONTH_THEN_DAY = /(?<!\d)(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*月?\s+(\d{1,2})(?!\d)/;
const DAY_THEN_MONTH = /(?<!\d)(\d{1,2})\s*日?\s+(20\d\d)\s*[-/.年]\s*(\d{1,2})(?!\d)/;
const WITHOUT_YEAR = /(?<![\d:])(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?![\d:])/;

/** The first day that a text states whole: 2019-07-15, 2019/7/15, 2019年7月15日, ２０１９年７月１５日; null when none. */
export function dayIn(text: string): string | null {
  const plain = narrow(text);
  const whole = WHOLE.exec(plain);
  if (whole) return dayOf(whole[1], whole[2], whole[3]);
  const apart = MONTH_THEN_DAY.exec(plain);
  if (apart) return dayOf(apart[1], apart[2], apart[3]);
  const before = DAY_THEN_MONTH.exec(plain);
  return before && dayOf(before[2], before[3], before[1]);
}

/** Whether a text states a day, with or without its year. */
export const hasDay = (text: string): boolean => dayIn(text) !== null || WITHOUT_YEAR.test(narrow(text));

/** The day that an address states: /art/2018/12/28/, /2019/0716/, t20181226_; null when none. */
export function dayInAddress(url: string): string | null {
  const parts =
    /\/(20\d\d)\/(\d{1,2})\/(\d{1,2})\//.exec(url) ??
    /\/(20\d\d)[-/]?(\d\d)[-/]?(\d\d)\//.exec(url) ??
    /[/_t](20\d\d)(\d\d)(\d\d)(?:_|\D|\d{6}\b)/.exec(url);
  return parts && dayOf(parts[1], parts[2], parts[3]);
}

/** The day of an entry. Where the list leaves out the year, the address must state the same month and day: years are not guessed. */
export function entryDay(text: string, url: string): string | null {
  const whole = dayIn(text);
  if (whole) return whole;
  const short = WITHOUT_YEAR.exec(narrow(text));
  const stated = short && dayInAddress(url);
  return stated?.slice(5) === `${two(short?.[1])}-${two(short?.[2])}` ? stated : null;
}

/** A text that is nothing but a day, in brackets or not, with a time of day or not. */
export const isOnlyDay = (text: string): boolean =>
  /^[[(【]?\s*(?:20\d\d\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s*[\])】]?$/.test(
    narrow(text).trim(),
  );
