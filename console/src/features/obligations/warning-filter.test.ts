import { expect, it } from 'vitest';
import { warningFilter } from './warning-filter.ts';

it('shows what is open unless another state is asked for', () => {
  expect(warningFilter({})).toEqual({ state: { eq: 'OPEN' } });
  expect(warningFilter({ state: 'NONSENSE' })).toEqual({ state: { eq: 'OPEN' } });
  expect(warningFilter({ state: 'EXEMPTED' })).toEqual({ state: { eq: 'EXEMPTED' } });
});

it('the rate of disclosures in time opens what fell due, whatever came of it', () => {
  expect(warningFilter({ state: 'DUE', kind: 'DISCLOSURE', from: '2019-10-01', to: '2019-10-14' })).toEqual({
    inRates: true,
    kind: { eq: 'DISCLOSURE' },
    dueOn: { range: { from: '2019-10-01', to: '2019-10-14' } },
  });
});

it('the rate of a township opens what was owed below it then', () =>
  expect(warningFilter({ state: 'DUE', owed: 'u' })).toEqual({ inRates: true, owedBelow: 'u' }));

it('what a unit itself owed then is a filter of its own', () =>
  expect(warningFilter({ state: 'DUE', debtor: 'u' })).toEqual({ inRates: true, owedBy: 'u' }));

it('a unit alone, and a unit with all below it, are two filters', () => {
  expect(warningFilter({ unit: 'u' })).toMatchObject({ unitId: { eq: 'u' } });
  expect(warningFilter({ under: 'u' })).toMatchObject({ under: 'u' });
});

it('lights that are on are yellow and red', () =>
  expect(warningFilter({ light: 'LIT' })).toMatchObject({ light: { oneOf: ['RED', 'YELLOW'] } }));
