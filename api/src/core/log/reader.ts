import pg from 'pg';
import { LOG_CHANNEL } from './sequencer.js';

const POLL_MS = 1000;
const BATCH = 1000;

export interface LogEntry {
  readonly number: number;
  readonly topic: string;
  readonly path: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly recordedAt: Date;
}

export type LogListener = (entries: readonly LogEntry[]) => void;

export interface LogReader {
  /** Number of the newest entry handed out. */
  readonly position: () => number;
  /** Calls back with every batch that follows; returns how to stop. */
  readonly subscribe: (listener: LogListener) => () => void;
  readonly close: () => Promise<void>;
}

interface LogReaderOptions {
  readonly url: string;
  readonly onError: (error: unknown) => void;
}

/**
 * Reads the log in order on one connection, woken by NOTIFY and, should that be lost, by a slow poll.
 * A lost connection is opened again and reading goes on after the last number: nothing is skipped.
 */
export async function startLogReader({ url, onError }: LogReaderOptions): Promise<LogReader> {
  const listeners = new Set<LogListener>();
  let position = 0;
  let client: pg.Client | null = null;
  let closed = false;
  let nudge: (() => void) | null = null;
  let pending = false;

  const wake = () => {
    pending = true;
    nudge?.();
  };

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'sanwu-log-reader' });
    fresh.on('error', () => drop(fresh));
    fresh.on('notification', wake);
    await fresh.connect();
    await fresh.query(`listen ${LOG_CHANNEL}`);
    return fresh;
  }

  function drop(broken: pg.Client | null) {
    if (client === broken) client = null;
    broken?.end().catch(() => undefined);
  }

  async function turn(): Promise<boolean> {
    client ??= await connect();
    const entries = await readAfter(client, position);
    const last = entries.at(-1);
    if (!last) return false;
    position = last.number;
    for (const listener of listeners) {
      try {
        listener(entries);
      } catch (error) {
        // one that fails takes nothing from the others
        onError(error);
      }
    }
    return entries.length === BATCH;
  }

  client = await connect();
  const { rows } = await client.query<{ newest: string }>('select coalesce(max(number), 0) as newest from log_entry');
  position = Number(rows[0]?.newest ?? 0);

  const running = (async () => {
    while (!closed) {
      pending = false;
      const more = await turn().catch((error: unknown) => {
        if (!closed) onError(error);
        drop(client);
        return false;
      });
      if (more || pending || closed) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        nudge = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await client?.end().catch(() => undefined);
  })();

  return {
    position: () => position,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      nudge?.();
      await running;
    },
  };
}

async function readAfter(client: pg.Client, number: number): Promise<LogEntry[]> {
  const { rows } = await client.query<{
    number: string;
    topic: string;
    path: string;
    payload: Record<string, unknown>;
    recorded_at: Date;
  }>(
    `select number, topic, path::text, payload, recorded_at from log_entry where number > $1 order by number limit ${BATCH}`,
    [number],
  );
  return rows.map((r) => ({
    number: Number(r.number),
    topic: r.topic,
    path: r.path,
    payload: r.payload,
    recordedAt: r.recorded_at,
  }));
}
