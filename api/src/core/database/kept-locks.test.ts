import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { KeptLocks } from './kept-locks.js';

const url = process.env['SANWU_TEST_DATABASE_URL'] ?? '';
let locks: KeptLocks;
afterEach(() => locks?.close());

const asked = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};
const SESSIONS = "pid from pg_stat_activity where application_name = 'sanwu-lock' and datname = current_database()";
/** Whether it is held, as others find out: two locks of one session are two keys. */
const isHeld = async (word: string): Promise<boolean> => {
  const [found] = await asked<{ got: boolean }>(
    `select pg_try_advisory_lock(hashtext('kept'), hashtext('${word}')) as got`,
  );
  return found?.got === false;
};

test('each is held as long as its work lasts, whatever comes of it, and all by one session', async () => {
  locks = new KeptLocks(url);
  await locks.during('kept one', async () => {
    await locks.during('kept two', async () => {
      expect([await isHeld('one'), await isHeld('two')]).toEqual([true, true]);
      expect(await asked(`select ${SESSIONS}`)).toHaveLength(1);
    });
    expect([await isHeld('one'), await isHeld('two')]).toEqual([true, false]);
  });
  await expect(locks.during('kept one', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await isHeld('one')).toBe(false);
});

test('a session that was cut off while nobody used it, and does not know that yet, is followed by another', async () => {
  locks = new KeptLocks(url);
  await locks.during('kept one', () => Promise.resolve());
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const cut = other.query(`select pg_terminate_backend(pid) from (select ${SESSIONS}) s`);
  // what the network brings meanwhile is read only after the next lock was asked for
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  await locks.during('kept one', async () => expect(await isHeld('one')).toBe(true));
  await cut;
  await other.end();
});

test('none is held after the end', async () => {
  locks = new KeptLocks(url);
  await locks.during('kept one', async () => {
    await locks.close();
    expect(await isHeld('one')).toBe(false);
  });
  await expect(locks.during('kept one', () => Promise.resolve())).rejects.toThrow('ending');
  await expect.poll(() => asked(`select ${SESSIONS}`)).toEqual([]);
});

test('a session that is cut off takes what it holds with it; the next is held by another', async () => {
  locks = new KeptLocks(url);
  await locks.during('kept one', async () => {
    await asked(`select pg_terminate_backend(pid, 30000) from (select ${SESSIONS}) s`);
    expect(await isHeld('one')).toBe(false);
    await locks.during('kept two', async () => expect(await isHeld('two')).toBe(true));
  });
  await locks.close();
  await expect.poll(() => asked(`select ${SESSIONS}`)).toEqual([]);
});
