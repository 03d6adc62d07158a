import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

/** What is learned about a request while it is answered. */
export interface RequestNote {
  /** what to call its GraphQL operation; null: none was found in it */
  operation: string | null;
  /** whether that was answered without errors */
  outcome: 'ok' | 'error';
}

/** Asked every few seconds by machines. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const ROUTES = new Set([...QUIET, '/graphql', '/portal/graphql', '/files', '/papers.zip']);

/** The route of an address: one of a closed list, never what somebody typed. */
export function routeOf(url: string | undefined): string {
  const path = (url ?? '/').split('?')[0] ?? '/';
  if (ROUTES.has(path)) return path;
  if (path.startsWith('/files/')) return '/files/:id';
  if (path.startsWith('/exports/')) return '/exports/:kind';
  if (path.startsWith('/papers/')) return '/papers/:letter';
  if (path.startsWith('/pages/')) return '/pages/:revision';
  if (path.startsWith('/attachments/')) return '/attachments/:revision';
  const open = /^\/portal\/(?:~[^/]*\/)?(disclosures|feeds|files|sitemap)\b/.exec(path)?.[1];
  if (open) return `/portal/${open}`;
  return path.startsWith('/assets/') ? '/assets/:file' : 'page';
}

interface Observer {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/**
 * Counts a request when it has been answered, and says so in one line: method, route, status, duration, its id and what
 * its operation is called. Nothing that somebody typed, and no address.
 */
export function observeRequest({ log, metrics }: Observer, request: IncomingMessage, response: ServerResponse) {
  const started = performance.now();
  const route = routeOf(request.url);
  const note: RequestNote = { operation: null, outcome: 'error' };
  response.once('close', () => {
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const { statusCode: status, writableFinished } = response;
    metrics.request(route, status, ms);
    if (route === '/graphql') metrics.operation(note.operation ?? 'invalid', note.outcome, ms);
    const line = {
      method: request.method,
      route,
      status,
      ms,
      requestId: response.getHeader('x-request-id'),
      ...(note.operation ? { operation: note.operation } : {}),
      ...(writableFinished ? {} : { broken: true }),
    };
    if (QUIET.has(route)) log.debug(line, 'request');
    else log.info(line, 'request');
  });
  return note;
}
