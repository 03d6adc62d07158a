import { join } from 'node:path';
import { packageFolder } from '../package-folder.js';
import { ApartProcess } from './apart-process.js';
import { ApartThread } from './apart-thread.js';
import type { Workplace } from './workplace.js';

interface Limits {
  readonly memoryMb?: number;
  readonly patienceMs?: number;
}

/**
 * A thread, or a process where its memory is bounded, for what would keep everybody else waiting. It does one thing after the other, in the
 * order in which they were asked for, and stays for a while after the last: to load what it needs takes longer than most of what it does.
 */
export class Apart<Asked, Told> {
  readonly #place: Workplace<Asked, Told>;
  readonly #patienceMs: number | undefined;
  /** The place never holds a second piece of work: when it ends, it forgets those that wait. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param program the file of `dist` whose default export does the work: clones of what was asked and of what it tells cross over
   * @param limits what it may fill with objects, without it a thread as much as the process; and how long a piece of work may take, from
   * its own turn on
   */
  constructor(program: string, { memoryMb, patienceMs }: Limits = {}) {
    const file = join(packageFolder, 'dist', program);
    this.#patienceMs = patienceMs;
    this.#place = memoryMb ? new ApartProcess(file, memoryMb) : new ApartThread(file);
  }

  /**
   * @param stop ends what is being done, by ending where it is done, or lets it never begin
   * @throws what the program throws, or why it cannot be loaded; AbortError after `stop` or when its time is over; OutOfMemory
   */
  run(asked: Asked, stop?: AbortSignal): Promise<Told> {
    const turn = this.#last.then(() => {
      const patience = this.#patienceMs && AbortSignal.timeout(this.#patienceMs);
      return this.#place.run(asked, AbortSignal.any([...(stop ? [stop] : []), ...(patience ? [patience] : [])]));
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
