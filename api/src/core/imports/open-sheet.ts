import { Apart } from '../apart.js';
import { InputError } from '../errors.js';
import type { SheetFile } from './read-sheet.js';
import type { Told } from './read-sheet.worker.js';
import type { Sheet } from './sheet.js';
import { tooComplex } from './zip-guard.js';

const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

const reader = new Apart<SheetFile, Told>('read-sheet.worker.js', MEMORY_MB);

/** One at a time, and the time of each counts from its own turn: a process that reads tables still has its other work. */
let turns: Promise<void> = Promise.resolve();

/**
 * Reads a table in a thread of its own, with its own memory and a time limit: a file that somebody sends keeps nobody
 * waiting but who sends files too. @throws InputError
 */
export function openSheet(file: SheetFile): Promise<Sheet> {
  const turn = turns.then(() => readApart(file));
  turns = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
}

async function readApart(file: SheetFile): Promise<Sheet> {
  const told = await reader.run(file, AbortSignal.timeout(PATIENCE_MS)).catch((error: unknown) => {
    throw tooMuch(error) ? tooComplex() : error;
  });
  if ('sheet' in told) return told.sheet;
  throw new InputError(told.code, told.message, told.path);
}

/** It took too long, or more memory than it may have. */
const tooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
