import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockIn } from '../../scripts/lib/data-dir.mjs';
import { holderOf } from '../../scripts/lib/lock.mjs';
import { waitForEnd } from '../../scripts/lib/processes.mjs';
import {
  cleanUp,
  endAll,
  expectOrderlyStop,
  expectServed,
  freePort,
  freshFolder,
  NOTHING,
  npmRunDemo,
  npmStart,
  processesOf,
  READY,
  type Run,
} from './support.ts';

// The commands as they are, on one data folder: each test begins where the one before it has ended. Of what survives a launcher, see year.test.ts.

/** A second start takes a few seconds on an idle machine; here others are at work too. */
const SECONDS_MS = 30_000;

let dataDir: string;
let env: Record<string, string>;
let url: string;

beforeAll(() => {
  dataDir = freshFolder();
});

beforeEach(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  env = { SANWU_DATA_DIR: dataDir, PORT: String(port), WECHAT_STAND_IN_PORT: '0' };
});

afterEach(() => endAll(dataDir));

afterAll(() => cleanUp(dataDir));

async function ready(): Promise<Run> {
  const started = npmStart(env);
  await started.says(READY);
  return started;
}

/** What a terminal does on Ctrl-C: everything in its foreground hears it, from npm down to the launcher. */
function pressCtrlC(npm: Run): void {
  const launcher = holderOf(lockIn(dataDir))!;
  for (const { pid } of [launcher, ...(launcher.parents ?? []), npm]) process.kill(pid, 'SIGINT');
}

test('npm start in an empty folder makes, fills and serves everything; npm run demo plays the case on it, whatever its ports; Ctrl-C stops it, the database last', async () => {
  const npm = await ready();
  expect(npm.output()).toContain('已新建并启动');
  await expectServed(url);
  const played = npmRunDemo(dataDir);
  expect([await played.ended, played.output()]).toEqual([0, expect.stringContaining('文书办结')]);
  pressCtrlC(npm);
  await npm.exited;
  // Looked at once npm itself has gone: whoever waits for it may count on everything having stopped.
  expect(processesOf(dataDir)).toEqual(NOTHING);
  await npm.ended;
  expectOrderlyStop(npm);
});

test('a second npm start is ready in seconds on what is there; killed with -9, it takes everything with it', async () => {
  const startedAt = performance.now();
  const npm = await ready();
  expect(performance.now() - startedAt).toBeLessThan(SECONDS_MS);
  expect(npm.output()).toContain('已有数据');
  await expectServed(url);
  const { launcher, database } = processesOf(dataDir);
  npm.kill('SIGKILL');
  for (const identity of [launcher, database]) expect(identity && (await waitForEnd(identity, 30_000))).toBe(true);
  expect(processesOf(dataDir)).toEqual(NOTHING);
});
