import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let township: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  township = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
});

afterAll(() => server.close());

interface Entry {
  id: string;
  actor_kind: string;
  actor_name: string;
  reason: string | null;
  request_id: string;
  table_name: string;
  operation: string;
  after: Record<string, unknown> | null;
}

/** A whole life: drafted, approved, received, answered, sent back, answered, passed. */
const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

async function wholeLife(): Promise<string> {
  const { id, version } = await issued({ officer, leader }, shahe);
  let { notice } = await letter(township, 'receiveNotice', { id, version });
  const step = async (caller: Caller, mutation: string, more: object) => {
    ({ notice } = await letter(caller, mutation, { id, version: notice?.version, ...more }));
    if (!notice) throw new Error(`${mutation} was refused`);
  };
  const key = () => crypto.randomUUID();
  const file = (await (await township.upload('公开栏.pdf', PDF)).json()) as { id: string };
  await step(township, 'answerNotice', { text: '已公开。', fileIds: [file.id], idempotencyKey: key() });
  await step(officer, 'sendBackNotice', { reason: '缺少照片', answerBy: notice?.answerBy });
  await step(township, 'answerNotice', { text: '照片已补。', idempotencyKey: key() });
  await step(officer, 'passNotice', { reason: '情况属实' });
  return id;
}

