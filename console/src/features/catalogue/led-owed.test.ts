import { expect, it } from 'vitest';
import { ledOwedFilter } from './led-owed.ts';

it.each([
  [{}, {}],
  [{ state: 'ALL', foreseen: 'yes' }, { foreseen: true }],
  [{ state: 'PENDING' }, { state: { oneOf: ['OPEN', 'UPCOMING'] } }],
  [
    { state: 'FULFILLED_LATE', item: 'i' },
    { state: { oneOf: ['FULFILLED_LATE'] }, itemId: { eq: 'i' } },
  ],
  [
    { owed: 'u', from: '2019-10-01' },
    { owedBelow: 'u', dueOn: { range: { from: '2019-10-01', to: null } } },
  ],
  [{ debtor: 'u', state: 'nonsense' }, { owedBy: 'u' }],
])('the address %j asks for %j', (values, filter) => expect(ledOwedFilter(values)).toEqual(filter));
