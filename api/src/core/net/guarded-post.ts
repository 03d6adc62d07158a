import { request } from 'undici';
import { agentFor, FetchError, faultOf } from './guarded-fetch.js';

export interface PostOptions {
  /** hosts that an administrator has allowed although their addresses are not the internet's, with their port */
  readonly allowed: ReadonlySet<string>;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A longer answer is not listened to. */
const MOST_BYTES = 64 * 1024;

type Answered = Awaited<ReturnType<typeof request>>;

/** Sends it, and lets `listen` hear the answer. No redirect is followed. @throws FetchError */
async function post<Heard>(
  address: string,
  { allowed, timeoutMs, headers, body }: PostOptions,
  listen: (answered: Answered) => Promise<Heard>,
): Promise<Heard> {
  const url = URL.parse(address);
  if (!url) throw new FetchError('BAD_ADDRESS');
  const dispatcher = agentFor(url, { allowed });
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    // as it comes: what expands when it is unpacked is not unpacked
    const answered = await request(url, { method: 'POST', dispatcher, signal, headers, body });
    answered.body.on('error', () => undefined);
    return await listen(answered);
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Sends something to an address of the internet, or of a host that was allowed. No redirect is followed: what was meant for one goes to nobody
 * else. What it answers is not kept. @returns the status of HTTP @throws FetchError
 */
export const guardedPost = (address: string, options: PostOptions): Promise<number> =>
  post(address, options, async ({ body, headers, statusCode }) => {
    // read to its end, so that the connection can be used again; whatever happens meanwhile, it has been answered
    if (Number(headers['content-length'] ?? MOST_BYTES) < MOST_BYTES) await body.dump().catch(() => undefined);
    else body.destroy();
    return statusCode;
  });

/** The same of an interface that says in its answer what came of it: its first 64 KiB. @throws FetchError also when it breaks off */
export const guardedAsk = (
  address: string,
  options: PostOptions,
): Promise<{ readonly status: number; readonly text: string }> =>
  post(address, options, async ({ body, statusCode }) => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= MOST_BYTES) break;
    }
    return { status: statusCode, text: Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8') };
  });
