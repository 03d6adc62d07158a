import { addDays, type Day } from '../../core/days.js';

export enum NoticeKind {
  SUGGESTION = 'SUGGESTION',
  RECTIFICATION = 'RECTIFICATION',
  EXPLANATION = 'EXPLANATION',
}

export enum NoticeState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  ISSUED = 'ISSUED',
  RECEIVED = 'RECEIVED',
  ANSWERED = 'ANSWERED',
  PASSED = 'PASSED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum NoticeAction {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  RETURN_DRAFT = 'RETURN_DRAFT',
  APPROVE = 'APPROVE',
  ISSUE = 'ISSUE',
  RECEIVE = 'RECEIVE',
  ANSWER = 'ANSWER',
  PASS = 'PASS',
  SEND_BACK = 'SEND_BACK',
  CLOSE = 'CLOSE',
  WITHDRAW = 'WITHDRAW',
}

const { DRAFT, SUBMITTED, APPROVED, ISSUED, RECEIVED, ANSWERED, PASSED, CLOSED, WITHDRAWN } = NoticeState;

/** The life of a letter. What is not in the table cannot happen. */
export const TRANSITIONS = {
  DRAFT: { EDIT: DRAFT, SUBMIT: SUBMITTED, WITHDRAW: WITHDRAWN },
  SUBMITTED: { RETURN_DRAFT: DRAFT, APPROVE: APPROVED, WITHDRAW: WITHDRAWN },
  APPROVED: { ISSUE: ISSUED, WITHDRAW: WITHDRAWN },
  ISSUED: { RECEIVE: RECEIVED, WITHDRAW: WITHDRAWN },
  RECEIVED: { ANSWER: ANSWERED, WITHDRAW: WITHDRAWN },
  // sent back, the unit has it in hand again: another round, another answer
  ANSWERED: { PASS: PASSED, SEND_BACK: RECEIVED, WITHDRAW: WITHDRAWN },
  PASSED: { CLOSE: CLOSED },
  CLOSED: {},
  WITHDRAWN: {},
} as const satisfies Record<NoticeState, Partial<Record<NoticeAction, NoticeState>>>;

export const STATE_NAMES: Readonly<Record<NoticeState, string>> = {
  DRAFT: '拟稿',
  SUBMITTED: '待批准',
  APPROVED: '已批准',
  ISSUED: '已下发',
  RECEIVED: '已签收',
  ANSWERED: '已反馈',
  PASSED: '核实通过',
  CLOSED: '已办结',
  WITHDRAWN: '已撤回',
};

export const KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  SUGGESTION: '监督建议',
  RECTIFICATION: '整改通知书',
  EXPLANATION: '情况说明通知',
};

/** The state that an action leads to, or null when the table does not allow it. */
export function nextState(state: NoticeState, action: NoticeAction): NoticeState | null {
  const row: Partial<Record<NoticeAction, NoticeState>> = TRANSITIONS[state];
  return row[action] ?? null;
}

/** Why an action does not fit the state, for the person who tried. */
export const refusalOf = (state: NoticeState, action: NoticeAction): string | null =>
  nextState(state, action) === null ? `文书目前是「${STATE_NAMES[state]}」，不能${ACTION_NAMES[action]}。` : null;

export const ACTION_NAMES: Readonly<Record<NoticeAction, string>> = {
  EDIT: '修改',
  SUBMIT: '提交审批',
  RETURN_DRAFT: '退回拟稿人',
  APPROVE: '批准',
  ISSUE: '下发',
  RECEIVE: '签收',
  ANSWER: '反馈',
  PASS: '核实通过',
  SEND_BACK: '退回重办',
  CLOSE: '办结',
  WITHDRAW: '撤回',
};

/** The stages that a letter shows as steps, in order; a letter sent back stands at RECEIVED again. */
export const STAGES: readonly NoticeState[] = [DRAFT, SUBMITTED, APPROVED, ISSUED, RECEIVED, ANSWERED, PASSED, CLOSED];

/** Whose move it is. */
export type Mover = 'DESK' | 'APPROVER' | 'ADDRESSEE';

export const MOVES: Readonly<Record<NoticeState, Mover | null>> = {
  DRAFT: 'DESK',
  SUBMITTED: 'APPROVER',
  APPROVED: 'APPROVER',
  ISSUED: 'ADDRESSEE',
  RECEIVED: 'ADDRESSEE',
  ANSWERED: 'DESK',
  PASSED: 'DESK',
  CLOSED: null,
  WITHDRAWN: null,
};

/** `九纪监建〔2019〕67号` */
export const numberText = (prefix: string, year: number, count: number): string => `${prefix}〔${year}〕${count}号`;

/** An answer cannot be asked for by a day that has passed. */
export const isAnswerDayPast = (answerBy: Day, today: Day): boolean => answerBy < today;

/** An answer is asked for within a year: calendars reach no further, and every day until then is counted. */
export const isAnswerDayFar = (answerBy: Day, today: Day): boolean => answerBy > addDays(today, 366);
