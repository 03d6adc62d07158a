/** What was done about a problem 整改情况. */
export enum ProblemOutcome {
  DONE = 'DONE',
  UNDER_WAY = 'UNDER_WAY',
  NOT_DONE = 'NOT_DONE',
}
