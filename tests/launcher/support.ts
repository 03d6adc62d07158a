import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { holderOf } from '../../scripts/lib/lock.mjs';
import type { ProcessIdentity } from '../../scripts/lib/processes.mjs';
import { endProcess, identify, isAlive } from '../../scripts/lib/processes.mjs';
import { node24, root } from '../../scripts/lib/workspace.mjs';

export const isRoot = process.getuid?.() === 0;

/** A command that was started, with everything that it has said so far. */
export interface Run {
  readonly pid: number;
  output(): string;
  /** Resolves once it has said that; rejects when it ends without. */
  says(text: string): Promise<void>;
  /** Resolves, when it has gone itself, to its exit code or the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** The same, once everything that wrote to its output has gone too. */
  readonly ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts a command in the workspace. Null in `env` takes a variable away. */
export function run(command: string, args: string[], env: Record<string, string | null>, user?: number): Run {
  const own: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: undefined, ...env };
  for (const name of Object.keys(own)) if (own[name] === null || /^(npm|vitest)_/i.test(name)) delete own[name];
  const child = spawn(command, args, {
    cwd: root,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of waiting) look();
    });
  }
  const exited = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return {
    pid: child.pid ?? -1,
    output: () => said,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.includes(text)) resolve();
        };
        waiting.add(look);
        look();
        void ended.then((how) => reject(new Error(`ended (${how}) without saying “${text}”:\n${said}`)));
      }),
    exited,
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

/** The launcher with small programs in place of the real ones. */
export function launchFakes(
  env: Record<string, string | null>,
  { user, args = [] }: { user?: number | undefined; args?: readonly string[] } = {},
): Run {
  return run(node24, ['tests/launcher/fakes/main.ts', ...args], env, user);
}

/** `npm start`, as it is. */
export function npmStart(env: Record<string, string | null>, args: readonly string[] = []): Run {
  return run('npm', ['start', ...(args.length > 0 ? ['--', ...args] : [])], env);
}

/** `npm run demo` on the data of a folder, without its pauses. */
export function npmRunDemo(dataDir: string): Run {
  return run('npm', ['run', 'demo'], { SANWU_DATA_DIR: dataDir, SANWU_URL: null, DEMO_PAUSE_SECONDS: '0' });
}

/** That the pages are there, and the server says that it is well. */
export async function expectServed(url: string): Promise<void> {
  for (const path of ['/', '/wall', '/healthz', '/readyz']) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
}

/** That everything has stopped in the opposite order of its start: the database last. */
export function expectOrderlyStop(started: Run): void {
  const said = started.output();
  const order = ['接口服务已停止', '替身已停止', '数据库已停止'].map((line) => said.indexOf(line));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
}

/** For what looks at no database: the run's own, so that none is made. */
export const RUNS_DATABASE = { DATABASE_URL: process.env['SANWU_TEST_DATABASE_URL'] ?? null };

export const READY = '已就绪。按 Ctrl-C';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** An empty folder that every user can enter. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanwu-launcher-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** The processes of a data folder that run now. */
export function processesOf(
  dataDir: string,
): Record<'launcher' | 'api' | 'wechat' | 'database', ProcessIdentity | null> {
  const memory = existsSync(join(dataDir, 'launcher.json'))
    ? JSON.parse(readFileSync(join(dataDir, 'launcher.json'), 'utf8'))
    : {};
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  const alive = (identity: ProcessIdentity | undefined | null) => (identity && isAlive(identity) ? identity : null);
  return {
    launcher: alive(holderOf(join(dataDir, 'launcher.lock'))),
    api: alive(memory.api),
    wechat: alive(memory.wechat),
    database: existsSync(pidFile) ? identify(Number(readFileSync(pidFile, 'utf8').split('\n')[0])) : null,
  };
}

export const NOTHING = { launcher: null, api: null, wechat: null, database: null };

/** Ends what a test has left running in a data folder. */
export async function endAll(dataDir: string): Promise<void> {
  const { launcher, ...others } = processesOf(dataDir);
  for (const identity of [launcher, ...Object.values(others)]) {
    if (identity) await endProcess(identity, { signal: 'SIGKILL', graceMs: 1_000 });
  }
}

/** Ends what runs in a data folder and removes it. */
export async function cleanUp(dataDir: string): Promise<void> {
  await endAll(dataDir);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
