/** A piece of the built console, as the bundler cuts it: modules that the very same pages need. */
export interface Piece {
  readonly name: string;
  readonly bytes: number;
  /** the names of pieces that it imports */
  readonly imports: readonly string[];
  /** a page's own piece stays by itself */
  readonly shared: boolean;
}

/** A page, with the names of the pieces that it needs. */
export interface Page {
  readonly needs: ReadonlySet<string>;
  /** how much it counts beside others */
  readonly weight: number;
}

/** One piece, or several that are laid together. */
interface Heap {
  readonly names: readonly string[];
  readonly bytes: number;
  readonly needs: Set<Heap>;
  /** for each page, whether it is fetched there */
  readonly on: boolean[];
}

/** Everything that a heap brings along, itself apart. */
function broughtBy(heap: Heap, found = new Set<Heap>()): Set<Heap> {
  for (const need of heap.needs)
    if (!found.has(need)) {
      found.add(need);
      broughtBy(need, found);
    }
  return found;
}

/** Whether one comes by way of a third from the other, so that laid together they would import themselves. */
const isRound = (a: Heap, b: Heap): boolean =>
  [...a.needs].some((need) => need !== b && broughtBy(need).has(b)) ||
  [...b.needs].some((need) => need !== a && broughtBy(need).has(a));

/** What it saves, in bytes over all pages, when two are laid together. */
function savedBy(a: Heap, b: Heap, pages: readonly Page[], requestBytes: number): number {
  const over = (saved: (onA: boolean, onB: boolean, page: number) => number): number =>
    pages.reduce((sum, { weight }, nr) => sum + weight * saved(a.on[nr] === true, b.on[nr] === true, nr), 0);
  const direct = over((onA, onB) => (onA && onB ? requestBytes : onA ? -b.bytes : onB ? -a.bytes : 0));
  if (direct <= 0) return direct;
  const brought = new Set([...broughtBy(a), ...broughtBy(b)]);
  return [...brought]
    .filter((heap) => heap !== a && heap !== b)
    .reduce(
      (sum, heap) => sum - over((onA, onB, nr) => ((onA || onB) && !heap.on[nr] ? requestBytes + heap.bytes : 0)),
      direct,
    );
}

function bestPair(heaps: readonly Heap[], pages: readonly Page[], requestBytes: number): readonly [Heap, Heap] | null {
  let best: readonly [Heap, Heap] | null = null;
  let most = 0;
  for (const [nr, a] of heaps.entries())
    for (const b of heaps.slice(nr + 1)) {
      const saved = savedBy(a, b, pages, requestBytes);
      if (saved <= most || isRound(a, b)) continue;
      [best, most] = [[a, b], saved];
    }
  return best;
}

/** Puts one heap in the place of two. */
function layTogether(a: Heap, b: Heap, heaps: Set<Heap>): Heap {
  const heap: Heap = {
    names: [...a.names, ...b.names],
    bytes: a.bytes + b.bytes,
    needs: new Set([...a.needs, ...b.needs].filter((need) => need !== a && need !== b)),
    on: a.on.map((on, page) => on || b.on[page] === true),
  };
  heaps.delete(a);
  heaps.delete(b);
  for (const { needs } of heaps) if ([a, b].filter((one) => needs.delete(one)).length > 0) needs.add(heap);
  for (const brought of broughtBy(heap)) for (const [page, on] of heap.on.entries()) if (on) brought.on[page] = true;
  heaps.add(heap);
  return heap;
}

/**
 * Lays shared pieces together where that pays: a request costs as much as `requestBytes`, and a page that needs only one of
 * two pieces is sent the other's bytes too. No heap comes to import itself, so that modules still run in their order.
 *
 * @returns the names of pieces that stand together
 */
export function mergeChunks(
  pieces: readonly Piece[],
  pages: readonly Page[],
  requestBytes: number,
): (readonly string[])[] {
  const byName = new Map<string, Heap>();
  for (const { name, bytes } of pieces)
    byName.set(name, { names: [name], bytes, needs: new Set(), on: pages.map(({ needs }) => needs.has(name)) });
  for (const { name, imports } of pieces)
    for (const imported of imports) {
      const need = byName.get(imported);
      if (need) byName.get(name)?.needs.add(need);
    }
  const heaps = new Set(byName.values());
  const open = new Set(pieces.flatMap(({ name, shared }) => (shared ? (byName.get(name) ?? []) : [])));
  for (;;) {
    const pair = bestPair([...open], pages, requestBytes);
    if (!pair) break;
    for (const heap of pair) open.delete(heap);
    open.add(layTogether(...pair, heaps));
  }
  return [...open].map(({ names }) => names).filter(({ length }) => length > 1);
}
