import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from './turns.js';

const waiting = (asker: string, ...things: number[]) => ({ asker, things });

test('at one place askers take turns, each a lot at a time, and nobody is asked beside another', async () => {
  const order: string[] = [];
  let busy = 0;
  await takeTurns([[waiting('many', 1, 2, 3, 4, 5), waiting('few', 1)]], {
    atOnce: 3,
    take: async ({ asker, things }) => {
      expect(++busy).toBe(1);
      await turn();
      busy--;
      order.push(`${asker} ${things.slice(0, 2).join()}`);
      return things.slice(2);
    },
  });
  expect(order).toEqual(['many 1,2', 'few 1', 'many 3,4', 'many 5']);
});

test('who takes long at one place holds up no other, and no more places are asked at once than may be', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const done: string[] = [];
  let [busy, most] = [0, 0];
  const all = takeTurns([[waiting('slow', 1)], [waiting('b', 1)], [waiting('c', 1, 2)], [waiting('d', 1)]], {
    atOnce: 2,
    take: async ({ asker, things }) => {
      most = Math.max(most, ++busy);
      if (asker === 'slow') await held;
      await turn();
      busy--;
      done.push(asker);
      if (done.length === 4) letGo();
      return things.slice(1);
    },
  });
  await all;
  expect(done).toEqual(['b', 'c', 'd', 'c', 'slow']);
  expect(most).toBe(2);
});

test('what may be asked no more is left as it is', async () => {
  let turns = 0;
  await takeTurns([[waiting('a', 1, 2), waiting('b', 3)]], {
    atOnce: 2,
    take: () => {
      turns++;
      return Promise.resolve([]);
    },
  });
  expect(turns).toBe(2);
});
