import { Tinypool } from 'tinypool';
import { KEPT_MS, type Workplace } from './workplace.js';

/** A thread, which shares the memory of the process. */
export class ApartThread<Asked, Told> implements Workplace<Asked, Told> {
  readonly #pool: Tinypool;

  constructor(filename: string) {
    this.#pool = new Tinypool({
      ...{ filename, minThreads: 0, maxThreads: 1, idleTimeout: KEPT_MS },
      // it sleeps as other threads do
      useAtomics: false,
    });
    // one that dies while it has nothing to do is missed by nobody: the next piece of work gets another
    this.#pool.on('error', () => undefined);
  }

  async run(asked: Asked, signal: AbortSignal): Promise<Told> {
    const gone = new AbortController();
    let why: unknown;
    // a thread that dies before it has begun is told of nowhere else
    const died = (error: unknown) => {
      why = error;
      gone.abort();
    };
    this.#pool.once('error', died);
    try {
      return (await this.#pool.run(asked, { signal: AbortSignal.any([gone.signal, signal]) })) as Told;
    } catch (error) {
      throw why ?? error;
    } finally {
      this.#pool.off('error', died);
    }
  }
}
