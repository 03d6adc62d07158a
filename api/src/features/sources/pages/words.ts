import type { AnyNode } from 'domhandler';

/** What is written after an element of each name; a `<br>` stands for itself. */
export type Breaks = Readonly<Record<string, string>>;

const SILENT = new Set(['script', 'style', 'noscript', 'template']);

/** The text of nodes with something after elements of certain names, in one walk: a table of ten thousand cells is no rarity. */
export function wordsOf(nodes: Iterable<AnyNode>, breaks: Breaks, leaveOut: AnyNode | null = null): string {
  const parts: string[] = [];
  // what is still to be written, the next one last: nodes, and the breaks behind them
  const open: (AnyNode | string)[] = [...nodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.type === 'text') parts.push(next.data);
    else if ('children' in next && next !== leaveOut && !('name' in next && SILENT.has(next.name))) {
      const after = 'name' in next ? breaks[next.name] : undefined;
      if (after !== undefined) open.push(after);
      for (let child = next.children.length - 1; child >= 0; child--) open.push(next.children[child] as AnyNode);
    }
  }
  return parts.join('');
}
