import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { isPublicAddress } from './public-address.js';

const REDIRECTS = 5;
/** What we call ourselves, so that who runs a site knows whom to ask. */
export const USER_AGENT = 'SanwuCapture/1.0';

export interface GuardOptions {
  /** hosts that an administrator has allowed although their addresses are not the internet's, with their port */
  readonly allowed: ReadonlySet<string>;
  readonly timeoutMs: number;
  /** more is not read */
  readonly maxBytes: number;
  /** what a page was known by when it was fetched before: one that is still the same answers 304, without its bytes */
  readonly known?: Validators;
}

/** By which a site tells whether a page has changed; null where it does not. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type FetchFault =
  | 'BAD_ADDRESS'
  | 'PRIVATE_ADDRESS'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS';

/** A fetch that came to no answer. */
export class FetchError extends Error {
  constructor(readonly code: FetchFault) {
    super(code);
  }
}

export interface Fetched {
  /** after redirects */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly validators: Validators;
}

/**
 * Connects to addresses of the internet only. The address is looked at when it is connected to, so that a name cannot answer one thing
 * to the check and another to the connection.
 */
const agent = new Agent({
  connect: {
    lookup: (host, options, done) => {
      lookup(host, { ...options, all: true }, (error, found) => {
        if (error) return done(error, '', 0);
        const [first] = found;
        if (!first || !found.every(({ address }) => isPublicAddress(address)))
          return done(new FetchError('PRIVATE_ADDRESS'), '', 0);
        if (options.all) return done(null, found);
        return done(null, first.address, first.family);
      });
    },
  },
});
const unguarded = new Agent();

/** Whether an administrator has allowed the host of an address. */
export function isAllowed(url: URL, allowed: ReadonlySet<string>): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowed.has(url.host) || allowed.has(`${url.hostname}:${port}`);
}

/** The agent for an address. @throws FetchError for an address that is none, or a literal one of a network that is not the internet's */
export function agentFor(url: URL, { allowed }: Pick<GuardOptions, 'allowed'>): Agent {
  if (!/^https?:$/.test(url.protocol)) throw new FetchError('BAD_ADDRESS');
  if (isAllowed(url, allowed)) return unguarded;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw new FetchError('PRIVATE_ADDRESS');
  return agent;
}

async function bytesOf(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new FetchError('TOO_LARGE');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const LONGEST_VALIDATOR = 500;

const validatorsOf = ({ headers }: Response): Validators => {
  const told = (name: string) => {
    const value = headers.get(name);
    return value !== null && value.length <= LONGEST_VALIDATOR ? value : null;
  };
  return { etag: told('etag'), lastModified: told('last-modified') };
};

const headersFor = ({ known }: GuardOptions): Record<string, string> => ({
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
  ...(known?.etag ? { 'if-none-match': known.etag } : {}),
  ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
});

/** Why nothing was answered. */
export function faultOf(error: unknown): FetchError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchError) return cause;
    if (cause.name === 'TimeoutError') return new FetchError('TIMEOUT');
  }
  return new FetchError('UNREACHABLE');
}

/** Fetches a page, following redirects; each address on the way is looked at. @throws FetchError */
export async function guardedFetch(address: string, options: GuardOptions): Promise<Fetched> {
  let url = URL.parse(address);
  const signal = AbortSignal.timeout(options.timeoutMs);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (!url) throw new FetchError('BAD_ADDRESS');
    const dispatcher = agentFor(url, options);
    try {
      const headers = headersFor(options);
      const response = await fetch(url, { dispatcher, redirect: 'manual', signal, headers });
      const onward = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (onward === null) {
        const bytes = await bytesOf(response, options.maxBytes);
        return {
          url: url.href,
          status: response.status,
          contentType: response.headers.get('content-type') ?? '',
          bytes,
          validators: validatorsOf(response),
        };
      }
      await response.body?.cancel();
      url = URL.parse(onward, url.href);
    } catch (error) {
      throw faultOf(error);
    }
  }
  throw new FetchError('TOO_MANY_REDIRECTS');
}
