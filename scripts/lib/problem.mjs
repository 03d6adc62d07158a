/**
 * Something that the person at the keyboard can put right. Its message is one line in Chinese and is all that is shown:
 * no stack.
 */
export class Problem extends Error {
  /** @param {string} message one line */
  constructor(message) {
    super(message);
    this.name = 'Problem';
  }
}

/**
 * The system's code of a failure ('EACCES', '28P01', …), or '' where there is none.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/**
 * The message of anything that was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
