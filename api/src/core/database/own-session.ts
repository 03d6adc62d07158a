import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

/**
 * Works while a session of its own holds an advisory lock, which goes with the process however that ends. It takes none of the pool's
 * connections: what lasts long would keep others waiting, and the pool from ending.
 */
export async function whileLocked<Result>(orm: MikroORM, key: string, work: () => Promise<Result>): Promise<Result> {
  const session = new pg.Client({
    connectionString: orm.config.get('clientUrl') ?? '',
    application_name: 'sanwu-lock',
  });
  // a session that is cut off has lost the lock; whoever works finds out by the next statement
  session.on('error', () => undefined);
  await session.connect();
  try {
    await session.query("select pg_advisory_lock(hashtext(split_part($1, ' ', 1)), hashtext(split_part($1, ' ', 2)))", [
      key,
    ]);
    return await work();
  } finally {
    await session.end().catch(() => undefined);
  }
}
