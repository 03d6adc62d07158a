import type { DiffLine } from './line-diff.ts';

/** Beyond so many comparisons lines stand beside one another as they come. */
const MOST_COMPARED = 40_000;

/** Whether one line came of another: what they begin and end with alike is half of the longer one. */
function isAlike(was: string, is: string): boolean {
  const [most, least] = [Math.max(was.length, is.length), Math.min(was.length, is.length)];
  let begun = 0;
  while (begun < least && was[begun] === is[begun]) begun++;
  let ended = 0;
  while (ended < least - begun && was.at(-1 - ended) === is.at(-1 - ended)) ended++;
  return (begun + ended) * 2 >= most;
}

function asTheyCome(before: readonly string[], after: readonly string[]): DiffLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, nr): DiffLine => {
    const [was, is] = [before[nr] ?? null, after[nr] ?? null];
    return { kind: was === null ? 'added' : is === null ? 'removed' : 'changed', before: was, after: is };
  });
}

/** What was taken away and what was put in at one place: a line beside the one that it came of, the others as they come. */
export function beside(before: readonly string[], after: readonly string[]): DiffLine[] {
  if (before.length === after.length || before.length * after.length > MOST_COMPARED) return asTheyCome(before, after);
  const found: DiffLine[] = [];
  let [x, y] = [0, 0];
  for (const [nr, is] of after.entries()) {
    const of = before.findIndex((was, place) => place >= x && isAlike(was, is));
    if (of < 0) continue;
    found.push(...asTheyCome(before.slice(x, of), after.slice(y, nr)));
    found.push({ kind: 'changed', before: before[of] ?? null, after: is });
    [x, y] = [of + 1, nr + 1];
  }
  return [...found, ...asTheyCome(before.slice(x), after.slice(y))];
}
