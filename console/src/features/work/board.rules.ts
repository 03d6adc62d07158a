import type { NoticeBoardQuery, NoticeState } from '@sanwu/schema';

type State = NoticeBoardQuery['noticeBoard'][number];
export type BoardLetter = State['items'][number];

/** What stands together in one column of the board, in the order of a letter's life. */
const COLUMNS = {
  DRAFTING: ['DRAFT'],
  SIGNING: ['COUNTERSIGNING', 'SUBMITTED', 'APPROVED'],
  SENT: ['ISSUED'],
  HANDLING: ['RECEIVED', 'IN_HAND'],
  REVIEWING: ['ANSWERED'],
  CLOSING: ['PASSED'],
  OBJECTED: ['OBJECTED'],
} as const satisfies Record<string, readonly NoticeState[]>;
export type ColumnName = keyof typeof COLUMNS;

/** Columns that stand only while there is something in them. */
const PASSING: ReadonlySet<ColumnName> = new Set(['OBJECTED']);

export interface BoardColumn {
  readonly name: ColumnName;
  readonly totalItems: number;
  /** the soonest due first */
  readonly letters: readonly BoardLetter[];
  /** the states whose letters are not all shown */
  readonly cut: readonly { readonly state: NoticeState; readonly left: number }[];
}

/** The board's columns from what stands in each state. */
export function columnsOf(states: readonly State[]): BoardColumn[] {
  return (Object.keys(COLUMNS) as ColumnName[]).flatMap((name) => {
    const within: readonly NoticeState[] = COLUMNS[name];
    const here = states.filter(({ state }) => within.includes(state));
    const totalItems = here.reduce((sum, one) => sum + one.totalItems, 0);
    if (totalItems === 0 && PASSING.has(name)) return [];
    const letters = here
      .flatMap(({ items }) => items)
      .toSorted((one, other) => one.answerBy.localeCompare(other.answerBy) || one.id.localeCompare(other.id));
    const cut = here.flatMap(({ state, items, totalItems: all }) =>
      all > items.length ? [{ state, left: all - items.length }] : [],
    );
    return [{ name, totalItems, letters, cut }];
  });
}
