import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';
import { runWarm } from '../support/warm-processes.ts';

let server: TestServer;
let audit: Caller;
let officer: Caller;
let noticeId: string;

const TRAIL = `query ($filter: TrailFilter, $before: ID, $take: Int) { trail(filter: $filter, before: $before, take: $take) {
  id recordedAt at actorKind actorId actorName reason requestId table rowId recordId operation erasedAt leaf changes { field before after } } }`;

async function trail(filter: object | null, more: object = {}) {
  const { data, errors } = await audit.ask(TRAIL, { filter, ...more });
  return data?.trail ?? expect.fail(JSON.stringify(errors));
}

beforeAll(async () => {
  server = await startServer();
  audit = await signIn(server.url, 'shenji');
  officer = await signIn(server.url, 'lijing');
  const leader = await signIn(server.url, 'wangjianguo');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  noticeId = (await issued({ officer, leader }, shahe)).id;
});

afterAll(() => server.close());

describe('the audit administrator', () => {
  test('looks for what was done to a record, and by whom', async () => {
    const ofRecord = await trail({ recordId: noticeId });
    expect(ofRecord.length).toBeGreaterThan(3);
    for (const entry of ofRecord) expect([entry.recordId, entry.rowId]).toContain(noticeId);
    const [{ actorId }] = ofRecord.filter(({ actorName }: { actorName: string }) => actorName === '李静');
    const byPerson = await trail({ actorId, table: 'notice', operation: 'INSERT' });
    expect(byPerson).toMatchObject([{ rowId: noticeId, actorKind: 'ACCOUNT' }]);
    const { requestId } = byPerson[0];
    const together = await trail({ requestId });
    expect(new Set(together.map(({ table }: { table: string }) => table)).size).toBeGreaterThan(1);
  });

  test('goes back page by page without a gap or a repeat', async () => {
    const first = await trail(null, { take: 20 });
    const second = await trail(null, { take: 20, before: first.at(-1).id });
    const all = await trail(null, { take: 40 });
    expect([...first, ...second].map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
  });

  test('by the business day, in Shanghai', async () => {
    const { today } = (await officer.ask('{ businessClock { today } }')).data.businessClock;
    const on = await trail({ on: { eq: today }, table: 'notice' });
    expect(on.length).toBeGreaterThan(0);
    expect(await trail({ on: { range: { from: '2031-01-01', to: null } } })).toEqual([]);
  });

  test('reads no secret: no password, no token', async () => {
    const entries = await trail({ table: 'account' }, { take: 200 });
    expect(JSON.stringify(entries)).not.toMatch(/argon2|password_hash/);
  });

  test('is refused what is malformed, and everybody else is refused all of it', async () => {
    expect((await audit.ask(TRAIL, { before: 'x' })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await audit.ask(TRAIL, { take: 1000 })).errors?.[0]?.extensions.code).toBeDefined();
    expect(await trail({ recordId: "'; drop table unit; --" })).toEqual([]);
    expect(await trail({ actorId: 'nobody' })).toEqual([]);
    for (const who of [officer, await signIn(server.url, 'xitong'), await signIn(server.url, 'anquan')]) {
      expect((await who.ask(TRAIL, {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await new Caller(server.url).ask(TRAIL, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('sees that it is whole, and what is wrong when a published root is another', async () => {
    const settings = {
      DATABASE_URL: server.database.appUrl,
      SANWU_TRAIL_ROOTS: server.rootsFile,
      SANWU_MASTER_KEY: server.masterKey,
    };
    await runWarm('api/dist/commands/trail.js', { env: settings, args: ['seal'] });
    const verdict = async () =>
      (await audit.ask('mutation { verifyTrail { whole leaves roots unsealed faults } }')).data.verifyTrail;
    expect(await verdict()).toMatchObject({ whole: true, faults: [] });
    const { data } = await audit.ask(
      '{ trailState { sealed unsealed published roots { treeSize root sealedAt publicKey } } }',
    );
    expect(data.trailState).toMatchObject({ published: true, roots: [{ treeSize: data.trailState.sealed }] });
    const kept = readFileSync(server.rootsFile, 'utf8');
    appendFileSync(server.rootsFile, kept.split('\n')[0]?.replace(/"root":"../, '"root":"00') ?? '');
    expect(await verdict()).toMatchObject({
      whole: false,
      faults: expect.arrayContaining([expect.stringContaining('签名不符')]),
    });
    writeFileSync(server.rootsFile, kept);
    expect(await verdict()).toMatchObject({ whole: true });
  });

  test('exports the same lines as the command, and that is noted; nobody else does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanwu-trail-'));
    const settings = {
      DATABASE_URL: server.database.appUrl,
      SANWU_TRAIL_ROOTS: server.rootsFile,
      SANWU_MASTER_KEY: server.masterKey,
    };
    await runWarm('api/dist/commands/trail.js', { env: settings, args: ['seal'] });
    const response = await audit.send('/exports/TRAIL', {});
    expect([response.status, response.headers.get('content-type')]).toEqual([
      ...[200, 'application/x-ndjson; charset=utf-8'],
    ]);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /留痕 \d{4}-\d\d-\d\d\.jsonl$/,
    );
    const sealed = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('{"index":null'));
    const lines = sealed(await response.text());
    const file = join(folder, 'trail.jsonl');
    await runWarm('api/dist/commands/trail.js', { env: settings, args: ['export', file] });
    expect(lines.length).toBeGreaterThan(100);
    expect(sealed(readFileSync(file, 'utf8')).slice(0, lines.length)).toEqual(lines);
    rmSync(folder, { recursive: true });
    for (const who of [officer, await signIn(server.url, 'xitong'), await signIn(server.url, 'anquan')]) {
      expect((await who.send('/exports/TRAIL', {})).status).toBe(403);
    }
    expect((await new Caller(server.url).send('/exports/TRAIL', {})).status).toBe(401);
    expect((await audit.send('/exports/TRAIL', { method: 'POST' })).status).toBe(405);
    const { data } = await audit.ask(
      '{ securityEvents(filter: { kinds: [TRAIL_EXPORTED, TRAIL_VERIFIED] }) { items { kind actorName detail } } }',
    );
    const [exported, ...verified] = data.securityEvents.items;
    expect(exported).toEqual({ kind: 'TRAIL_EXPORTED', actorName: '审计管理员', detail: null });
    expect(verified.map(({ detail }: { detail: string }) => detail.split('：')[1])).toEqual([
      ...['完好', '不完好', '完好'],
    ]);
  });

  test('waits while somebody else verifies', async () => {
    const other = new pg.Client({ connectionString: server.database.appUrl });
    await other.connect();
    await other.query('select pg_advisory_lock(730201920191)');
    const verdict = () => audit.ask('mutation { verifyTrail { whole } }');
    expect((await verdict()).errors).toMatchObject([
      { message: '正在核验，请稍候。', extensions: { code: 'WRONG_STATE' } },
    ]);
    await other.end();
    await expect.poll(async () => (await verdict()).data?.verifyTrail.whole).toBe(true);
    // the lock is given back
    expect((await verdict()).data.verifyTrail.whole).toBe(true);
  });

  test('exports nothing where there is another district', async () => {
    const { superuserUrl } = server.database;
    await meddle(
      superuserUrl,
      `insert into unit (id, code, name, short_name, kind, path, position, created_at)
        select gen_random_uuid(), '999999', '外区', '外区', 'DISTRICT', '999999', 0, now()`,
    );
    expect((await audit.send('/exports/TRAIL', {})).status).toBe(403);
  });
});
