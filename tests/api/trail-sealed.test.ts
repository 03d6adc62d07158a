import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, withdrawn } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { root, runNode } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { runWarm } from '../support/warm-processes.ts';

// Debian's smallest python3 lacks what the page needs
const PYTHON = spawnSync('python3', ['-c', 'import base64, datetime, hashlib, json']).status === 0;

let server: TestServer;
let officer: Caller;
let leader: Caller;
let shahe: string;
let publicKey: string;

beforeAll(async () => {
  server = await startServer();
  [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
  await sealed();
  await withdrawn(leader, await issued({ officer, leader }, shahe));
  await sealed();
  // its own sealing must not come between a tampering and the look at it
  await server.stop();
  publicKey = JSON.parse(readFileSync(server.rootsFile, 'utf8').split('\n')[0] ?? '').publicKey;
});
afterAll(() => server.close());

const sql = <Row extends Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) =>
  query<Row>(server.database.superuserUrl, text, parameters);

const environment = () => ({
  DATABASE_URL: server.database.appUrl,
  SANWU_TRAIL_ROOTS: server.rootsFile,
  SANWU_MASTER_KEY: server.masterKey,
});
const TRAIL = 'api/dist/commands/trail.js';

/** Our own command, which says how it found the trail by its exit code. */
async function trail(...args: string[]) {
  const { status, said } = await runWarm(TRAIL, { env: environment(), args });
  return { whole: status === 0, said };
}

/** Seals up to now, as the job does each minute. */
async function sealed(): Promise<void> {
  expect(await trail('seal')).toMatchObject({ whole: true });
}

/** The stranger's page of code. */
function check(file: string) {
  const { status, stdout, stderr } = spawnSync('python3', ['docs/check_trail.py', file, server.rootsFile, publicKey], {
    ...{ cwd: root, encoding: 'utf8' },
  });
  return { whole: status === 0, said: `${stdout}${stderr}` };
}

/** What our own command and the stranger's page of code say of the trail as it is now. */
async function verdicts() {
  const ours = await trail('verify');
  const file = `${server.rootsFile}.export`;
  await trail('export', file);
  return { ours, theirs: PYTHON ? check(file) : null };
}

async function expectWhole() {
  const { ours, theirs } = await verdicts();
  expect(ours).toEqual({ whole: true, said: expect.stringContaining('完好') });
  if (theirs) expect(theirs).toEqual({ whole: true, said: expect.stringMatching(/\d leaves: whole/) });
}

/** Past the triggers, as only the owner of the machine can. */
const tamper = (text: string) => sql(`set session_replication_role = replica; ${text}`);

