import type { CaptureRun } from './capture-run.js';
import type { Found } from './found.js';

/** So many texts are one transaction: what a run that dies has read and not taken is read again by the next. */
const TOGETHER = 50;

/** Takes the texts of a run some at a time, in the order in which they are added, while the next are being asked for. */
export class Taker {
  /** by what the channel knows them */
  readonly failed = new Set<string>();
  /** a lot could not even be written down as failed: the run had better end */
  broken = false;
  readonly #run: CaptureRun;
  #waiting: Found[] = [];
  #taking: Promise<void> = Promise.resolve();

  constructor(run: CaptureRun) {
    this.#run = run;
  }

  /** Answers as soon as no more than one lot waits. @throws what taking the last lot threw */
  async add(found: Found): Promise<void> {
    this.#waiting.push(found);
    if (this.#waiting.length >= TOGETHER) await this.#takeWaiting();
  }

  /** Answers when all of it is taken. @throws what taking threw */
  async end(): Promise<void> {
    await this.#takeWaiting();
    await this.#taking;
  }

  async #takeWaiting(): Promise<void> {
    const lot = this.#waiting;
    this.#waiting = [];
    await this.#taking;
    this.#taking = this.#take(lot);
    // whoever asks next hears of it
    this.#taking.catch(() => undefined);
  }

  async #take(lot: readonly Found[]): Promise<void> {
    try {
      for (const { externalId } of await this.#run.take(lot)) this.failed.add(externalId);
    } catch (error) {
      for (const { externalId } of lot) this.failed.add(externalId);
      this.broken = true;
      throw error;
    }
  }
}
