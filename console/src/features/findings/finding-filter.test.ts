import { expect, test } from 'vitest';
import { findingFilter } from './finding-filter.ts';

test('without a state the list shows what waits', () => {
  expect(findingFilter({})).toEqual({ state: { eq: 'PROPOSED' } });
  expect(findingFilter({ state: 'ALL' })).toEqual({});
  expect(findingFilter({ state: 'DISMISSED' })).toEqual({ state: { eq: 'DISMISSED' } });
});

test('each word of the address narrows', () => {
  const words = { under: 'u', kind: 'INCOMPLETE', check: 'SUMS', item: 'i', area: '社会救助' };
  expect(findingFilter({ ...words, text: '合计', from: '2019-10-01' })).toEqual({
    under: 'u',
    state: { eq: 'PROPOSED' },
    kind: { eq: 'INCOMPLETE' },
    code: { eq: 'SUMS' },
    itemId: { eq: 'i' },
    area: '社会救助',
    text: { contains: '合计' },
    foundOn: { range: { from: '2019-10-01', to: null } },
  });
});
