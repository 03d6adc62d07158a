import type pg from 'pg';

/**
 * A connection that is lost gives its place in the pool back by itself, whoever works on it; they are told by their next statement.
 * Of the transactions that the mapper begins, Kysely gives one back only after a `begin`, `commit` or `rollback` that went well, which on a
 * lost one none does: each restart of the database would take a place for ever from every one under way, until all wait for a connection
 * that never comes (https://github.com/kysely-org/kysely/issues/1990). Nor does the process end over one that nobody has an ear for.
 */
export function giveBackLost(pool: pg.Pool): void {
  const taken = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => void taken.add(client));
  pool.on('release', (_error, client) => void taken.delete(client));
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // the pool listens to those only that nobody works on
    client.on('error', () => undefined);
    client.once('end', () => {
      if (!taken.has(client)) return;
      client.release(true);
      // whoever gives it back later gives nothing back
      client.release = () => undefined;
    });
  });
}
