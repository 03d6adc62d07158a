import { afterAll, beforeAll, expect, test } from 'vitest';
import { issued, withdrawn } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

/** More often than a connection plans a statement for the values at hand, on every connection that is open. */
const TIMES = 15;

let server: TestServer;
let officer: Caller;
let leader: Caller;

beforeAll(async () => {
  server = await startServer();
  [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
});
afterAll(() => server?.close());

const READ = `{
  viewer { id name }
  units { id name }
  lightBoard { units { unitId light } }
  notices(take: 5) { items { id title state addressee { name } } totalItems }
  obligations(take: 5) { items { id title light } totalItems }
  disclosures(take: 5) { items { id title } totalItems }
}`;

async function work(unitId: string): Promise<void> {
  const { errors } = await officer.ask(READ);
  expect(JSON.stringify(errors)).toBeUndefined();
  await withdrawn(leader, await issued({ officer, leader }, unitId));
}

test('columns that the next version brings break no request of a process that is still running', async () => {
  const { data } = await officer.ask('{ units(filter: { kind: { eq: VILLAGE } }) { id } }');
  const unitId = data.units[0].id;
  for (let time = 0; time < TIMES; time++) await work(unitId);

  const tables = await query<{ name: string }>(
    server.database.ownerUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  for (const { name } of tables)
    await query(server.database.ownerUrl, `alter table ${name} add column brought_along text`);

  for (let time = 0; time < TIMES; time++) await work(unitId);
});

test('a column whose type changes fails what is planned for it once on a connection, and no longer', async () => {
  // at once, so that every connection of the pool has its plan
  const asked = () => Promise.all(Array.from({ length: TIMES }, () => officer.ask('{ units { id shortName } }')));
  for (let time = 0; time < TIMES; time++) await asked();
  await query(server.database.ownerUrl, 'alter table unit alter column short_name type varchar(60)');
  for (let time = 0; time < TIMES; time++) await asked();
  for (const { errors } of await asked()) expect(errors).toBeUndefined();
});
