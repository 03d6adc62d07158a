import pg from 'pg';
import { sqlStateOf } from './sql-state.js';

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
  #closed = false;

  /** @param url of the database */
  constructor(url: string) {
    this.#url = url;
  }

  /**
   * Works while the lock is held. A session that is cut off has lost all of them, and nobody is told: what comes of the work must bear
   * that somebody has taken it for dead meanwhile.
   * @param key two words, which nobody else ever locks: others only look whether somebody does
   * @throws the database's error; Error after `close`
   */
  async during<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.#leaves);
    this.#held += 1;
    try {
      const session = await this.#lock(key).catch((error: unknown) => {
        // one that was cut off while nobody used it may not know that yet; nothing else is tried again
        if (this.#closed || !isLost(error)) throw error;
        return this.#lock(key);
      });
      try {
        return await work();
      } finally {
        await this.#inTurn(() => session.query(`select pg_advisory_unlock(${KEY})`, [key])).catch(() => undefined);
      }
    } finally {
      this.#held -= 1;
      if (this.#held === 0) this.#leaves = setTimeout(() => void this.#letGo(), IDLE_MS).unref();
    }
  }

  /** Lets go of all that is held. None is ever held again. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#leaves);
    await this.#letGo();
  }

  async #lock(key: string): Promise<pg.Client> {
    return this.#inTurn(async () => {
      if (this.#closed) throw new Error('the process is ending');
      this.#session ??= this.#connect();
      const open = this.#session;
      try {
        const session = await open;
        await session.query(`select pg_advisory_lock(${KEY})`, [key]);
        return session;
      } catch (error) {
        if (this.#session === open) await this.#letGo();
        throw error;
      }
    });
  }

  #inTurn<Result>(say: () => Promise<Result>): Promise<Result> {
    const said = this.#last.then(say);
    this.#last = said.catch(() => undefined);
    return said;
  }

  async #letGo(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.then((open) => open.end()).catch(() => undefined);
  }

  #connect(): Promise<pg.Client> {
    const session = new pg.Client({ connectionString: this.#url, application_name: 'sanwu-lock', keepAlive: true });
    const open = session.connect().then(() => session);
    const forget = (): void => {
      if (this.#session === open) this.#session = null;
    };
    session.on('error', forget);
    session.on('end', forget);
    return open;
  }
}

/** The connection is gone: the server has ended it (class 57P), or the network, which has none of the database's codes. */
function isLost(error: unknown): boolean {
  return sqlStateOf(error)?.startsWith('57P') ?? true;
}
