import { expect, test } from 'vitest';
import { sqlStateOf } from './sql-state.js';

test.each([
  ['23505', '23505'],
  ['57P01', '57P01'],
  ['XX000', 'XX000'],
  ['EPIPE', null],
  ['EPERM', null],
  ['E2BIG', null],
  ['ECONNRESET', null],
  [17, null],
])('of an error with the code %j: %j', (code, state) => {
  expect(sqlStateOf(Object.assign(new Error('failed'), { code }))).toBe(state);
});

test.each([[new Error('failed')], ['57P01'], [null]])('of %j there is none', (error) => {
  expect(sqlStateOf(error)).toBeNull();
});
