import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { endProcess, identify } from '../lib/processes.mjs';

/**
 * Runs a program under this Node to its end; asked to stop, ends it.
 *
 * @param show whether it writes to this terminal; otherwise its output is returned
 * @param meek works while nobody else has anything to do
 */
export async function runChild(
  args: readonly string[],
  {
    cwd,
    env,
    show,
    stop,
    meek = false,
  }: { cwd: string; env: NodeJS.ProcessEnv; show: boolean; stop: AbortSignal; meek?: boolean },
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (meek && child.pid !== undefined) giveWay(child.pid);
  // The whole group: tests start servers of their own, which stop in order when they are asked to.
  const end = () => void (identity && endProcess(identity, { graceMs: 10_000, group: true }));
  if (stop.aborted) end();
  stop.addEventListener('abort', end, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  stop.removeEventListener('abort', end);
  return { code, output };
}

/** Linux shares its processors out among sessions first, then within each: both are told. Where it cannot be, nothing is lost. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW));
  } catch {
    // gone already, or a system that knows no such thing
  }
}
