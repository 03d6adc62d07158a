import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { freePort, root } from '../support/processes.ts';

/** More than a pipe holds, at a hundred and fifty bytes a line. */
const REQUESTS = 3000;
const AT_ONCE = 50;

let database: TestDatabase;
let child: ChildProcess;
let url: string;

beforeAll(async () => {
  database = await createDatabase();
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: database.appUrl,
    SANWU_MASTER_KEY: randomBytes(32).toString('base64'),
    HOST: '127.0.0.1',
  };
  child = spawn(process.execPath, ['api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, ...settings, PORT: port, SANWU_LOG_LEVEL: 'debug' },
    // nobody ever reads it
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await vi.waitUntil(
    () =>
      fetch(`${url}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      ),
    { timeout: 120_000 },
  );
});

afterAll(async () => {
  child.kill('SIGKILL');
  await database.drop();
});

test('a log that nobody reads stops neither the requests nor the stop', async () => {
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => fetch(`${url}/healthz`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await Promise.all(answers.map((answer) => answer.text()));
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
});
