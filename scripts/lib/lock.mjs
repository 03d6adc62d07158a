import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './problem.mjs';
import { identify, isAlive } from './processes.mjs';

/**
 * Who holds a lock, and what others may want to know about it.
 * @typedef {import('./processes.mjs').ProcessIdentity & {
 *   address?: string, stopping?: boolean, parents?: import('./processes.mjs').ProcessIdentity[]
 * }} Holder
 */

/**
 * @param {string} text
 * @returns {Holder | null} null when the text is not a holder's
 */
function parseHolder(text) {
  try {
    const value = JSON.parse(text);
    return typeof value?.pid === 'number' && typeof value?.startedAt === 'string' ? value : null;
  } catch {
    return null;
  }
}

/**
 * The live holder of a lock file; null when nobody holds it.
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  try {
    const holder = parseHolder(readFileSync(file, 'utf8'));
    return holder && isAlive(holder) ? holder : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}

/**
 * Whether a holder is on its way out: it has said so, or what started it is gone, upon which it stops by itself.
 * @param {Holder} holder
 */
export function isLeaving({ stopping, parents = [] }) {
  return stopping === true || parents.some((parent) => !isAlive(parent));
}

/**
 * The line for somebody who wants to start where a live process has the lock.
 * @param {Holder} holder
 * @param {string} dataDir
 */
export function alreadyRunning({ pid, address }, dataDir) {
  return `已在运行：进程 ${pid}，地址 ${address}（数据文件夹 ${dataDir}）`;
}

/**
 * Takes the lock for this process. The file appears whole or not at all, and one left by a dead process is taken over.
 * @param {string} file in a folder that exists
 * @param {Omit<Holder, 'pid' | 'startedAt'>} about
 * @returns {Holder | null} the live process that has it already, or null: it is ours now
 */
export function takeLock(file, about = {}) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...self(), ...about }));
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return null;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder) return holder;
      setAside(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Moves a dead process's lock away. Another newcomer may have done so and taken the lock in between: what was moved is
 * looked at again, and put back if it lives.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Waits for the lock as long as its holder lives.
 * @param {string} file
 * @param {(holder: Holder) => void} onWait called once, when there is somebody to wait for
 */
export async function waitForLock(file, onWait) {
  let told = false;
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (!told) onWait(holder);
    told = true;
    await pause(200);
  }
}

/**
 * Says more about our lock.
 * @param {string} file
 * @param {Omit<Holder, 'pid' | 'startedAt'>} about
 */
export function describeLock(file, about) {
  const holder = holderOf(file);
  if (holder?.pid !== process.pid) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...holder, ...about }));
  renameSync(draft, file);
}

/**
 * Gives our lock back; somebody else's stays.
 * @param {string} file
 */
export function releaseLock(file) {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

function self() {
  const identity = identify(process.pid);
  if (!identity) throw new Error('this process does not find itself');
  return identity;
}
