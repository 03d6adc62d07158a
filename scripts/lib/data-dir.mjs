import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { holderOf, isLeaving } from './lock.mjs';
import { codeOf } from './problem.mjs';
import { root } from './workspace.mjs';

/** Where root puts what the database's user can't reach in the project. Survives a reboot, unlike a temporary folder. */
export const ELSEWHERE = '/var/lib/sanwu';

/**
 * The data folder that is asked for; absolute.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} workspace absolute path of the workspace
 */
export function wishedDataDir(env = process.env, workspace = root) {
  return resolve(workspace, env['SANWU_DATA_DIR'] || '.data');
}

/**
 * What takes the place of a data folder that the database's user can't reach: always the same one.
 * @param {string} wished
 * @param {string} workspace names it
 */
export function replacementOf(wished, workspace = root) {
  return join(ELSEWHERE, `${basename(workspace)}-${createHash('sha256').update(wished).digest('hex').slice(0, 8)}`);
}

/**
 * The lock of a data folder: one start at a time.
 * @param {string} dataDir
 */
export function lockIn(dataDir) {
  return join(dataDir, 'launcher.lock');
}

/**
 * The start that has this workspace's data and means to keep it, wherever the data lie.
 * @returns {{ holder: import('./lock.mjs').Holder, dataDir: string } | null}
 */
export function findRunning() {
  const wished = wishedDataDir();
  for (const dataDir of [wished, replacementOf(wished)]) {
    const holder = look(lockIn(dataDir));
    if (holder && !isLeaving(holder)) return { holder, dataDir };
  }
  return null;
}

/**
 * In a folder that can't be entered there is nothing to be seen; the start itself says what is wrong with it.
 * @param {string} lock
 */
function look(lock) {
  try {
    return holderOf(lock);
  } catch (error) {
    if (codeOf(error) === 'EACCES') return null;
    throw error;
  }
}
