import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../errors.js';
import { readSheet, type SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';

/** What the thread answers: the table, or why not. */
export type Told =
  | { readonly sheet: Sheet }
  | { readonly code: string; readonly message: string; readonly path: readonly string[] };

function tell(): Told {
  const { bytes, ...file } = workerData as Omit<SheetFile, 'bytes'> & { bytes: Uint8Array };
  try {
    return { sheet: readSheet({ ...file, bytes: Buffer.from(bytes) }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { code: error.code, message: error.userMessage, path: error.inputPath };
  }
}

parentPort?.postMessage(tell());
