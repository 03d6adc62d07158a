import { createHash } from 'node:crypto';

/** Candidates of one draw at most: the list is kept, so that anybody can draw again. */
export const MOST_CANDIDATES = 5000;

/** Drawn at once at most. */
export const MOST_DRAWN = 200;

/** SHA-256 of the seed, a colon and the id, in hexadecimal: the order in which candidates are drawn. */
export const rankOf = (seed: string, id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');

/**
 * Draws the first of some candidates in the order of their ranks. Whoever has the seed and the list draws the same, with any tool.
 * @param seed 32 hexadecimal digits, made after the list was fixed
 */
export function drawn(seed: string, candidates: readonly string[], count: number): string[] {
  return candidates
    .map((id) => ({ id, rank: rankOf(seed, id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
