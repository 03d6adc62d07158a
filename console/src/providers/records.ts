import { RecordsDocument, type RecordsSubscription, type RecordType } from '@sanwu/schema';
import { loadClock } from './clock.ts';
import { followStream } from './follow-stream.ts';
import { hangUp, openSubscription } from './socket.ts';
import { createStore } from './store.ts';

type RecordFrame = RecordsSubscription['records'];

/** What changed since the last burst; `everything` when the stream could not tell. */
export interface Burst {
  ids: ReadonlyMap<RecordType, ReadonlySet<string>>;
  everything: boolean;
}

export interface Connection {
  state: 'connecting' | 'live' | 'lost';
  /** by this computer's clock; 0 before the first frame */
  lastFrameAt: number;
}

export const connection = createStore<Connection>({ state: 'connecting', lastFrameAt: 0 });

const GATHER_MS = 250;
const listeners = new Set<(burst: Burst) => void>();
let stop: (() => void) | undefined;
let gathered = new Map<RecordType, Set<string>>();
let everything = false;
let gathering = false;
let seenSnapshot = false;

function flush(): void {
  gathering = false;
  // Another day changes what is left of every deadline: the clock comes first, then everything on the screen.
  const clock = everything || gathered.has('CLOCK');
  const burst: Burst = { ids: gathered, everything: clock };
  gathered = new Map();
  everything = false;
  const tell = () => {
    for (const listener of listeners) listener(burst);
  };
  if (clock) loadClock().then(tell, tell);
  else tell();
}

function gather(frame: RecordFrame): void {
  for (const { id, type } of frame.records) {
    const ids = gathered.get(type) ?? new Set();
    gathered.set(type, ids.add(id));
  }
  // A snapshot after the first one: the cursor no longer fits, so what was missed is unknown.
  if (frame.kind === 'SNAPSHOT' && seenSnapshot) everything = true;
  if (frame.kind === 'SNAPSHOT') seenSnapshot = true;
  if (gathering || (gathered.size === 0 && !everything)) return;
  gathering = true;
  setTimeout(flush, GATHER_MS);
}

/** Starts the viewer's stream of changed records; stays until `stopRecords`. */
export function startRecords(): void {
  stop ??= followStream<RecordFrame>({
    open: (cursor, sink) =>
      openSubscription(RecordsDocument, { cursor: cursor ?? null }, (result) => result.records, sink),
    onFrame(frame) {
      connection.set({ state: 'live', lastFrameAt: Date.now() });
      gather(frame);
    },
    onLost: () => connection.set({ ...connection.get(), state: 'lost' }),
    hangUp,
  });
}

export function stopRecords(): void {
  stop?.();
  stop = undefined;
  seenSnapshot = false;
  connection.set({ state: 'connecting', lastFrameAt: 0 });
}

export function onRecords(listener: (burst: Burst) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
