import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.ts';
import { checked } from '../support/findings.ts';
import { issued, letter } from '../support/letters.ts';
import { signIn } from '../support/people.ts';
import { runNode } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { contents, letGo, query } from '../support/sql.ts';
import { runWarm } from '../support/warm-processes.ts';

/** Larger than a chunk, so that its bytes lie in several rows. */
const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(700_000, '公开\\\t\n'), Buffer.from('\n%%EOF\n')]);

let server: TestServer;
let folder: string;
let archive: string;
let fileId: string;
/** What of the trail was published when the backup was made: the server goes on sealing. */
let published: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanwu-backup-'));
  archive = join(folder, 'first.sanwu');
  server = await startServer();
  const [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  const township = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  const { id, version } = await issued({ officer, leader }, shahe, { title: '反斜杠\\与制表\t与换行' });
  const { notice } = await letter(township, 'receiveNotice', { id, version });
  fileId = ((await (await township.upload('公开栏.pdf', PDF)).json()) as { id: string }).id;
  const answer = { id, version: notice?.version, text: '已公开。', fileIds: [fileId] };
  await letter(township, 'answerNotice', { ...answer, idempotencyKey: crypto.randomUUID() });
  await recordOne(await Shahe.of(server));
  await run(server.database, 'api/dist/commands/trail.js', 'seal');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A finding about an entry that was captured. */
async function recordOne(shahe: Shahe): Promise<void> {
  const { officer } = shahe;
  const { now } = (await officer.ask('{ businessClock { now } }')).data.businessClock;
  await shahe.publish('backed-up', '沙河街道2019年第三季度党务公开', now);
  expect(await shahe.capture()).toBe('SUCCEEDED');
  const { data } = await officer.ask('{ disclosures(take: 1) { items { id } } }');
  const found = { disclosureId: data.disclosures.items[0].id, kind: 'INCOMPLETE', problem: '缺少附表' };
  const recorded = await officer.ask(
    'mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { errors { message } } }',
    { input: { ...found, idempotencyKey: crypto.randomUUID() } },
  );
  expect(recorded.data.recordFinding.errors).toEqual([]);
}

const environment = ({ appUrl, ownerUrl, superuserUrl }: TestDatabase) => ({
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  DATABASE_ADMIN_URL: superuserUrl,
  SANWU_MASTER_KEY: server.masterKey,
  SANWU_TRAIL_ROOTS: server.rootsFile,
});

/** What a command of ours says, and whether it went well. */
const run = (database: TestDatabase, program: string, ...args: string[]) =>
  runWarm(program, { env: environment(database), args });
const backup = (database: TestDatabase, ...args: string[]) => run(database, 'api/dist/commands/backup.js', ...args);

const tablesIn = async ({ superuserUrl }: TestDatabase) =>
  (await query(superuserUrl, `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`))
    .length;

async function withEmpty(use: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createEmptyDatabase();
  try {
    await use(database);
  } finally {
    await database.drop();
  }
}

describe('a backup', () => {
  test('is made while people write, readable by its owner only, with nothing beside it', async () => {
    await checked(server);
    published = readFileSync(server.rootsFile);
    const said = await runNode('api/dist/commands/backup.js', {
      env: environment(server.database),
      args: ['save', archive],
    });
    expect(said).toMatch(/^已备份 \d+ 张表 \d+ 行（含 1 个文件）/);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['first.sanwu']);
  });

  test('never goes over another one', async () => {
    const before = readFileSync(archive);
    const { status, said } = await backup(server.database, 'save', archive);
    expect([status, said]).toEqual([1, expect.stringContaining('已经存在')]);
    expect(readFileSync(archive).equals(before)).toBe(true);
  });

  test('holds no session: one that was ended must not come alive again', () => {
    expect(gunzipSync(readFileSync(archive)).includes('{"name":"session"')).toBe(false);
  });
});

