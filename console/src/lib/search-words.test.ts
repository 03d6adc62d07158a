import { describe, expect, it } from 'vitest';
import { isTooShort } from './search-words.ts';

describe('words that are looked for', () => {
  it.each(['低', '𠮷', '低保 村', '低保　Ａ'])('has one that is too short: %s', (text) => {
    expect(isTooShort(text)).toBe(true);
  });

  it.each(['', '  ', '低保', '𠮷村', '低保　沙河', 'ab'])('are all long enough: %j', (text) => {
    expect(isTooShort(text)).toBe(false);
  });
});
