import { randomBytes } from 'node:crypto';
import { WeChatError } from './errors.ts';

/** How long a token is good, as the real interface says it. */
export const EXPIRES_IN_SECONDS = 7_200;

/** How long the former token goes on working beside a new one. */
const OVERLAP_MS = 5 * 60_000;

interface Token {
  readonly appid: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** When a newer token takes its place for good; null for the newest. */
  supersededAt: number | null;
}

/** The access tokens that have been given out. They don't outlive the process. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  issue(appid: string): string {
    for (const token of this.#of(appid)) token.supersededAt ??= this.#now() + OVERLAP_MS;
    const text = `90_${randomBytes(96).toString('base64url')}`;
    this.#tokens.set(text, { appid, expiresAt: this.#now() + EXPIRES_IN_SECONDS * 1000, supersededAt: null });
    return text;
  }

  /** Ends every token of an account as if its time had passed. */
  expire(appid: string): void {
    for (const token of this.#of(appid)) token.expiresAt = this.#now();
  }

  /**
   * @returns the account that the token stands for
   * @throws WeChatError 41001, 40001 or 42001
   */
  accountOf(text: string | null): string {
    if (!text) throw new WeChatError(41001);
    const token = this.#tokens.get(text);
    if (!token) throw new WeChatError(40001);
    if (token.expiresAt <= this.#now()) throw new WeChatError(42001);
    if (token.supersededAt !== null && token.supersededAt <= this.#now()) throw new WeChatError(40001);
    return token.appid;
  }

  #of(appid: string): Token[] {
    return [...this.#tokens.values()].filter((token) => token.appid === appid);
  }
}
