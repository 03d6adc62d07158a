import type { MinuteCount, PortalPorts, Spent } from './caller.js';

const MINUTE_MS = 60_000;
/** So often processes tell each other how much was asked: so far a key can go beyond its limit. */
const COUNTED_EVERY_MS = 200;
const NOTED_EVERY_MS = 2000;
/** Notes that wait while the database is away; older ones are dropped first. */
const MOST_NOTES = 20_000;

interface Counting {
  minute: number;
  /** by all processes, as far as it was told */
  known: number;
  /** by this one, not told yet */
  untold: number;
}

/** How a key stands with its limit. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  /** seconds until the next minute */
  readonly resets: number;
}

type Ports = Pick<PortalPorts<never, never, never>, 'count' | 'note'>;

/** Counts what keys ask, over all processes by way of the database, and notes how it went. */
export class Spending {
  readonly #ports: Ports;
  readonly #onError: (error: unknown) => void;
  readonly #keys = new Map<string, Counting>();
  #notes: Spent[] = [];
  readonly #timers: NodeJS.Timeout[];
  /** one at a time: what is being told is still counted as untold */
  #telling: Promise<void> | null = null;
  #noting: Promise<void> = Promise.resolve();

  constructor(ports: Ports, onError: (error: unknown) => void) {
    this.#ports = ports;
    this.#onError = onError;
    this.#timers = [
      setInterval(() => this.#tell(), COUNTED_EVERY_MS).unref(),
      setInterval(() => this.#write(), NOTED_EVERY_MS).unref(),
    ];
  }

  /** Takes so many requests of this minute, or none. */
  take(keyId: string, limit: number, requests: number): Allowance {
    const now = Date.now();
    const minute = Math.floor(now / MINUTE_MS);
    const counting = this.#at(keyId, minute);
    const resets = Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000);
    const before = counting.known + counting.untold;
    if (before + requests > limit) return { allowed: false, remaining: Math.max(0, limit - before), resets };
    counting.untold += requests;
    return { allowed: true, remaining: limit - before - requests, resets };
  }

  note(spent: Spent): void {
    if (this.#notes.push(spent) > MOST_NOTES) this.#notes.shift();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#telling;
    this.#tell();
    this.#write();
    await Promise.all([this.#telling, this.#noting]);
  }

  #at(keyId: string, minute: number): Counting {
    const known = this.#keys.get(keyId);
    if (known?.minute === minute) return known;
    const fresh = { minute, known: 0, untold: 0 };
    this.#keys.set(keyId, fresh);
    return fresh;
  }

  #tell(): void {
    const told = [...this.#keys].flatMap(([keyId, counting]) =>
      counting.untold > 0 ? [{ keyId, counting, requests: counting.untold }] : [],
    );
    if (this.#telling || told.length === 0) return;
    const counts: MinuteCount[] = told.map(({ keyId, counting: { minute }, requests }) => ({
      keyId,
      minute,
      requests,
    }));
    this.#telling = this.#ports
      .count(counts)
      .then((totals) => {
        for (const [nr, { counting, requests }] of told.entries()) {
          counting.known = totals[nr] ?? counting.known;
          counting.untold -= requests;
        }
      })
      .catch(this.#onError)
      .finally(() => {
        this.#telling = null;
      });
  }

  #write(): void {
    if (this.#notes.length === 0) return;
    const notes = this.#notes;
    this.#notes = [];
    this.#noting = this.#noting.then(() => this.#ports.note(notes)).catch(this.#onError);
  }
}
