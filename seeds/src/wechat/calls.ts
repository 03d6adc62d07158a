import type { Interface } from './faults.ts';

/** One call of an interface, for tests to look at. */
export interface Call {
  readonly on: Interface;
  /** 'ok', an errcode, an HTTP status, 'closed' or 'malformed'. */
  readonly outcome: string;
  /** What batchget was sent, as it came. */
  readonly body: string;
}

/** More than a test looks at; older ones are dropped. */
const KEPT = 1_000;

/** The calls that each account's interfaces have seen, oldest first. */
export class Calls {
  readonly #calls = new Map<string, Call[]>();

  add(appid: string, call: Call): void {
    this.#calls.set(appid, [...this.of(appid), call].slice(-KEPT));
  }

  of(appid: string): readonly Call[] {
    return this.#calls.get(appid) ?? [];
  }

  clear(appid: string): void {
    this.#calls.delete(appid);
  }
}
