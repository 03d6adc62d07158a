/** What waits at a place that is asked by one at a time. */
export interface Waiting<Asker, Thing> {
  readonly asker: Asker;
  readonly things: readonly Thing[];
}

interface Rules<Asker, Thing> {
  /** so many places at once */
  readonly atOnce: number;
  /** one turn. @returns what is left for another one */
  readonly take: (waiting: Waiting<Asker, Thing>) => Promise<readonly Thing[]>;
}

/**
 * Gives everybody who waits their turn: places beside one another, at each place one asker after the other. Whoever is not done goes to the
 * end of their line, and their place to the end of the places: who takes long holds nobody else up for longer than a turn.
 */
export async function takeTurns<Asker, Thing>(
  places: readonly (readonly Waiting<Asker, Thing>[])[],
  { atOnce, take }: Rules<Asker, Thing>,
): Promise<void> {
  const lines = [...places];
  const work = async () => {
    for (let line = lines.shift(); line; line = lines.shift()) {
      const [first, ...others] = line;
      if (!first) continue;
      const left = await take(first);
      const rest = left.length > 0 ? [...others, { ...first, things: left }] : others;
      if (rest.length > 0) lines.push(rest);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
