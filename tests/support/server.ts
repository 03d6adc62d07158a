import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startWeChatStandIn } from '../../seeds/src/wechat/stand-in.ts';
import type { TestDatabase } from './database.ts';
import { districtDatabase, openedDistrict } from './district.ts';
import { endProcess, freePort, root, runNode, startNode } from './processes.ts';
import { closeTo, openTo } from './sessions.ts';
import { startWarm } from './warm-processes.ts';

/** The demonstration district behind the built server, with its own database and its own WeChat. */
export interface TestServer {
  readonly url: string;
  readonly weChatUrl: string;
  /** where its signed roots of the trail are published */
  readonly rootsFile: string;
  readonly masterKey: string;
  readonly database: TestDatabase;
  /** Starts another one on the same database, in another process, on a port of its own unless one is named. */
  readonly another: (port?: number, env?: Readonly<Record<string, string>>) => Promise<StartedServer>;
  /** everything that its processes have written */
  readonly output: () => string;
  /** stops its servers and leaves the database */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface StartedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** As `TestServer`, each in a process of its own, that a test may kill, stop by a signal, or look at. */
export interface TestProcess extends TestServer {
  readonly process: ChildProcess;
  readonly another: (
    port?: number,
    env?: Readonly<Record<string, string>>,
  ) => Promise<StartedServer & { readonly process: ChildProcess }>;
}

/** Resolves when the process says that it is ready. @throws Error with its output, when it ends before */
export function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('"msg":"ready"')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', (code) => reject(new Error(`the server ended with ${code}\n${output}`)));
  });
}

/** Resolves when it answers that it is ready. @throws Error when it ends before */
async function untilServing(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(50);
  }
  throw new Error(`the server ended with ${child.exitCode}`);
}

/** How the server is started. */
interface StartOptions {
  /** plays the days up to the demonstration's first morning */
  readonly opening?: boolean;
  /** a database that holds a district already; without it, one of its own is made and loaded */
  readonly database?: TestDatabase;
  /** where the stand-in of WeChat keeps what was published; without it, in memory */
  readonly weChatState?: string;
  /**
   * Its database keeps a plan from the first time on, instead of the sixth: for pages, which ask what other tests ask too, of a server whose
   * plans are for the values at hand, as people's are.
   */
  readonly keepsPlans?: boolean;
  /** further settings */
  readonly env?: Readonly<Record<string, string>>;
}

/** How one server is started, on a port of its own unless one is named; it is ready then. */
type Start<Started extends StartedServer> = (
  env: Readonly<Record<string, string>>,
) => Promise<Started & { output: () => string; stop: () => Promise<void> }>;

/** Starts everything; `close` ends everything. The server runs in a process that served others before. */
export const startServer = (options: StartOptions = {}): Promise<TestServer> => start(startInWarm, options, true);

/** As `startServer`, by the command that people start it with. */
export const startServerProcess = (options: StartOptions = {}): Promise<TestProcess> =>
  // what a process that was killed leaves is nobody else's
  start(startCold, options, false);

/** It says what it warns of; a test of what it says of each request asks for that. */
const startInWarm = (env: Readonly<Record<string, string>>) => startWarm({ SANWU_LOG_LEVEL: 'warn', ...env });

async function startCold(settings: Readonly<Record<string, string>>) {
  const port = settings['PORT'] ?? String(await freePort());
  const env: typeof settings = { ...settings, PORT: port };
  const url = `http://127.0.0.1:${port}`;
  const child = startNode('api/dist/main.js', env);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  // one that says little says nothing of being ready
  await (env['SANWU_LOG_LEVEL'] ? untilServing(child, url) : untilReady(child));
  return { url, process: child, output: () => said, stop: () => endProcess(child) };
}

async function start<Started extends StartedServer>(
  startOne: Start<Started>,
  { opening = false, database: given, weChatState, keepsPlans = false, env: further = {} }: StartOptions,
  keptOn: boolean,
) {
  const folder = mkdtempSync(join(tmpdir(), 'sanwu-server-'));
  const like = { keepsPlans, keptOn };
  const opened = opening && !weChatState ? await openedDistrict(like) : null;
  const stateFile = opened ? join(folder, 'wechat.json') : (weChatState ?? null);
  if (opened && stateFile) copyFileSync(opened.weChatState, stateFile);
  const weChat = await startWeChatStandIn({ port: 0, stateFile });
  const { database, masterKey } = given
    ? { database: given, masterKey: randomBytes(32).toString('base64') }
    : (opened ?? (await districtDatabase(like)));
  const rootsFile = join(folder, 'roots.jsonl');
  const env = {
    DATABASE_URL: database.appUrl,
    SANWU_MASTER_KEY: masterKey,
    SANWU_DEMONSTRATION: '1',
    SANWU_TRAIL_ROOTS: rootsFile,
    SANWU_WECHAT_BASE_URL: weChat.url,
    SANWU_CONSOLE_DIR: `${root}/console/dist`,
    HOST: '127.0.0.1',
    ...(keptOn && !given ? { SANWU_TEST_KEEPS_CONNECTIONS: '1' } : {}),
    ...further,
  };
  const started: Pick<TestServer, 'output' | 'stop'>[] = [];
  const another = async (wished?: number, more: Readonly<Record<string, string>> = {}) => {
    const one = await startOne({ ...env, ...more, ...(wished === undefined ? {} : { PORT: String(wished) }) });
    started.push(one);
    return one;
  };
  const first = await another();
  if (opening && !opened)
    await runNode('seeds/src/opening.ts', { env: { SANWU_URL: first.url, SANWU_WECHAT_BASE_URL: weChat.url } });
  if (!given) openTo(first.url);
  const stop = async () => {
    closeTo(first.url);
    await Promise.all(started.map((one) => one.stop()));
    await weChat.close();
  };
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());
  return {
    ...first,
    stop: stopOnce,
    weChatUrl: weChat.url,
    rootsFile,
    masterKey,
    database,
    another,
    output: () => started.map(({ output }) => output()).join(''),
    close: async () => {
      await stopOnce();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
