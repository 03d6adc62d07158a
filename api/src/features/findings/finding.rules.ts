/** What is wrong with a disclosure: the three of the rules, and what it says of persons. */
export enum FindingKind {
  UNTIMELY = 'UNTIMELY',
  NON_STANDARD = 'NON_STANDARD',
  INCOMPLETE = 'INCOMPLETE',
  PERSONAL_DATA = 'PERSONAL_DATA',
}

/** Where a finding stands. */
export enum FindingState {
  /** by a check; waits for an officer */
  PROPOSED = 'PROPOSED',
  /** confirmed: a letter can carry it */
  OPEN = 'OPEN',
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

interface Transition {
  readonly from: readonly FindingState[];
  readonly to: FindingState;
  readonly needsReason: boolean;
}

/** The life of a finding in people's hands. From each state that a person has left a step leads back to it. */
export const FINDING_STEPS: Readonly<Record<FindingStep, Transition>> = {
  CONFIRM: { from: [FindingState.PROPOSED, FindingState.DISMISSED], to: FindingState.OPEN, needsReason: false },
  DISMISS: { from: [FindingState.PROPOSED, FindingState.OPEN], to: FindingState.DISMISSED, needsReason: true },
  REOPEN: { from: [FindingState.OPEN, FindingState.DISMISSED], to: FindingState.PROPOSED, needsReason: false },
};

export const stepsFrom = (state: FindingState): FindingStep[] =>
  Object.values(FindingStep).filter((step) => FINDING_STEPS[step].from.includes(state));

/**
 * What a check makes of a finding that it had proposed; null: nothing. What a person has confirmed stays until a person says otherwise, and
 * what a person has dismissed is not proposed again.
 */
export function afterCheck(state: FindingState | null, fails: boolean): FindingState | null {
  if (fails) return state === null || state === FindingState.LAPSED ? FindingState.PROPOSED : null;
  return state === FindingState.PROPOSED ? FindingState.LAPSED : null;
}
