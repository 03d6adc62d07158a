import type { AnyNode } from 'domhandler';

/** What is written after an element of each name; a `<br>` stands for itself. */
export type Breaks = Readonly<Record<string, string>>;

const CELLS = new Set(['td', 'th']);
/** Where a cell or a table ends: in how many cells the walk was before it. */
class Depth {
  constructor(readonly cells: number) {}
}

const SILENT = new Set(['script', 'style', 'noscript', 'template']);

/**
 * The text of nodes with something after elements of certain names, in one walk: a table of ten thousand cells is no rarity. A row of a table is
 * a line, in a table that only places things too.
 */
export function wordsOf(nodes: Iterable<AnyNode>, breaks: Breaks, leaveOut: AnyNode | null = null): string {
  const parts: string[] = [];
  let cells = 0;
  // what is still to be written, the next one last: nodes, the breaks behind them, and where a cell ends
  const open: (AnyNode | string | Depth)[] = [...nodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Depth) cells = next.cells;
    // within a cell nothing begins a line: a row is one
    else if (typeof next === 'string') parts.push(cells > 0 && next === '\n' ? ' ' : next);
    else if (next.type === 'text') parts.push(next.data);
    else if ('children' in next && next !== leaveOut && !('name' in next && SILENT.has(next.name))) {
      const after = 'name' in next ? breaks[next.name] : undefined;
      if (after !== undefined) open.push(after);
      if ('name' in next && CELLS.has(next.name)) {
        open.push(new Depth(cells));
        cells++;
      }
      if ('name' in next && next.name === 'table') {
        open.push(new Depth(cells));
        cells = 0;
        parts.push(breaks['tr'] ?? '');
      }
      for (let child = next.children.length - 1; child >= 0; child--) open.push(next.children[child] as AnyNode);
    }
  }
  return parts.join('');
}
