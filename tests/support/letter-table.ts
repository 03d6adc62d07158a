import { draftInput, letter, type NoticeAnswer } from './letters.ts';
import type { Caller } from './people.ts';

/** Who takes part in the letters of the table: an office that writes to the finance bureau, which has a team of its own. */
export const TABLE_PEOPLE = [
  ...(['lijing', 'zhaolei', 'wangjianguo', 'sunmin', 'caizheng', 'jingban', 'paizhu', 'zuyuan', 'lianluo'] as const),
  ...(['liuqiang', 'zhenxiang', 'baoyinhua', 'minzheng', 'yuedu', 'xitong', 'anquan', 'shenji'] as const),
] as const;
export type TablePerson = (typeof TABLE_PEOPLE)[number];
export type People = Readonly<Record<TablePerson, Caller>>;

const OFFICE = ['lijing', 'zhaolei'] as const;
const REVIEW = [...OFFICE, 'paizhu', 'zuyuan'] as const;

/** Who may, where the table allows it: written from access.md and domain.md, not from the code. */
export const WHO: Readonly<Record<string, readonly TablePerson[] | ((state: string) => readonly TablePerson[])>> = {
  EDIT: OFFICE,
  SUBMIT: OFFICE,
  COUNTERSIGN: ['zhaolei'],
  RETURN_DRAFT: (state) => (state === 'COUNTERSIGNING' ? ['zhaolei'] : ['wangjianguo']),
  APPROVE: ['wangjianguo'],
  ISSUE: ['wangjianguo'],
  REGISTER: OFFICE,
  RECEIVE: ['caizheng', 'jingban'],
  TAKE_ON: ['caizheng', 'jingban'],
  ANSWER: ['caizheng'],
  PASS: REVIEW,
  SEND_BACK: REVIEW,
  CLOSE: REVIEW,
  WITHDRAW: (state) =>
    ['DRAFT', 'COUNTERSIGNING', 'SUBMITTED', 'APPROVED'].includes(state) ? OFFICE : ['wangjianguo'],
  ASK_EXTENSION: ['caizheng'],
  GRANT_EXTENSION: REVIEW,
  REFUSE_EXTENSION: REVIEW,
  OBJECT: ['caizheng'],
  UPHOLD_OBJECTION: ['wangjianguo'],
  REJECT_OBJECTION: ['wangjianguo'],
  INSTRUCT: ['wangjianguo', 'sunmin'],
  HAND_OVER: [...OFFICE, 'wangjianguo'],
};

/** Where each action leads from each state; what is not here is refused. Written from the life of a letter in domain.md. */
export const LIFE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DRAFT: { EDIT: 'DRAFT', SUBMIT: 'COUNTERSIGNING', HAND_OVER: 'DRAFT', WITHDRAW: 'WITHDRAWN' },
  COUNTERSIGNING: {
    ...{ COUNTERSIGN: 'SUBMITTED', RETURN_DRAFT: 'DRAFT', INSTRUCT: 'COUNTERSIGNING' },
    ...{ HAND_OVER: 'COUNTERSIGNING', WITHDRAW: 'WITHDRAWN' },
  },
  SUBMITTED: {
    ...{
      APPROVE: 'APPROVED',
      RETURN_DRAFT: 'DRAFT',
      INSTRUCT: 'SUBMITTED',
      HAND_OVER: 'SUBMITTED',
      WITHDRAW: 'WITHDRAWN',
    },
  },
  APPROVED: { ISSUE: 'ISSUED', INSTRUCT: 'APPROVED', HAND_OVER: 'APPROVED', WITHDRAW: 'WITHDRAWN' },
  ISSUED: { RECEIVE: 'RECEIVED', REGISTER: 'ISSUED', INSTRUCT: 'ISSUED', HAND_OVER: 'ISSUED', WITHDRAW: 'WITHDRAWN' },
  ...Object.fromEntries(
    ['RECEIVED', 'IN_HAND'].map((state) => [
      state,
      {
        ...{ TAKE_ON: 'IN_HAND', ANSWER: 'ANSWERED', ASK_EXTENSION: state, GRANT_EXTENSION: state, OBJECT: 'OBJECTED' },
        ...{ REFUSE_EXTENSION: state, REGISTER: state, INSTRUCT: state, HAND_OVER: state, WITHDRAW: 'WITHDRAWN' },
      },
    ]),
  ),
  ANSWERED: {
    ...{ PASS: 'PASSED', SEND_BACK: 'RECEIVED', REGISTER: 'ANSWERED', INSTRUCT: 'ANSWERED', HAND_OVER: 'ANSWERED' },
    WITHDRAW: 'WITHDRAWN',
  },
  PASSED: { CLOSE: 'CLOSED', OBJECT: 'OBJECTED', REGISTER: 'PASSED', INSTRUCT: 'PASSED', HAND_OVER: 'PASSED' },
  OBJECTED: {
    ...{ UPHOLD_OBJECTION: 'WITHDRAWN', REJECT_OBJECTION: 'PASSED', REGISTER: 'OBJECTED', INSTRUCT: 'OBJECTED' },
    HAND_OVER: 'OBJECTED',
  },
  CLOSED: { OBJECT: 'OBJECTED', REGISTER: 'CLOSED', INSTRUCT: 'CLOSED' },
  WITHDRAWN: {},
};

