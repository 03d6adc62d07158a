import { Apart } from '../../core/apart/apart.js';
import type { AskedPaper } from './write-paper.worker.js';

/** What became of a paper: its bytes, or why it could not be written. */
export type Written = { readonly bytes: Buffer } | { readonly error: string };

const writer = () => new Apart<AskedPaper, Uint8Array>('write-paper.worker.js');

/** One thread for single letters and one for batches: whoever wants one letter waits for no two hundred. */
const [one, many] = [writer(), writer()];

/**
 * Writes papers in a thread of its own, in their order, each as soon as it is ready: a page takes some tens of milliseconds, in which
 * everybody else is answered. Whoever stops listening stops the writing; whoever listens slowly keeps nobody waiting.
 */
export async function* writeApart(asked: readonly AskedPaper[]): AsyncGenerator<Written> {
  const lane = asked.length === 1 ? one : many;
  const stop = new AbortController();
  const written = asked.map((paper) =>
    lane.run(paper, stop.signal).then(
      (bytes): Written => ({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }),
      (error: unknown): Written => ({ error: String(error) }),
    ),
  );
  try {
    // what has been taken is kept here no longer
    while (written.length > 0) yield written.shift() as Promise<Written>;
  } finally {
    stop.abort();
  }
}
