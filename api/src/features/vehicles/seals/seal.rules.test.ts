import { expect, test } from 'vitest';
import { SEAL_STEPS, SealState, SealStep, stepsFrom } from './seal.rules.js';

test('each step leads from where it may be taken to another state', () => {
  for (const step of Object.values(SealStep)) {
    const { from, to } = SEAL_STEPS[step];
    expect(from).not.toContain(to);
  }
});

test('from each state some step leads on, and none that is not of the table', () => {
  expect(stepsFrom(SealState.DUE)).toEqual([SealStep.SEAL]);
  expect(stepsFrom(SealState.SEALED)).toEqual([SealStep.OPEN, SealStep.TAKE_BACK]);
  expect(stepsFrom(SealState.OPENED)).toEqual([SealStep.SEAL]);
});
