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
  RESTRICT = 'RESTRICT',
  LOOSEN = 'LOOSEN',
  REVOKE = 'REVOKE',
}

interface Transition {
  readonly from: readonly KeyState[];
  readonly to: KeyState;
  /** by another person than the one who entered the request */
  readonly byAnother: boolean;
  /** a new secret is made, and shown once */
  readonly makesSecret: boolean;
  /** what it makes of whether the key is bound to stored documents; without it, nothing */
  readonly storedOnly?: boolean;
}

/** The life of a key. What may be read by it is decided by two people, as a role with power is. */
export const KEY_STEPS: Readonly<Record<KeyStep, Transition>> = {
  APPROVE: { from: [KeyState.REQUESTED], to: KeyState.APPROVED, byAnother: true, makesSecret: false },
  DECLINE: { from: [KeyState.REQUESTED], to: KeyState.DECLINED, byAnother: false, makesSecret: false },
  ISSUE: { from: [KeyState.APPROVED], to: KeyState.ISSUED, byAnother: false, makesSecret: true },
  ROTATE: { from: [KeyState.ISSUED], to: KeyState.ISSUED, byAnother: false, makesSecret: true },
  RESTRICT: {
    ...{ from: [KeyState.ISSUED], to: KeyState.ISSUED, byAnother: false, makesSecret: false, storedOnly: true },
  },
  // it may read more then, as one that is approved does
  LOOSEN: { from: [KeyState.ISSUED], to: KeyState.ISSUED, byAnother: true, makesSecret: false, storedOnly: false },
  REVOKE: { from: [KeyState.APPROVED, KeyState.ISSUED], to: KeyState.REVOKED, byAnother: false, makesSecret: false },
};

/** How a key stands, and to whom. */
export interface KeyStanding {
  readonly state: KeyState;
  readonly storedOnly: boolean;
  /** whoever asks entered it */
  readonly isRequester: boolean;
}

/** Whether a step leads on from where a key stands, whoever takes it. */
export const leadsOn = (step: KeyStep, { state, storedOnly }: Omit<KeyStanding, 'isRequester'>): boolean =>
  KEY_STEPS[step].from.includes(state) && KEY_STEPS[step].storedOnly !== storedOnly;

/** The steps that somebody may take now. */
export const stepsOf = ({ isRequester, ...standing }: KeyStanding): KeyStep[] =>
  Object.values(KeyStep).filter((step) => leadsOn(step, standing) && !(KEY_STEPS[step].byAnother && isRequester));

/** Two secrets hold together for so long at most while one replaces the other. */
export const MOST_OVERLAP_HOURS = 14 * 24;
/** A key is asked for anew after so many days. */
export const LONGEST_DAYS = 730;
