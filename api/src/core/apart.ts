import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { packageFolder } from './package-folder.js';

/** A thread that has nothing to do goes after it, and what it has loaded with it. */
const KEPT_MS = 60_000;

interface Limits {
  readonly memoryMb?: number;
  readonly patienceMs?: number;
}

/**
 * A thread of its own for what would keep everybody else waiting. It does one thing after the other, in the order in which they were asked
 * for, and stays for a while after the last: to load what it needs takes longer than most of what it does.
 */
export class Apart<Asked, Told> {
  readonly #pool: Tinypool;
  readonly #patienceMs: number | undefined;
  /** The pool never holds a second piece of work: when a thread ends, it forgets those that wait. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param program the file of `dist` whose default export does the work: clones of what was asked and of what it tells cross over
   * @param limits what the thread may fill with objects, without it as much as the process; and how long a piece of work may take, from its
   * own turn on
   */
  constructor(program: string, { memoryMb, patienceMs }: Limits = {}) {
    this.#patienceMs = patienceMs;
    this.#pool = new Tinypool({
      ...{ filename: join(packageFolder, 'dist', program), minThreads: 0, maxThreads: 1, idleTimeout: KEPT_MS },
      // it sleeps as other threads do
      useAtomics: false,
      ...(memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: memoryMb } } : {}),
    });
    // one that dies while it has nothing to do is missed by nobody: the next piece of work gets another
    this.#pool.on('error', () => undefined);
  }

  /**
   * @param stop ends what is being done, by ending its thread, or lets it never begin
   * @throws what the program throws, or why it cannot be loaded; AbortError after `stop` or when its time is over; ERR_WORKER_OUT_OF_MEMORY
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
      throw why ?? error;
    } finally {
      this.#pool.off('error', died);
    }
  }
}