describe('the trail', () => {
  test('has an entry for every write of a letter’s life, with actor, reason and request', async () => {
    const [{ newest = 0 } = {}] = await query<{ newest: number }>(
      server.database.superuserUrl,
      'select max(id)::int as newest from trail_entry',
    );
    const id = await wholeLife();
    const entries = await query<Entry>(
      server.database.superuserUrl,
      'select * from trail_entry where id > $1 order by id',
      [newest],
    );
    for (const entry of entries) {
      expect(entry).toMatchObject({
        actor_kind: 'ACCOUNT',
        actor_name: expect.stringMatching(/./),
        request_id: expect.stringMatching(/./),
      });
    }
    const states = entries
      .filter((entry) => entry.table_name === 'notice' && entry.after?.['state'])
      .map(({ actor_name, reason, after }) => [actor_name, after?.['state'], reason]);
    expect(states).toEqual([
      ['李静', 'DRAFT', null],
      ['李静', 'SUBMITTED', null],
      ['王建国', 'APPROVED', null],
      ['王建国', 'ISSUED', null],
      ['刘强', 'RECEIVED', null],
      ['刘强', 'ANSWERED', null],
      ['李静', 'RECEIVED', '缺少照片'],
      ['刘强', 'ANSWERED', null],
      ['李静', 'PASSED', '情况属实'],
      ['李静', 'CLOSED', '情况属实'],
    ]);
    for (const table of [
      'notice_problem',
      'notice_event',
      'notice_answer',
      'obligation',
      'fulfilment',
      'number_series',
    ])
      expect([table, entries.some((entry) => entry.table_name === table)]).toEqual([table, true]);
    // what one request wrote stands together
    const approval = entries.find((entry) => entry.table_name === 'notice' && entry.after?.['state'] === 'ISSUED');
    const together = entries
      .filter((entry) => entry.request_id === approval?.request_id)
      .map((entry) => entry.table_name);
    expect(together).toEqual(expect.arrayContaining(['notice', 'notice_event', 'obligation', 'number_series']));
    expect(
      new Set(
        entries
          .filter((entry) => together.includes(entry.table_name) && entry.request_id === approval?.request_id)
          .map((entry) => entry.actor_name),
      ),
    ).toEqual(new Set(['王建国']));
    expect((await query(server.database.superuserUrl, 'select 1 from notice where id = $1', [id])).length).toBe(1);
  });

  test('accounts for every row there is: replayed, its inserts and deletes give the tables as they are', async () => {
    const tables = await query<{ name: string }>(
      server.database.superuserUrl,
      `select distinct c.relname as name from pg_class c join pg_trigger t on t.tgrelid = c.oid join pg_proc p on p.oid = t.tgfoid
        where p.proname = 'trail_write' and c.relname <> 'role_permission'
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const [sums] = await query<{ rows: number; told: number }>(
        server.database.superuserUrl,
        `select (select count(*)::int from ${name}) as rows, (select (count(*) filter (where operation = 'INSERT')
          - count(*) filter (where operation = 'DELETE'))::int from trail_entry where table_name = '${name}') as told`,
      );
      // written by the migration before it had a trail
      const unseen = name === 'business_clock' ? 1 : 0;
      expect([name, sums?.told]).toEqual([name, (sums?.rows ?? 0) - unseen]);
    }
  });

  test('never holds a secret', async () => {
    const secrets = ['password_hash', 'secret_sealed', 'token_hash'];
    const found = await query<{ table_name: string }>(
      server.database.superuserUrl,
      'select distinct table_name from trail_entry where before ?| $1 or after ?| $1',
      [secrets],
    );
    expect(found).toEqual([]);
    const [text] = await query<{ hits: number }>(
      server.database.superuserUrl,
      `select count(*)::int as hits from trail_entry where before::text like '%$argon2%' or after::text like '%$argon2%'
        or before::text like '%stand-in-1502%' or after::text like '%stand-in-1502%'`,
    );
    expect(text?.hits).toBe(0);
  });
});

describe('the application’s role', () => {
  const ACTOR = `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';`;

  test.each([
    [
      'add to the trail',
      `insert into trail_entry (recorded_at, business_at, actor_kind, actor_name, request_id, table_name, row_id, operation)
      values (now(), now(), 'SYSTEM', 'x', 'x', 'notice', 'x', 'INSERT')`,
    ],
    ['change the trail', `update trail_entry set actor_name = 'x'`],
    ['delete from the trail', 'delete from trail_entry'],
    ['empty the trail', 'truncate trail_entry'],
    ['drop the trail', 'drop table trail_entry'],
    ['change the trail’s table', 'alter table trail_entry add column x text'],
    ['disable a trigger', 'alter table notice disable trigger trail_update'],
    ['disable all triggers', 'alter table notice disable trigger all'],
    ['drop a trigger', 'drop trigger trail_update on notice'],
    [
      'replace what the triggers run',
      `create or replace function trail_write() returns trigger language plpgsql as $$ begin return null; end $$`,
    ],
    ['pass the triggers by', `set session_replication_role = replica`],
    ['empty a table past its triggers', 'truncate notice cascade'],
    ['rewrite the log', `update log_entry set topic = 'x'`],
    ['delete from the log', 'delete from log_entry'],
    ['rewrite which migrations ran', 'delete from migration'],
    [
      'make a function that shadows one of the trail’s',
      'create function clock_timestamp() returns timestamptz language sql as $$ select null::timestamptz $$',
    ],
  ])('cannot %s', async (_, statement) => {
    await expect(query(server.database.appUrl, `${ACTOR} ${statement}`)).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot write a row without saying who', async () => {
    await expect(query(server.database.appUrl, `update unit set name = name || 'x'`)).rejects.toMatchObject({
      code: 'SW001',
    });
    await expect(query(server.database.appUrl, 'delete from notice_problem')).rejects.toMatchObject({ code: 'SW001' });
  });
});

describe('a record’s history', () => {
  test('shows who changed what from what to what, newest first, and why', async () => {
    const id = await wholeLife();
    const { data } = await officer.ask(
      'query ($id: ID!) { history(recordId: $id) { actorName actorKind operation table reason at requestId changes { field before after } } }',
      { id },
    );
    const whole = data.history.filter(({ table }: { table: string }) => table === 'notice');
    const [closed, passed] = whole;
    expect(closed).toMatchObject({
      actorName: '李静',
      actorKind: 'ACCOUNT',
      operation: 'UPDATE',
      table: 'notice',
      reason: '情况属实',
    });
    expect(closed.changes).toContainEqual({ field: 'state', before: 'PASSED', after: 'CLOSED' });
    expect(passed.changes).toContainEqual({ field: 'state', before: 'ANSWERED', after: 'PASSED' });
    const first = whole.at(-1);
    expect([first.operation, first.actorName]).toEqual(['INSERT', '李静']);
    expect(
      data.history.every(
        ({ at }: { at: string }, index: number, all: { at: string }[]) =>
          index === 0 || at <= (all[index - 1]?.at ?? ''),
      ),
    ).toBe(true);
  });

  test('holds the parts of a record as well: problems, answers with their review, files', async () => {
    const id = await wholeLife();
    const { data } = await officer.ask(
      'query ($id: ID!) { history(recordId: $id, take: 200) { table actorName changes { field after } } }',
      { id },
    );
    const tables = new Set(data.history.map(({ table }: { table: string }) => table));
    expect(tables).toEqual(new Set(['notice', 'notice_problem', 'notice_answer', 'answer_file']));
    const reviews = data.history.filter(({ changes }: { changes: { field: string }[] }) =>
      changes.some(({ field }) => field === 'review_reason'),
    );
    expect(reviews).toHaveLength(2);
  });

  test('is read page by page, without an entry twice or left out', async () => {
    const id = await wholeLife();
    const read = async (take: number, before: string | null) =>
      (
        await officer.ask(
          'query ($id: ID!, $take: Int!, $before: ID) { history(recordId: $id, take: $take, before: $before) { id } }',
          { id, take, before },
        )
      ).data.history.map((entry: { id: string }) => entry.id) as string[];
    const paged: string[] = [];
    for (let page = await read(4, null); page.length > 0; page = await read(4, page.at(-1) ?? null))
      paged.push(...page);
    expect(paged).toEqual(await read(200, null));
  });

  test('shows a renamed unit with both names and the reason', async () => {
    const administrator = await signIn(server.url, 'xitong');
    const { data: read } = await administrator.ask('query ($id: ID!) { unit(id: $id) { version name } }', {
      id: shahe,
    });
    const input = { id: shahe, version: read.unit.version, name: '沙河新街道', reason: '区政府文件' };
    const { data } = await administrator.ask(
      'mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { unit { name } errors { code } } }',
      { input },
    );
    expect(data.renameUnit).toEqual({ unit: { name: '沙河新街道' }, errors: [] });
    const { data: seen } = await township.ask(
      'query ($id: ID!) { history(recordId: $id) { actorName reason changes { field before after } } }',
      { id: shahe },
    );
    expect(seen.history[0]).toEqual({
      actorName: '系统管理员',
      reason: '区政府文件',
      changes: expect.arrayContaining([{ field: 'name', before: '沙河街道', after: '沙河新街道' }]),
    });
  });
});
