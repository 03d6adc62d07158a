import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { Problem } from '../lib/problem.mjs';
import type { ProcessIdentity } from '../lib/processes.mjs';
import { identify } from '../lib/processes.mjs';
import type { Plan, Program } from './plan.ts';
import { requireProgram } from './plan.ts';

/** A long-running child. */
export interface Service {
  readonly identity: ProcessIdentity;
  /** Resolves when it has ended, to how: an exit code or a signal's name. */
  readonly ended: Promise<number | string>;
  readonly logFile: string;
}

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Starts a program that stays, in a process group of its own and with its output in a file: a Ctrl-C in the terminal does
 * not reach it, and it can go on writing when its parent is gone.
 *
 * @throws Problem when it can't be started
 */
export function startService(
  plan: Plan,
  program: Program,
  { env, logFile }: { env: NodeJS.ProcessEnv; logFile: string },
): Service {
  requireProgram(plan, program);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', ...program], {
    cwd: plan.root,
    env: { ...plan.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new Problem(`无法启动 ${program.join(' ')}`);
  return { identity, ended, logFile };
}

/**
 * The last lines of a log for people: of pino's JSON lines, the message and the error's own.
 *
 * @param from bytes to leave out at the beginning
 */
export function lastLines(logFile: string, count: number, from = 0): string[] {
  if (!existsSync(logFile)) return [];
  const text = readFileSync(logFile).subarray(from).toString();
  return text.trimEnd().split('\n').filter(Boolean).slice(-count).map(readable);
}

function readable(line: string): string {
  try {
    const entry: { msg?: unknown; err?: { stack?: unknown; message?: unknown } } = JSON.parse(line);
    const parts = [entry.msg, entry.err?.message, entry.err?.stack].filter((part) => typeof part === 'string');
    return parts.length > 0 ? parts.join(' · ') : line;
  } catch {
    return line;
  }
}
