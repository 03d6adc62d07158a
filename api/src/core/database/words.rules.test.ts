import { describe, expect, test } from 'vitest';
import { containing, lengthOf, wordsOf } from './words.rules.js';

const PATH = ['filter', 'text', 'contains'];

describe('words that are looked for', () => {
  test.each([
    ['低保', ['低保']],
    ['  低保　沙河 ', ['低保', '沙河']],
    ['低保 低保', ['低保']],
    ['ＡＢ１２', ['AB12']],
    ['𠮷村', ['𠮷村']],
    ['50%', ['50%']],
    ['', []],
    [' 　', []],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text, PATH)).toEqual(words);
  });

  test.each(['低', '𠮷', '低保 村', 'Ａ', '%'])('%j is too short, and says where', (text) => {
    expect(() => wordsOf(text, PATH)).toThrow(
      expect.objectContaining({
        code: 'WORD_TOO_SHORT',
        inputPath: PATH,
        userMessage: expect.stringContaining('两个字'),
      }),
    );
  });

  test.each([Array.from({ length: 9 }, (_, n) => `词${n}`).join(' '), '公'.repeat(101)])(
    'too many are refused: %j',
    (text) => {
      expect(() => wordsOf(text, PATH)).toThrow(expect.objectContaining({ code: 'TOO_MANY_WORDS' }));
    },
  );

  test('a character beyond the basic plane counts once', () => {
    expect(lengthOf('𠮷')).toBe(1);
  });

  test('what has a meaning in a pattern is taken as it stands', () => {
    expect(containing('5%_\\')).toBe('%5\\%\\_\\\\%');
  });
});
