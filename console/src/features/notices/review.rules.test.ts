import { describe, expect, test } from 'vitest';
import {
  type AnsweredProblem,
  asksByProblem,
  beginReview,
  hasOpenActs,
  sentReviews,
  takenUp,
  unsaid,
} from './review.rules.ts';

const problem = (id: string, outcome: AnsweredProblem['outcome']): AnsweredProblem => ({
  ...{ id, outcome, text: '公开不到位', said: '', passedBefore: false },
});
const done = problem('a', 'DONE');
const notDone = problem('b', 'NOT_DONE');

describe('the review of an answer', () => {
  test('asks problem by problem where there are several, or one is not done', () => {
    expect(asksByProblem('PASS', [done])).toBe(false);
    expect(asksByProblem('PASS', [notDone])).toBe(true);
    expect(asksByProblem('SEND_BACK', [notDone])).toBe(false);
    expect(asksByProblem('SEND_BACK', [done, notDone])).toBe(true);
  });

  test('begins with what is done as passed, and wants the reviewer’s own word about the rest', () => {
    const typed = beginReview('PASS', [done, notDone]);
    expect(typed.map(({ passed }) => passed)).toEqual([true, null]);
    expect(unsaid('PASS', [done, notDone], typed)).toEqual([2]);
    const said = typed.map((one) => (one.problemId === 'b' ? { ...one, passed: true } : one));
    expect(unsaid('PASS', [done, notDone], said)).toEqual([2]);
    const worded = said.map((one) => (one.problemId === 'b' ? { ...one, remark: '予以认可' } : one));
    expect(unsaid('PASS', [done, notDone], worded)).toEqual([]);
    expect(sentReviews('PASS', worded)).toEqual([{ problemId: 'b', passed: true, remark: '予以认可' }]);
  });

  test('sends back with nothing passed unless it is said', () => {
    const typed = beginReview('SEND_BACK', [done, notDone]);
    expect(unsaid('SEND_BACK', [done, notDone], typed)).toEqual([]);
    expect(sentReviews('SEND_BACK', typed)).toEqual([]);
    const said = typed.map((one) => (one.problemId === 'a' ? { ...one, passed: true } : one));
    expect(sentReviews('SEND_BACK', said)).toEqual([{ problemId: 'a', passed: true, remark: null }]);
  });

  test('sent back, wants a word about what passes although it is not done', () => {
    const typed = [{ problemId: 'b', passed: true, remark: '' }];
    expect(unsaid('SEND_BACK', [notDone], typed)).toEqual([1]);
    expect(unsaid('SEND_BACK', [notDone], [{ problemId: 'b', passed: true, remark: '予以认可' }])).toEqual([]);
  });

  test.each(['PASS', 'SEND_BACK'] as const)('asks nothing more of what passed in an earlier round: %s', (action) => {
    const before = [{ ...notDone, passedBefore: true }];
    const typed = beginReview(action, before);
    expect(typed).toMatchObject([{ passed: true }]);
    expect(unsaid(action, before, typed)).toEqual([]);
  });

  test('goes on with what was typed about the problems of now', () => {
    const begun = beginReview('PASS', [done, notDone]);
    const kept = [
      { problemId: 'b', passed: false, remark: '缺照片' },
      { problemId: 'gone', passed: true, remark: '' },
    ];
    expect(takenUp(begun, kept)).toEqual([begun[0], kept[0]]);
    expect(takenUp(begun)).toEqual(begun);
  });
});

test('a letter ends with its review unless something that it ordered is open', () => {
  expect(hasOpenActs({})).toBe(false);
  expect(hasOpenActs({ acts: [{ state: 'ACCEPTED' }, { state: 'WAIVED' }] })).toBe(false);
  expect(hasOpenActs({ acts: [{ state: 'ACCEPTED' }, { state: 'OWED' }] })).toBe(true);
  expect(hasOpenActs({ acts: [{ state: 'HANDED_IN' }] })).toBe(true);
});
