import { request } from 'undici';
import { agentFor, FetchError, faultOf } from './guarded-fetch.js';

export interface PostOptions {
  /** hosts that an administrator has allowed although their addresses are not the internet's, with their port */
  readonly allowed: ReadonlySet<string>;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A longer answer is not listened to; none is kept. */
const MOST_BYTES = 64 * 1024;

/**
 * Sends something to an address of the internet, or of a host that was allowed. No redirect is followed: what was meant for one goes to nobody
 * else. @returns the status of HTTP @throws FetchError
 */
export async function guardedPost(
  address: string,
  { allowed, timeoutMs, headers, body }: PostOptions,
): Promise<number> {
  const url = URL.parse(address);
  if (!url) throw new FetchError('BAD_ADDRESS');
  const dispatcher = agentFor(url, { allowed });
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    // as it comes: what expands when it is unpacked is not unpacked
    const response = await request(url, { method: 'POST', dispatcher, signal, headers, body });
    response.body.on('error', () => undefined);
    // read to its end, so that the connection can be used again; whatever happens meanwhile, it has been answered
    if (Number(response.headers['content-length'] ?? MOST_BYTES) < MOST_BYTES)
      await response.body.dump().catch(() => undefined);
    else response.body.destroy();
    return response.statusCode;
  } catch (error) {
    throw faultOf(error);
  }
}
