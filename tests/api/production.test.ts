import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { bareEnvironment, endProcess, freePort, root, startNode } from '../support/processes.ts';
import { query } from '../support/sql.ts';

let database: TestDatabase;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanwu-production-'));
  database = await createDatabase();
});
beforeEach(async () => {
  env = {
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    SANWU_MASTER_KEY: randomBytes(32).toString('base64'),
    SANWU_TRAIL_ROOTS: join(folder, 'roots.jsonl'),
    SANWU_TRUSTED_PROXIES: '127.0.0.1',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** How a built program that must refuse has ended. */
function refusal(settings: Record<string, string>, program = 'api/dist/main.js', input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    cwd: root,
    env: { ...bareEnvironment(), ...settings },
    encoding: 'utf8',
    input,
    timeout: 120_000,
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

const AS_SYSTEM = `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test';
  set sanwu.business_at = '2019-10-15T00:00:00Z';`;
const setClock = (offset: number) =>
  query(database.superuserUrl, `${AS_SYSTEM} update business_clock set offset_ms = ${offset}`);

describe('in production', () => {
  test('the built server starts on an empty database, with the application’s own role; all that the address says holds for each connection', async () => {
    const named = new URL(database.appUrl);
    named.searchParams.set('fallback_application_name', 'named');
    const child = startNode('api/dist/main.js', { ...env, DATABASE_URL: named.toString() });
    try {
      const url = `http://127.0.0.1:${env['PORT']}/readyz`;
      const status = () =>
        fetch(url)
          .then((answer) => answer.status)
          .catch(() => null);
      await expect.poll(status, { timeout: 120_000 }).toBe(200);
      const names = `select distinct application_name as name from pg_stat_activity where datname = current_database() and usename = '${named.username}'`;
      const found = (await query<{ name: string }>(database.superuserUrl, names)).map(({ name }) => name);
      expect(found).toContain('named');
      expect(found).not.toContain('');
    } finally {
      await endProcess(child);
    }
    expect(child.exitCode).toBe(0);
  });

  test('everything that is missing or weak is named at once, and nothing starts', () => {
    const { status, said } = refusal({
      NODE_ENV: 'production',
      SANWU_DEMONSTRATION: '1',
      SANWU_ALLOWED_ORIGINS: 'http://a',
    });
    expect(status).toBe(1);
    for (const name of [
      'DATABASE_URL',
      'SANWU_MASTER_KEY',
      'SANWU_TRAIL_ROOTS',
      'SANWU_DEMONSTRATION',
      'SANWU_ALLOWED_ORIGINS',
      'SANWU_TRUSTED_PROXIES',
    ])
      expect(said).toContain(name);
    expect(said).not.toMatch(/\bat .*\.js/);
  });

  test('a role that owns the tables is refused', () => {
    const { status, said } = refusal({ ...env, DATABASE_URL: database.ownerUrl });
    expect([status, said]).toEqual([1, expect.stringContaining('能改写留痕')]);
    expect(refusal({ ...env, DATABASE_URL: database.superuserUrl }).status).toBe(1);
  });

  test.each(['@127.0.0.1:9/sanwu', '@127.0.0.1:9/sanwu?host=/nowhere'])(
    'a database that cannot be reached is told in a line: %s',
    (where) => {
      const { status, said } = refusal({ ...env, DATABASE_URL: `postgres://sanwu_app:x${where}` });
      expect([status, said.split('\n')]).toEqual([1, [expect.stringContaining('连不上数据库')]]);
    },
  );

  test('a demonstration’s district is not loaded', () => {
    const { status, said } = refusal({ ...env, SANWU_DEMONSTRATION: '1' }, 'api/dist/commands/load-district.js', '{}');
    expect(status).not.toBe(0);
    expect(said).toContain('正式环境不能载入示范区');
  });

  test('a business clock that is shifted is refused, and one that was and has been set back', async () => {
    await setClock(86_400_000);
    const shifted = refusal(env);
    expect([shifted.status, shifted.said]).toEqual([1, expect.stringContaining('业务时钟被拨动过')]);
    await setClock(0);
    const back = refusal(env);
    expect([back.status, back.said]).toEqual([1, expect.stringContaining('载入过演示数据')]);
  });
});
