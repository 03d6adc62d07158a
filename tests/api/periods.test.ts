import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;
let officer: Caller;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
});
afterAll(() => server.close());

const sql = <Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[] = []) =>
  query<Row>(server.database.superuserUrl, text, parameters);

/** Somebody who changes the tree, in a transaction that is not over. */
async function closing(unitId: string): Promise<{ commit: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: server.database.superuserUrl });
  await client.connect();
  await client.query(`begin; set local sanwu.actor_kind = 'SYSTEM'; set local sanwu.actor_name = '测试';
    set local sanwu.request_id = 'closing'; set local sanwu.business_at = '2019-10-15T00:30:00Z';
    select pg_advisory_xact_lock(73020191017)`);
  await client.query("update unit set closed_on = '2019-10-15' where id = $1", [unitId]);
  return {
    commit: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}

test('periods that are opened while a unit closes make it owe nothing', async () => {
  const [{ id = '' } = {}] = await sql<{ id: string }>("select id from unit where name = '新胜村委会'");
  const owed = async () =>
    (await sql<{ n: number }>('select count(*)::int as n from obligation where unit_id = $1', [id]))[0]?.n;
  const before = await owed();
  const { commit } = await closing(id);
  const shifting = officer.ask('mutation { shiftClock(to: "2019-12-25T09:00:00+08:00") { today } }');
  await vi.waitUntil(
    async () =>
      (
        await sql(
          "select 1 from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and not l.granted and d.datname = current_database()",
        )
      ).length > 0,
    { timeout: 120_000, interval: 50 },
  );
  await commit();
  expect((await shifting).data.shiftClock.today).toBe('2019-12-25');
  expect(await owed()).toBe(before);
});
