import { expect, test } from 'vitest';
import { SealState, SealStep, standing, stateBy, stepsFrom } from './seal.rules.js';

const { SEAL, OPEN, TAKE_BACK } = SealStep;
const taken = (...steps: SealStep[]) => steps.map((step, nr) => ({ step, nr }));

test('from each state some step leads on, and none that is not of the table', () => {
  expect(stepsFrom(SealState.DUE)).toEqual([SEAL]);
  expect(stepsFrom(SealState.SEALED)).toEqual([OPEN, TAKE_BACK]);
  expect(stepsFrom(SealState.OPENED)).toEqual([SEAL, TAKE_BACK]);
});

test('what was taken back never was: it stands as it stood before', () => {
  expect(stateBy([])).toBe(SealState.DUE);
  expect(stateBy(taken(SEAL))).toBe(SealState.SEALED);
  expect(stateBy(taken(SEAL, OPEN))).toBe(SealState.OPENED);
  expect(stateBy(taken(SEAL, TAKE_BACK))).toBe(SealState.DUE);
  expect(stateBy(taken(SEAL, OPEN, TAKE_BACK))).toBe(SealState.SEALED);
  expect(stateBy(taken(SEAL, OPEN, SEAL, TAKE_BACK))).toBe(SealState.OPENED);
  expect(stateBy(taken(SEAL, OPEN, TAKE_BACK, TAKE_BACK))).toBe(SealState.DUE);
  expect(standing(taken(SEAL, OPEN, TAKE_BACK, OPEN)).map(({ nr }) => nr)).toEqual([0, 3]);
});
