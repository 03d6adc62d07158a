import { readFileSync } from 'node:fs';
import type { Caller } from '../support/people.ts';

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

/** Has every source captured. @throws Error naming a source that failed */
export async function captureAll(caller: Caller, pid: number): Promise<Captured> {
  const before = residentOf(pid);
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, LOOKS_MS);
  const [server, all] = [busyOf(pid), busyInAll()];
  const startedAt = performance.now();
  try {
    const { data } = await caller.ask('{ sources { id kind } }');
    const sources = data.sources as { id: string; kind: string }[];
    // as the job does: those of one host one after the other, two hosts at once
    const hosts = [...Map.groupBy(sources, ({ kind }) => kind).values()];
    let added = 0;
    await Promise.all(
      hosts.map(async (ofHost) => {
        for (const { id } of ofHost) {
          const more = await captureOne(caller, id);
          added += more;
        }
      }),
    );
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

/** Has one source captured, run after run as long as a run ends at its limit of requests. @returns how many texts were new */
async function captureOne(caller: Caller, id: string): Promise<number> {
  for (let added = 0; ; ) {
    const { data, errors } = await caller.ask(
      `mutation ($id: ID!) { runCapture(sourceId: $id) {
        outcome added errorCode errorMessage failures { title message } } }`,
      { id },
    );
    const run = data?.runCapture;
    added += run?.added ?? 0;
    if (run?.outcome === 'SUCCEEDED') return added;
    if (run?.errorCode === 'REQUEST_LIMIT') continue;
    const failed = (run?.failures ?? []).map(({ title, message }: Record<string, string>) => `${title}: ${message}`);
    throw new Error([run?.errorMessage ?? errors?.[0]?.message, ...failed.slice(0, 3)].join('\n'));
  }
}
