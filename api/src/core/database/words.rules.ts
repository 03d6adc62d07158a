import { InputError } from '../errors.js';

/** A character alone stands in nearly every text. */
const FEWEST_CHARACTERS = 2;
const MOST_WORDS = 8;
const MOST_CHARACTERS = 100;

/** How many characters a person counts by: one beyond the basic plane, such as 𠮷, is one. */
export const lengthOf = (word: string): number => [...word].length;

/**
 * The words that are looked for: parted by space, full-width forms as half-width ones, each once; the case is the database's.
 * @throws InputError when one of them is too short, or when there are too many
 */
export function wordsOf(text: string, path: readonly string[]): string[] {
  const words = [...new Set(text.normalize('NFKC').split(/\s+/u))].filter((word) => word !== '');
  if (words.some((word) => lengthOf(word) < FEWEST_CHARACTERS)) {
    throw new InputError('WORD_TOO_SHORT', '每个词至少要两个字，请补充后再搜索。', path);
  }
  if (words.length > MOST_WORDS || lengthOf(text) > MOST_CHARACTERS) {
    throw new InputError('TOO_MANY_WORDS', `最多搜索${MOST_WORDS}个词、${MOST_CHARACTERS}个字，请精简后再搜索。`, path);
  }
  return words;
}

/** A pattern of `like` for texts that contain the word as it stands. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
