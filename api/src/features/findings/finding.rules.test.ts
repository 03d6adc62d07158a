import { describe, expect, test } from 'vitest';
import { afterCheck, FINDING_STEPS, FindingState, FindingStep, stepsFrom } from './finding.rules.js';

const { PROPOSED, OPEN, DISMISSED, LAPSED } = FindingState;

describe('what a check makes of a finding', () => {
  test.each([
    { from: null, fails: true, to: PROPOSED },
    { from: null, fails: false, to: null },
    { from: PROPOSED, fails: true, to: null },
    { from: PROPOSED, fails: false, to: LAPSED },
    { from: LAPSED, fails: true, to: PROPOSED },
    { from: LAPSED, fails: false, to: null },
    // a person's word stands
    { from: OPEN, fails: false, to: null },
    { from: OPEN, fails: true, to: null },
    { from: DISMISSED, fails: true, to: null },
    { from: DISMISSED, fails: false, to: null },
  ])('$from, fails: $fails → $to', ({ from, fails, to }) => {
    expect(afterCheck(from, fails)).toBe(to);
  });
});

describe('what people can do', () => {
  test.each([
    { state: PROPOSED, steps: [FindingStep.CONFIRM, FindingStep.DISMISS] },
    { state: OPEN, steps: [FindingStep.DISMISS, FindingStep.REOPEN] },
    { state: DISMISSED, steps: [FindingStep.CONFIRM, FindingStep.REOPEN] },
    { state: LAPSED, steps: [] },
  ])('from $state: $steps', ({ state, steps }) => {
    expect(stepsFrom(state)).toEqual(steps);
  });

  test('whatever was done, one step leads back to where it stood', () => {
    for (const { from, to } of Object.values(FINDING_STEPS))
      for (const before of from) expect(stepsFrom(to).map((step) => FINDING_STEPS[step].to)).toContain(before);
  });

  test('to dismiss needs a reason', () => {
    expect(Object.values(FindingStep).filter((step) => FINDING_STEPS[step].needsReason)).toEqual([FindingStep.DISMISS]);
  });
});
