import type { ObligationKind } from './obligation.types.js';

/** Where an exemption stands. */
export enum ExemptionState {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  REVOKED = 'REVOKED',
}

/** What can be done with one. */
export enum ExemptionStep {
  WITHDRAW = 'WITHDRAW',
  APPROVE = 'APPROVE',
  DECLINE = 'DECLINE',
  REVOKE = 'REVOKE',
}

/** Who takes a step: the one who proposed it, or a leader, who did not. */
export type Taker = 'PROPOSER' | 'DECIDER';

interface Transition {
  readonly from: ExemptionState;
  readonly by: Taker;
  readonly to: ExemptionState;
}

/** What a leader may decide is owed no more 免予公开、免予封存; what a letter asks for is extended, or taken back with it. */
export const EXEMPTION_NAMES: Readonly<Partial<Record<ObligationKind, string>>> = {
  DISCLOSURE: '免予公开',
  SEAL: '免予封存',
};

/** The life of an exemption. */
export const EXEMPTION_STEPS: Readonly<Record<ExemptionStep, Transition>> = {
  WITHDRAW: { from: ExemptionState.PROPOSED, by: 'PROPOSER', to: ExemptionState.WITHDRAWN },
  APPROVE: { from: ExemptionState.PROPOSED, by: 'DECIDER', to: ExemptionState.APPROVED },
  DECLINE: { from: ExemptionState.PROPOSED, by: 'DECIDER', to: ExemptionState.DECLINED },
  REVOKE: { from: ExemptionState.APPROVED, by: 'DECIDER', to: ExemptionState.REVOKED },
};

/** The steps that somebody may take now. */
export const stepsOf = (state: ExemptionState, takes: (by: Taker) => boolean): ExemptionStep[] =>
  Object.values(ExemptionStep).filter(
    (step) => EXEMPTION_STEPS[step].from === state && takes(EXEMPTION_STEPS[step].by),
  );
