import type { IncomingMessage } from 'node:http';
import { InputError } from '../core/errors.js';

/** Of a body that is refused, this much is still listened to: who is cut off while sending never reads why. */
const PATIENCE_BYTES = 64 * 1024 * 1024;

/** Reads a body up to `limit` bytes; of a larger one nothing is kept. @throws InputError `BODY_TOO_LARGE` */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new InputError('BODY_TOO_LARGE', `内容超过${Math.floor(limit / 1024 / 1024) || 1}MB上限，请减小后再试。`, ['body']);
  if (Number(request.headers['content-length'] ?? 0) > PATIENCE_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > PATIENCE_BYTES) throw tooLarge();
  }
  if (size > limit) throw tooLarge();
  return Buffer.concat(chunks);
}
