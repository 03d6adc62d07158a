import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from our own pages (or from no page at all): its Origin is the host it was sent to, or one
 * that the settings allow.
 */
export function isOwnOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
