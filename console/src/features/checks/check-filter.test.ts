import { expect, test } from 'vitest';
import { checkFilter } from './check-filter.ts';

test('without a word the list shows all', () => {
  expect(checkFilter({})).toEqual({});
});

test('each word of the address narrows', () => {
  const words = { under: 'u', subject: 'UNIT', conclusion: 'FINDINGS', way: 'ON_SITE', checker: 'p', plan: 'q' };
  expect(checkFilter({ ...words, look: 'no', text: '公开栏', to: '2019-10-15' })).toEqual({
    under: 'u',
    subjectType: { eq: 'UNIT' },
    conclusion: { eq: 'FINDINGS' },
    way: { eq: 'ON_SITE' },
    checkerId: { eq: 'p' },
    planId: { eq: 'q' },
    secondLook: false,
    text: { contains: '公开栏' },
    checkedOn: { range: { from: null, to: '2019-10-15' } },
  });
});
