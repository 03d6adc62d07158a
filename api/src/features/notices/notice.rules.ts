import { addDays, type Day } from '../../core/days.js';

export enum NoticeKind {
  SUGGESTION = 'SUGGESTION',
  RECTIFICATION = 'RECTIFICATION',
  EXPLANATION = 'EXPLANATION',
}

export enum NoticeState {
  DRAFT = 'DRAFT',
  COUNTERSIGNING = 'COUNTERSIGNING',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  ISSUED = 'ISSUED',
  RECEIVED = 'RECEIVED',
  IN_HAND = 'IN_HAND',
  ANSWERED = 'ANSWERED',
  PASSED = 'PASSED',
  OBJECTED = 'OBJECTED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum NoticeAction {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  COUNTERSIGN = 'COUNTERSIGN',
  RETURN_DRAFT = 'RETURN_DRAFT',
  APPROVE = 'APPROVE',
  ISSUE = 'ISSUE',
  REGISTER = 'REGISTER',
  RECEIVE = 'RECEIVE',
  TAKE_ON = 'TAKE_ON',
  ANSWER = 'ANSWER',
  PASS = 'PASS',
  SEND_BACK = 'SEND_BACK',
  CLOSE = 'CLOSE',
  WITHDRAW = 'WITHDRAW',
  ASK_EXTENSION = 'ASK_EXTENSION',
  GRANT_EXTENSION = 'GRANT_EXTENSION',
  REFUSE_EXTENSION = 'REFUSE_EXTENSION',
  OBJECT = 'OBJECT',
  UPHOLD_OBJECTION = 'UPHOLD_OBJECTION',
  REJECT_OBJECTION = 'REJECT_OBJECTION',
  INSTRUCT = 'INSTRUCT',
  HAND_OVER = 'HAND_OVER',
}

/** Where a step leads: to one state, whatever else is so; or to one of two. */
export type Target =
  | NoticeState
  /** others have to sign yet, or this was the last */
  | { readonly othersLeft: NoticeState; readonly last: NoticeState }
  /** to where it stood before the objection, which is one of these */
  | { readonly before: readonly NoticeState[] };

const S = NoticeState;
const BEFORE: Target = { before: [S.RECEIVED, S.IN_HAND, S.PASSED, S.CLOSED] };

/** What an addressee who has the letter may do, and what the desk decides meanwhile: the letter stays where it is. */
const whileIn = (state: NoticeState) =>
  ({
    ANSWER: S.ANSWERED,
    TAKE_ON: S.IN_HAND,
    ASK_EXTENSION: state,
    GRANT_EXTENSION: state,
    REFUSE_EXTENSION: state,
    OBJECT: S.OBJECTED,
    REGISTER: state,
    INSTRUCT: state,
    HAND_OVER: state,
    WITHDRAW: S.WITHDRAWN,
  }) as const;

/** The life of a letter. What is not in the table cannot happen. */
export const TRANSITIONS = {
  DRAFT: {
    EDIT: S.DRAFT,
    SUBMIT: { othersLeft: S.COUNTERSIGNING, last: S.SUBMITTED },
    HAND_OVER: S.DRAFT,
    WITHDRAW: S.WITHDRAWN,
  },
  COUNTERSIGNING: {
    COUNTERSIGN: { othersLeft: S.COUNTERSIGNING, last: S.SUBMITTED },
    RETURN_DRAFT: S.DRAFT,
    INSTRUCT: S.COUNTERSIGNING,
    HAND_OVER: S.COUNTERSIGNING,
    WITHDRAW: S.WITHDRAWN,
  },
  SUBMITTED: {
    APPROVE: { othersLeft: S.SUBMITTED, last: S.APPROVED },
    RETURN_DRAFT: S.DRAFT,
    INSTRUCT: S.SUBMITTED,
    HAND_OVER: S.SUBMITTED,
    WITHDRAW: S.WITHDRAWN,
  },
  APPROVED: { ISSUE: S.ISSUED, INSTRUCT: S.APPROVED, HAND_OVER: S.APPROVED, WITHDRAW: S.WITHDRAWN },
  ISSUED: {
    RECEIVE: S.RECEIVED,
    REGISTER: S.ISSUED,
    INSTRUCT: S.ISSUED,
    HAND_OVER: S.ISSUED,
    WITHDRAW: S.WITHDRAWN,
  },
  RECEIVED: whileIn(S.RECEIVED),
  IN_HAND: whileIn(S.IN_HAND),
  ANSWERED: {
    PASS: S.PASSED,
    // the unit has it again: another round, another answer
    SEND_BACK: S.RECEIVED,
    REGISTER: S.ANSWERED,
    INSTRUCT: S.ANSWERED,
    HAND_OVER: S.ANSWERED,
    WITHDRAW: S.WITHDRAWN,
  },
  PASSED: { CLOSE: S.CLOSED, OBJECT: S.OBJECTED, REGISTER: S.PASSED, INSTRUCT: S.PASSED, HAND_OVER: S.PASSED },
  // nobody answers meanwhile; found not right, the days that it took are given back
  OBJECTED: {
    UPHOLD_OBJECTION: S.WITHDRAWN,
    REJECT_OBJECTION: BEFORE,
    REGISTER: S.OBJECTED,
    INSTRUCT: S.OBJECTED,
    HAND_OVER: S.OBJECTED,
  },
  CLOSED: { OBJECT: S.OBJECTED, REGISTER: S.CLOSED, INSTRUCT: S.CLOSED },
  WITHDRAWN: {},
} as const satisfies Record<NoticeState, Partial<Record<NoticeAction, Target>>>;

