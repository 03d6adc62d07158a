import { expect, it } from 'vitest';
import { accountFilter, accountState } from './account-filter.ts';

it.each([
  [{}, {}],
  [{ state: 'NEW' }, { activated: false, disabled: false }],
  [{ state: 'DISABLED' }, { disabled: true }],
  [{ state: 'nonsense' }, {}],
  [
    { awaiting: 'yes', text: '刘' },
    { awaiting: true, text: { contains: '刘' } },
  ],
  [
    { role: 'OFFICER', unit: 'u1' },
    { role: 'OFFICER', unitId: 'u1' },
  ],
])('the address %j asks for %j', (values, filter) => expect(accountFilter(values)).toEqual(filter));

it.each([
  [false, null, 'NEW'],
  [true, null, 'ACTIVE'],
  [true, '2019-10-15T00:00:00Z', 'DISABLED'],
  [false, '2019-10-15T00:00:00Z', 'DISABLED'],
])('activated %s, disabled at %s is %s', (activated, disabledAt, state) =>
  expect(accountState({ activated, disabledAt })).toBe(state),
);
