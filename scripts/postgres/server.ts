import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../lib/problem.mjs';
import type { ProcessIdentity } from '../lib/processes.mjs';
import { endProcess, identify, isAlive, sendSignal, waitForEnd } from '../lib/processes.mjs';
import type { Cluster } from './cluster.ts';
import { asUser } from './cluster.ts';
import { superuserAnswers } from './connect.ts';
import { programOf } from './native.ts';

/** A running server of ours. */
export interface Server {
  readonly identity: ProcessIdentity;
  readonly port: number;
  /** Whether it was found running. */
  readonly adopted: boolean;
}

/** The longest that a start may take: it may have to recover after a crash. */
const START_TIMEOUT_MS = 120_000;

/** The longest path of a Unix socket, with the name that PostgreSQL gives it. */
const SOCKET_PATH_LIMIT = 107 - '/.s.PGSQL.65535'.length;

/** Where the server with that data has its Unix socket; null where the path would be too long for one. */
export function socketFolder(pgData: string): string | null {
  return Buffer.byteLength(pgData) <= SOCKET_PATH_LIMIT ? pgData : null;
}

/**
 * Starts the server, or adopts the one that outlived whoever started it.
 *
 * @param settings further settings by name
 * @throws Problem when it does not start
 */
export async function startServer(
  cluster: Cluster,
  { port, settings, signal }: { port: () => Promise<number>; settings: Record<string, string>; signal?: AbortSignal },
): Promise<Server> {
  const survivor = findSurvivor(cluster);
  if (survivor) {
    if (await answersInTime(cluster, survivor.identity, survivor.port, signal)) return { ...survivor, adopted: true };
    await stopServer(survivor.identity);
  }
  removeLocks(cluster);
  const chosen = await port();
  // After a kill of the server alone, its children need a moment to notice and let go of the shared memory.
  for (let attempt = 1; ; attempt++) {
    const logFrom = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const identity = launch(cluster, chosen, settings);
    if (await answersInTime(cluster, identity, chosen, signal)) return { identity, port: chosen, adopted: false };
    await stopServer(identity);
    const log = existsSync(cluster.logFile) ? readFileSync(cluster.logFile).subarray(logFrom).toString() : '';
    if (attempt === 20 || !log.includes('pre-existing shared memory block')) {
      const why = log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? log.trim().split('\n').at(-1);
      throw new Problem(`数据库没有启动：${why?.trim() ?? ''}（日志 ${cluster.logFile}）`);
    }
    await pause(500);
  }
}

/**
 * Stops a server in order: no new connections, open transactions rolled back, everything on disk.
 *
 * @returns once it has ended
 */
export async function stopServer(identity: ProcessIdentity): Promise<void> {
  sendSignal(identity, 'SIGINT');
  if (await waitForEnd(identity, 60_000)) return;
  // SIGQUIT leaves without the checkpoint: the next start recovers.
  await endProcess(identity, { signal: 'SIGQUIT', graceMs: 10_000 });
}

/** The server whose id stands in its lock file, if that process runs and is PostgreSQL. */
function findSurvivor({ pgData }: Cluster): { identity: ProcessIdentity; port: number } | null {
  const file = join(pgData, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid = '', folder, , port = ''] = readFileSync(file, 'utf8').split('\n');
  const identity = identify(Number(pid));
  if (!identity || folder !== pgData || !isPostgres(identity.pid)) return null;
  return { identity, port: Number(port) };
}

/**
 * Removes what a killed server has left to say that it runs. We know that it does not; PostgreSQL itself takes a process
 * that ended without being reaped, as in a container without an init, for a live one.
 */
function removeLocks({ pgData }: Cluster): void {
  for (const name of readdirSync(pgData)) {
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')) rmSync(join(pgData, name), { force: true });
  }
}

/** The id may have gone to another program since, after a reboot for instance. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
}

function launch(cluster: Cluster, port: number, settings: Record<string, string>): ProcessIdentity {
  const all: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder(cluster.pgData) ?? '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(cluster.logFile, 'a', 0o600);
  // Detached: a Ctrl-C in the terminal must not reach it before the server that uses it has drained.
  const child = spawn(programOf(cluster.native, 'postgres'), ['-D', cluster.pgData, ...args], {
    ...asUser(cluster),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.once('error', () => {});
  child.unref();
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new Problem(`数据库程序无法运行：${programOf(cluster.native, 'postgres')}`);
  return identity;
}

async function answersInTime(
  cluster: Cluster,
  identity: ProcessIdentity,
  port: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (isAlive(identity) && performance.now() < deadline && !signal?.aborted) {
    if (await superuserAnswers(cluster, port)) return true;
    await pause(40);
  }
  return signal?.aborted === true && isAlive(identity);
}
