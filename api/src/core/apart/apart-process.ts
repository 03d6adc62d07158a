import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.js';
import type { Answer } from './apart.child.js';
import { KEPT_MS, type Workplace } from './workplace.js';

/** It asked for more memory than it may have, or than there is. */
export class OutOfMemory extends Error {}

/** How a process ends that finds no memory: by its own hand, or the system's. */
const STARVED = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGKILL']);

/**
 * A process with a bound on its memory. A thread has one too, but Node keeps it only mostly: one that asks for much at once takes the whole
 * process along. It is in a group of its own, so that a signal from the keyboard goes by it, and ends when nobody is there any more to tell.
 */
export class ApartProcess<Asked, Told> implements Workplace<Asked, Told> {
  readonly #program: string;
  readonly #memoryMb: number;
  #child: ChildProcess | null = null;
  #leaves: NodeJS.Timeout | undefined;

  constructor(program: string, memoryMb: number) {
    this.#program = program;
    this.#memoryMb = memoryMb;
  }

  async run(asked: Asked, signal: AbortSignal): Promise<Told> {
    signal.throwIfAborted();
    clearTimeout(this.#leaves);
    const child = lives(this.#child) ? this.#child : await this.#begin();
    try {
      return (await answerOf(child, asked, signal)) as Told;
    } catch (error) {
      if (signal.aborted) this.#end(child);
      throw signal.aborted ? new DOMException('The work was aborted', 'AbortError') : error;
    } finally {
      this.#leaves = setTimeout(() => this.#end(child), KEPT_MS).unref();
    }
  }

  async #begin(): Promise<ChildProcess> {
    const { NODE_COMPILE_CACHE } = process.env;
    const child = fork(join(packageFolder, 'dist/apart.child.js'), [this.#program], {
      ...{ serialization: 'advanced', detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
      execArgv: [`--max-old-space-size=${this.#memoryMb}`],
      // no secrets of the platform's
      env: NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {},
    });
    await once(child, 'spawn');
    // whoever waits for it is told by its end
    child.on('error', () => undefined);
    this.#child = child;
    return child;
  }

  #end(child: ChildProcess): void {
    if (this.#child === child) this.#child = null;
    child.kill('SIGKILL');
  }
}

const lives = (child: ChildProcess | null): child is ChildProcess =>
  child?.connected === true && child.exitCode === null && child.signalCode === null;

/** Keeps alive whoever waits for it, and only as long. */
function hold(child: ChildProcess, way: 'ref' | 'unref'): void {
  child[way]();
  child.channel?.[way]();
}

async function answerOf(child: ChildProcess, asked: unknown, signal: AbortSignal): Promise<unknown> {
  const over = new AbortController();
  const until = { signal: AbortSignal.any([over.signal, signal]) };
  hold(child, 'ref');
  try {
    const answered = once(child, 'message', until) as Promise<[Answer]>;
    const ended = once(child, 'exit', until) as Promise<[number | null, NodeJS.Signals | null]>;
    child.send(asked as object);
    const first = await Promise.race([answered, ended.then(([code, by]) => endOf(code, by))]);
    if (first instanceof Error) throw first;
    const [answer] = first;
    if ('error' in answer) throw Object.assign(new Error(), answer.error);
    return answer.told;
  } finally {
    over.abort();
    hold(child, 'unref');
  }
}

const endOf = (code: number | null, by: NodeJS.Signals | null): Error =>
  STARVED.has(by) ? new OutOfMemory(`ended by ${by}`) : new Error(`what works apart ended with ${by ?? code}`);
