import type { NoticeState } from '@sanwu/schema';
import type { NoticeAbility, NoticeAction } from './ability.types.ts';

// The step that carries the letter on, first; a decision against it stands beside; the rest is in the menu.
const ONWARD: readonly NoticeAction[] = [
  ...(['APPROVE', 'COUNTERSIGN', 'SUBMIT', 'ISSUE', 'RECEIVE', 'ANSWER', 'PASS', 'CLOSE'] as const),
  'REJECT_OBJECTION',
];
const AGAINST: Partial<Record<NoticeAction, NoticeAction>> = {
  APPROVE: 'RETURN_DRAFT',
  COUNTERSIGN: 'RETURN_DRAFT',
  REJECT_OBJECTION: 'UPHOLD_OBJECTION',
  PASS: 'SEND_BACK',
  SUBMIT: 'EDIT',
};

const STAGE: Record<NoticeState, number> = {
  DRAFT: 0,
  COUNTERSIGNING: 1,
  SUBMITTED: 1,
  APPROVED: 2,
  ISSUED: 3,
  RECEIVED: 4,
  IN_HAND: 4,
  ANSWERED: 5,
  PASSED: 6,
  OBJECTED: 6,
  CLOSED: 9,
  WITHDRAWN: 9,
};

/** The stage that an action belongs to: what lies behind the letter is no longer worth a word. */
const STAGE_OF: Record<NoticeAction, number> = {
  EDIT: 0,
  SUBMIT: 0,
  COUNTERSIGN: 1,
  APPROVE: 1,
  RETURN_DRAFT: 1,
  ISSUE: 2,
  REGISTER: 3,
  RECEIVE: 3,
  TAKE_ON: 4,
  ASK_EXTENSION: 4,
  GRANT_EXTENSION: 4,
  REFUSE_EXTENSION: 4,
  ANSWER: 4,
  PASS: 5,
  SEND_BACK: 5,
  CLOSE: 6,
  OBJECT: 6,
  UPHOLD_OBJECTION: 6,
  REJECT_OBJECTION: 6,
  INSTRUCT: 7,
  HAND_OVER: 7,
  WITHDRAW: 7,
};

export interface Arranged {
  primary: NoticeAbility | undefined;
  beside: NoticeAbility | undefined;
  menu: NoticeAbility[];
  /** the next onward step, which waits for something, to be shown with its reason */
  waiting: NoticeAbility | undefined;
}

/** One primary action, the decision against it, and the rest. */
export function arrange(all: readonly NoticeAbility[], state: NoticeState): Arranged {
  const abilities = all.filter((one) => one.allowed || STAGE_OF[one.action] >= STAGE[state]);
  const of = (action: NoticeAction | undefined) => abilities.find((one) => one.action === action);
  const onward = ONWARD.map(of).filter((one) => one !== undefined);
  const primary = onward.find((one) => one.allowed);
  const against = of(primary ? AGAINST[primary.action] : undefined);
  const beside = against?.allowed ? against : undefined;
  const waiting = primary
    ? undefined
    : onward.toSorted((a, b) => STAGE_OF[a.action] - STAGE_OF[b.action]).find((one) => !one.allowed);
  // Steps that come after the one now are not yet worth a word either.
  const menu = abilities.filter(
    (one) => one !== primary && one !== beside && one !== waiting && (one.allowed || one.action === 'WITHDRAW'),
  );
  return { primary, beside, waiting, menu };
}
