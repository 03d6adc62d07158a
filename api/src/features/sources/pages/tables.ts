import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Node } from './page.js';
import type { Table } from './page.types.js';
import { tidy } from './page-text.js';
import { wordsOf } from './words.js';

/** Wider or taller than any table that a person reads. */
const MOST = 500;
/** Of one table: more is no table that somebody reads, but one that was made to fill a memory. */
const MOST_PLACES = 50_000;

const spanOf = (text: string | undefined): number => Math.min(Math.max(Number.parseInt(text ?? '1', 10) || 1, 1), MOST);

function rowsOf($: CheerioAPI, table: AnyNode): AnyNode[] {
  return $(table).children('thead, tbody, tfoot').addBack().children('tr').toArray();
}

/** Cells in their places: a merged one at its top left, '' where it covers. */
class Grid {
  readonly #lines: string[][] = [];

  put(x: number, y: number, cell: string): void {
    const line = this.line(y);
    line[x] ??= cell;
  }

  line(y: number): string[] {
    this.#lines[y] ??= [];
    return this.#lines[y];
  }
}

/** A table's cells in a grid; null for one that only places things: it holds another, or its text stands in one cell. */
function gridOf($: CheerioAPI, table: AnyNode): Table | null {
  if ($(table).find('table').length > 0) return null;
  const grid = new Grid();
  const rows = rowsOf($, table);
  let places = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of $(row).children('td, th').toArray()) {
      while (grid.line(y)[x] !== undefined) x++;
      const across = Math.min(spanOf($(cell).attr('colspan')), MOST - x);
      const down = Math.min(spanOf($(cell).attr('rowspan')), rows.length - y);
      places += across * down;
      if (across <= 0 || places > MOST_PLACES) return null;
      grid.put(x, y, tidy(wordsOf([cell], SPACED)));
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) grid.put(x + dx, y + dy, '');
      x += across;
    }
  }
  const lines = rows.map((_, y) => grid.line(y)).filter((line) => line.length > 0);
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  // a place that no cell reaches is a hole in the array
  if (lines.flat().filter((cell) => (cell ?? '') !== '').length <= 1) return null;
  return lines.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''));
}

const SPACED = { br: ' ', p: ' ', div: ' ' };

/** The data tables of a body, in order. */
export const tablesOf = ($: CheerioAPI, body: Node): readonly Table[] =>
  body
    .find('table')
    .addBack('table')
    .toArray()
    .map((table) => gridOf($, table))
    .filter((table) => table !== null);
