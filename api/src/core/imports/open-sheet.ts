import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { InputError } from '../errors.js';
import { packageFolder } from '../package-folder.js';
import type { SheetFile } from './read-sheet.js';
import type { Told } from './read-sheet.worker.js';
import type { Sheet } from './sheet.js';
import { tooComplex } from './zip-guard.js';

const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

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

/** One at a time: a process that reads tables still has its other work. */
let turns: Promise<void> = Promise.resolve();

async function readApart(file: SheetFile): Promise<Sheet> {
  const worker = new Worker(join(packageFolder, 'dist/read-sheet.worker.js'), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const told = await new Promise<Told>((resolve, reject) => {
      timer = setTimeout(() => reject(tooComplex()), PATIENCE_MS);
      worker.once('message', resolve);
      worker.once('error', (error) => reject(outOfMemory(error) ? tooComplex() : error));
      worker.once('exit', (code) => reject(new Error(`the reader of a table ended with ${code}`)));
    });
    if ('sheet' in told) return told.sheet;
    throw new InputError(told.code, told.message, told.path);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const outOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
