import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { freePort, root } from './processes.ts';

type Settings = Readonly<Record<string, string>>;

/** What a warm process is asked to do; it says the mark when that is done. */
export type WarmOrder = { readonly env: Settings; readonly mark: string } & (
  | { readonly what: 'start' | 'stop' }
  | { readonly what: 'run'; readonly program: string; readonly args: readonly string[] }
);
type Wish = WarmOrder extends infer Order ? (Order extends WarmOrder ? Omit<Order, 'mark'> : never) : never;

/** What the engine would make faster is hardly asked for again: of a run, its second compiler costs more than it saves. */
const SHORT_LIVED = ['--no-turbofan', '--no-flush-bytecode'];

/** A process that serves one server after the other. */
class WarmProcess {
  readonly since = performance.now();
  readonly #child: ChildProcess;
  #said = '';
  #port = 0;

  constructor() {
    this.#child = spawn(process.execPath, [...SHORT_LIVED, 'tests/support/warm-process.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of this.#outputs())
      stream.on('data', (chunk: Buffer) => {
        this.#said += chunk.toString();
      });
  }

  #outputs(): Socket[] {
    return [this.#child.stdout, this.#child.stderr] as Socket[];
  }

  /** what it has said for its present user */
  said(): string {
    return this.#said.replaceAll(/^[0-9a-f-]{36} \d+\n/gm, '');
  }

  /** Has it do something. @returns the code it ended with @throws Error with what it said, when the process ends instead */
  do(wish: Wish): Promise<number> {
    const mark = randomUUID();
    this.#child.send({ ...wish, mark } satisfies WarmOrder);
    return new Promise((resolve, reject) => {
      const look = () => {
        // both outputs say it: nothing is on its way any more
        const [, one, two] = new RegExp(`${mark} (\\d+)\n[^]*${mark} (\\d+)\n`).exec(this.#said) ?? [];
        if (one === undefined || two === undefined) return;
        for (const stream of this.#outputs()) stream.off('data', look);
        this.#child.off('close', gone);
        resolve(Number(one));
      };
      const gone = () => reject(new Error(`the process ended\n${this.#said}`));
      for (const stream of this.#outputs()) stream.on('data', look);
      this.#child.once('close', gone);
    });
  }

  /** Where its servers listen, one after the other: a browser that has loaded the pages of one has those of the next. */
  async port(): Promise<number> {
    this.#port = await freePort(this.#port);
    return this.#port;
  }

  /** Begins with a clean slate; whoever started it waits for it from now on. */
  take(): void {
    this.#said = '';
    this.#hold('ref');
  }

  /** Does not keep alive whoever started it. */
  rest(): void {
    this.#hold('unref');
  }

  #hold(way: 'ref' | 'unref'): void {
    this.#child[way]();
    this.#child.channel?.[way]();
    for (const stream of this.#outputs()) stream[way]();
  }
}

/** The idle ones of this worker, which live as long as it does, through all its files; the eldest comes last, and is taken first. */
const IDLE = Symbol.for('sanwu.idle-processes');
const worker = globalThis as { [IDLE]?: WarmProcess[] };
worker[IDLE] ??= [];
const idle = worker[IDLE];

function takeOne(): WarmProcess {
  const one = idle.pop() ?? new WarmProcess();
  one.take();
  return one;
}

function giveBack(one: WarmProcess): void {
  one.rest();
  idle.push(one);
  idle.sort((a, b) => b.since - a.since);
}

/** Starts a server in a process of this worker that has none at the moment, on that one's port unless another is named. */
export async function startWarm(
  env: Settings,
): Promise<{ url: string; output: () => string; stop: () => Promise<void> }> {
  const one = takeOne();
  const port = env['PORT'] ?? String(await one.port());
  await one.do({ what: 'start', env: { ...env, PORT: port } });
  let last: string | null = null;
  const stop = async () => {
    await one.do({ what: 'stop', env: {} });
    last = one.said();
    giveBack(one);
  };
  let stopped: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => last ?? one.said(),
    // whoever has stopped it may have it stopped again with the others: it is somebody else's by then
    stop: () => (stopped ??= stop()),
  };
}

/** Runs one of the built commands that end by `process.exitCode`, as `runNode` does, in a process that has run others. */
export async function runWarm(
  program: string,
  { env, args }: { env: Settings; args: readonly string[] },
): Promise<{ status: number; said: string }> {
  const one = takeOne();
  const status = await one.do({ what: 'run', program, args, env });
  const said = one.said().trim();
  giveBack(one);
  return { status, said };
}
