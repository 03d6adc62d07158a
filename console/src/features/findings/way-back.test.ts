import { expect, test } from 'vitest';
import { type SeenFinding, waysBack } from './way-back.ts';

const seen = (id: string, state: SeenFinding['state'], reason: string | null = null): SeenFinding => ({
  ...{ id, state, reason, version: 1, viewerCan: [] },
});
const done = (...ids: string[]) => ids.map((id) => ({ id, version: 2 }));

test('each finding goes back to where it stood, those that stood alike in one step', () => {
  const before = [seen('a', 'PROPOSED'), seen('b', 'OPEN'), seen('c', 'PROPOSED')];
  expect(waysBack(before, done('a', 'b', 'c'))).toEqual([
    { step: 'REOPEN', reason: null, findings: done('a', 'c') },
    { step: 'CONFIRM', reason: null, findings: done('b') },
  ]);
});

test('what was none is none again, for the reason that it had', () => {
  const before = [seen('a', 'DISMISSED', '四舍五入'), seen('b', 'DISMISSED', '已经更正')];
  expect(waysBack(before, done('a', 'b'))).toEqual([
    { step: 'DISMISS', reason: '四舍五入', findings: done('a') },
    { step: 'DISMISS', reason: '已经更正', findings: done('b') },
  ]);
});

test('what was not done is not undone', () => {
  expect(waysBack([seen('a', 'PROPOSED')], [])).toEqual([]);
});
