import { expect, it } from 'vitest';
import { trailAddress, trailFilter } from './trail-filter.ts';

it.each([
  [{}, {}],
  [
    { table: 'notice', record: 'r', person: 'p', request: 'q' },
    { table: 'notice', recordId: 'r', actorId: 'p', requestId: 'q' },
  ],
  [
    { actor: 'JOB', operation: 'DELETE' },
    { actorKind: 'JOB', operation: 'DELETE' },
  ],
  [{ actor: 'NOBODY', operation: 'TRUNCATE' }, {}],
  [{ to: '2019-10-15' }, { on: { range: { from: null, to: '2019-10-15' } } }],
])('the address %j asks for %j', (values, filter) => expect(trailFilter(values)).toEqual(filter));

it('an entry leads to its record and its request', () => {
  expect(trailAddress({ record: 'a' })).toBe('/trail?record=a');
  expect(trailAddress({ request: 'b' })).toBe('/trail?request=b');
});
