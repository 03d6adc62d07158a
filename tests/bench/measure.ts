/** How long something took, over its rounds, in milliseconds. */
export interface Times {
  readonly rounds: number;
  readonly median: number;
  readonly p95: number;
  /** a quarter of the rounds was quicker, a quarter slower */
  readonly quartiles: readonly [lower: number, upper: number];
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export function timesOf(taken: readonly number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  return {
    rounds: sorted.length,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    quartiles: [at(sorted, 0.25), at(sorted, 0.75)],
  };
}

interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
  /** what takes long is not asked so often: no new round begins after so many milliseconds */
  readonly longest: number;
}

/** Runs the two by turns, so that whatever else the machine does meets both. */
export async function byTurns(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  { warmUp, rounds, longest }: Rounds,
): Promise<{ ours: Times; theirs: Times }> {
  const taken: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  const endsAt = performance.now() + longest;
  const warmAt = performance.now() + longest / 4;
  for (let round = -warmUp; round < rounds && performance.now() < endsAt; round++) {
    if (round < 0 && performance.now() > warmAt) round = 0;
    for (const [name, run] of [['ours', ours] as const, ['theirs', theirs] as const]) {
      const startedAt = performance.now();
      await run();
      if (round >= 0) taken[name].push(performance.now() - startedAt);
    }
  }
  return { ours: timesOf(taken.ours), theirs: timesOf(taken.theirs) };
}
