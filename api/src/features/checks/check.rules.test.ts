import { expect, test } from 'vitest';
import { CheckConclusion, contradiction } from './check.rules.js';

const { IN_ORDER, FINDINGS } = CheckConclusion;

test.each([
  { conclusion: IN_ORDER, findings: 0, contradicts: false },
  { conclusion: IN_ORDER, findings: 1, contradicts: true },
  { conclusion: FINDINGS, findings: 0, contradicts: true },
  { conclusion: FINDINGS, findings: 20, contradicts: false },
])('$conclusion with $findings findings contradicts itself: $contradicts', ({ conclusion, findings, contradicts }) => {
  expect(contradiction(conclusion, findings) !== null).toBe(contradicts);
});
