import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** So long a process keeps a host to itself while it has something to ask: then others have their turn. */
const KEPT_MS = 2000;
/** A process that asks nothing for so long gives the host back. */
const IDLE_MS = 1000;

/** A host, as one process asks it: its own requests follow one another, and between processes a lock of the database decides. */
class Host {
  readonly #url: string;
  readonly #name: string;
  #session: pg.Client | null = null;
  #heldSince: number | null = null;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(url: string, name: string) {
    this.#url = url;
    this.#name = name;
  }

  async begin(): Promise<(restMs: number) => void> {
    const before = this.#last;
    let done = (): void => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    this.#waiting += 1;
    const end = async (restMs: number): Promise<void> => {
      if (restMs > 0) await pause(restMs);
      this.#waiting -= 1;
      await this.#pass();
      done();
    };
    await before;
    try {
      await this.#hold();
    } catch (error) {
      void end(0);
      throw error;
    }
    return (restMs) => void end(restMs);
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#letGo();
  }

  /** Waits behind other processes, in the order in which they came. */
  async #hold(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.#heldSince !== null) return;
    const session = this.#session ?? (await this.#connect());
    await session.query("select pg_advisory_lock(hashtext('host'), hashtext($1))", [this.#name]);
    this.#heldSince = performance.now();
  }

  async #connect(): Promise<pg.Client> {
    const session = new pg.Client({ connectionString: this.#url, application_name: 'sanwu-host' });
    const forget = (): void => {
      if (this.#session !== session) return;
      this.#session = null;
      this.#heldSince = null;
    };
    // a session that is cut off has lost the lock: the next request asks for it anew
    session.on('error', forget);
    session.on('end', forget);
    await session.connect();
    this.#session = session;
    return session;
  }

  /** After a request: on to others when they have waited long enough, whether more waits here or comes in a moment, and when nothing does. */
  async #pass(): Promise<void> {
    if (this.#waiting === 0) this.#idle = setTimeout(() => void this.#letGo(), IDLE_MS).unref();
    if (this.#heldSince === null || performance.now() - this.#heldSince < KEPT_MS) return;
    this.#heldSince = null;
    await this.#session
      ?.query("select pg_advisory_unlock(hashtext('host'), hashtext($1))", [this.#name])
      .catch(() => undefined);
  }

  async #letGo(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#heldSince = null;
    await session?.end().catch(() => undefined);
  }
}

/** Turns at hosts that are not ours: each is asked one thing at a time, whichever processes have something to ask. */
export class HostTurns {
  readonly #url: string;
  readonly #hosts = new Map<string, Host>();

  /** @param url of the database, whose locks go with the process however that ends */
  constructor(url: string) {
    this.#url = url;
  }

  /** Waits for the turn. @returns what ends it after so many milliseconds of rest @throws the database's error */
  begin(host: string): Promise<(restMs: number) => void> {
    const known = this.#hosts.get(host) ?? new Host(this.#url, host);
    this.#hosts.set(host, known);
    return known.begin();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#hosts.values()].map((host) => host.close()));
  }
}
