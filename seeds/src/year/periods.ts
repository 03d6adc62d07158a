/** A period of the year with the words that titles have for it. */
export interface YearPeriod {
  readonly key: string;
  /** one of several ways to say it */
  readonly words: readonly string[];
  /** first day after it */
  readonly after: string;
  /** last day on which it is in time */
  readonly due: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Months whose ends are the ends of periods, by how often a time limit says that something is owed. */
const ENDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^每月/, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [/^每季度/, [3, 6, 9, 12]],
  [/^每半年/, [6, 12]],
];

function namesOf(often: RegExp, month: number): { key: string; words: string[] } {
  if (often.source.includes('月'))
    return { key: `2019-${pad(month)}`, words: [`2019年${month}月`, `2019年${month}月份`] };
  if (often.source.includes('半年')) return { key: `2019-H${month / 6}`, words: ['2019年上半年'] };
  const nr = month / 3;
  const numeral = '一二三四'[nr - 1] ?? '';
  return { key: `2019-Q${nr}`, words: [`2019年第${numeral}季度`, `2019年${numeral}季度`, `2019年第${nr}季度`] };
}

/**
 * Of a time limit such as 每季度首月20日前: the periods of 2019 whose last day lies between two days; none of what has no periods, or only
 * the year's.
 */
export function periodsDue(timeLimit: string, { from, to }: { from: string; to: string }): YearPeriod[] {
  const [often, ends] = ENDS.find(([pattern]) => pattern.test(timeLimit)) ?? [];
  const day = Number(/(\d+)日前$/.exec(timeLimit)?.[1]);
  if (!often || !ends || !day) return [];
  return ends
    .filter((month) => month < 12)
    .map((month) => ({
      ...namesOf(often, month),
      after: `2019-${pad(month + 1)}-01`,
      due: `2019-${pad(month + 1)}-${pad(day)}`,
    }))
    .filter(({ due }) => due >= from && due <= to);
}
