import { spawn } from 'node:child_process';
import { Problem } from '../lib/problem.mjs';
import { endProcess, identify } from '../lib/processes.mjs';
import { remember } from './memory.ts';
import type { Plan, Program } from './plan.ts';
import { requireProgram } from './plan.ts';
import { goOn } from './stopping.ts';

/**
 * Runs one of the workspace's commands to its end.
 *
 * @param input what it reads from standard input
 * @param onLine called with each line that it writes to standard output, as it comes
 * @returns everything that it wrote to standard output
 * @throws Problem with the last of what it wrote, when it fails
 * @throws Stopped when asked to stop meanwhile: the command has ended then
 */
export async function runCommand(
  plan: Plan,
  program: Program,
  options: { env?: NodeJS.ProcessEnv; input?: string; onLine?: (line: string) => void; stop: AbortSignal },
): Promise<string> {
  requireProgram(plan, program);
  const { env = {}, input, onLine, stop } = options;
  const child = spawn(process.execPath, [...program], {
    cwd: plan.root,
    env: { ...plan.env, ...env },
    stdio: 'pipe',
    // Out of the terminal's reach: a Ctrl-C ends it through `stop`, not in the middle of anything else.
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  // it outlives a launcher that is killed: the next start ends it
  if (identity) remember(plan.dataDir, { command: identity });
  const end = () => void (identity && endProcess(identity, { graceMs: 5_000 }));
  stop.addEventListener('abort', end, { once: true });
  let output = '';
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // A command that fails before it has read everything closes its end: its exit says more than the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (exit, signal) => resolve(exit ?? signal ?? 'unknown'));
  });
  stop.removeEventListener('abort', end);
  remember(plan.dataDir, { command: undefined });
  goOn(stop);
  if (code === 0) {
    if (rest) onLine?.(rest);
    return output;
  }
  const tail = (errors.trim() || output.trim()).split('\n').slice(-15).join('\n  ');
  throw new Problem(`${program.join(' ')} 失败（${code}）：\n  ${tail}`);
}
