import { describe, expect, it } from 'vitest';
import { MOVES, NoticeAction, NoticeState, nextState, numberText, refusalOf, TRANSITIONS } from './notice.rules.js';

/** Every move that the life of a letter in the domain allows, written apart from the table. */
const ALLOWED = [
  'DRAFT EDIT DRAFT',
  'DRAFT SUBMIT SUBMITTED',
  'DRAFT WITHDRAW WITHDRAWN',
  'SUBMITTED RETURN_DRAFT DRAFT',
  'SUBMITTED APPROVE APPROVED',
  'SUBMITTED WITHDRAW WITHDRAWN',
  'APPROVED ISSUE ISSUED',
  'APPROVED WITHDRAW WITHDRAWN',
  'ISSUED RECEIVE RECEIVED',
  'ISSUED WITHDRAW WITHDRAWN',
  'RECEIVED ANSWER ANSWERED',
  'RECEIVED WITHDRAW WITHDRAWN',
  'ANSWERED PASS PASSED',
  'ANSWERED SEND_BACK RECEIVED',
  'ANSWERED WITHDRAW WITHDRAWN',
  'PASSED CLOSE CLOSED',
];

const cells = Object.values(NoticeState).flatMap((state) =>
  Object.values(NoticeAction).map((action) => [state, action] as const),
);

describe('a letter', () => {
  it.each(cells)('%s: %s', (state, action) => {
    const expected = ALLOWED.find((line) => line.startsWith(`${state} ${action} `))?.split(' ')[2] ?? null;
    expect(nextState(state, action)).toBe(expected);
    expect(refusalOf(state, action) === null).toBe(expected !== null);
  });

  it('can reach every state from its draft', () => {
    const seen = new Set<NoticeState>([NoticeState.DRAFT]);
    for (const state of seen) for (const next of Object.values(TRANSITIONS[state])) seen.add(next);
    expect([...seen].sort()).toEqual(Object.values(NoticeState).sort());
  });

  it('is nobody’s move only when it is over', () => {
    const over = Object.values(NoticeState).filter((state) => MOVES[state] === null);
    expect(over).toEqual([NoticeState.CLOSED, NoticeState.WITHDRAWN]);
  });

  it('is numbered as on paper', () => {
    expect(numberText('九纪监建', 2019, 67)).toBe('九纪监建〔2019〕67号');
  });
});
