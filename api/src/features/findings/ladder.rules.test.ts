import { expect, test } from 'vitest';
import { NoticeRung, rungFor } from './ladder.rules.js';

test.each([
  { repeats: 0, rung: NoticeRung.SUGGESTION },
  { repeats: 1, rung: NoticeRung.RECTIFICATION },
  { repeats: 2, rung: NoticeRung.BULLETIN },
  { repeats: 9, rung: NoticeRung.BULLETIN },
])('after $repeats of the same kind: $rung', ({ repeats, rung }) => {
  expect(rungFor(repeats)).toBe(rung);
});
