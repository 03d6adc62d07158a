import { masked } from './personal.rules.js';
import { openIn } from './private-columns.rules.js';
import { hiddenProse } from './private-prose.rules.js';
import { type ReadTable, readTables } from './tables.rules.js';

/** What was published, with its tables. */
export interface Content {
  readonly title?: string;
  /** plain text, a line for each paragraph and row */
  readonly text: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** the lines of the text that stand in tables too large to be read: nobody knows what their columns say */
  readonly unread: readonly string[];
}

/** What is told in the place of a table that was not read. */
const WITHHELD = '（表格过大，没有读取，不在此显示，请看原页）';

/** Counts up with every change of what is hidden: what was hidden before is hidden anew. */
export const MASK = 2;

const HIDDEN = '**';
const packed = (line: string): string => line.replace(/\s+/g, '');

/** Rows of a table with something to hide, by what they say: as they are served. */
function hiddenRows(table: ReadTable, title: string): Map<string, string> {
  const { columns, minors } = openIn(table, title);
  const changed = new Map<number, string[]>();
  const put = (nr: number, at: number, mask: (cell: string) => string) => {
    const row = changed.get(nr) ?? [...(table.data[nr] ?? [])];
    row[at] = mask(row[at] ?? '');
    changed.set(nr, row);
  };
  for (const { at, rows } of columns) for (const nr of rows) put(nr, at, () => HIDDEN);
  for (const { at, rows } of minors)
    for (const nr of rows) put(nr, at, (name) => `${[...name.trim()][0] ?? ''}${HIDDEN}`);
  return new Map(
    [...changed].map(([nr, row]) => [packed((table.data[nr] ?? []).join('')), row.filter(Boolean).join('\t')]),
  );
}

/**
 * What was published as it is served: the same everywhere and for every item, so that differing fragments cannot be put together again.
 * Numbers that name a person are hidden, what columns say of addresses, accounts and illnesses, and what sentences say of illnesses; of
 * minors' names the first character stays. A table that was not read is not told.
 */
export function maskedContent({ title = '', text, tables, unread }: Content): string {
  const hidden = new Map(readTables({ tables }).flatMap((table) => [...hiddenRows(table, title)]));
  for (const line of unread) hidden.set(packed(line), WITHHELD);
  if (hidden.size === 0) return hiddenProse(masked(text));
  const told = text.split('\n').map((line) => hidden.get(packed(line)) ?? line);
  // once for a table, not for each of its rows
  return hiddenProse(masked(told.filter((line, nr) => line !== WITHHELD || told[nr - 1] !== WITHHELD).join('\n')));
}
