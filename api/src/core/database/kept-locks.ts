import pg from 'pg';

/** A process that holds none for so long gives the session back. */
const IDLE_MS = 60_000;

const KEY = "hashtext(split_part($1, ' ', 1)), hashtext(split_part($1, ' ', 2))";

/**
 * Advisory locks that say of something that its process lives: they go with it however that ends. All are held by one session of their own.
 * It takes none of the pool's connections: what lasts long would keep others waiting, and the pool from ending.
 */
export class KeptLocks {
  readonly #url: string;
  #session: Promise<pg.Client> | null = null;
  /** one statement after the other */
  #last: Promise<unknown> = Promise.resolve();
  #held = 0;
  #leaves: NodeJS.Timeout | undefined;

  /** @param url of the database */
  constructor(url: string) {
    this.#url = url;
  }

  /**
   * Works while the lock is held. A session that is cut off has lost it; whoever works finds out by their next statement.
   * @param key two words, which nobody else ever locks: others only look whether somebody does
   * @throws the database's error
   */
  async during<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.#leaves);
    this.#held += 1;
    try {
      // one that was cut off while nobody used it may not know that yet
      await this.#say(`select pg_advisory_lock(${KEY})`, key).catch(() =>
        this.#say(`select pg_advisory_lock(${KEY})`, key),
      );
      return await work();
    } finally {
      // with its session it is gone already
      if (this.#session) await this.#say(`select pg_advisory_unlock(${KEY})`, key).catch(() => undefined);
      this.#held -= 1;
      if (this.#held === 0) this.#leaves = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#leaves);
    const session = this.#session;
    this.#session = null;
    await session?.then((open) => open.end()).catch(() => undefined);
  }

  #say(statement: string, key: string): Promise<unknown> {
    const said = this.#last.then(async () => (await (this.#session ?? this.#connect())).query(statement, [key]));
    this.#last = said.catch(() => undefined);
    return said;
  }

  #connect(): Promise<pg.Client> {
    const session = new pg.Client({ connectionString: this.#url, application_name: 'sanwu-lock' });
    const open = session.connect().then(() => session);
    const forget = (): void => {
      if (this.#session === open) this.#session = null;
    };
    session.on('error', forget);
    session.on('end', forget);
    open.catch(forget);
    this.#session = open;
    return open;
  }
}
