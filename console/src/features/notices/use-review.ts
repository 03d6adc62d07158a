import { useState } from 'react';
import { ownError } from '../../providers/errors.ts';
import { useDraft } from '../../providers/use-draft.ts';
import type { ActionNotice } from './NoticeActions.tsx';
import {
  type AnsweredProblem,
  answeredProblems,
  asksByProblem,
  beginReview,
  type Reviewing,
  sentReviews,
  type TypedReview,
  takenUp,
  unsaid,
} from './review.rules.ts';

/** What the reviewer makes of an answer, problem by problem. */
export interface Review {
  readonly action: Reviewing;
  readonly problems: readonly AnsweredProblem[];
  readonly typed: readonly TypedReview[];
  /** numbers of the problems that lack something, once it was tried */
  readonly lacking: readonly number[];
  readonly type: (typed: readonly TypedReview[]) => void;
  /** @returns what is sent @throws ClientError when something is lacking */
  readonly send: () => ReturnType<typeof sentReviews>;
  /** it was sent: nothing of it is kept any more */
  readonly forget: () => void;
}

/** The review that a step with a letter asks for, kept while it is typed; null: the step asks for none. */
export function useReview(action: string, notice: ActionNotice): Review | null {
  const draft = useDraft<readonly TypedReview[]>(`review:${notice.id}:${notice.round}:${action}`);
  const reviewing = action === 'PASS' || action === 'SEND_BACK' ? action : null;
  const problems = answeredProblems(notice);
  const asked = reviewing !== null && asksByProblem(reviewing, problems) ? reviewing : null;
  const [typed, setTyped] = useState<readonly TypedReview[]>(() =>
    asked ? takenUp(beginReview(asked, problems), draft.kept) : [],
  );
  const [tried, setTried] = useState(false);
  if (!asked) return null;
  const lacks = unsaid(asked, problems, typed);
  return {
    ...{ action: asked, problems, typed, lacking: tried ? lacks : [], forget: draft.forget },
    type: (next) => {
      setTyped(next);
      draft.keep(next);
    },
    send: () => {
      setTried(true);
      if (lacks.length > 0) throw ownError('BAD_USER_INPUT', 'review.lacks', { n: lacks.join('、') });
      return sentReviews(asked, typed);
    },
  };
}
