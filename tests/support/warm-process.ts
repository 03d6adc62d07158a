// One server after the other, and commands, in one process: what is loaded and compiled once serves many files of tests.
// It is told on its channel what to do, and says when it is done by a line of its own on both outputs.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepConnections } from './kept-connections.ts';
import type { WarmOrder } from './warm-processes.ts';

interface App {
  readonly url: string;
  readonly close: () => Promise<void>;
  readonly platform: {
    readonly log: { info: (fields: object, line: string) => void; flush: (done: () => void) => void };
  };
}

const built = (name: string) => import(resolve('api/dist', name));
const [{ createApp }, { readConfig }] = await Promise.all([built('app.js'), built('config.js')]);

keepConnections();

/** What this process itself was started with; each order adds its own settings. */
const inherited = { ...process.env };
let app: App | null = null;

async function start(): Promise<void> {
  const started: App = await createApp(readConfig(process.env));
  app = started;
  started.platform.log.info({ url: started.url }, 'ready');
}

async function stop(): Promise<void> {
  await app?.close();
  await new Promise<void>((done) => (app ? app.platform.log.flush(done) : done()));
  app = null;
}

/** A program runs when it is loaded; under another address it is another one. @returns the code that it ends with */
async function run(program: string, args: readonly string[], mark: string): Promise<number> {
  process.argv = [process.execPath, resolve(program), ...args];
  process.exitCode = 0;
  await import(`${pathToFileURL(resolve(program))}?${mark}`);
  const code = process.exitCode;
  process.exitCode = 0;
  return code;
}

async function obey({ env, mark, ...order }: WarmOrder): Promise<void> {
  process.env = { ...inherited, ...env };
  let code = 0;
  if (order.what === 'start') await start();
  if (order.what === 'stop') await stop();
  if (order.what === 'run') code = await run(order.program, order.args, mark);
  for (const output of [process.stdout, process.stderr]) output.write(`${mark} ${code}\n`);
}

process.on('message', (order: WarmOrder) => {
  obey(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
// nobody is there any more to read last lines
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
