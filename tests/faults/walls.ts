import { setTimeout as pause } from 'node:timers/promises';
import { COUNTS, UNITS } from '../support/live.ts';
import type { Follower } from './follow.ts';
import type { Insistent } from './insist.ts';

const PATIENCE_MS = 60_000;

/** Waits until every wall shows what the database holds, and none showed a wrong picture on the way. @throws Error naming one */
export async function expectSame(walls: readonly Follower[], officer: Insistent): Promise<void> {
  const { data } = await officer.ask(`{ lightBoard { units { ${UNITS} } counts { ${COUNTS} } } }`, {});
  const end = data.lightBoard as { units: { unitId: string }[]; counts: unknown };
  const truth = JSON.stringify([end.units, end.counts]);
  const deadline = performance.now() + PATIENCE_MS;
  for (const [index, { view, wrong }] of walls.entries()) {
    const shown = () => JSON.stringify([end.units.map(({ unitId }) => view.units.get(unitId)), view.counts]);
    while (shown() !== truth) {
      if (performance.now() > deadline) throw new Error(`wall ${index} ends with another picture than the database's`);
      await pause(100);
    }
    if (wrong > 0) throw new Error(`wall ${index} showed ${wrong} pictures that did not add up`);
  }
  await Promise.all(walls.map((wall) => wall.stop()));
}
