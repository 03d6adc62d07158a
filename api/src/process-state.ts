import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { readBacklog } from './core/backlog.js';
import { dbOf } from './core/database/sql.js';
import type { LogReader } from './core/log/reader.js';
import type { StreamHub } from './core/streams/stream-hub.js';
import type { State } from './server/metrics.js';

/** Who asks for figures must not wait for a database that does not answer. */
const PATIENCE_MS = 3000;

interface Parts {
  readonly orm: MikroORM;
  readonly reader: LogReader;
  readonly streams: StreamHub;
  readonly sockets: number;
}

/** What this process and its database are at, for the figures; without the database, its own part only. */
export async function readState({ orm, reader, streams, sockets }: Parts): Promise<State> {
  const pool = await orm.em.getConnection().getNativeClient();
  const own: State = {
    sockets_open: sockets,
    stream_groups: streams.size,
    log_position: reader.position(),
    database_connections: pool.totalCount,
    database_connections_busy: pool.totalCount - pool.idleCount,
    database_waiting: pool.waitingCount,
  };
  const backlog = await Promise.race([
    readBacklog(dbOf(orm.em.fork())).catch(() => null),
    pause(PATIENCE_MS, null, { ref: false }),
  ]);
  if (!backlog) return { ...own, database_up: 0 };
  return {
    ...own,
    database_up: 1,
    log_newest: backlog.logNewest,
    log_lag_seconds: backlog.lagSeconds,
    outbox_size: backlog.outboxSize,
    count_differences: backlog.countDifferences,
    trail_unsealed: backlog.trailUnsealed,
  };
}
