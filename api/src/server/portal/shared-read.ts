import { setTimeout as pause } from 'node:timers/promises';

/**
 * Reads for many at once: whoever asks gets a read that begins after they asked, and shares it with all who wait for the same one.
 * @param apartMs from the beginning of one read to that of the next: who comes alone waits for nobody, who come together share
 */
export function sharedRead<Value>(read: () => Promise<Value>, apartMs: number): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;
  const begin = async (): Promise<Value> => {
    await running;
    const rest = begunAt + apartMs - performance.now();
    if (rest > 0) await pause(rest);
    begunAt = performance.now();
    next = null;
    const reading = read();
    running = reading.catch(() => undefined);
    return reading;
  };
  return () => (next ??= begin());
}
