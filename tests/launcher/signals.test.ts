import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitForEnd } from '../../scripts/lib/processes.mjs';
import {
  cleanUp,
  endAll,
  expectOrderlyStop,
  freePort,
  freshFolder,
  isRoot,
  launchFakes,
  NOTHING,
  processesOf,
  READY,
  type Run,
} from './support.ts';

let dataDir: string;
let env: Record<string, string>;

// Making the database's files takes longer than everything else: they are made once. No test depends on what is in them.
beforeAll(() => {
  dataDir = freshFolder();
});

beforeEach(async () => {
  env = { SANWU_DATA_DIR: dataDir, PORT: String(await freePort()), WECHAT_STAND_IN_PORT: '0' };
});

afterEach(() => endAll(dataDir));

afterAll(() => cleanUp(dataDir));

async function ready(): Promise<Run> {
  const started = launchFakes(env);
  await started.says(READY);
  return started;
}

/** Asks twice, as npm does that forwards what the terminal has sent already: the second must not cut the first short. */
async function expectStopOn(signal: NodeJS.Signals, started: Run): Promise<void> {
  started.kill(signal);
  started.kill(signal);
  expect(await started.ended).toBe(0);
  expectOrderlyStop(started);
  expect(processesOf(dataDir)).toEqual(NOTHING);
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
}

test('a second start in the same folder is refused, and the first goes on until SIGTERM stops it in order', async () => {
  const first = await ready();
  if (isRoot) expect(statSync(`/proc/${processesOf(dataDir).database?.pid}`).uid).not.toBe(0);
  const second = launchFakes({ ...env, PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`已在运行：进程 ${first.pid}，地址 http://127.0.0.1:${env['PORT']}`);
  expect((await fetch(`http://127.0.0.1:${env['PORT']}/readyz`)).status).toBe(200);
  await expectStopOn('SIGTERM', first);
});

test('a signal during the start stops what has been started', async () => {
  const started = launchFakes(env);
  await started.says('[4/7]');
  started.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(processesOf(dataDir)).toEqual(NOTHING);
});

test('a server that does not come up: its last lines, exit code 1, and the database stopped', async () => {
  const started = launchFakes({ ...env, FAKE_API: 'broken-api' });
  expect(await started.ended).toBe(1);
  expect(
    started
      .output()
      .split('\n')
      .filter((line) => line.startsWith('✗')),
  ).toEqual([expect.stringContaining('接口服务启动失败')]);
  expect(started.output()).toContain('no policy for Unit.secret');
  expect(processesOf(dataDir)).toEqual(NOTHING);
});

describe('after kill -9', () => {
  test('of the launcher, the next start stops the servers that survived and adopts the database; Ctrl-C stops all of it', async () => {
    const first = await ready();
    const before = processesOf(dataDir);
    first.kill('SIGKILL');
    await first.ended;
    expect(processesOf(dataDir)).toEqual({ ...before, launcher: null });
    const second = await ready();
    const after = processesOf(dataDir);
    expect(second.output()).toContain('已停止上次遗留的接口服务');
    expect(second.output()).toContain('接管上次遗留的');
    expect(after.database).toEqual(before.database);
    expect(after.api).not.toEqual(before.api);
    await expectStopOn('SIGINT', second);
  });

  test('of the server, it is started again; of the database, everything stops with exit code 1', async () => {
    const started = await ready();
    const { api, database } = processesOf(dataDir);
    process.kill(api!.pid, 'SIGKILL');
    await started.says('接口服务已重新启动');
    expect((await fetch(`http://127.0.0.1:${env['PORT']}/readyz`)).status).toBe(200);
    process.kill(database!.pid, 'SIGKILL');
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain('数据库意外退出');
    expect(processesOf(dataDir)).toEqual(NOTHING);
  });

  test('of the database, the next start recovers; of everything, it begins anew with the same data; a closed terminal stops it', async () => {
    const first = await ready();
    for (const identity of Object.values(processesOf(dataDir))) {
      process.kill(identity!.pid, 'SIGKILL');
      await waitForEnd(identity!, 5_000);
    }
    await first.ended;
    const second = await ready();
    expect(second.output()).not.toContain('已新建');
    await expectStopOn('SIGHUP', second);
  });
});
