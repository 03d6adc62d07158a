import { expect, it } from 'vitest';
import { wayBack } from './auth.ts';
import { signInAddress } from './session.ts';

it('the way to sign in leads back to where the session ended', () => {
  const address = signInAddress('/notices?page=2&state=UNDER_WAY', 'lost');
  expect(address).toBe('/login?to=%2Fnotices%3Fpage%3D2%26state%3DUNDER_WAY&ended=lost');
  expect(wayBack(address.slice('/login'.length))).toBe('/notices?page=2&state=UNDER_WAY');
});

it('home needs no way back', () => {
  expect(signInAddress('/')).toBe('/login');
  expect(signInAddress('/', 'idle')).toBe('/login?ended=idle');
});
