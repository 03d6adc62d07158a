import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase, type TestDatabase } from '../support/database.ts';
import { createOldDatabase } from '../support/old-state.ts';
import { type Caller, signIn } from '../support/people.ts';
import { runNode } from '../support/processes.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let database: TestDatabase;
let server: TestServer;
let officer: Caller;
let before: Record<string, unknown>[];

/** What people would miss: each letter, disclosure, light, fulfilment and step of the trail as it was. */
const KEPT = `select (select jsonb_agg(to_jsonb(n) order by n.id) from (select id, number, serial, state, title, version from notice) n) as notices,
  (select md5(string_agg(o.id::text || o.state || o.light || coalesce(o.fulfilled_on::text, ''), ',' order by o.id)) from obligation o) as lights,
  (select md5(string_agg(d.id::text || d.title || d.text, ',' order by d.id)) from disclosure d) as disclosures,
  (select md5(string_agg(e.id || e.actor_name || coalesce(e.before::text, '') || coalesce(e.after::text, ''), ',' order by e.id))
    from trail_entry e where e.id <= (select max(id) from trail_entry where request_id <> 'migration')) as trail`;

beforeAll(async () => {
  database = await createOldDatabase();
  before = await query(database.superuserUrl, KEPT);
});

afterAll(() => server?.close() ?? database.drop());

describe('a database as it was before the trail was sealed', () => {
  test('is brought to the newest version, and keeps what it held', async () => {
    const said = await migrateDatabase(database);
    expect(said).toContain('0007_trail_sealed.sql');
    expect(await migrateDatabase(database)).toContain('已是最新');
    expect(await query(database.superuserUrl, KEPT)).toEqual(before);
  });

  test('serves its people with the rights that they had', async () => {
    server = await startServer({ database });
    officer = await signIn(server.url, 'lijing');
    const { data } = await officer.ask('{ viewer { permissions mustDo } notices { items { id number state } } }');
    expect(data.viewer.mustDo).toEqual([]);
    expect(data.viewer.permissions).toContain('NOTICE_DRAFT');
    expect(data.notices.items).toMatchObject([{ state: 'CLOSED' }]);
    // issued before there were templates, it is printed by what comes with the platform
    expect((await officer.send(`/papers/${data.notices.items[0].id}.docx`, {})).status).toBe(200);
    const village = await signIn(server.url, 'zhenxiang');
    expect((await village.ask('{ viewer { permissions } }')).data.viewer.permissions).toContain('NOTICE_RECEIVE');
  });

  test('counts what it counted, and knows where every unit stood', async () => {
    const { data } = await officer.ask(
      '{ lightBoard { root { id } counts { obligations { green yellow red } units { green yellow red } } } units { name spans { name parentId } } }',
    );
    expect(data.lightBoard.counts).toEqual(await recount(database.superuserUrl, data.lightBoard.root.id));
    for (const { name, spans } of data.units) expect(spans).toMatchObject([{ name }]);
  });

  test('has its trail sealed from the first entry on', async () => {
    const env = {
      ...{ DATABASE_URL: database.appUrl, SANWU_TRAIL_ROOTS: server.rootsFile, SANWU_MASTER_KEY: server.masterKey },
    };
    await runNode('api/dist/commands/trail.js', { env, args: ['seal'] });
    expect(await runNode('api/dist/commands/trail.js', { env, args: ['verify'] })).toContain('完好');
    const [{ first = '' } = {}] = await query<{ first: string }>(
      database.superuserUrl,
      'select min(entry_id) as first from trail_leaf',
    );
    expect(first).toBe('1');
  });
});
