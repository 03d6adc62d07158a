import type { NoticeFullFragment, ProblemOutcome } from '@sanwu/schema';

/** What the reviewer makes of a problem, as it is typed. */
export interface TypedReview {
  readonly problemId: string;
  /** null: nobody has said yet */
  readonly passed: boolean | null;
  readonly remark: string;
}

export type Reviewing = 'PASS' | 'SEND_BACK';

/** A problem as its unit answered it in this round. */
export interface AnsweredProblem {
  readonly id: string;
  readonly text: string;
  /** null: the answer's text says it all */
  readonly outcome: ProblemOutcome | null;
  readonly said: string;
  /** it passed in an earlier round, and has */
  readonly passedBefore: boolean;
}

type Act = NoticeFullFragment['acts'][number];

interface Reviewed {
  readonly problems?: readonly Pick<NoticeFullFragment['problems'][number], 'id' | 'text'>[];
  readonly answers?: NoticeFullFragment['answers'];
}

/** The problems of a letter with what the newest answer says of them. */
export function answeredProblems({ problems = [], answers = [] }: Reviewed): AnsweredProblem[] {
  const items = answers.at(-1)?.items ?? [];
  const before = new Set(
    answers.slice(0, -1).flatMap((one) => one.items.flatMap(({ problemId, passed }) => (passed ? problemId : []))),
  );
  return problems.map(({ id, text }) => {
    const item = items.find(({ problemId }) => problemId === id);
    return { id, text, outcome: item?.outcome ?? null, said: item?.text ?? '', passedBefore: before.has(id) };
  });
}

const isDone = ({ outcome, passedBefore }: AnsweredProblem): boolean =>
  outcome === null || outcome === 'DONE' || passedBefore;

/** Whether the reviewer is asked problem by problem: where there are several, or the unit calls one not done. */
export const asksByProblem = (action: Reviewing, problems: readonly AnsweredProblem[]): boolean =>
  problems.length > 1 || (action === 'PASS' && problems.some((problem) => !isDone(problem)));

/** What the form begins with: what is done passes; of what is not the reviewer says it. Sent back, nothing new passes yet. */
export const beginReview = (action: Reviewing, problems: readonly AnsweredProblem[]): TypedReview[] =>
  problems.map((problem) => ({
    problemId: problem.id,
    passed: problem.passedBefore || (action === 'SEND_BACK' ? false : isDone(problem) || null),
    remark: '',
  }));

/** Numbers of the problems of which nothing is said yet, or which lack a word. */
export const unsaid = (
  action: Reviewing,
  problems: readonly AnsweredProblem[],
  typed: readonly TypedReview[],
): number[] =>
  typed.flatMap(({ passed, remark }, index) => {
    const problem = problems[index];
    const undone = problem !== undefined && !isDone(problem);
    const wantsWord = action === 'PASS' ? passed === false || undone : passed === true && undone;
    return passed === null || (wantsWord && remark.trim() === '') ? [index + 1] : [];
  });

/** What is sent: the problems of which the reviewer says something that is not so anyway. */
export const sentReviews = (
  action: Reviewing,
  typed: readonly TypedReview[],
): { problemId: string; passed: boolean; remark: string | null }[] =>
  typed.flatMap(({ problemId, passed, remark }) =>
    passed === null || (passed === (action === 'PASS') && remark.trim() === '')
      ? []
      : [{ problemId, passed, remark: remark.trim() || null }],
  );

/** What was typed before, as far as it is about the problems of now; the rest as the form begins. */
export const takenUp = (begun: readonly TypedReview[], kept: readonly TypedReview[] = []): TypedReview[] =>
  begun.map((one) => kept.find(({ problemId }) => problemId === one.problemId) ?? one);

/** Whether something that the letter orders is neither accepted nor waived: until it is, the letter cannot end. */
export const hasOpenActs = ({ acts = [] }: { readonly acts?: readonly Pick<Act, 'state'>[] }): boolean =>
  acts.some(({ state }) => state === 'OWED' || state === 'HANDED_IN');
