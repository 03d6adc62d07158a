import { expect, test } from 'vitest';
import { findingFilter } from './finding-filter.ts';

test('without a state the list shows what waits', () => {
  expect(findingFilter({})).toEqual({ state: { eq: 'PROPOSED' } });
  expect(findingFilter({ state: 'ALL' })).toEqual({});
  expect(findingFilter({ state: 'DISMISSED' })).toEqual({ state: { eq: 'DISMISSED' } });
});

test('each word of the address narrows', () => {
  expect(findingFilter({ under: 'u', kind: 'INCOMPLETE', check: 'SUMS', text: '合计', from: '2019-10-01' })).toEqual({
    under: 'u',
    state: { eq: 'PROPOSED' },
    kind: { eq: 'INCOMPLETE' },
    code: { eq: 'SUMS' },
    text: { contains: '合计' },
    foundOn: { range: { from: '2019-10-01', to: null } },
  });
});