describe('the sealed trail', () => {
  test('is whole for our command and for the stranger’s page of code', expectWhole);

  test('is whole for the command in a process of its own', async () => {
    expect(await runNode(TRAIL, { env: environment(), args: ['verify'] })).toContain('完好');
  });

  const middle = '(select entry_id from trail_leaf order by leaf_index offset 50 limit 1)';
  const keep = 'create table kept as select * from trail_entry; create table kept_leaf as select * from trail_leaf;';
  const back = `delete from trail_entry; insert into trail_entry overriding system value select * from kept; drop table kept;
    delete from trail_leaf; insert into trail_leaf select * from kept_leaf; drop table kept_leaf;
    delete from trail_unsealed where entry_id not in (select id from trail_entry)`;

  test.each([
    ['the content is changed', `update trail_entry set after = '{"name": "别人"}' where id = ${middle}`],
    [
      'the content is changed with a hash that fits',
      `update trail_entry e set after = '{}', payload_hash =
        sha256(e.salt || convert_to(jsonb_build_object('before', e.before, 'after', '{}'::jsonb)::text, 'UTF8')) where id = ${middle}`,
    ],
    ['the actor is changed', `update trail_entry set actor_name = '别人' where id = ${middle}`],
    ['the time is changed', `update trail_entry set recorded_at = recorded_at - interval '1 day' where id = ${middle}`],
    ['an entry is deleted', `delete from trail_entry where id = ${middle}`],
    [
      'an entry and its leaf are deleted and the rest moves up',
      `delete from trail_entry where id = ${middle};
      delete from trail_leaf where leaf_index = 50; update trail_leaf set leaf_index = -leaf_index where leaf_index > 50;
      update trail_leaf set leaf_index = -leaf_index - 1 where leaf_index < 0`,
    ],
    [
      'two entries change places',
      `update trail_leaf set leaf_index = -leaf_index where leaf_index in (50, 51);
      update trail_leaf set leaf_index = 101 + leaf_index where leaf_index < 0`,
    ],
    ['the newest leaves are cut off', `delete from trail_leaf where leaf_index > 100`],
  ])('is found broken by both when %s', async (_what, change) => {
    await sql(keep);
    try {
      await tamper(change);
      const { ours, theirs } = await verdicts();
      expect(ours.whole).toBe(false);
      if (theirs) expect(theirs.whole).toBe(false);
    } finally {
      await tamper(back);
    }
  });

  test('is whole again once all of that was put back', expectWhole);

  const slip = (
    recordedAt: string,
  ) => `insert into trail_entry (recorded_at, business_at, actor_kind, actor_name, request_id,
    table_name, row_id, record_id, operation, payload_hash)
    values (${recordedAt}, now(), 'SYSTEM', '没有此人', 'x', 'unit', '', '', 'INSERT', '') returning id`;

  test.each([
    ['is in no tree and does not wait for one', slip('now()')],
    [
      'waits to be sealed, and says that it is older than what was',
      `with slipped as (${slip("now() - interval '1 day'")}) insert into trail_unsealed select id from slipped`,
    ],
  ])('is found broken by both when an entry was slipped in past the triggers that %s', async (_what, change) => {
    await sql(keep);
    try {
      await tamper(change);
      const { ours, theirs } = await verdicts();
      expect(ours.whole).toBe(false);
      if (theirs) expect(theirs).toMatchObject({ whole: false, said: expect.stringMatching(/slipped in|backdated/) });
    } finally {
      await tamper(back);
    }
  });

  test('is found broken by both when a root is swapped for another, or signed by another key', async () => {
    const kept = `${server.rootsFile}.kept`;
    copyFileSync(server.rootsFile, kept);
    const [first = '', ...rest] = readFileSync(kept, 'utf8').split('\n');
    for (const change of [
      { root: 'ab'.repeat(32) },
      { signature: Buffer.alloc(64, 1).toString('base64') },
      { treeSize: JSON.parse(first).treeSize + 1 },
    ]) {
      writeFileSync(server.rootsFile, [JSON.stringify({ ...JSON.parse(first), ...change }), ...rest].join('\n'));
      const { ours, theirs } = await verdicts();
      expect(ours.whole).toBe(false);
      if (theirs) expect(theirs.whole).toBe(false);
    }
    copyFileSync(kept, server.rootsFile);
    await expectWhole();
  });

  test('stays whole when what an entry held is erased, which an entry of its own tells', async () => {
    const [{ id = '' } = {}] = await sql<{ id: string }>('select entry_id as id from trail_leaf where leaf_index = 60');
    await query(
      server.database.appUrl,
      `do $$ begin
        perform set_config('sanwu.actor_kind', 'JOB', true), set_config('sanwu.actor_name', '清理', true),
          set_config('sanwu.request_id', 'r', true), set_config('sanwu.reason', '公示期满', true),
          set_config('sanwu.business_at', '2019-10-15T00:00:00Z', true);
        perform trail_erase(array[${id}]);
      end $$`,
    );
    const [erased] = await sql<{ before: unknown; after: unknown; salt: unknown }>(
      'select * from trail_entry where id = $1',
      [id],
    );
    expect(erased).toMatchObject({ before: null, after: null, salt: null });
    const [told] = await sql('select reason, after from trail_entry order by id desc limit 1');
    expect(told).toEqual({ reason: '公示期满', after: { erased: [Number(id)] } });
    await expectWhole();
  });

  test('is found broken by both when an entry is appended that says it is older than what was sealed before it', async () => {
    await sql(`set sanwu.actor_kind = 'SYSTEM'; insert into trail_entry (recorded_at, business_at, actor_kind, actor_name, request_id,
      table_name, row_id, record_id, operation) values (now() - interval '1 year', now(), 'SYSTEM', '没有此人', 'x', 'unit', '', '', 'INSERT')`);
    await sealed();
    const { ours, theirs } = await verdicts();
    expect(ours).toMatchObject({ whole: false, said: expect.stringContaining('早于') });
    if (theirs) expect(theirs).toMatchObject({ whole: false, said: expect.stringContaining('backdated') });
  });
});
