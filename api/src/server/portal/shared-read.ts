/**
 * Reads for many at once: whoever asks gets a read that begins after they asked, and shares it with all who wait for the same one.
 */
export function sharedRead<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | null = null;
  const begin = async (): Promise<Value> => {
    await running;
    next = null;
    const reading = read();
    running = reading.catch(() => undefined);
    return reading;
  };
  return () => (next ??= begin());
}
