import { spawn } from 'node:child_process';
import { node24, root } from '../lib/workspace.mjs';

/** How often to look whether npm is still there. */
const PARENT_CHECK_MS = 500;

/**
 * Runs a TypeScript program under the workspace's Node 24 until it ends, and passes the first request to stop on to it.
 * The channel between the two closes when this process dies, however it dies: the program then stops by itself.
 * @param {string} program path below the root
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function handOver(program, args) {
  const child = spawn(node24, [program, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  let asked = false;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // npm forwards a Ctrl-C that the terminal has already sent to everybody: one is enough.
    if (asked) return;
    asked = true;
    child.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => forward(signal));
  watchParent(() => forward('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)));
  });
}

/**
 * npm killed hard can't forward anything. Only npm is watched: a shell may well leave us running in the background.
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, PARENT_CHECK_MS).unref();
}
