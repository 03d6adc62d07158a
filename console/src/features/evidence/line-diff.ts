import { beside } from './beside.ts';

/** A line beside a line: the same on both sides, taken away, or put in. */
export interface DiffLine {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  /** null: there was none */
  readonly before: string | null;
  /** null: there is none any more */
  readonly after: string | null;
}

/** Beyond so many steps two texts have so little in common that one stands for the other as a whole. */
const MOST_STEPS = 500;

/**
 * The shortest way from one list of lines to another (Myers 1986), as what is kept: pairs of places.
 * @returns null beyond `MOST_STEPS`
 */
function kept(before: readonly string[], after: readonly string[]): [number, number][] | null {
  const reached: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(before.length + after.length, MOST_STEPS); steps++) {
    reached.push(new Map(furthest));
    const next = new Map(furthest);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = startOf(furthest, diagonal, steps);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return wayBack(reached, before.length, after.length);
    }
    furthest = next;
  }
  return null;
}

/** Where a diagonal begins: below the one above it, or right of the one on its left, whichever came further. */
function startOf(furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  const [left, right] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1];
  return diagonal === -steps || (diagonal !== steps && left < right) ? right : left + 1;
}

function wayBack(reached: readonly ReadonlyMap<number, number>[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [width, height];
  for (let steps = reached.length - 1; steps >= 0; steps--) {
    const furthest = reached[steps] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const start = startOf(furthest, diagonal, steps);
    const down =
      diagonal === -steps ||
      (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    while (x > Math.max(start, 0) && y > Math.max(start - diagonal, 0)) pairs.push([--x, --y]);
    [x, y] = down ? [start, start - diagonal - 1] : [start - 1, start - diagonal];
  }
  return pairs.reverse();
}

/** Two texts line beside line. Blanks at the end of a line are no difference. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [was, is] = [before, after].map((text) =>
    text === '' ? [] : text.split('\n').map((line) => line.trimEnd()),
  ) as [string[], string[]];
  const found: DiffLine[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...(kept(was, is) ?? []), [was.length, is.length] as const]) {
    found.push(...beside(was.slice(x, nextX), is.slice(y, nextY)));
    const same = was[nextX];
    if (same !== undefined) found.push({ kind: 'same', before: same, after: same });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return found;
}

/** Lines that differ with a few around them, and how many are left out between. */
export type DiffPart = { readonly lines: readonly DiffLine[] } | { readonly leftOut: number };

const AROUND = 2;

/** Long runs of lines that are the same are left out, but for a few beside what differs. */
export function folded(lines: readonly DiffLine[]): DiffPart[] {
  const near = lines.map((_, nr) =>
    lines.slice(Math.max(0, nr - AROUND), nr + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const parts: DiffPart[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && near[to] === near[from]) to++;
    parts.push(near[from] ? { lines: lines.slice(from, to) } : { leftOut: to - from });
    from = to;
  }
  return parts;
}
