import { describe, expect, test } from 'vitest';
import {
  afterCheck,
  canStep,
  FINDING_STEPS,
  FindingState,
  FindingStep,
  LetterStep,
  stepsFrom,
} from './finding.rules.js';

const { PROPOSED, OPEN, IN_LETTER, RECTIFIED, VERIFIED, DISMISSED, LAPSED } = FindingState;

describe('what a check makes of a finding', () => {
  test.each([
    { from: null, fails: true, to: PROPOSED },
    { from: null, fails: false, to: null },
    { from: PROPOSED, fails: true, to: null },
    { from: PROPOSED, fails: false, to: LAPSED },
    { from: LAPSED, fails: true, to: PROPOSED },
    { from: LAPSED, fails: false, to: null },
    // a person's word stands, and so does a letter
    ...[OPEN, IN_LETTER, RECTIFIED, VERIFIED, DISMISSED].flatMap((from) =>
      [true, false].map((fails) => ({ from, fails, to: null })),
    ),
  ])('$from, fails: $fails → $to', ({ from, fails, to }) => {
    expect(afterCheck(from, fails)).toBe(to);
  });
});

/** Every cell: from each state, where each step leads; what is not named is refused. */
const TABLE: Readonly<Record<FindingState, Partial<Record<FindingStep | LetterStep, FindingState>>>> = {
  PROPOSED: { CONFIRM: OPEN, DISMISS: DISMISSED },
  OPEN: { DISMISS: DISMISSED, REOPEN: PROPOSED, TAKE: IN_LETTER },
  IN_LETTER: { RELEASE: OPEN, RECTIFY: RECTIFIED, VERIFY: VERIFIED },
  RECTIFIED: { RELEASE: OPEN, SEND_BACK: IN_LETTER, VERIFY: VERIFIED },
  VERIFIED: {},
  DISMISSED: { CONFIRM: OPEN, REOPEN: PROPOSED },
  LAPSED: {},
};
const STATES = Object.values(FindingState);
const STEPS = [...Object.values(FindingStep), ...Object.values(LetterStep)];

describe('the life of a finding', () => {
  test.each(STATES.flatMap((from) => STEPS.map((step) => ({ from, step, to: TABLE[from][step] ?? null }))))(
    '$from, $step → $to',
    ({ from, step, to }) => {
      expect(canStep(from, step) ? FINDING_STEPS[step].to : null).toBe(to);
    },
  );

  test('every state can be reached from where a check or a person puts a finding', () => {
    const reached = new Set([PROPOSED, OPEN]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const from of [...reached]) {
        const passes = afterCheck(from, false);
        for (const to of [...Object.values(TABLE[from]), ...(passes ? [passes] : [])]) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });
});

describe('what people can do', () => {
  test.each([
    { state: PROPOSED, steps: [FindingStep.CONFIRM, FindingStep.DISMISS] },
    { state: OPEN, steps: [FindingStep.DISMISS, FindingStep.REOPEN] },
    // it moves with its letter
    { state: IN_LETTER, steps: [] },
    { state: RECTIFIED, steps: [] },
    { state: VERIFIED, steps: [] },
    { state: DISMISSED, steps: [FindingStep.CONFIRM, FindingStep.REOPEN] },
    { state: LAPSED, steps: [] },
  ])('from $state: $steps', ({ state, steps }) => {
    expect(stepsFrom(state)).toEqual(steps);
  });

  test('whatever was done, one step leads back to where it stood', () => {
    for (const { from, to } of Object.values(FindingStep).map((step) => FINDING_STEPS[step]))
      for (const before of from) expect(stepsFrom(to).map((step) => FINDING_STEPS[step].to)).toContain(before);
  });

  test('to dismiss needs a reason', () => {
    expect(STEPS.filter((step) => FINDING_STEPS[step].needsReason)).toEqual([FindingStep.DISMISS]);
  });
});