export const STATE_NAMES: Readonly<Record<NoticeState, string>> = {
  DRAFT: '拟稿',
  COUNTERSIGNING: '会签中',
  SUBMITTED: '待批准',
  APPROVED: '已批准',
  ISSUED: '已下发',
  RECEIVED: '已签收',
  IN_HAND: '办理中',
  ANSWERED: '已反馈',
  PASSED: '核实通过',
  OBJECTED: '异议处理中',
  CLOSED: '已办结',
  WITHDRAWN: '已撤回',
};

export const KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  SUGGESTION: '监督建议',
  RECTIFICATION: '整改通知书',
  EXPLANATION: '情况说明通知',
};

/** What decides between the two ends of a step. */
export interface Course {
  /** others are to sign yet, after this one */
  readonly othersLeft: boolean;
  /** where it stood before the objection; null: there is none */
  readonly before: NoticeState | null;
}

/** The cell of the table, or null when it does not allow the action. */
export function targetOf(state: NoticeState, action: NoticeAction): Target | null {
  const row: Partial<Record<NoticeAction, Target>> = TRANSITIONS[state];
  return row[action] ?? null;
}

/** The state that an action leads to, or null when the table does not allow it. */
export function nextState(state: NoticeState, action: NoticeAction, course: Course): NoticeState | null {
  const target = targetOf(state, action);
  if (target === null || typeof target === 'string') return target;
  if ('before' in target) return course.before && target.before.includes(course.before) ? course.before : null;
  return course.othersLeft ? target.othersLeft : target.last;
}

/** Why an action does not fit the state, for the person who tried. */
export const refusalOf = (state: NoticeState, action: NoticeAction): string | null =>
  targetOf(state, action) === null ? `文书目前是「${STATE_NAMES[state]}」，不能${ACTION_NAMES[action]}。` : null;

export const ACTION_NAMES: Readonly<Record<NoticeAction, string>> = {
  EDIT: '修改',
  SUBMIT: '提交审批',
  COUNTERSIGN: '会签',
  RETURN_DRAFT: '退回拟稿人',
  APPROVE: '批准',
  ISSUE: '下发',
  REGISTER: '登记文号',
  RECEIVE: '签收',
  TAKE_ON: '接办',
  ANSWER: '反馈',
  PASS: '核实通过',
  SEND_BACK: '退回重办',
  CLOSE: '办结',
  WITHDRAW: '撤回',
  ASK_EXTENSION: '申请延期',
  GRANT_EXTENSION: '同意延期',
  REFUSE_EXTENSION: '不同意延期',
  OBJECT: '提出异议',
  UPHOLD_OBJECTION: '认定异议成立',
  REJECT_OBJECTION: '认定异议不成立',
  INSTRUCT: '录入批示',
  HAND_OVER: '移交承办',
};

