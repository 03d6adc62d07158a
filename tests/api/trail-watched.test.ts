import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, migrateDatabase, type TestDatabase } from '../support/database.ts';
import { askForJob } from '../support/jobs.ts';
import { bareEnvironment, freePort, root } from '../support/processes.ts';
import { query } from '../support/sql.ts';
import { startWarm } from '../support/warm-processes.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const settings = async () => ({
  DATABASE_URL: database.appUrl,
  SANWU_MASTER_KEY: randomBytes(32).toString('base64'),
  HOST: '127.0.0.1',
  PORT: String(await freePort()),
});

const asOwner = (statement: string) => query(database.ownerUrl, statement);

/** How a start ended that must end by itself. */
async function refusal() {
  const env = { ...bareEnvironment(), ...(await settings()) };
  const started = spawnSync(process.execPath, ['api/dist/main.js'], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return [started.status, `${started.stdout}${started.stderr}`.trim().split('\n')];
}

/** Whether a start serves, which is ended then. `meanwhile` is told how to read what it has written. @throws Error when it does not come up */
async function serves(meanwhile?: (output: () => string) => Promise<void>): Promise<boolean> {
  const env = await settings();
  const { output, stop } = await startWarm(env);
  try {
    const { status } = await fetch(`http://127.0.0.1:${env.PORT}/readyz`);
    await meanwhile?.(output);
    return status === 200;
  } finally {
    await stop();
  }
}

const told = (...tables: string[]) => [1, [expect.stringContaining(`留痕不完整：${tables.join('、')} 的留痕触发器`)]];

describe('a process does not start, and says why in a line, when', () => {
  test('a trigger of the trail is switched off', async () => {
    await asOwner('alter table notice disable trigger trail_update');
    expect(await refusal()).toEqual(told('notice'));
    await asOwner('alter table notice enable trigger trail_update');
    expect(await serves()).toBe(true);
  });

  test('one fires for replicas only', async () => {
    await asOwner('alter table post enable replica trigger trail_insert');
    expect(await refusal()).toEqual(told('post'));
    await asOwner('alter table post enable trigger trail_insert');
  });

  test('a table has none, or lost one; every such table is named', async () => {
    await asOwner('create table aside (id uuid primary key); drop trigger trail_delete on file');
    expect(await refusal()).toEqual(told('aside', 'file'));
    await expect(migrateDatabase(database)).rejects.toThrow('留痕不完整：aside、file');
    await asOwner(`drop table aside; create trigger trail_delete after delete on file referencing old table as old_rows
      for each statement execute function trail_write('')`);
  });

  test('one was made anew otherwise: for another event, for some rows, or without the secrets that it leaves out', async () => {
    const again = (how: string, without = '') =>
      asOwner(`drop trigger trail_delete on account; create trigger trail_delete ${how}
        execute function trail_write(${["''", without].filter((word) => word !== '').join(', ')})`);
    const wanted = 'after delete on account referencing old table as old_rows for each statement';
    await again('after insert on account referencing new table as new_rows for each statement', "'password_hash'");
    expect(await refusal()).toEqual(told('account'));
    await again(`${wanted} when (false)`, "'password_hash'");
    expect(await refusal()).toEqual(told('account'));
    await again(wanted);
    expect(await refusal()).toEqual(told('account'));
    await again(wanted, "'password_hash'");
    expect(await serves()).toBe(true);
  });

  test('entries of the trail would not be sealed', async () => {
    await asOwner('alter table trail_entry disable trigger trail_note');
    expect(await refusal()).toEqual(told('trail_entry'));
    await asOwner('alter table trail_entry enable trigger trail_note');
  });
});

test('a process that runs already says so as well, within its minute', async () => {
  const watched = async (output: () => string): Promise<void> => {
    await asOwner('alter table notice_answer disable trigger trail_insert');
    await askForJob(database.superuserUrl, 'watch-trail');
    await expect.poll(output, { timeout: 30_000 }).toContain('留痕不完整：notice_answer 的留痕触发器');
    await asOwner('alter table notice_answer enable trigger trail_insert');
  };
  expect(await serves(watched)).toBe(true);
});

test('a process that is older than a table without a trail starts: the reason stands in the database', async () => {
  await asOwner(`create table of_the_next_version (id uuid primary key);
    comment on table of_the_next_version is '不留痕：sums, recounted at will'`);
  expect(await serves()).toBe(true);
  await asOwner('drop table of_the_next_version');
});

test('why no trail follows a table can be read in the database', async () => {
  const [found] = await query<{ why: string }>(
    database.appUrl,
    `select obj_description('session'::regclass, 'pg_class') as why`,
  );
  expect(found?.why).toBe('不留痕：comes and goes; a sign-in stands in the trail of its account');
});
