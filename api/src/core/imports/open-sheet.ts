import { Apart } from '../apart/apart.js';
import { OutOfMemory } from '../apart/apart-process.js';
import { InputError } from '../errors.js';
import type { SheetFile } from './read-sheet.js';
import type { Told } from './read-sheet.worker.js';
import type { Sheet } from './sheet.js';
import { tooComplex } from './zip-guard.js';

const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

const reader = new Apart<SheetFile, Told>('read-sheet.worker.js', { memoryMb: MEMORY_MB, patienceMs: PATIENCE_MS });

/**
 * Reads a table in a process of its own, with its own memory and a time limit: a file that somebody sends keeps nobody
 * waiting but who sends files too. @throws InputError
 */
export async function openSheet(file: SheetFile): Promise<Sheet> {
  const told = await reader.run(file).catch((error: unknown) => {
    throw tooMuch(error) ? tooComplex() : error;
  });
  if ('sheet' in told) return told.sheet;
  throw new InputError(told.code, told.message, told.path);
}

/** It took too long, or more memory than it may have. */
const tooMuch = (error: unknown): boolean =>
  error instanceof OutOfMemory || (error instanceof Error && error.name === 'AbortError');
