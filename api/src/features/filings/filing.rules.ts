import { isOccurrenceKey } from '../obligations/period.rules.js';
import type { TemplateVersion } from '../templates/template.rules.js';

/** Where a filing 填报 stands. */
export enum FilingState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  PUBLISHED = 'PUBLISHED',
}

/** What can be done with one. */
export enum FilingStep {
  SUBMIT = 'SUBMIT',
  PUBLISH = 'PUBLISH',
  RECALL = 'RECALL',
  UNPUBLISH = 'UNPUBLISH',
  RETURN = 'RETURN',
  PASS = 'PASS',
}

interface Transition {
  readonly from: readonly FilingState[];
  /** those who fill in for the unit; the unit itself or the one that submitted it in its name; the township above it */
  readonly by: 'FILLER' | 'OWNER' | 'REVIEWER';
  readonly to: FilingState;
}

const WRITABLE = [FilingState.DRAFT, FilingState.RETURNED];

/** The life of a filing. */
export const FILING_STEPS = {
  SUBMIT: { from: WRITABLE, by: 'FILLER', to: FilingState.SUBMITTED },
  PUBLISH: { from: WRITABLE, by: 'FILLER', to: FilingState.PUBLISHED },
  RECALL: { from: [FilingState.SUBMITTED], by: 'OWNER', to: FilingState.DRAFT },
  UNPUBLISH: { from: [FilingState.PUBLISHED], by: 'OWNER', to: FilingState.DRAFT },
  RETURN: { from: [FilingState.SUBMITTED], by: 'REVIEWER', to: FilingState.RETURNED },
  PASS: { from: [FilingState.SUBMITTED], by: 'REVIEWER', to: FilingState.PUBLISHED },
} satisfies Readonly<Record<FilingStep, Transition>>;

/** Nothing to report 本期无发生: where no template says that there is always something, and nothing is on record as having happened. */
export const mayBeNil = (period: string, template: Pick<TemplateVersion, 'content'> | null): boolean =>
  !isOccurrenceKey(period) && template?.content.allowsNil !== false;

export const isWritable = (state: FilingState): boolean => WRITABLE.includes(state);

/** A filing as its steps are decided by. */
export interface Standing {
  readonly state: FilingState;
  /** a township passes it before it counts */
  readonly reviewed: boolean;
  /** a township has passed it */
  readonly passed: boolean;
  /** it was submitted today, by the business clock */
  readonly submittedToday: boolean;
  /** what it published counts still */
  readonly counts: boolean;
}

export interface Doer {
  /** fills in for the unit */
  readonly fills: boolean;
  /** and does so for the unit itself, or for the one that submitted it */
  readonly owns: boolean;
  /** reviews for the township above, and had no hand in what is to be reviewed */
  readonly reviews: boolean;
}

/** Whether somebody is one of those who take a step. */
export const takes = ({ fills, owns, reviews }: Doer, by: Transition['by']): boolean =>
  ({ FILLER: fills, OWNER: owns, REVIEWER: reviews })[by];

/** The steps that somebody may take now: what a review or another day has followed is not taken back. */
export const stepsOf = (filing: Standing, doer: Doer): FilingStep[] =>
  Object.values(FilingStep).filter((step) => {
    const { from, by }: Transition = FILING_STEPS[step];
    if (!from.includes(filing.state) || !takes(doer, by)) return false;
    if (step === FilingStep.SUBMIT) return filing.reviewed;
    if (step === FilingStep.PUBLISH) return !filing.reviewed;
    return step !== FilingStep.UNPUBLISH || (filing.submittedToday && !filing.passed && filing.counts);
  });
