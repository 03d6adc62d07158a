import { addDays, chineseDate, type Day, isDay } from '../../core/days.js';

/** How often something is owed. */
export enum Frequency {
  MONTHLY = 'MONTHLY',
  BIMONTHLY = 'BIMONTHLY',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
  /** so many days after something has happened 随时公开: it has no periods */
  AS_IT_HAPPENS = 'AS_IT_HAPPENS',
}

/** What comes again by the calendar. */
export type Recurring = Exclude<Frequency, Frequency.AS_IT_HAPPENS>;

const MONTHS: Readonly<Record<Recurring, number>> = {
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
};
const NUMERALS = ['一', '二', '三', '四'] as const;

/**
 * A period by its key: `2019-09`, `2019-B5`, `2019-Q3`, `2019-H2` or `2019`; of an entry about what happens now and then the day,
 * `2019-09-17`, and of what an occurrence makes a unit owe the day and the occurrence, `2019-09-17#` and its id.
 */
export interface Period {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The first day of the month that lies `months` after January of `year`. */
export const monthStart = (year: number, months: number): Day =>
  `${year + Math.floor(months / 12)}-${pad((((months % 12) + 12) % 12) + 1)}-01`;

function keyOf(frequency: Recurring, year: number, index: number): string {
  if (frequency === Frequency.MONTHLY) return `${year}-${pad(index + 1)}`;
  if (frequency === Frequency.BIMONTHLY) return `${year}-B${index + 1}`;
  if (frequency === Frequency.QUARTERLY) return `${year}-Q${index + 1}`;
  return frequency === Frequency.HALF_YEARLY ? `${year}-H${index + 1}` : String(year);
}

/** The `index`-th period (from 0) of a year. */
export function periodOf(frequency: Recurring, year: number, index: number): Period {
  const months = MONTHS[frequency];
  const from = monthStart(year, index * months);
  return { key: keyOf(frequency, year, index), from, to: addDays(monthStart(year, (index + 1) * months), -1) };
}

const FREQUENCY_OF: Readonly<Record<string, Recurring>> = {
  B: Frequency.BIMONTHLY,
  Q: Frequency.QUARTERLY,
  H: Frequency.HALF_YEARLY,
};

/** The period of a key, or one that lies `later` periods after it, before it when negative. */
export function periodAt(key: string, later = 0): Period {
  const [year = '', part] = key.split('-');
  const frequency = part === undefined ? Frequency.YEARLY : (FREQUENCY_OF[part.charAt(0)] ?? Frequency.MONTHLY);
  const perYear = 12 / MONTHS[frequency];
  const index = (part === undefined ? 0 : Number(part.replace(/^[A-Z]/, '')) - 1) + later;
  return periodOf(frequency, Number(year) + Math.floor(index / perYear), ((index % perYear) + perYear) % perYear);
}

/** The periods that end within a span of days; none of what nobody can foresee. */
export function periodsEnding(frequency: Frequency, from: Day, to: Day): Period[] {
  const found: Period[] = [];
  if (frequency === Frequency.AS_IT_HAPPENS) return found;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let index = 0; index < 12 / MONTHS[frequency]; index++) {
      const period = periodOf(frequency, year, index);
      if (from <= period.to && period.to <= to) found.push(period);
    }
  }
  return found;
}

/** Whether a key names a period of this frequency; a day, of what happens now and then. */
export function isPeriodOf(frequency: Frequency, key: string): boolean {
  if (frequency === Frequency.AS_IT_HAPPENS) return isDay(key);
  const year = Number(/^(20\d\d)(?:-|$)/.exec(key)?.[1] ?? 0);
  return year > 0 && periodsEnding(frequency, `${year}-01-01`, `${year}-12-31`).some((period) => period.key === key);
}

/** What an occurrence makes a unit owe is of no period of the calendar: no two of them are the same, whoever owes them later. */
export const occurrenceKey = (happenedOn: Day, occurrenceId: string): string => `${happenedOn}#${occurrenceId}`;

/** Whether a key is that of an occurrence. */
export const isOccurrenceKey = (key: string): boolean => key.includes('#');

/** The last day of what is owed for: of its period, or the day on which it happened. */
export const lastDayOf = (key: string): Day => (isOccurrenceKey(key) ? key.slice(0, 10) : periodAt(key).to);

/** `2019年第三季度`, `2019年9月`, `2019年9—10月`, `2019年上半年`, `2019年度`, `2019年9月17日`, `2019年9月17日发生` */
export function periodLabel(key: string): string {
  if (isOccurrenceKey(key)) return `${chineseDate(key.slice(0, 10))}发生`;
  const [year, part, day] = key.split('-');
  if (day) return chineseDate(key);
  if (!part) return `${year}年度`;
  if (part.startsWith('Q')) return `${year}年第${NUMERALS[Number(part[1]) - 1] ?? ''}季度`;
  if (part.startsWith('B')) return `${year}年${2 * Number(part[1]) - 1}—${2 * Number(part[1])}月`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return `${year}年${Number(part)}月`;
}
