import { describe, expect, it } from 'vitest';
import { BulletinAction, BulletinState, nextState, refusalOf } from './bulletin.rules.js';

/** Written apart from the table. */
const ALLOWED = [
  'DRAFT EDIT DRAFT',
  'DRAFT SUBMIT SUBMITTED',
  'DRAFT WITHDRAW WITHDRAWN',
  'SUBMITTED RETURN DRAFT',
  'SUBMITTED PUBLISH PUBLISHED',
  'SUBMITTED WITHDRAW WITHDRAWN',
  'PUBLISHED WITHDRAW WITHDRAWN',
];

describe('a bulletin', () => {
  const cells = Object.values(BulletinState).flatMap((state) =>
    Object.values(BulletinAction).map((action) => [state, action] as const),
  );

  it.each(cells)('%s: %s', (state, action) => {
    const expected = ALLOWED.find((line) => line.startsWith(`${state} ${action} `))?.split(' ')[2] ?? null;
    expect(nextState(state, action)).toBe(expected);
    expect(refusalOf(state, action) === null).toBe(expected !== null);
  });
});
