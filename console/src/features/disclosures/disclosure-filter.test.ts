import { expect, test } from 'vitest';
import { disclosureFilter } from './disclosure-filter.ts';

test('each word of the address narrows', () => {
  expect(
    disclosureFilter({
      late: 'no',
      nil: 'yes',
      how: 'filled',
      source: 's',
      amount: 'yes',
      area: 'NONE',
      from: '2019-10-01',
    }),
  ).toEqual({
    late: false,
    nil: true,
    filledIn: true,
    sourceId: { eq: 's' },
    hasAmount: true,
    area: '',
    publishedOn: { range: { from: '2019-10-01', to: null } },
  });
});

test('a unit alone, what was published below one then, and what happens now and then', () =>
  expect(disclosureFilter({ unit: 'u', published: 'v', period: 'NONE' })).toEqual({
    unitId: { eq: 'u' },
    publishedBelow: 'v',
    period: { eq: '' },
  }));
