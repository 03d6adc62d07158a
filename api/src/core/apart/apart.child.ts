// The process in which a program works apart: it is told what to do on its channel, one piece at a time, and answers there.
import { pathToFileURL } from 'node:url';

/** What it answers: what the program tells, or what it threw. */
export type Answer =
  | { readonly told: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack?: string | undefined } };

const say = (answer: Answer): void => void process.send?.(answer);

const [, , program = ''] = process.argv;
const loading = import(pathToFileURL(program).href) as Promise<{ default: (asked: unknown) => unknown }>;
// told when something is asked
loading.catch(() => undefined);

process.on('message', async (asked) => {
  try {
    const { default: work } = await loading;
    say({ told: await work(asked) });
  } catch (thrown) {
    const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
    say({ error: { name, message, stack } });
  }
});
