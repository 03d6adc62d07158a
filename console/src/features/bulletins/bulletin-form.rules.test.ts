import { expect, it } from 'vitest';
import { caseOf } from './bulletin-form.rules.ts';

const letter = {
  ...{ id: 'n', addressee: { id: 'u', name: '财政局', shortName: '财政局' } },
  problems: [{ text: '方案照搬照抄。' }, { text: '没有公示' }],
} as unknown as Parameters<typeof caseOf>[0];

it('a case tells what its letter named, and what became of it', () => {
  expect(caseOf({ ...letter, state: 'CLOSED' })).toEqual({
    ...{ noticeId: 'n', unitId: 'u', fact: '方案照搬照抄；没有公示。', outcome: '已整改到位，经核实办结。' },
  });
  expect(caseOf({ ...letter, state: 'RECEIVED' }).outcome).toContain('正在督促');
});
