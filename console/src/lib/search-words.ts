/** A character alone stands in nearly every text: the server looks for two and more. */
const FEWEST_CHARACTERS = 2;

/** Whether one of the words, parted by spaces, is too short to be looked for. One character is one, whatever its encoding. */
export const isTooShort = (text: string): boolean =>
  text
    .normalize('NFKC')
    .split(/\s+/u)
    .some((word) => word !== '' && [...word].length < FEWEST_CHARACTERS);