/** What a letter waits for in each state, and at whom; where nothing is said it waits for nobody. */
export const WAITS: Readonly<Record<string, readonly [queue: string, whose: readonly TablePerson[]]>> = {
  DRAFT: ['TO_SUBMIT', OFFICE],
  COUNTERSIGNING: ['TO_COUNTERSIGN', ['zhaolei']],
  SUBMITTED: ['TO_APPROVE', ['wangjianguo']],
  APPROVED: ['TO_ISSUE', ['wangjianguo']],
  ISSUED: ['TO_RECEIVE', ['caizheng', 'jingban']],
  RECEIVED: ['TO_ANSWER', ['caizheng', 'jingban']],
  IN_HAND: ['TO_ANSWER', ['caizheng', 'jingban']],
  ANSWERED: ['TO_REVIEW', REVIEW],
  PASSED: ['TO_CLOSE', REVIEW],
  OBJECTED: ['TO_DECIDE_OBJECTION', ['wangjianguo']],
};

/** How a letter of the table is brought from one state into the next, by whom. */
const WAY: readonly (readonly [state: string, action: string, by: TablePerson])[] = [
  ['COUNTERSIGNING', 'SUBMIT', 'lijing'],
  ['SUBMITTED', 'COUNTERSIGN', 'zhaolei'],
  ['APPROVED', 'APPROVE', 'wangjianguo'],
  ['ISSUED', 'ISSUE', 'wangjianguo'],
  ['RECEIVED', 'RECEIVE', 'caizheng'],
  ['IN_HAND', 'TAKE_ON', 'jingban'],
  ['ANSWERED', 'ANSWER', 'caizheng'],
  ['PASSED', 'PASS', 'zhaolei'],
  ['CLOSED', 'CLOSE', 'zhaolei'],
];

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What the letters of the table need to name. */
export interface TableNames {
  readonly bureauId: string;
  readonly countersignerId: string;
  readonly leaderId: string;
  /** another desk of the commission */
  readonly deskId: string;
  readonly today: string;
  readonly later: string;
  readonly evenLater: string;
}

