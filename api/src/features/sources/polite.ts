import parser, { type Robot } from 'robots-parser';
import {
  type Fetched,
  type GuardOptions,
  guardedFetch,
  USER_AGENT,
  type Validators,
} from '../../core/net/guarded-fetch.js';
import type { HostTurns } from '../../core/net/host-turns.js';
import { CaptureError } from './capture.error.js';
import { SHORTEST_DELAY_MS } from './portal.rules.js';

/** Its types speak of a default export, which its code does not have. */
const robotsParser = parser as unknown as (url: string, text: string) => Robot;

const MAX_REQUESTS = 1000;
const ROBOTS_BYTES = 512 * 1024;

export interface Manners extends GuardOptions {
  readonly turns: HostTurns;
  /** between the end of one request to a host and the next one to it */
  readonly delayMs: number;
}

/** Fetches as a guest does: one request at a time to a host, with a pause, what robots.txt allows, and not without end. */
export class PoliteFetch {
  readonly #robots = new Map<string, Promise<Robot>>();
  #requests = 0;

  constructor(readonly manners: Manners) {}

  /**
   * @param known by what the page was known before: the answer may be 304
   * @throws FetchError, CaptureError ROBOTS, ROBOTS_UNREACHABLE, REQUEST_LIMIT, HTTP_…
   */
  async page(address: string, known?: Validators): Promise<Fetched> {
    const url = URL.parse(address);
    if (url && (await this.#robotsOf(url)).isAllowed(url.href, USER_AGENT) === false)
      throw new CaptureError('ROBOTS', '网站声明（robots.txt）不允许采集这个网址', false, true);
    const fetched = await this.#inTurn(address, known);
    const { status } = fetched;
    if (status === 401 || status === 403)
      throw new CaptureError(`HTTP_${status}`, `网站拒绝访问（${status}），请与网站管理方联系放行`, false);
    if (status === 429 || status >= 500) throw new CaptureError(`HTTP_${status}`, `网站返回 ${status}`, true);
    return fetched;
  }

  #robotsOf(url: URL): Promise<Robot> {
    const { origin } = url;
    const known = this.#robots.get(origin) ?? this.#readRobots(url);
    this.#robots.set(origin, known);
    // what failed is asked for again, not remembered
    known.catch(() => this.#robots.delete(origin));
    return known;
  }

  /** Without the file everything is allowed; when it cannot be had, nothing is (RFC 9309). */
  async #readRobots({ origin }: URL): Promise<Robot> {
    const address = `${origin}/robots.txt`;
    const { status, bytes } = await this.#inTurn(address);
    if (status >= 500)
      throw new CaptureError('ROBOTS_UNREACHABLE', `读不到网站的采集声明（robots.txt，${status}）`, true);
    return robotsParser(address, status < 300 ? bytes.subarray(0, ROBOTS_BYTES).toString() : '');
  }

  async #inTurn(address: string, known?: Validators): Promise<Fetched> {
    if (++this.#requests > MAX_REQUESTS)
      throw new CaptureError('REQUEST_LIMIT', `一次采集最多${MAX_REQUESTS}次请求，其余下次继续`, false);
    const host = URL.parse(address)?.host ?? '';
    const { allowed, delayMs, turns } = this.manners;
    const endTurn = await turns.begin(host);
    try {
      return await guardedFetch(address, { ...this.manners, ...(known ? { known } : {}) });
    } finally {
      // the next one starts after the pause; this one goes on at once
      endTurn(allowed.has(host) ? delayMs : Math.max(delayMs, SHORTEST_DELAY_MS));
    }
  }
}
