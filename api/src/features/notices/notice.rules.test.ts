import { describe, expect, it } from 'vitest';
import {
  type Course,
  MOVES,
  NoticeAction,
  NoticeState,
  nextState,
  numberText,
  prefixOfCommittee,
  refusalOf,
  STAGE_OF,
  STAGES,
  TRANSITIONS,
} from './notice.rules.js';

/** Every move that the life of a letter in the domain allows, written apart from the table; `a|b`: others are to sign yet, or none. */
const ALLOWED = [
  'DRAFT EDIT DRAFT',
  'DRAFT SUBMIT COUNTERSIGNING|SUBMITTED',
  'DRAFT HAND_OVER DRAFT',
  'DRAFT WITHDRAW WITHDRAWN',
  'COUNTERSIGNING COUNTERSIGN COUNTERSIGNING|SUBMITTED',
  'COUNTERSIGNING RETURN_DRAFT DRAFT',
  'COUNTERSIGNING INSTRUCT COUNTERSIGNING',
  'COUNTERSIGNING HAND_OVER COUNTERSIGNING',
  'COUNTERSIGNING WITHDRAW WITHDRAWN',
  'SUBMITTED RETURN_DRAFT DRAFT',
  'SUBMITTED APPROVE SUBMITTED|APPROVED',
  'SUBMITTED INSTRUCT SUBMITTED',
  'SUBMITTED HAND_OVER SUBMITTED',
  'SUBMITTED WITHDRAW WITHDRAWN',
  'APPROVED ISSUE ISSUED',
  'APPROVED INSTRUCT APPROVED',
  'APPROVED HAND_OVER APPROVED',
  'APPROVED WITHDRAW WITHDRAWN',
  'ISSUED RECEIVE RECEIVED',
  'ISSUED REGISTER ISSUED',
  'ISSUED INSTRUCT ISSUED',
  'ISSUED HAND_OVER ISSUED',
  'ISSUED WITHDRAW WITHDRAWN',
  ...['RECEIVED', 'IN_HAND'].flatMap((state) => [
    `${state} TAKE_ON IN_HAND`,
    `${state} ANSWER ANSWERED`,
    `${state} ASK_EXTENSION ${state}`,
    `${state} GRANT_EXTENSION ${state}`,
    `${state} REFUSE_EXTENSION ${state}`,
    `${state} OBJECT OBJECTED`,
    `${state} REGISTER ${state}`,
    `${state} INSTRUCT ${state}`,
    `${state} HAND_OVER ${state}`,
    `${state} WITHDRAW WITHDRAWN`,
  ]),
  'ANSWERED PASS PASSED',
  'ANSWERED SEND_BACK RECEIVED',
  'ANSWERED REGISTER ANSWERED',
  'ANSWERED INSTRUCT ANSWERED',
  'ANSWERED HAND_OVER ANSWERED',
  'ANSWERED WITHDRAW WITHDRAWN',
  'PASSED CLOSE CLOSED',
  'PASSED OBJECT OBJECTED',
  'PASSED REGISTER PASSED',
  'PASSED INSTRUCT PASSED',
  'PASSED HAND_OVER PASSED',
  'OBJECTED UPHOLD_OBJECTION WITHDRAWN',
  'OBJECTED REJECT_OBJECTION before',
  'OBJECTED REGISTER OBJECTED',
  'OBJECTED INSTRUCT OBJECTED',
  'OBJECTED HAND_OVER OBJECTED',
  'CLOSED OBJECT OBJECTED',
  'CLOSED REGISTER CLOSED',
  'CLOSED INSTRUCT CLOSED',
];

const cells = Object.values(NoticeState).flatMap((state) =>
  Object.values(NoticeAction).map((action) => [state, action] as const),
);
const alone: Course = { othersLeft: false, before: null };
const withOthers: Course = { othersLeft: true, before: null };

describe('a letter', () => {
  it.each(cells)('%s: %s', (state, action) => {
    const expected = ALLOWED.find((line) => line.startsWith(`${state} ${action} `))?.split(' ')[2] ?? null;
    expect(refusalOf(state, action) === null).toBe(expected !== null);
    if (expected === 'before') return;
    const [first = null, last = first] = expected?.split('|') ?? [];
    expect([nextState(state, action, withOthers), nextState(state, action, alone)]).toEqual([first, last]);
  });

  it('goes back to where it stood before an objection that was not right, and to nowhere else', () => {
    const back = (before: NoticeState | null) =>
      nextState(NoticeState.OBJECTED, NoticeAction.REJECT_OBJECTION, { othersLeft: false, before });
    const from = Object.values(NoticeState).filter((state) => 'OBJECT' in TRANSITIONS[state]);
    expect(from.map(back)).toEqual(from);
    const others = Object.values(NoticeState).filter((state) => !from.includes(state));
    expect([...others, null].map(back)).toEqual([...others, null].map(() => null));
  });

  it('can reach every state from its draft', () => {
    const seen = new Set<NoticeState>([NoticeState.DRAFT]);
    for (const state of seen)
      for (const action of Object.values(NoticeAction))
        for (const course of [alone, withOthers]) {
          const next = nextState(state, action, course);
          if (next) seen.add(next);
        }
    expect([...seen].sort()).toEqual(Object.values(NoticeState).sort());
  });

  it('is nobody’s move only when it is over', () => {
    const over = Object.values(NoticeState).filter((state) => MOVES[state] === null);
    expect(over).toEqual([NoticeState.CLOSED, NoticeState.WITHDRAWN]);
  });

  it('is shown at a stage, but when it is taken back or objected to', () => {
    const beside = Object.values(NoticeState).filter((state) => !STAGES.includes(STAGE_OF[state] ?? state));
    expect(beside).toEqual([NoticeState.OBJECTED, NoticeState.WITHDRAWN]);
  });

  it('is numbered as on paper', () => {
    expect(numberText('九纪监建', 2019, 67)).toBe('九纪监建〔2019〕67号');
  });

  it.each([
    ['沙河街道', '沙河纪监建'],
    ['麻池镇', '麻池纪监建'],
    ['阿嘎如泰苏木', '阿嘎如泰纪监建'],
  ])('of the committee of %s begins with %s', (township, expected) => {
    expect(prefixOfCommittee(township, '九纪监建')).toBe(expected);
  });
});
