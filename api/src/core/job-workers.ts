import type { PgBoss } from 'pg-boss';

/** Where the queue has its tables. */
export const JOBS_SCHEMA = 'jobs';

/** Whoever asks for a run wakes the workers; a job that failed has to be looked for, since its time wakes nobody: for all queues at once. */
const LOOK_EVERY_MS = 5000;
const DUE = `select distinct name from ${JOBS_SCHEMA}.job where state < 'active' and not blocked and start_after <= now()`;
/** What the looking for all has missed, each worker finds by itself. */
const WORKERS_LOOK_SECONDS = 60;
/** where workers that have begun cannot be woken */
const POLL_SECONDS = 0.5;

/**
 * The workers of a process's queues. Each looks into its queue as soon as it begins: so that a start does not ask the database once for
 * every queue, it begins when a run is asked for the first time, by whomever, or one is found by the looking for all.
 */
export class JobWorkers {
  readonly #boss: PgBoss;
  readonly #work: ReadonlyMap<string, () => Promise<void>>;
  readonly #onError: (error: unknown) => void;
  readonly #begun = new Map<string, Promise<string>>();
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /**
   * @param boss not started yet
   * @param work what is done for each queue, by its name
   */
  constructor(boss: PgBoss, work: ReadonlyMap<string, () => Promise<void>>, onError: (error: unknown) => void) {
    this.#boss = boss;
    this.#work = work;
    this.#onError = onError;
    this.#hear();
  }

  /**
   * The queue tells workers that have begun of what is put into it; whoever has not is begun by the same word. It asks for words when it is
   * started.
   */
  #hear(): void {
    const db = this.#boss.getDb();
    const listen = db.listen?.bind(db);
    if (!listen) return;
    db.listen = (channel, tell, reconnected) =>
      listen(
        channel,
        (name) => {
          tell(name);
          this.begin(name).catch(this.#onError);
        },
        reconnected,
      );
  }

  /** Takes up what waits, once the queue was started, and goes on looking until it is stopped. */
  async start(): Promise<void> {
    await this.#look();
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look()).catch(this.#onError);
    }, LOOK_EVERY_MS);
  }

  /** Something was put into the queue here: whoever asks does not depend on hearing their own word. */
  async begin(name: string): Promise<void> {
    const work = this.#work.get(name);
    if (!work || this.#stopped || this.#begun.has(name)) return;
    const often = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: WORKERS_LOOK_SECONDS };
    const begun = this.#boss.work(name, often, work);
    this.#begun.set(name, begun);
    // whoever could not begin is begun by the next look
    await begun.catch((error: unknown) => {
      this.#begun.delete(name);
      throw error;
    });
  }

  async #look(): Promise<void> {
    const { rows } = await this.#boss.getDb().executeSql(DUE, []);
    for (const { name } of rows as { name: string }[]) {
      const worker = this.#begun.get(name);
      // one queue that cannot be worked keeps none after it waiting
      await (worker ? worker.then((id) => this.#boss.notifyWorker(id)) : this.begin(name)).catch(this.#onError);
    }
  }

  /** Nobody begins any more; the queue ends those that have. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#looking;
  }
}