/** The stages that a letter shows as steps, in order; one sent back stands at RECEIVED again. */
export const STAGES: readonly NoticeState[] = [
  S.DRAFT,
  S.SUBMITTED,
  S.APPROVED,
  S.ISSUED,
  S.RECEIVED,
  S.ANSWERED,
  S.PASSED,
  S.CLOSED,
];

/** The stage at which a letter in this state is shown; null: beside them all. */
export const STAGE_OF: Readonly<Partial<Record<NoticeState, NoticeState>>> = {
  COUNTERSIGNING: S.SUBMITTED,
  IN_HAND: S.RECEIVED,
};

/** On which side of a letter somebody stands: those with a copy on neither. */
export type LetterSide = 'ISSUER' | 'ADDRESSEE' | 'NEITHER';

/** Whose move it is. */
export type Mover = 'DESK' | 'COUNTERSIGNER' | 'APPROVER' | 'ADDRESSEE' | 'HANDLER';

export const MOVES: Readonly<Record<NoticeState, Mover | null>> = {
  DRAFT: 'DESK',
  COUNTERSIGNING: 'COUNTERSIGNER',
  SUBMITTED: 'APPROVER',
  APPROVED: 'APPROVER',
  ISSUED: 'ADDRESSEE',
  RECEIVED: 'ADDRESSEE',
  IN_HAND: 'HANDLER',
  ANSWERED: 'DESK',
  PASSED: 'DESK',
  OBJECTED: 'APPROVER',
  CLOSED: null,
  WITHDRAWN: null,
};

/** By whom a letter waits 停留环节: whose time it is that passes. */
export enum LetterWaiter {
  DRAFTER = 'DRAFTER',
  APPROVER = 'APPROVER',
  UNIT = 'UNIT',
  REVIEWER = 'REVIEWER',
}

/** Who countersigns counts among those who approve, who decides an objection too. */
export const WAITS_WITH: Readonly<Record<NoticeState, LetterWaiter | null>> = {
  DRAFT: LetterWaiter.DRAFTER,
  COUNTERSIGNING: LetterWaiter.APPROVER,
  SUBMITTED: LetterWaiter.APPROVER,
  APPROVED: LetterWaiter.APPROVER,
  ISSUED: LetterWaiter.UNIT,
  RECEIVED: LetterWaiter.UNIT,
  IN_HAND: LetterWaiter.UNIT,
  ANSWERED: LetterWaiter.REVIEWER,
  PASSED: LetterWaiter.REVIEWER,
  OBJECTED: LetterWaiter.APPROVER,
  CLOSED: null,
  WITHDRAWN: null,
};

/** States in which a letter waits there. */
export const statesWaitingWith = (waiter: LetterWaiter): NoticeState[] =>
  Object.values(NoticeState).filter((state) => WAITS_WITH[state] === waiter);

/** States before the issue, which are the issuing side's own affair. */
export const BEFORE_ISSUE: readonly NoticeState[] = [S.DRAFT, S.COUNTERSIGNING, S.SUBMITTED, S.APPROVED];

/** States in which the addressee owes the answer. */
export const AWAITING_ANSWER: readonly NoticeState[] = [S.ISSUED, S.RECEIVED, S.IN_HAND];

/** How one signs before the issue. */
export enum SignerRole {
  COUNTERSIGN = 'COUNTERSIGN',
  APPROVE = 'APPROVE',
}

/** `九纪监建〔2019〕67号` */
export const numberText = (prefix: string, year: number, count: number): string => `${prefix}〔${year}〕${count}号`;

/** What a township's committee puts before its numbers unless it is set: 沙河街道 beside 九纪监建 gives 沙河纪监建. */
export const prefixOfCommittee = (township: string, ofDistrict: string): string =>
  `${township.replace(/(?:镇|街道|苏木)$/, '')}${ofDistrict.slice(1)}`;

/** Calendar days after which a closed matter is looked at again 再监督: "some weeks later" in the domain; our choice. */
export const LOOK_AGAIN_AFTER_DAYS = 30;

/** An answer cannot be asked for by a day that has passed. */
export const isAnswerDayPast = (answerBy: Day, today: Day): boolean => answerBy < today;

/** An answer is asked for within a year: calendars reach no further, and every day until then is counted. */
export const isAnswerDayFar = (answerBy: Day, today: Day): boolean => answerBy > addDays(today, 366);
