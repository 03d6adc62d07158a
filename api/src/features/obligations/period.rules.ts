import { addDays, type Day } from '../../core/days.js';

/** How often something is owed. */
export enum Frequency {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
}

const MONTHS: Readonly<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };
const NUMERALS = ['一', '二', '三', '四'] as const;

/** A period by its key: `2019-09`, `2019-Q3`, `2019-H2` or `2019`. */
export interface Period {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The first day of the month that lies `months` after January of `year`. */
const monthStart = (year: number, months: number): Day =>
  `${year + Math.floor(months / 12)}-${pad((((months % 12) + 12) % 12) + 1)}-01`;

function keyOf(frequency: Frequency, year: number, index: number): string {
  if (frequency === Frequency.MONTHLY) return `${year}-${pad(index + 1)}`;
  if (frequency === Frequency.QUARTERLY) return `${year}-Q${index + 1}`;
  return frequency === Frequency.HALF_YEARLY ? `${year}-H${index + 1}` : String(year);
}

/** The `index`-th period (from 0) of a year. */
export function periodOf(frequency: Frequency, year: number, index: number): Period {
  const months = MONTHS[frequency];
  const from = monthStart(year, index * months);
  return { key: keyOf(frequency, year, index), from, to: addDays(monthStart(year, (index + 1) * months), -1) };
}

/** The periods that end within a span of days. */
export function periodsEnding(frequency: Frequency, from: Day, to: Day): Period[] {
  const found: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let index = 0; index < 12 / MONTHS[frequency]; index++) {
      const period = periodOf(frequency, year, index);
      if (from <= period.to && period.to <= to) found.push(period);
    }
  }
  return found;
}

/** `2019年第三季度`, `2019年9月`, `2019年上半年`, `2019年度` */
export function periodLabel(key: string): string {
  const [year, part] = key.split('-');
  if (!part) return `${year}年度`;
  if (part.startsWith('Q')) return `${year}年第${NUMERALS[Number(part[1]) - 1] ?? ''}季度`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return `${year}年${Number(part)}月`;
}

/** A fixed day after the period's end: the `day`-th of the `month`-th month that follows it. */
export interface DueRule {
  readonly kind: 'DAY_OF_MONTH';
  readonly month: number;
  readonly day: number;
}

/** The due day of a period; a month too short ends it on its last day. */
export function dueOf(rule: DueRule, period: Period): Day {
  const next = addDays(period.to, 1);
  const year = Number(next.slice(0, 4));
  const months = Number(next.slice(5, 7)) - 1 + rule.month - 1;
  const first = monthStart(year, months);
  const last = addDays(monthStart(year, months + 1), -1);
  const wanted = addDays(first, rule.day - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : last;
}

const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  MONTHLY: '每月',
  QUARTERLY: '每季度',
  HALF_YEARLY: '每半年',
  YEARLY: '每年',
};

/** 每季度，次季度首月10日前 */
export function dueRuleText(frequency: Frequency, rule: DueRule): string {
  return `${FREQUENCY_WORDS[frequency]}，期满后第${rule.month}个月${rule.day}日前`;
}
