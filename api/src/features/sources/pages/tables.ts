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

const childrenOf = (node: AnyNode): AnyNode[] => ('children' in node ? node.children : []);
const isNamed = (node: AnyNode, ...names: readonly string[]): boolean => 'name' in node && names.includes(node.name);

/** The rows of a table, whatever they are wrapped in; null for a table that holds another. */
function rowsOf(table: AnyNode): AnyNode[] | null {
  const found: AnyNode[] = [];
  const open = childrenOf(table).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isNamed(next, 'table')) return null;
    if (isNamed(next, 'tr')) found.push(next);
    for (const child of childrenOf(next).toReversed()) open.push(child);
  }
  return found;
}

/** A table's cells in a grid; TOO_LARGE for one that is larger than we read; null for one that only places things: it holds another, or its text stands in one cell. */
function gridOf($: CheerioAPI, table: AnyNode): Table | 'TOO_LARGE' | null {
  const rows = rowsOf(table);
  if (rows === null) return null;
  const grid = new Grid();
  let places = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of childrenOf(row).filter((child) => isNamed(child, 'td', 'th'))) {
      while (grid.line(y)[x] !== undefined) x++;
      const across = Math.min(spanOf($(cell).attr('colspan')), MOST - x);
      const down = Math.min(spanOf($(cell).attr('rowspan')), rows.length - y);
      places += across * down;
      if (across <= 0 || places > MOST_PLACES) return 'TOO_LARGE';
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

/** The tables of a body, in order. */
interface Tables {
  readonly tables: readonly Table[];
  /** too large to be read */
  readonly unread: readonly AnyNode[];
}

/** The data tables of a body. */
export function tablesOf($: CheerioAPI, body: Node): Tables {
  const read = body
    .find('table')
    .addBack('table')
    .toArray()
    .map((node) => ({ node, grid: gridOf($, node) }));
  return {
    tables: read.flatMap(({ grid }) => (grid === null || grid === 'TOO_LARGE' ? [] : [grid])),
    unread: read.flatMap(({ node, grid }) => (grid === 'TOO_LARGE' ? [node] : [])),
  };
}
