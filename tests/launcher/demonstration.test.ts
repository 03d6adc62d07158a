import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanUp, freePort, freshFolder, launchFakes, npmRunDemo, READY, RUNS_DATABASE } from './support.ts';

let dataDir: string;
let env: Record<string, string>;

beforeEach(async () => {
  dataDir = freshFolder();
  env = { SANWU_DATA_DIR: dataDir, PORT: String(await freePort()), WECHAT_STAND_IN_PORT: '0' };
});

afterEach(() => cleanUp(dataDir));

test('a district loaded anew has none of what an earlier one’s accounts have published; one that was there keeps it', async () => {
  const published = join(dataDir, 'wechat.json');
  for (const [load, kept] of [
    ['load-present', true],
    ['load', false],
  ] as const) {
    writeFileSync(published, '{}');
    const started = launchFakes({ ...env, ...RUNS_DATABASE, FAKE_LOAD: load });
    await started.says(READY);
    expect([load, existsSync(published)]).toEqual([load, kept]);
    started.kill('SIGTERM');
    await started.ended;
  }
});

test('npm run demo refuses where no server has these data', async () => {
  const alone = npmRunDemo(dataDir);
  expect(await alone.ended).toBe(1);
  expect(alone.output()).toContain('没有正在运行的服务');
});
