import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { giveBackLost } from '../../core/database/lost-connections.js';
import { PreparingClient } from '../../core/database/preparing-client.js';
import type { Db } from '../../core/database/sql.js';

/** No read of a third party takes longer: by then nobody waits for it. */
const LONGEST_MS = 10_000;
const IDLE_MS = 5 * 60_000;

export interface PortalDatabase {
  /** reads only: the database refuses all else */
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** Connections of third parties, apart from the staff's: whatever is asked there, nobody here waits for it. */
export function openPortalDatabase(url: string, connections: number): PortalDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idleTimeoutMillis: IDLE_MS,
    application_name: 'sanwu-portal',
    Client: PreparingClient,
  });
  pool.on('connect', (client) => {
    // said once a connection; what fails here fails the first statement
    client
      .query(`set default_transaction_read_only = on; set statement_timeout = ${LONGEST_MS}; set timezone = 'UTC'`)
      .catch(() => undefined);
  });
  giveBackLost(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
