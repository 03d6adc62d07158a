import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolder } from '../../core/package-folder.js';
import type { AskedPaper } from './write-papers.worker.js';

/** What became of a paper: its bytes, or why it could not be written. */
export type Written = { readonly bytes: Buffer } | { readonly error: string };

/** One thread at a time for single letters and one for batches: whoever wants one letter waits for no two hundred. */
const turns: Record<'ONE' | 'MANY', Promise<void>> = { ONE: Promise.resolve(), MANY: Promise.resolve() };

async function takeTurn(lane: keyof typeof turns): Promise<() => void> {
  const before = turns[lane];
  let done: () => void = () => undefined;
  turns[lane] = new Promise((resolve) => {
    done = resolve;
  });
  await before;
  return done;
}

/**
 * Writes papers in a thread of its own, in their order, each as soon as it is ready: a page takes some tens of milliseconds, in which
 * everybody else is answered. Whoever stops listening stops the writing; whoever listens slowly keeps nobody waiting.
 */
export async function* writeApart(asked: readonly AskedPaper[]): AsyncGenerator<Written> {
  if (asked.length === 0) return;
  const done = await takeTurn(asked.length === 1 ? 'ONE' : 'MANY');
  let worker: Worker | null = null;
  try {
    worker = new Worker(join(packageFolder, 'dist/write-papers.worker.js'), { workerData: asked });
    let left = asked.length;
    for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
      const written = message as { bytes: Uint8Array } | { error: string };
      yield 'bytes' in written ? { bytes: Buffer.from(written.bytes) } : written;
      left -= 1;
      if (left === 0) return;
    }
    throw new Error(`the writer of papers ended with ${left} left`);
  } finally {
    await worker?.terminate();
    done();
  }
}
