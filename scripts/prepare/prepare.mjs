import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { releaseLock, waitForLock } from '../lib/lock.mjs';
import { Problem } from '../lib/problem.mjs';
import { say, step } from '../lib/say.mjs';
import { marks } from '../lib/workspace.mjs';
import { buildAll } from './build.mjs';
import { install } from './install.mjs';
import { endCommands } from './run-quietly.mjs';

/** What these scripts, and npm beside them, need; everything else runs under the workspace's own Node. */
const OLDEST_NODE = 20;

/**
 * Installs and builds what is out of date. Two commands started together take turns. A signal ends it at once.
 * @throws {Problem}
 */
export async function prepare() {
  const [major = ''] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) throw new Problem(`需要 Node ${OLDEST_NODE} 或更新，现为 ${process.version}`);
  const lock = join(marks, 'prepare.lock');
  const stop = () => {
    endCommands();
    releaseLock(lock);
    say('已中断。');
    process.exit(130);
  };
  const lockable = makeMarks();
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  try {
    if (lockable) await waitForLock(lock, ({ pid }) => say(`进程 ${pid} 正在安装或构建，等它完成…`));
    await step('安装依赖', async (done) => done(await install()));
    await step('构建', async (done) => done(await buildAll()));
  } finally {
    releaseLock(lock);
    for (const signal of signals) process.off(signal, stop);
  }
}

/** @returns {boolean} false in a read-only folder, which is well as long as nothing is out of date */
function makeMarks() {
  try {
    mkdirSync(marks, { recursive: true });
    return true;
  } catch {
    return false;
  }
}
