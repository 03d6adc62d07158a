/** A plain date in Asia/Shanghai, `YYYY-MM-DD`. Days of duty are never instants. */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const utcOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day on which an instant falls in Asia/Shanghai (no daylight saving since 1991). */
export const dayOf = (instant: Date): Day => fromUtc(instant.getTime() + SHANGHAI_OFFSET_MS);

/** The instant at which a day begins in Asia/Shanghai. */
export const startOf = (day: Day): Date => new Date(utcOf(day) - SHANGHAI_OFFSET_MS);

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => fromUtc(utcOf(day) + count * DAY_MS);

/** How many calendar days `later` lies after `earlier`; negative when before. */
export const daysBetween = (earlier: Day, later: Day): number => (utcOf(later) - utcOf(earlier)) / DAY_MS;

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(utcOf(day)).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Every month of every year has these: of most days no calendar is asked. */
const ALWAYS = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Whether a text is a day that exists: `2019-02-30` is none. */
export const isDay = (value: string): boolean =>
  ALWAYS.test(value) ||
  (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(utcOf(value)) && fromUtc(utcOf(value)) === value);

/** `2019年10月15日` */
export const chineseDate = (day: Day): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `10月15日` */
export const chineseMonthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
