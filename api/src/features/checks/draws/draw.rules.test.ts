import { expect, test } from 'vitest';
import { drawn, rankOf } from './draw.rules.js';

const SEED = '00112233445566778899aabbccddeeff';
const IDS = Array.from({ length: 50 }, (_, nr) => `id-${nr}`);

test('the rank is what any tool makes of the seed and the id', () => {
  // printf '00112233445566778899aabbccddeeff:id-0' | sha256sum
  expect(rankOf(SEED, 'id-0')).toBe('f26d6c87b61a19b43e8b069ff9e1ecb3c5180e637ce20d898da5dbff50c34a70');
  expect(rankOf(SEED, 'id-0')).not.toBe(rankOf(SEED, 'id-1'));
});

test('the same seed draws the same, in whatever order the candidates stand', () => {
  const first = drawn(SEED, IDS, 10);
  expect(new Set(first).size).toBe(10);
  expect(drawn(SEED, [...IDS].reverse(), 10)).toEqual(first);
  expect(drawn('ff112233445566778899aabbccddeeff', IDS, 10)).not.toEqual(first);
});

test('more drawn begin with the same ones', () => {
  expect(drawn(SEED, IDS, 20).slice(0, 10)).toEqual(drawn(SEED, IDS, 10));
});

test('over many seeds everybody comes up about as often', () => {
  const counts = new Map(IDS.map((id) => [id, 0]));
  for (let nr = 0; nr < 2000; nr++)
    for (const id of drawn(`seed-${nr}`, IDS, 5)) counts.set(id, (counts.get(id) ?? 0) + 1);
  // 200 each; four standard deviations are 54
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
});
