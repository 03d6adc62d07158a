import { describe, expect, it } from 'vitest';
import { daysOf, draftOf, faultOf, type StepDraft, stepOf } from './reminder-form.rules.ts';

const step: StepDraft = { key: 1, when: 'BEFORE', count: 3, audiences: ['UNIT'], text: '{事项}{余日}', urgent: false };

describe('a step that is edited', () => {
  it.each([
    [-3, 'BEFORE', 3],
    [0, 'ON', 1],
    [5, 'AFTER', 5],
  ] as const)('of %i working days is shown as %s %i, and sent as it was', (days, when, count) => {
    const draft = draftOf({ days, audiences: ['UNIT'], text: '请办理', urgent: true }, 7);
    expect([draft.when, draft.count, draft.key]).toEqual([when, count, 7]);
    expect(daysOf(draft)).toBe(days);
    expect(stepOf(draft)).toEqual({ days, audiences: ['UNIT'], text: '请办理', urgent: true });
  });

  it.each([
    ['nothing is wrong with', {}, null],
    ['the same day stands twice in', { key: 2, when: 'BEFORE', count: 3 }, 'TWICE'],
    ['nobody is told by', { audiences: [] }, 'NOBODY'],
    ['nothing is said by', { text: '  ' }, 'NO_TEXT'],
    ['an unknown field is merged by', { text: '{姓名}' }, 'FIELD'],
    ['a brace is open in', { text: '{事项' }, 'FIELD'],
  ] as const)('%s it', (_, change, fault) => {
    expect(faultOf({ ...step, ...change } as StepDraft, [step])).toBe(fault);
  });
});
