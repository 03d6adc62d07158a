import { describe, expect, it } from 'vitest';
import { holdsBadText } from './bad-text.js';

describe('texts that no field can hold', () => {
  it.each([
    ['half of a character', '\ud800'],
    ['its other half', 'a\udc00'],
    ['the halves in the wrong order', '\udc00\ud800'],
    ['the character 0', '沙河\0街道'],
    ['one within', { input: { problems: [{ text: '\ud83d' }] } }],
    ['one in a list', [['ok'], ['\0']]],
  ])('%s', (_what, value) => {
    expect(holdsBadText(value)).toBe(true);
  });

  it.each([['𠮷㙍䶮'], ['👩‍👩‍👧‍👦'], ['\u202e倒着写'], ['\\ud800'], [{ a: 1, b: null, c: [true] }], [undefined]])(
    '%j is none',
    (value) => {
      expect(holdsBadText(value)).toBe(false);
    },
  );
});
