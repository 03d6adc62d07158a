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
  /** what was declared last is wrong, and never was */
  TAKE_BACK = 'TAKE_BACK',
}

const { DUE, SEALED, OPENED } = SealState;

/** From where each step may be taken, as long as the holiday is not over. Where it leads, the steps that stand say. */
export const SEAL_STEPS: Readonly<Record<SealStep, readonly SealState[]>> = {
  SEAL: [DUE, OPENED],
  OPEN: [SEALED],
  TAKE_BACK: [SEALED, OPENED],
};

export const stepsFrom = (state: SealState): SealStep[] =>
  Object.values(SealStep).filter((step) => SEAL_STEPS[step].includes(state));

/** The steps that stand: what was taken back never was. @param steps oldest first */
export function standing<Step extends { readonly step: `${SealStep}` }>(steps: readonly Step[]): Step[] {
  const left: Step[] = [];
  for (const one of steps) {
    if (one.step === SealStep.TAKE_BACK) left.pop();
    else left.push(one);
  }
  return left;
}

/** Where a seal stands by its steps. */
export function stateBy(steps: readonly { readonly step: `${SealStep}` }[]): SealState {
  const last = standing(steps).at(-1);
  if (!last) return DUE;
  return last.step === SealStep.SEAL ? SEALED : OPENED;
}
