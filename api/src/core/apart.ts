import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { packageFolder } from './package-folder.js';

/** A thread that has nothing to do goes after it, and what it has loaded with it. */
const KEPT_MS = 60_000;

interface Limits {
  readonly memoryMb?: number;
  readonly patienceMs?: number;
}

/** It ended in the middle of its work: mostly because that took more memory than it may have. */
export class EndedEarly extends Error {}

/** A thread that fills its memory takes the whole process along when it asks for much at once: only a process of its own ends alone. */
const processOf = (memoryMb: number) => ({
  ...({ runtime: 'child_process', serialization: 'advanced' } as const),
  execArgv: [`--max-old-space-size=${memoryMb}`],
  // no secrets of the platform's
  env: {},
});

/**
 * A thread, or a process where its memory is bounded, for what would keep everybody else waiting. It does one thing after the other, in the
 * order in which they were asked for, and stays for a while after the last: to load what it needs takes longer than most of what it does.
 */
export class Apart<Asked, Told> {
  readonly #pool: Tinypool;
  readonly #patienceMs: number | undefined;
  /** The pool never holds a second piece of work: when a thread ends, it forgets those that wait. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param program the file of `dist` whose default export does the work: clones of what was asked and of what it tells cross over
   * @param limits what it may fill with objects, without it a thread as much as the process; and how long a piece of work may take, from
   * its own turn on
   */
  constructor(program: string, { memoryMb, patienceMs }: Limits = {}) {
    this.#patienceMs = patienceMs;
    this.#pool = new Tinypool({
      ...{ filename: join(packageFolder, 'dist', program), minThreads: 0, maxThreads: 1, idleTimeout: KEPT_MS },
      // it sleeps as other threads do
      useAtomics: false,
      ...(memoryMb ? processOf(memoryMb) : {}),
    });
    // one that dies while it has nothing to do is missed by nobody: the next piece of work gets another
    this.#pool.on('error', () => undefined);
  }

  /**
   * @param stop ends what is being done, by ending its thread, or lets it never begin
   * @throws what the program throws, or why it cannot be loaded; AbortError after `stop` or when its time is over; EndedEarly
   */
  run(asked: Asked, stop?: AbortSignal): Promise<Told> {
    const turn = this.#last.then(() => this.#do(asked, stop));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #do(asked: Asked, stop?: AbortSignal): Promise<Told> {
    const gone = new AbortController();
    let why: unknown;
    // a thread that dies before it has begun is told of nowhere else
    const died = (error: unknown) => {
      why = error;
      gone.abort();
    };
    this.#pool.once('error', died);
    try {
      const patience = this.#patienceMs && AbortSignal.timeout(this.#patienceMs);
      const signal = AbortSignal.any([gone.signal, ...(stop ? [stop] : []), ...(patience ? [patience] : [])]);
      return (await this.#pool.run(asked, { signal })) as Told;
    } catch (error) {
      throw asError(why ?? error);
    } finally {
      this.#pool.off('error', died);
    }
  }
}

/** What crosses over from a process has the fields of an error, and no class. */
function asError(told: unknown): unknown {
  if (told instanceof Error) return told.message === 'Worker exited unexpectedly' ? new EndedEarly(told.message) : told;
  return told !== null && typeof told === 'object' ? Object.assign(new Error(), told) : told;
}