describe('a restore', () => {
  let database: TestDatabase;
  let restored: { readonly status: number; readonly said: string };
  beforeAll(async () => {
    database = await createEmptyDatabase();
    restored = await backup(database, 'restore', archive);
  });
  afterAll(() => database.drop());

  test('gives another database the same contents: rows, files’ bytes, triggers, rights, and a trail that is whole', async () => {
    const { status, said } = restored;
    expect([status, said]).toEqual([0, expect.stringMatching(/^已恢复 \d+ 张表 \d+ 行/)]);
    const settled = { settled: true };
    const [now, then] = await Promise.all([
      contents(database.superuserUrl, settled),
      contents(server.database.superuserUrl, settled),
    ]);
    expect(now['finding']).toBeGreaterThan(0);
    // the running server goes on with its own work meanwhile
    const quiet = ([name]: [string, number]) => !/trail|newest/.test(name);
    const still = (rows: Record<string, number>) => Object.fromEntries(Object.entries(rows).filter(quiet));
    expect(still(now)).toEqual(still(then));
    const findings = 'select * from finding order by id';
    expect(await query(database.superuserUrl, findings)).toEqual(await query(server.database.superuserUrl, findings));
    const bytes = await query<{ whole: Buffer }>(
      database.superuserUrl,
      `select string_agg(bytes, ''::bytea order by position) as whole from file_chunk where file_id = $1`,
      [fileId],
    );
    expect(Buffer.from(bytes[0]!.whole).equals(PDF)).toBe(true);
    const roots = join(folder, 'published.jsonl');
    writeFileSync(roots, published);
    const env = { ...environment(database), SANWU_TRAIL_ROOTS: roots };
    expect(await runWarm('api/dist/commands/trail.js', { env, args: ['verify'] })).toEqual({
      status: 0,
      said: expect.stringMatching(/完好$/),
    });
    // the application may work, and may still not rewrite the trail
    await expect(query(database.appUrl, 'delete from trail_entry')).rejects.toMatchObject({ code: '42501' });
    await expect(query(database.appUrl, `update unit set name = 'x'`)).rejects.toMatchObject({ code: 'SW001' });
    const keys = 'select count(*)::int as keys from pg_constraint where contype = $1';
    expect(await query(database.superuserUrl, keys, ['f'])).toEqual(
      await query(server.database.superuserUrl, keys, ['f']),
    );
  });

  test('goes into a database that has migrated and holds nothing else, and says so when the master key is another than at the backup', async () => {
    const migrated = await createDatabase();
    try {
      const env = { ...environment(migrated), SANWU_MASTER_KEY: Buffer.alloc(32, 3).toString('base64') };
      const { status, said } = await runWarm('api/dist/commands/backup.js', { env, args: ['restore', archive] });
      expect([status, said]).toEqual([0, expect.stringMatching(/不是备份时的那把[\s\S]*已恢复 \d+ 张表 \d+ 行/)]);
    } finally {
      await migrated.drop();
    }
  });

  test('goes on counting where the backup ended', async () => {
    await query(
      database.ownerUrl,
      `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test';
        set sanwu.business_at = '2019-10-15T00:00:00Z'; update unit set name = name || '甲'`,
    );
    const [newest] = await query<{ fresh: boolean }>(
      database.superuserUrl,
      `select min(id) filter (where request_id = 'test') > max(id) filter (where request_id <> 'test') as fresh from trail_entry`,
    );
    expect(newest?.fresh).toBe(true);
  });

  test('is refused where there is data, and changes nothing', async () => {
    const before = await contents(database.superuserUrl, { settled: true });
    await letGo(database.superuserUrl, database.ownerUrl, database.appUrl);
    // whoever has gone is still seen for a moment
    const there = `select count(*)::int as n from pg_stat_activity where datname = '${database.name}'`;
    await expect.poll(() => query(server.database.superuserUrl, there)).toEqual([{ n: 0 }]);
    const { status, said } = await backup(database, 'restore', archive);
    expect([status, said]).toEqual([1, expect.stringContaining('只能恢复到空库')]);
    expect(await contents(database.superuserUrl, { settled: true })).toEqual(before);
  });

  test('is refused while somebody is connected', async () => {
    expect(await backup(server.database, 'restore', archive)).toEqual({
      status: 1,
      said: expect.stringContaining('先停止'),
    });
  });
});

