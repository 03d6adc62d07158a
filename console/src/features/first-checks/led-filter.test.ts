import { expect, test } from 'vitest';
import { ledFilter, nextOf, waitingBelow, waitingLike } from './led-filter.ts';

test('without a state the list shows what waits; each word of the address narrows', () => {
  expect(ledFilter({})).toEqual({ firstChecked: false });
  expect(ledFilter({ state: 'DONE' })).toEqual({ firstChecked: true });
  expect(ledFilter({ state: 'ALL', item: 'i', from: '2019-10-01' })).toEqual({
    itemId: { eq: 'i' },
    publishedOn: { range: { from: '2019-10-01', to: null } },
  });
});

test('what is next waits, of the item and days that the list was narrowed to', () => {
  const values = { state: 'DONE', item: 'i', to: '2019-10-10' };
  expect(waitingLike(values)).toEqual({
    firstChecked: false,
    itemId: { eq: 'i' },
    publishedOn: { range: { from: null, to: '2019-10-10' } },
  });
  expect(waitingBelow(values, '2019-10-05').publishedOn).toEqual({ range: { from: null, to: '2019-10-05' } });
  expect(waitingBelow(values, '2019-10-15').publishedOn).toEqual({ range: { from: null, to: '2019-10-10' } });
});

test('the next one stands below; from the last one on it goes on above, and never to itself', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }];
  expect(nextOf('b', { below: [b, c], all: [a, b] })).toBe(c);
  expect(nextOf('c', { below: [c], all: [a, b] })).toBe(a);
  expect(nextOf('a', { below: [a], all: [a] })).toBeNull();
});