/** The mutation behind an action, and what it is asked with. */
export function stepOf(action: string, { id, version }: Seen, names: TableNames): [string, Record<string, unknown>] {
  const step = { id, version };
  const reason = '按规定办理';
  const content = {
    ...{ title: '关于整改的通知', basis: '经检查', problems: [{ text: '未按期公开' }], demand: '请整改并反馈。' },
    ...{ answerBy: names.later, approverId: names.leaderId, countersignerIds: [names.countersignerId] },
  };
  const steps: Record<string, [string, Record<string, unknown>]> = {
    EDIT: ['editNotice', { ...step, ...content }],
    SUBMIT: ['submitNotice', step],
    COUNTERSIGN: ['countersignNotice', step],
    RETURN_DRAFT: ['returnNoticeDraft', { ...step, reason }],
    APPROVE: ['approveNotice', { ...step, issue: false }],
    ISSUE: ['issueNotice', step],
    REGISTER: ['registerNotice', { ...step, officialNumber: `九纪整改〔2019〕${id.slice(-8)}号` }],
    RECEIVE: ['receiveNotice', step],
    TAKE_ON: ['takeOnNotice', step],
    ANSWER: ['answerNotice', { ...step, text: '已经整改。', idempotencyKey: crypto.randomUUID() }],
    PASS: ['passNotice', { ...step, reason, close: false }],
    SEND_BACK: ['sendBackNotice', { ...step, reason, answerBy: names.later }],
    CLOSE: ['closeNotice', step],
    WITHDRAW: ['withdrawNotice', { ...step, reason }],
    ASK_EXTENSION: ['askExtension', { ...step, reason, wantedBy: names.evenLater }],
    GRANT_EXTENSION: ['decideExtension', { ...step, grantedUntil: names.evenLater }],
    REFUSE_EXTENSION: ['decideExtension', { ...step, remark: reason }],
    OBJECT: ['objectToNotice', { ...step, text: '认定的事实与实际情况不符。' }],
    UPHOLD_OBJECTION: ['decideObjection', { ...step, upheld: true, reason }],
    REJECT_OBJECTION: ['decideObjection', { ...step, upheld: false, reason }],
    INSTRUCT: ['instructNotice', { ...step, leaderId: names.leaderId, givenOn: names.today, text: '请抓紧办理。' }],
    HAND_OVER: ['handOverNotice', { ...step, deskId: names.deskId, reason }],
  };
  return steps[action] ?? [action, step];
}

const must = ({ notice, errors }: NoticeAnswer): Seen => {
  if (!notice) throw new Error(JSON.stringify(errors));
  return notice;
};

/** Letters of the table, by the state in which they stand. */
export class TableLetters {
  readonly #left = new Map<string, Seen[]>();
  readonly people: People;
  readonly names: TableNames;

  constructor(people: People, names: TableNames) {
    this.people = people;
    this.names = names;
  }

  /** One that a step has left there, or that is brought there; one that is objected to had passed before. */
  async at(state: string): Promise<Seen> {
    const left = this.#left.get(state)?.pop();
    if (left) return left;
    if (state === 'DRAFT') return this.#draft();
    if (state === 'WITHDRAWN') return this.#taken('WITHDRAW', await this.at('DRAFT'), 'lijing');
    if (state === 'OBJECTED') return this.#taken('OBJECT', await this.at('PASSED'), 'caizheng');
    const before = WAY.findIndex(([reached]) => reached === state);
    const [, action = '', by = 'lijing'] = WAY[before] ?? [];
    return this.#taken(action, await this.at(WAY[before - 1]?.[0] ?? 'DRAFT'), by);
  }

  /** Whoever needs one in this state next may take it up. */
  leave(state: string, letter: Seen): void {
    this.#left.set(state, [...(this.#left.get(state) ?? []), letter]);
  }

  async #draft(): Promise<Seen> {
    const { lijing } = this.people;
    const input = await draftInput(lijing, this.names.bureauId, {
      ...{ kind: 'RECTIFICATION', approverId: this.names.leaderId, answerBy: this.names.later },
      countersignerIds: [this.names.countersignerId],
    });
    return must(await letter(lijing, 'draftNotice', input));
  }

  async #taken(action: string, now: Seen, by: TablePerson): Promise<Seen> {
    return must(await letter(this.people[by], ...stepOf(action, now, this.names)));
  }
}
