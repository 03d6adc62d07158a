import { expect, test } from 'vitest';
import { countedFilter, standingOf } from './seal-words.ts';

const seal = (state: 'DUE' | 'SEALED' | 'OPENED', exempted = false) => ({
  ...{ state, exempted, sealing: { untilOn: '2019-10-07' } },
});

test('what was never sealed is missed once the holiday is over, and not what was exempted', () => {
  expect(standingOf(seal('DUE'), '2019-10-07')).toBe('DUE');
  expect(standingOf(seal('DUE'), '2019-10-08')).toBe('MISSED');
  expect(standingOf(seal('DUE', true), '2019-10-08')).toBe('EXEMPTED');
  expect(standingOf(seal('SEALED', true), '2019-10-08')).toBe('SEALED');
  expect(standingOf(seal('OPENED'), '2019-10-08')).toBe('OPENED');
});

test('a number opens the rows that it counts, and a word that is none all of them', () => {
  expect(countedFilter('due')).toEqual({ state: { eq: 'DUE' }, exempted: false });
  // what is sealed counts as sealed, whatever was decided of it
  expect(countedFilter('exempted')).toEqual({ exempted: true, state: { oneOf: ['DUE', 'OPENED'] } });
  expect(countedFilter('nothing')).toEqual({});
  expect(countedFilter(undefined)).toEqual({});
});
