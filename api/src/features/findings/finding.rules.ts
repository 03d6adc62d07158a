/** What is wrong: with a disclosure, with what it says of persons, with how it came about, or with what a unit was to do. */
export enum FindingKind {
  UNTIMELY = 'UNTIMELY',
  NON_STANDARD = 'NON_STANDARD',
  INCOMPLETE = 'INCOMPLETE',
  PERSONAL_DATA = 'PERSONAL_DATA',
  COPIED = 'COPIED',
  UNSEALED = 'UNSEALED',
  MISMATCH = 'MISMATCH',
  NO_DUTY = 'NO_DUTY',
}

/** How grave it is. */
export enum FindingSeverity {
  LIGHT = 'LIGHT',
  ORDINARY = 'ORDINARY',
  SERIOUS = 'SERIOUS',
}

/** Where a finding stands. */
export enum FindingState {
  /** by a check; waits for an officer */
  PROPOSED = 'PROPOSED',
  /** confirmed: a letter can carry it */
  OPEN = 'OPEN',
  /** a letter carries it */
  IN_LETTER = 'IN_LETTER',
  /** the unit says that it is put right */
  RECTIFIED = 'RECTIFIED',
  /** somebody looked: it is put right */
  VERIFIED = 'VERIFIED',
  /** is none, for a reason */
  DISMISSED = 'DISMISSED',
  /** what was found is so no more, before anybody confirmed it */
  LAPSED = 'LAPSED',
}

/** What a person can do with one. */
export enum FindingStep {
  CONFIRM = 'CONFIRM',
  DISMISS = 'DISMISS',
  /** back to where it waits for an officer: undoes either */
  REOPEN = 'REOPEN',
}

/** What becomes of one with the letter that carries it; nobody takes these steps by themselves. */
export enum LetterStep {
  TAKE = 'TAKE',
  /** the draft dropped it, or the letter was withdrawn */
  RELEASE = 'RELEASE',
  /** the unit's answer says so */
  RECTIFY = 'RECTIFY',
  /** the reviewer does not think so */
  SEND_BACK = 'SEND_BACK',
  VERIFY = 'VERIFY',
}

interface Transition {
  readonly from: readonly FindingState[];
  readonly to: FindingState;
  readonly needsReason: boolean;
}

const { PROPOSED, OPEN, IN_LETTER, RECTIFIED, VERIFIED, DISMISSED, LAPSED } = FindingState;

/** The life of a finding. From each state that a person has left a step of theirs leads back to it; in a letter it moves with the letter only. */
export const FINDING_STEPS = {
  CONFIRM: { from: [PROPOSED, DISMISSED], to: OPEN, needsReason: false },
  DISMISS: { from: [PROPOSED, OPEN], to: DISMISSED, needsReason: true },
  REOPEN: { from: [OPEN, DISMISSED], to: PROPOSED, needsReason: false },
  TAKE: { from: [OPEN], to: IN_LETTER, needsReason: false },
  RELEASE: { from: [IN_LETTER, RECTIFIED], to: OPEN, needsReason: false },
  RECTIFY: { from: [IN_LETTER], to: RECTIFIED, needsReason: false },
  SEND_BACK: { from: [RECTIFIED], to: IN_LETTER, needsReason: false },
  VERIFY: { from: [IN_LETTER, RECTIFIED], to: VERIFIED, needsReason: false },
} as const satisfies Record<FindingStep | LetterStep, Transition>;

/** Whether a finding that stands so can take the step. */
export const canStep = (state: FindingState, step: FindingStep | LetterStep): boolean =>
  FINDING_STEPS[step].from.some((one) => one === state);

/** What people can do with one that stands so. */
export const stepsFrom = (state: FindingState): FindingStep[] =>
  Object.values(FindingStep).filter((step) => canStep(state, step));

/**
 * What a check makes of a finding that it had proposed; null: nothing. What a person has confirmed stays until a person says otherwise, and
 * what a person has dismissed is not proposed again.
 */
export function afterCheck(state: FindingState | null, fails: boolean): FindingState | null {
  if (fails) return state === null || state === LAPSED ? PROPOSED : null;
  return state === PROPOSED ? LAPSED : null;
}

/** A person has said that it is one, and nobody that it is none: what figures count. */
export const CONFIRMED: readonly FindingState[] = [OPEN, IN_LETTER, RECTIFIED, VERIFIED];
