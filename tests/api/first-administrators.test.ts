import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { Caller } from '../support/people.ts';
import { endProcess, freePort, runNode, startNode } from '../support/processes.ts';
import { contents } from '../support/sql.ts';

const PEOPLE = [
  '--system',
  'xitong:王系统',
  '--security',
  'anquan1:李安全',
  '--security',
  'anquan2:赵安全',
  '--audit',
  'shenji:钱审计',
];
const ARGUMENTS = ['--code', '150207', '--name', '九原区', ...PEOPLE];
const PASSWORD = 'Yinshan-1949';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanwu-first-'));
  database = await createDatabase();
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[]) =>
  runNode('api/dist/commands/first-administrators.js', { env: { DATABASE_URL: database.appUrl }, args });

describe('the first administrators', () => {
  let links: Map<string, { token: string; code: string }>;

  test('are asked for by name: two for security, nobody twice', async () => {
    const before = await contents(database.superuserUrl, { settled: true });
    await expect(run([])).rejects.toThrow('用法');
    await expect(run(ARGUMENTS.filter((word) => !word.includes('赵安全')).slice(0, -2))).rejects.toThrow();
    await expect(run(ARGUMENTS.map((word) => word.replace('anquan2', 'xitong')))).rejects.toThrow('只能用一次');
    await expect(run(ARGUMENTS.map((word) => word.replace('xitong:', '')))).rejects.toThrow('应形如');
    expect(await contents(database.superuserUrl, { settled: true })).toEqual(before);
  });

  test('are made in an empty database, once, each with a link', async () => {
    const said = await run(ARGUMENTS);
    links = new Map(
      [...said.matchAll(/（(\S+)）\s+\/welcome#(\S+)\s+确认码 (\S+)/g)].map(
        ([, username = '', token = '', code = '']) => [username, { token, code }],
      ),
    );
    expect([...links.keys()]).toEqual(['xitong', 'anquan1', 'anquan2', 'shenji']);
    await expect(run(ARGUMENTS)).rejects.toThrow('只能在空库里建立一次');
  });

  test('are joined by another one, when those that are there cannot come in', async () => {
    const said = await run(['--security', 'anquan3:孙安全']);
    expect(said).toMatch(/安全管理员 孙安全（anquan3）\s+\/welcome#\S+\s+确认码/);
    await expect(run(['--security', 'anquan3:孙安全'])).rejects.toThrow();
  });

  test('come in to a production server with a password of their own and an authenticator', async () => {
    const port = String(await freePort());
    const child = startNode('api/dist/main.js', {
      ...{ NODE_ENV: 'production', DATABASE_URL: database.appUrl, HOST: '127.0.0.1', PORT: port },
      ...{ SANWU_MASTER_KEY: randomBytes(32).toString('base64'), SANWU_TRAIL_ROOTS: join(folder, 'roots.jsonl') },
      SANWU_TRUSTED_PROXIES: 'none',
    });
    try {
      await new Promise((resolve) =>
        child.stdout?.on('data', (chunk) => String(chunk).includes('"ready"') && resolve(null)),
      );
      const person = new Caller(`http://127.0.0.1:${port}`);
      const call = async (mutation: string, type: string, input: object, fields: string) =>
        (
          await person.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code } } }`, {
            input,
          })
        ).data[mutation];
      const input = { ...links.get('anquan1'), newPassword: PASSWORD };
      expect((await call('useAccountLink', 'UseLinkInput', input, 'done')).done).toBe(true);
      const entered = await call(
        'signIn',
        'SignInInput',
        { username: 'anquan1', password: PASSWORD },
        'viewer { mustDo permissions }',
      );
      expect(entered.viewer).toEqual({ mustDo: ['SET_SECOND_FACTOR'], permissions: [] });
      const { factor } = await call(
        'beginSecondFactor',
        'BeginFactorInput',
        { password: PASSWORD },
        'factor { secret }',
      );
      const code = new TOTP({ secret: Secret.fromBase32(factor.secret) }).generate();
      expect((await call('confirmSecondFactor', 'CodeInput', { code }, 'codes')).codes.length).toBe(10);
      const { data } = await person.ask(
        '{ viewer { mustDo permissions } accounts { items { username activated posts { state } } } }',
      );
      expect(data.viewer).toEqual({
        mustDo: [],
        permissions: expect.arrayContaining(['PORTAL_KEY_MANAGE', 'ROLE_GRANT']),
      });
      expect(data.accounts.items.length).toBe(5);
    } finally {
      await endProcess(child);
    }
  });
});
