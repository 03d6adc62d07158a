import type { CoveragePartsFragment } from '@sanwu/schema';

export type Part = 'expected' | 'inTime' | 'late' | 'exempted' | 'notYetDue' | 'overdue';

/** What the expected adds up from, in the order in which it is told. */
export const PARTS: readonly Exclude<Part, 'expected'>[] = ['inTime', 'late', 'exempted', 'notYetDue', 'overdue'];

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The quarter that a day lies in: its first and last day. */
export function quarterOf(day: string): Span {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3;
  const at = (months: number, date: number) => new Date(Date.UTC(year, months, date)).toISOString().slice(0, 10);
  return { from: at(first, 1), to: at(first + 3, 0) };
}

/** The span that the address asks for; without one, the present quarter. An end that is left open is the quarter's. */
export function spanOf({ from, to }: Readonly<Record<string, string>>, today: string): Span {
  const quarter = quarterOf(from ?? to ?? today);
  return { from: from ?? quarter.from, to: to ?? quarter.to };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const STATE_OF: Readonly<Record<Part, string>> = {
  ...{ expected: 'ALL', inTime: 'FULFILLED', late: 'FULFILLED_LATE', exempted: 'EXEMPTED' },
  ...{ notYetDue: 'PENDING', overdue: 'PENDING' },
};

interface Rows {
  readonly unitId: string;
  /** of the unit itself, without those below it */
  readonly alone?: boolean;
  readonly span: Span;
  readonly today: string;
}

/** What the address of the list says that shows the rows of a number. */
function wordsOf(part: Part, { unitId, alone = false, span, today }: Rows): Record<string, string> {
  const yesterday = dayBefore(today);
  const from = part === 'notYetDue' && today > span.from ? today : span.from;
  const to = part === 'overdue' && yesterday < span.to ? yesterday : span.to;
  const whose = { [alone ? 'debtor' : 'owed']: unitId };
  return { ...whose, state: STATE_OF[part], from, to, foreseen: 'yes' };
}

/** The list that shows the rows of a number. */
export const rowsOf = (part: Part, rows: Rows): string =>
  `/warnings?${new URLSearchParams({ kind: 'DISCLOSURE', ...wordsOf(part, rows) })}`;

/** The same of what a lead department leads. @param item one of its items; empty: all of them */
export const ledRowsOf = (part: Part, { item, ...rows }: Rows & { readonly item: string }): string =>
  `/disclosures/led/rows?${new URLSearchParams({ ...wordsOf(part, rows), ...(item ? { item } : {}) })}`;

/** What does not add up. */
export const gapsOf = ({ missing, unasked }: Pick<CoveragePartsFragment, 'missing' | 'unasked'>): number =>
  missing + unasked;
