import type { EntityManager, MikroORM, PostgreSqlConnection } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveBackLost } from './lost-connections.js';
import { openDatabase } from './orm.js';
import { dbOf } from './sql.js';

const url = process.env['SANWU_TEST_DATABASE_URL'] ?? '';
const LOST = sql`select pg_terminate_backend(pg_backend_pid())`;
const ONE = sql<{ one: number }>`select 1 as one`;

/** As when the network is gone: the connection that is taken next is dead before anything is said on it. */
const loseNext = (pool: pg.Pool) =>
  pool.once('acquire', (client) => {
    (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  });

describe('a pool of one connection, which the mapper works on', () => {
  let orm: MikroORM;
  let pool: pg.Pool;
  const inTransaction = (work: (em: EntityManager) => Promise<unknown>) =>
    orm.em.fork().transactional((em) => work(em as EntityManager));
  const expectServing = async () => {
    const { rows } = await ONE.execute(dbOf(orm.em.fork() as EntityManager));
    expect(rows).toEqual([{ one: 1 }]);
  };

  beforeAll(async () => {
    orm = await openDatabase({ url, entities: [], poolSize: 1 });
    pool = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
  });
  afterAll(() => orm?.close());

  test('gets another when it is lost before its work begins', async () => {
    await expectServing();
    loseNext(pool);
    await expect(inTransaction(() => Promise.resolve())).rejects.toThrow(/terminated/);
    await expectServing();
  });

  test('gets another when it is lost amid its work, which cannot be rolled back either', async () => {
    await expect(inTransaction((em) => LOST.execute(dbOf(em)))).rejects.toThrow(/terminating connection/);
    await expectServing();
  });

  test('gets another when it is lost before the commit', async () => {
    const work = inTransaction(async (em) => {
      await LOST.execute(dbOf(em)).catch(() => undefined);
    });
    await expect(work).rejects.toThrow();
    await expectServing();
  });

  test('goes on with the same one after work that failed for another reason', async () => {
    const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
    const of = async () => (await pid.execute(dbOf(orm.em.fork() as EntityManager))).rows;
    const before = await of();
    await expect(inTransaction((em) => sql`select 1 / 0`.execute(dbOf(em)))).rejects.toThrow(/division by zero/);
    expect(await of()).toEqual(before);
  });
});

test('a pool of our own gets another too, and what is lost between two statements ends nothing but its transaction', async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  giveBackLost(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const work = db.transaction().execute(async (trx) => {
      await LOST.execute(trx).catch(() => undefined);
      // long enough for the end of the connection to come while nothing is asked on it
      await new Promise((resolve) => pool.once('remove', resolve));
      return ONE.execute(trx);
    });
    await expect(work).rejects.toThrow(/not queryable/);
    expect((await ONE.execute(db)).rows).toEqual([{ one: 1 }]);
  } finally {
    await db.destroy();
  }
});
