import { expect, it } from 'vitest';
import { wayBack } from './auth.ts';

it.each([
  ['', '/'],
  ['?to=%2Fwall', '/wall'],
  ['?to=%2Fnotices%3Fpage%3D2', '/notices?page=2'],
  ['?to=https%3A%2F%2Felsewhere.example', '/'],
  ['?to=%2F%2Felsewhere.example', '/'],
  ['?to=%2Flogin', '/'],
])('after sign-in %s leads to %s', (search, expected) => expect(wayBack(search)).toBe(expected));
