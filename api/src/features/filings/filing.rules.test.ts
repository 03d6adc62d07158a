import { describe, expect, it } from 'vitest';
import { FILING_STEPS, FilingState, FilingStep, type Standing, stepsOf } from './filing.rules.js';

const { DRAFT, SUBMITTED, RETURNED, PUBLISHED } = FilingState;
const standing = (state: FilingState, more: Partial<Standing> = {}): Standing => ({
  ...{ state, reviewed: true, passed: false, submittedToday: true, counts: true },
  ...more,
});
const filler = { fills: true, owns: true, reviews: false };
const reviewer = { fills: false, owns: false, reviews: true };

describe('the life of a filing', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set([DRAFT]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of Object.values(FILING_STEPS)) if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual(Object.values(FilingState).toSorted());
  });

  it.each<[FilingState, FilingStep[], FilingStep[]]>([
    [DRAFT, [FilingStep.SUBMIT], []],
    [RETURNED, [FilingStep.SUBMIT], []],
    [SUBMITTED, [FilingStep.RECALL], [FilingStep.RETURN, FilingStep.PASS]],
    [PUBLISHED, [FilingStep.UNPUBLISH], []],
  ])('%s lets those who fill in do %j, and those who review %j', (state, fills, reviews) => {
    expect(stepsOf(standing(state), filler)).toEqual(fills);
    expect(stepsOf(standing(state), reviewer)).toEqual(reviews);
    expect(stepsOf(standing(state), { fills: false, owns: false, reviews: false })).toEqual([]);
  });

  it('is taken back by the unit itself or by who submitted it, not by a township that reviews it', () => {
    expect(stepsOf(standing(SUBMITTED), { fills: true, owns: false, reviews: true })).toEqual([
      FilingStep.RETURN,
      FilingStep.PASS,
    ]);
  });

  it('publishes at once where no township reviews', () => {
    expect(stepsOf(standing(DRAFT, { reviewed: false }), filler)).toEqual([FilingStep.PUBLISH]);
  });

  it('takes back what was published on the same day only, before anything followed from it', () => {
    const published = (more: Partial<Standing>) => stepsOf(standing(PUBLISHED, { reviewed: false, ...more }), filler);
    expect(published({})).toEqual([FilingStep.UNPUBLISH]);
    expect(published({ submittedToday: false })).toEqual([]);
    expect(published({ passed: true })).toEqual([]);
    expect(published({ counts: false })).toEqual([]);
  });
});
