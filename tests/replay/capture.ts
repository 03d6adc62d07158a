import { readFileSync } from 'node:fs';
import type { Client } from '../../seeds/src/client.ts';
import { captureAll } from '../../seeds/src/year/capture.ts';

/** What capturing all sources took. */
export interface Captured {
  readonly added: number;
  readonly seconds: number;
  /** resident megabytes of the server: before, at most, after */
  readonly memory: readonly [number, number, number];
  /** seconds of processor time: of the server, and of all processes of the machine */
  readonly busy: readonly [server: number, all: number];
}

const MEGABYTE_KB = 1024;
const LOOKS_MS = 250;

/** Resident memory of a process in megabytes. */
const residentOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / MEGABYTE_KB);

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used. */
function busyOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Seconds of processor time that the machine has used. */
function busyInAll(): number {
  const [, user, nice, system] = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/) ?? [];
  return (Number(user) + Number(nice) + Number(system)) / TICKS_PER_SECOND;
}

/** Has every source captured. @throws Error naming what failed */
export async function measuredCapture(administrator: Client, pid: number): Promise<Captured> {
  const before = residentOf(pid);
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, LOOKS_MS);
  const [server, all] = [busyOf(pid), busyInAll()];
  const startedAt = performance.now();
  try {
    const added = await captureAll(administrator);
    return {
      added,
      seconds: (performance.now() - startedAt) / 1000,
      memory: [before, most, residentOf(pid)],
      busy: [busyOf(pid) - server, busyInAll() - all],
    };
  } finally {
    clearInterval(looking);
  }
}
