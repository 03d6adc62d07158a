/** In an address: of no period, what happens now and then 随时公开. */
export const NOW_AND_THEN = 'NONE';

/** The key that the API takes for a word of the address. */
export const periodKey = (word: string): string => (word === NOW_AND_THEN ? '' : word);

/** A period by its key, and the words that say it. */
export interface PeriodWords {
  readonly key: string;
  readonly words: 'periodOf.year' | 'periodOf.half' | 'periodOf.quarter' | 'periodOf.months' | 'periodOf.month';
  readonly year: string;
  /** which of its kind in the year, from 1; for two months the first of them */
  readonly n: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** How many of each kind a year has, the key of the n-th, and the month in which it begins. */
const KINDS = [
  { words: 'periodOf.year', many: 1, key: (year: string) => year, begins: () => 1 },
  {
    words: 'periodOf.half',
    many: 2,
    key: (year: string, n: number) => `${year}-H${n}`,
    begins: (n: number) => 6 * n - 5,
  },
  {
    words: 'periodOf.quarter',
    many: 4,
    key: (year: string, n: number) => `${year}-Q${n}`,
    begins: (n: number) => 3 * n - 2,
  },
  {
    words: 'periodOf.months',
    many: 6,
    key: (year: string, n: number) => `${year}-B${n}`,
    begins: (n: number) => 2 * n - 1,
  },
  {
    words: 'periodOf.month',
    many: 12,
    key: (year: string, n: number) => `${year}-${two(n)}`,
    begins: (n: number) => n,
  },
] as const;

/** The periods of a year that had begun by `today`: the year, then the later ones first of each kind. */
function ofYear(year: string, today: string): PeriodWords[] {
  return KINDS.flatMap(({ words, many, key, begins }) =>
    Array.from({ length: many }, (_, index) => many - index)
      .filter((n) => `${year}-${two(begins(n))}-01` <= today)
      .map((n) => ({ key: key(year, n), words, year, n })),
  );
}

/** The periods that a person may choose: of this year and those before it, the newest year first. */
export function recentPeriods(today: string, years: number): PeriodWords[] {
  const newest = Number(today.slice(0, 4));
  return Array.from({ length: years }, (_, back) => ofYear(String(newest - back), today)).flat();
}

/** The period of a key; null when it is none. */
export function periodOfKey(key: string): PeriodWords | null {
  const year = /^\d{4}/.exec(key)?.[0];
  return (year ? ofYear(year, '9999-12-31') : []).find((period) => period.key === key) ?? null;
}
