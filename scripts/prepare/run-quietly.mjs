import { spawn } from 'node:child_process';
import { Problem } from '../lib/problem.mjs';
import { say } from '../lib/say.mjs';

/** Process groups of the commands that run now. @type {Set<number>} */
const running = new Set();

/** Ends every command that runs now, with what it started. */
export function endCommands() {
  for (const pid of running) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has just ended by itself.
    }
  }
}

/**
 * Runs a command without showing what it writes, unless it fails: then the last of it is shown.
 * @param {{ command: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, failure: string }} what
 *   failure: the line to say when it fails
 * @returns {Promise<void>}
 * @throws {Problem} when the command can't be started or fails
 */
export function runQuietly({ command, args, cwd, env = process.env, failure }) {
  return new Promise((resolve, reject) => {
    // A group of its own: npx starts npm, which starts pnpm, and all of them must go on a Ctrl-C.
    const child = spawn(command, args, {
      cwd,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    /** @type {string[]} */
    const written = [];
    const keep = (/** @type {Buffer} */ chunk) => written.push(chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(new Problem(`${failure}：无法运行 ${command}（${error.message}）`)));
    child.once('close', (code, signal) => {
      if (pid !== undefined) running.delete(pid);
      if (code === 0) return resolve();
      const output = written.join('').trimEnd();
      if (output) say(output.split('\n').slice(-40).join('\n'));
      reject(new Problem(`${failure}（${reasonIn(output) ?? signal ?? `退出码 ${code}`}）`));
    });
  });
}

/**
 * What npm or pnpm gives as the reason, in their own words.
 * @param {string} output
 */
function reasonIn(output) {
  const pnpm = /ERR_PNPM_\w+.*/.exec(output)?.[0];
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1];
  return pnpm ?? code ?? null;
}
