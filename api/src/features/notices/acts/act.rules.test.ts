import { describe, expect, it } from 'vitest';
import { ACT_TRANSITIONS, ActState, ActStep } from './act.rules.js';

describe('an ordered act', () => {
  const ALLOWED_STEPS = [
    'OWED HAND_IN HANDED_IN',
    'OWED WAIVE WAIVED',
    'OWED REPLACE WAIVED',
    'HANDED_IN ACCEPT ACCEPTED',
    'HANDED_IN RETURN OWED',
    'HANDED_IN WAIVE WAIVED',
  ];

  it.each(Object.values(ActState).flatMap((state) => Object.values(ActStep).map((step) => [state, step] as const)))(
    '%s: %s',
    (state, step) => {
      const expected = ALLOWED_STEPS.find((line) => line.startsWith(`${state} ${step} `))?.split(' ')[2];
      expect(ACT_TRANSITIONS[state][step]).toBe(expected);
    },
  );
});
