import { InputError } from '../errors.js';
import { readSheet, type SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';

/** What the process answers: the table, or why not. */
export type Told =
  | { readonly sheet: Sheet }
  | { readonly code: string; readonly message: string; readonly path: readonly string[] };

/** Bytes cross over without their class. */
export default ({ bytes, ...file }: Omit<SheetFile, 'bytes'> & { readonly bytes: Uint8Array }): Told => {
  try {
    return { sheet: readSheet({ ...file, bytes: Buffer.from(bytes) }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { code: error.code, message: error.userMessage, path: error.inputPath };
  }
};