describe('an archive that is not whole', () => {
  const changed = (change: (plain: Buffer) => Buffer): Buffer => gzipSync(change(gunzipSync(readFileSync(archive))));
  const ALL: [string, RegExp, () => Buffer][] = [
    ['cut short', /已损坏/, () => readFileSync(archive).subarray(0, -200)],
    [
      'a bit turned',
      /已损坏/,
      () => {
        const bytes = Buffer.from(readFileSync(archive));
        const at = Math.floor(bytes.length / 2);
        bytes[at] = bytes[at]! ^ 0x10;
        return bytes;
      },
    ],
    [
      'a word changed, packed again',
      /表 unit 的校验和不符/,
      () =>
        changed((plain) => {
          const at = plain.lastIndexOf('沙河街道', plain.indexOf('{"name":"unit_light"'));
          plain.write('沙河街区', at);
          return plain;
        }),
    ],
    ['its end taken away, packed again', /已损坏/, () => changed((plain) => plain.subarray(0, plain.lastIndexOf('Z')))],
    [
      'of a later version',
      /第 2 版/,
      () =>
        changed((plain) => {
          plain.write('"version":2', plain.indexOf('"version":1'));
          return plain;
        }),
    ],
    [
      'of other migrations',
      /数据库版本不同（0001_trail_log_clock\.sql）/,
      () =>
        changed((plain) => {
          const at = plain.indexOf('0001_trail_log_clock.sql":"') + '0001_trail_log_clock.sql":"'.length;
          plain.write(plain.toString('latin1', at, at + 1) === 'a' ? 'b' : 'a', at);
          return plain;
        }),
    ],
    ['no archive of ours', /不是本平台的备份文件|已损坏/, () => gzipSync(Buffer.from('T\0\0\0\x02{}'))],
    ['no archive at all', /已损坏/, () => Buffer.from('hello')],
    ['empty', /不是本平台的备份文件|已损坏/, () => Buffer.alloc(0)],
  ];

  test.each(ALL)('is refused in one line before anything is touched: %s', async (name, said, make) => {
    const file = join(folder, `${name.replace(/\W/g, '-')}.sanwu`);
    writeFileSync(file, make());
    await withEmpty(async (database) => {
      const refused = await backup(database, 'restore', file);
      expect([name, refused.status, refused.said]).toEqual([name, 1, expect.stringMatching(said)]);
      expect(refused.said.split('\n')).toHaveLength(1);
      expect(await tablesIn(database)).toBe(0);
    });
  });

  test('nor is one that is not there', async () => {
    expect(await backup(server.database, 'restore', join(folder, 'none'))).toEqual({
      status: 1,
      said: expect.stringContaining('找不到'),
    });
  });
});

describe('a drill', () => {
  const scratch = () =>
    query(server.database.superuserUrl, `select 1 from pg_database where datname like 'sanwu\\_drill\\_%'`);

  test('restores beside the running database, finds every table and the trail whole, and leaves nothing', async () => {
    const { status, said } = await backup(server.database, 'drill', archive);
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(/^演练通过：\d+ 张表 \d+ 行逐表一致，\d+ 条留痕、\d+ 个树根完好/),
    ]);
    expect(await scratch()).toEqual([]);
  });

  test('fails on a broken archive, and on roots of another key, and leaves nothing', async () => {
    const file = join(folder, 'half.sanwu');
    writeFileSync(file, readFileSync(archive).subarray(0, 5000));
    expect((await backup(server.database, 'drill', file)).status).toBe(1);
    const otherKey = { ...environment(server.database), SANWU_MASTER_KEY: Buffer.alloc(32, 3).toString('base64') };
    const { status, said } = await runWarm('api/dist/commands/backup.js', { env: otherKey, args: ['drill', archive] });
    expect([status, said]).toEqual([1, expect.stringContaining('签名不符')]);
    expect(await scratch()).toEqual([]);
    expect(existsSync(archive)).toBe(true);
  });
});
