import { NoticeAction, NoticeState } from '../notice.rules.js';

/** What a letter waits for at somebody 待办. */
export enum LetterQueue {
  TO_SUBMIT = 'TO_SUBMIT',
  TO_COUNTERSIGN = 'TO_COUNTERSIGN',
  TO_APPROVE = 'TO_APPROVE',
  TO_ISSUE = 'TO_ISSUE',
  TO_DECIDE_OBJECTION = 'TO_DECIDE_OBJECTION',
  TO_RECEIVE = 'TO_RECEIVE',
  TO_ANSWER = 'TO_ANSWER',
  TO_DECIDE_EXTENSION = 'TO_DECIDE_EXTENSION',
  TO_REVIEW = 'TO_REVIEW',
  TO_CLOSE = 'TO_CLOSE',
}

interface QueueRule {
  /** where a letter stands that waits for it */
  readonly states: readonly NoticeState[];
  /** what it waits for: any of these that the person may do */
  readonly actions: readonly NoticeAction[];
  /** only while a later day is asked for and not decided */
  readonly extensionOpen?: true;
}

const S = NoticeState;
const A = NoticeAction;

/** What waits in which queue, in the order in which work is shown: what holds others up comes first. */
export const QUEUES: Readonly<Record<LetterQueue, QueueRule>> = {
  TO_APPROVE: { states: [S.SUBMITTED], actions: [A.APPROVE] },
  TO_COUNTERSIGN: { states: [S.COUNTERSIGNING], actions: [A.COUNTERSIGN] },
  TO_ISSUE: { states: [S.APPROVED], actions: [A.ISSUE] },
  TO_DECIDE_OBJECTION: { states: [S.OBJECTED], actions: [A.UPHOLD_OBJECTION] },
  TO_RECEIVE: { states: [S.ISSUED], actions: [A.RECEIVE] },
  TO_ANSWER: { states: [S.RECEIVED, S.IN_HAND], actions: [A.ANSWER, A.TAKE_ON] },
  TO_DECIDE_EXTENSION: { states: [S.RECEIVED, S.IN_HAND], actions: [A.GRANT_EXTENSION], extensionOpen: true },
  TO_REVIEW: { states: [S.ANSWERED], actions: [A.PASS] },
  TO_CLOSE: { states: [S.PASSED], actions: [A.CLOSE] },
  TO_SUBMIT: { states: [S.DRAFT], actions: [A.SUBMIT] },
};

/** All queues, in the order in which work is shown. */
export const ALL_QUEUES = Object.keys(QUEUES) as LetterQueue[];
