import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolder } from '../package-folder.js';
import type { Sheets } from './write-workbook.js';

/** One at a time: a process that writes tables still has its other work. */
let turns: Promise<void> = Promise.resolve();

/** As `writeWorkbook`, in a thread of its own: ten thousand rows take seconds, in which everybody else is answered. */
export function writeApart(sheets: Sheets): Promise<Buffer> {
  const turn = turns.then(() => write(sheets));
  turns = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
}

async function write(sheets: Sheets): Promise<Buffer> {
  const worker = new Worker(join(packageFolder, 'dist/write-workbook.worker.js'), { workerData: sheets });
  try {
    const bytes = await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the writer of a table ended with ${code}`)));
    });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await worker.terminate();
  }
}
