import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './problem.mjs';

/**
 * A process that can be told from a later one with the same id.
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/** Distinguishes this run of the machine: process start times count from its boot. */
const boot = bootId();

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * When the process began, in a form that only serves comparison; null when there is no such process, or only a zombie.
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.stdout?.trim() || null;
  }
  try {
    // The command's name, in parentheses, may hold spaces and parentheses itself: count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || start === undefined ? null : `${boot}/${start}`;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity | null} null when it does not run
 */
export function identify(pid) {
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/**
 * Whether that very process still runs: the same id given to another one since does not count.
 * @param {ProcessIdentity} identity
 */
export function isAlive(identity) {
  return startOf(identity.pid) === identity.startedAt;
}

/**
 * Sends a signal; a process that has gone in the meantime is no error.
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 * @param {{ group?: boolean }} [options] group: to its whole process group, which it must lead
 */
export function sendSignal(identity, signal, { group = false } = {}) {
  if (!isAlive(identity)) return;
  try {
    process.kill(group ? -identity.pid : identity.pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/**
 * Waits until the process has ended.
 * @param {ProcessIdentity} identity
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when it still runs after that time
 */
export async function waitForEnd(identity, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await pause(25);
  }
  return true;
}

/**
 * Asks a process to end, and ends its whole group when it does not in time.
 * @param {ProcessIdentity} identity leader of its process group
 * @param {{ signal?: NodeJS.Signals, graceMs: number, group?: boolean }} how group: ask the others in it too
 * @returns {Promise<'ended' | 'killed'>}
 */
export async function endProcess(identity, { signal = 'SIGTERM', graceMs, group = false }) {
  sendSignal(identity, signal, { group });
  if (await waitForEnd(identity, graceMs)) return 'ended';
  sendSignal(identity, 'SIGKILL', { group: true });
  await waitForEnd(identity, 5_000);
  return 'killed';
}
