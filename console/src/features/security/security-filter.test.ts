import { expect, it } from 'vitest';
import { zh } from '../../locales/zh.ts';
import { KINDS, securityFilter } from './security-filter.ts';

it.each([
  [{}, {}],
  [{ kind: 'TROUBLE' }, { kinds: ['SIGN_IN_FAILED', 'SIGN_IN_SLOWED'] }],
  [
    { kind: 'POST_ASKED', person: 'a' },
    { kinds: ['POST_ASKED'], accountId: 'a' },
  ],
  [{ kind: 'nonsense' }, {}],
  [{ from: '2026-01-02' }, { on: { range: { from: '2026-01-02', to: null } } }],
])('the address %j asks for %j', (values, filter) => expect(securityFilter(values)).toEqual(filter));

it('every kind stands in one group', () => {
  const named = Object.keys(zh).filter((key) => key.startsWith('securityKind.'));
  expect(KINDS.map((kind) => `securityKind.${kind}`).toSorted()).toEqual(named.toSorted());
  expect(new Set(KINDS).size).toBe(KINDS.length);
});
