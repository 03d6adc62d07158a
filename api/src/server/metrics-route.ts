import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** What a proxy adds: whoever is behind one on this machine has its address, and is not from here. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request may read the figures: with the token where one is set, else from this machine only. */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  if (token !== null) {
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(digest(given), digest(token));
  }
  if (FORWARDED.some((header) => request.headers[header] !== undefined)) return false;
  return LOOPBACK.test(request.socket.remoteAddress ?? '');
}

/** `GET /metrics`. */
export async function sendMetrics(metrics: Metrics, response: ServerResponse): Promise<void> {
  const { type, body } = await metrics.text();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
