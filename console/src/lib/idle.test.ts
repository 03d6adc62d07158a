import { describe, expect, it } from 'vitest';
import { isUntold, msLeft } from './idle.ts';

const MINUTE = 60_000;
const at = (now: number, lastActAt: number, lastAskedAt = lastActAt) => ({
  now: now * MINUTE,
  lastActAt: lastActAt * MINUTE,
  lastAskedAt: lastAskedAt * MINUTE,
});

describe('a page that nobody touches', () => {
  it.each([
    ['has the whole time after an act', at(10, 10), 59],
    ['has less with each minute', at(40, 10), 29],
    ['is over a minute before the server ends the session', at(69, 10), 0],
    ['is overdue when the computer slept', at(300, 10), -231],
  ])('%s', (_name, presence, minutes) => expect(msLeft(presence, 60 * MINUTE)).toBe(minutes * MINUTE));
});

describe('the server is told of somebody', () => {
  it.each([
    ['who types and asks nothing', at(12, 12, 10), true],
    ['once a minute', at(10.9, 10.8, 10), false],
    ['not of nobody', at(12, 9, 10), false],
  ])('%s', (_name, presence, expected) => expect(isUntold(presence)).toBe(expected));
});
