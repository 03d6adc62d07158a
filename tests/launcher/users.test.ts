import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { node24, root } from '../../scripts/lib/workspace.mjs';
import { findNative } from '../../scripts/postgres/native.ts';
import { place } from '../../scripts/postgres/placement.ts';
import { cleanUp, freePort, freshFolder, isRoot, launchFakes, NOTHING, processesOf, READY } from './support.ts';

/** 'nobody', on every Linux. */
const ORDINARY = 65_534;

let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = freshFolder();
  env = { PORT: String(await freePort()), WECHAT_STAND_IN_PORT: '0' };
});

afterEach(() => cleanUp(folder));

/** Whether a user who is not root can read the workspace at all: not in a clone below /root. */
function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return path === dirname(path) || isOpenToAll(dirname(path));
}

describe.skipIf(!isRoot)('as root', () => {
  test('in a folder that only root can enter, the data go below /var/lib/sanwu, which is said; the database runs as a user of its own, which alone may read them', async () => {
    chmodSync(folder, 0o700);
    const started = launchFakes({ ...env, SANWU_DATA_DIR: join(folder, 'data') });
    await started.says(READY);
    const moved = /数据 (\/var\/lib\/sanwu\/[^，]+)，/.exec(started.output())?.[1] ?? '';
    try {
      expect(existsSync(join(moved, 'postgres/PG_VERSION'))).toBe(true);
      expect(existsSync(join(folder, 'data'))).toBe(false);
      expect(statSync(`/proc/${processesOf(moved).database?.pid}`).uid).not.toBe(0);
      expect(statSync(join(moved, 'postgres')).mode & 0o777).toBe(0o700);
      expect(statSync(join(moved, 'secrets.json')).mode & 0o777).toBe(0o600);
      started.kill('SIGTERM');
      expect(await started.ended).toBe(0);
      expect(processesOf(moved)).toEqual(NOTHING);
    } finally {
      if (moved) await cleanUp(moved);
    }
  });

  test('the server’s files in such a folder are copied where its user can run them', () => {
    const native = findNative();
    const hidden = join(folder, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    cpSync(native.folder, hidden, { recursive: true, verbatimSymlinks: true });
    const build = `test-${process.pid}`;
    const { native: placed, moved } = place(root, join(folder, 'data'), { folder: hidden, build });
    try {
      expect(moved).toBe(true);
      expect(placed.folder).toBe(`/var/lib/sanwu/server-${build}`);
    } finally {
      rmSync(placed.folder, { recursive: true });
    }
  });
});

describe.skipIf(!isRoot || !isOpenToAll(root))('as an ordinary user', () => {
  test('everything runs as that user', async () => {
    chownSync(folder, ORDINARY, ORDINARY);
    const started = launchFakes({ ...env, SANWU_DATA_DIR: folder, HOME: '/nonexistent' }, { user: ORDINARY });
    await started.says(READY);
    const { database, api } = processesOf(folder);
    expect([database, api].map((each) => statSync(`/proc/${each?.pid}`).uid)).toEqual([ORDINARY, ORDINARY]);
    started.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(processesOf(folder)).toEqual(NOTHING);
  });

  test('a folder that it may not write is refused in one line', async () => {
    const started = launchFakes({ ...env, SANWU_DATA_DIR: folder }, { user: ORDINARY });
    expect(await started.ended).toBe(1);
    expect(started.output()).toMatch(/^✗ 数据文件夹 .* 不可写（没有写权限，EACCES）.*\n$/);
  });
});

test('the workspace’s own Node is one that this user can run', () => {
  expect(() => accessSync(node24, constants.X_OK)).not.toThrow();
});
