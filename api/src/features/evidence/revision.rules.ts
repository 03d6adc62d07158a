import { createHash } from 'node:crypto';

/** What a look found an article to be. */
export enum RevisionState {
  /** as it was captured */
  FIRST = 'FIRST',
  /** something of substance differs */
  CHANGED = 'CHANGED',
  /** it cannot be opened any more */
  GONE = 'GONE',
  /** it can be opened again */
  BACK = 'BACK',
}

/** What is less than in the revision before. */
export enum Shrinkage {
  TEXT = 'TEXT',
  ROWS = 'ROWS',
  AMOUNT = 'AMOUNT',
}

/** What was published, as far as a change of it matters. */
export interface Content {
  readonly title: string;
  /** plain text, a line for each paragraph and row */
  readonly text: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** A line that says how often a page was looked at, and nothing else. */
const COUNTER = /^[（(]?(?:浏览|阅读|点击|访问|查看)(?:次数|人数|量|数)?\s*[:：]?\s*\d+\s*次?[)）]?$/;

const withoutCounters = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !COUNTER.test(line.trim()))
    .join('\n');

const packed = (text: string): string => text.replace(/\s+/g, '');

/** A hash of what an article says: equal where only counters, blanks or the page around it differ. */
export function substanceOf({ title, text, tables }: Content): Buffer {
  const said = [packed(title), packed(withoutCounters(text)), tables];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** How much an article says. */
export interface Measures {
  /** characters, blanks not counted */
  readonly textLength: number;
  /** of its data tables together */
  readonly tableRows: number;
  /** yuan with two decimals; null where it names none */
  readonly amount: string | null;
}

/** @param amount that it discloses */
export const measuresOf = ({ text, tables }: Content, amount: string | null): Measures => ({
  textLength: [...packed(withoutCounters(text))].length,
  tableRows: tables.reduce((sum, table) => sum + table.length, 0),
  amount,
});

/** A word that was corrected is no shrinkage: a text has shrunk when more than a tenth of it is missing. */
const KEPT_TENTHS = 9;

const fen = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

/** What is less than it was. A row, or a fen, is enough; of the text a tenth may go. */
export function shrinkageOf(before: Measures, after: Measures): Shrinkage[] {
  const shrunk: Shrinkage[] = [];
  if (after.textLength * 10 < before.textLength * KEPT_TENTHS) shrunk.push(Shrinkage.TEXT);
  if (after.tableRows < before.tableRows) shrunk.push(Shrinkage.ROWS);
  if (before.amount !== null && (after.amount === null || fen(after.amount) < fen(before.amount)))
    shrunk.push(Shrinkage.AMOUNT);
  return shrunk;
}

/** What a look at an article that could be opened makes of it; null: nothing of substance changed. @param changed since it was last seen */
export function stateWhenFound(last: RevisionState, changed: boolean): RevisionState | null {
  if (last === RevisionState.GONE) return RevisionState.BACK;
  return changed ? RevisionState.CHANGED : null;
}
