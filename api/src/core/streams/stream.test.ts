import { describe, expect, it } from 'vitest';
import type { LogEntry, LogListener, LogReader } from '../log/reader.js';
import type { Placed, StreamDefinition } from './stream.js';
import { StreamHub } from './stream-hub.js';

interface Frame extends Placed {
  readonly kind: string;
  readonly value: number;
}

/** A log in memory, and a value that its entries change. */
function stage() {
  let number = 10;
  let value = 0;
  const listeners = new Set<LogListener>();
  let onLoad = () => {};
  const log: LogReader = {
    position: () => number,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
  const write = (topic: string, next: number) => {
    value = next;
    number++;
    const entry: LogEntry = { number, topic, path: 'DI', payload: {}, recordedAt: new Date() };
    for (const listener of listeners) listener([entry]);
  };
  const definition: StreamDefinition<Frame, number> = {
    matches: (entry) => entry.topic === 'light',
    resets: (entry) => entry.topic === 'tree',
    load: () => {
      onLoad();
      return Promise.resolve(value);
    },
    snapshot: (state, at) => [{ kind: 'SNAPSHOT', previous: null, number: at, value: state }],
    change: (_, after, __, place) => ({ kind: 'CHANGE', ...place, value: after }),
    resume: (state, place) => Promise.resolve({ kind: 'RESUME', ...place, value: state }),
    heartbeat: (state, at) => ({ kind: 'HEARTBEAT', previous: at, number: at, value: state }),
  };
  const hub = new StreamHub(log, (error) => {
    throw error;
  });
  /** Has something done each time that the stream reads its state. */
  const whenLoading = (act: () => void) => {
    onLoad = act;
  };
  return { write, whenLoading, hub, join: (after: number | null) => hub.join('lights', () => definition, after) };
}

describe('a stream', () => {
  it('begins with a snapshot, and each frame names the one before it', async () => {
    const { write, join } = stage();
    const subscriber = join(null);
    expect((await subscriber.next()).value).toEqual({ kind: 'SNAPSHOT', previous: null, number: 10, value: 0 });
    write('record', 7);
    write('light', 1);
    expect((await subscriber.next()).value).toEqual({ kind: 'CHANGE', previous: 10, number: 12, value: 1 });
    write('light', 2);
    expect((await subscriber.next()).value).toEqual({ kind: 'CHANGE', previous: 12, number: 13, value: 2 });
  });

  it('serves a late joiner at the number of the others', async () => {
    const { write, join } = stage();
    const early = join(null);
    await early.next();
    write('light', 5);
    await early.next();
    const late = join(null);
    expect((await late.next()).value).toEqual({ kind: 'SNAPSHOT', previous: null, number: 11, value: 5 });
    write('light', 6);
    expect((await late.next()).value).toEqual((await early.next()).value);
  });

  it('goes on for who returns, and begins anew for who is ahead of this process', async () => {
    const { join } = stage();
    await join(null).next();
    expect((await join(9).next()).value).toMatchObject({ kind: 'RESUME', previous: 9, number: 10 });
    expect((await join(99).next()).value).toMatchObject({ kind: 'SNAPSHOT', number: 10 });
  });

  it('sends everybody a snapshot when what it is about has changed', async () => {
    const { write, join } = stage();
    const subscriber = join(null);
    await subscriber.next();
    write('tree', 3);
    expect((await subscriber.next()).value).toMatchObject({ kind: 'SNAPSHOT', number: 11, value: 3 });
  });

  it('serves who joins and who returns while changes never cease', async () => {
    const { write, whenLoading, join } = stage();
    let loads = 0;
    whenLoading(() => {
      if (++loads < 100) write('light', loads);
    });
    const [joiner, returner] = [join(null), join(9)];
    expect((await joiner.next()).value).toMatchObject({ kind: 'SNAPSHOT' });
    expect((await returner.next()).value).toMatchObject({ kind: 'RESUME', previous: 9 });
    expect(loads).toBeLessThan(10);
  });

  it('starts a reader over that is too slow, instead of sending it old frames', async () => {
    const { write, join } = stage();
    const [slow, quick] = [join(null), join(null)];
    await Promise.all([slow.next(), quick.next()]);
    for (let value = 1; value <= 300; value++) {
      write('light', value);
      await quick.next();
    }
    let last = (await slow.next()).value as Frame;
    for (; last.number < 310; last = (await slow.next()).value as Frame);
    expect(last.value).toBe(300);
  });

  it('ends for its subscribers when the process closes', async () => {
    const { hub, join } = stage();
    const subscriber = join(null);
    await subscriber.next();
    hub.close();
    expect((await subscriber.next()).done).toBe(true);
  });
});
