/** Where the seal of a vehicle over a holiday stands. */
export enum SealState {
  /** not declared yet */
  DUE = 'DUE',
  SEALED = 'SEALED',
  /** taken into use while it was to be sealed */
  OPENED = 'OPENED',
}

/** What a unit declares. */
export enum SealStep {
  SEAL = 'SEAL',
  OPEN = 'OPEN',
  /** what was declared is wrong: it never was sealed */
  TAKE_BACK = 'TAKE_BACK',
}

interface Transition {
  readonly from: readonly SealState[];
  readonly to: SealState;
}

const { DUE, SEALED, OPENED } = SealState;

/** The life of a seal, as long as its holiday is not over. */
export const SEAL_STEPS: Readonly<Record<SealStep, Transition>> = {
  SEAL: { from: [DUE, OPENED], to: SEALED },
  OPEN: { from: [SEALED], to: OPENED },
  TAKE_BACK: { from: [SEALED], to: DUE },
};

/** Where the step leads; null: it may not be taken from there. */
export const sealStateAfter = (state: SealState, step: SealStep): SealState | null =>
  SEAL_STEPS[step].from.includes(state) ? SEAL_STEPS[step].to : null;

export const stepsFrom = (state: SealState): SealStep[] =>
  Object.values(SealStep).filter((step) => sealStateAfter(state, step) !== null);
