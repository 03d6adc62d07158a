/** Where a key stands. */
export enum KeyState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  ISSUED = 'ISSUED',
  REVOKED = 'REVOKED',
}

/** What can be done with one. */
export enum KeyStep {
  APPROVE = 'APPROVE',
  DECLINE = 'DECLINE',
  ISSUE = 'ISSUE',
  ROTATE = 'ROTATE',
  REVOKE = 'REVOKE',
}

interface Transition {
  readonly from: readonly KeyState[];
  readonly to: KeyState;
  /** by another person than the one who entered the request */
  readonly byAnother: boolean;
  /** a new secret is made, and shown once */
  readonly makesSecret: boolean;
}

/** The life of a key. What may be read by it is decided by two people, as a role with power is. */
export const KEY_STEPS: Readonly<Record<KeyStep, Transition>> = {
  APPROVE: { from: [KeyState.REQUESTED], to: KeyState.APPROVED, byAnother: true, makesSecret: false },
  DECLINE: { from: [KeyState.REQUESTED], to: KeyState.DECLINED, byAnother: false, makesSecret: false },
  ISSUE: { from: [KeyState.APPROVED], to: KeyState.ISSUED, byAnother: false, makesSecret: true },
  ROTATE: { from: [KeyState.ISSUED], to: KeyState.ISSUED, byAnother: false, makesSecret: true },
  REVOKE: { from: [KeyState.APPROVED, KeyState.ISSUED], to: KeyState.REVOKED, byAnother: false, makesSecret: false },
};

/** The steps that somebody may take now. */
export const stepsOf = (state: KeyState, isRequester: boolean): KeyStep[] =>
  Object.values(KeyStep).filter(
    (step) => KEY_STEPS[step].from.includes(state) && !(KEY_STEPS[step].byAnother && isRequester),
  );

/** Two secrets hold together for so long at most while one replaces the other. */
export const MOST_OVERLAP_HOURS = 14 * 24;
/** A key is asked for anew after so many days. */
export const LONGEST_DAYS = 730;
