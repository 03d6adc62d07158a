import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { ForbiddenError, InputError, UnauthenticatedError } from '../core/errors.js';
import { inRequestSpan } from '../core/tracing.js';
import { readBody } from './body.js';
import { clientAddressOf } from './client-address.js';
import { isByHand, newContext, sessionCookie, sessionToken } from './context.js';
import { downloadAttachment, downloadFile, downloadPage, sendExport, sendPaper, uploadFile } from './files-route.js';
import { executeHttp, type HttpCtx } from './graphql.js';
import type { Metrics } from './metrics.js';
import { mayReadMetrics, sendMetrics } from './metrics-route.js';
import { observeRequest, type RequestNote, routeOf } from './observe-request.js';
import { isOwnOrigin } from './origin.js';
import { isOpenPath } from './portal/open-endpoint.js';
import type { ServerContext } from './ports.js';
import { sendError, sendJson } from './respond.js';
import { serveConsole } from './static.js';

const MAX_GRAPHQL_BYTES = 1024 * 1024;
const NO_ADDRESS = { errors: [{ code: 'NOT_FOUND', message: '没有这个地址。' }] };

interface HttpOptions {
  readonly context: ServerContext;
  readonly graphql: ApolloServer<HttpCtx>;
  /** the address of third parties */
  readonly portal: { readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> };
  /** their feeds, entries, files and sitemap */
  readonly open: { readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> };
  readonly metrics: Metrics;
  /** what readers of the figures show; null: they are shown to this machine only */
  readonly metricsToken: string | null;
  readonly consoleDir: string | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: BlockList;
  readonly secureCookies: boolean;
  /** whether the process can serve: database reachable, not shutting down */
  readonly isReady: () => Promise<boolean>;
  /** whether it is about to stop: what is asked is still answered, and the connection is not kept for more */
  readonly isDraining: () => boolean;
}

/** Longer than proxies keep a connection (nginx: 60 s): one that we close while they send on it fails their request. */
const KEPT_OPEN_MS = 75_000;

/** One HTTP server: GraphQL, files, health, and the console's pages. */
export function createHttp(options: HttpOptions): Server {
  const { log } = options.context.platform;
  const server = createServer((request, response) => {
    if (options.isDraining()) response.setHeader('connection', 'close');
    const note = observeRequest({ log, metrics: options.metrics }, request, response);
    const { method = 'GET', headers } = request;
    const answered = inRequestSpan(`${method} ${routeOf(request.url)}`, headers, async (span) => {
      await route({ ...options, note }, request, response);
      if (note.operation) span.updateName(`graphql ${note.operation}`);
      span.setAttribute('http.response.status_code', response.statusCode);
    });
    answered.catch((error: unknown) => sendError(response, error, log));
  });
  server.keepAliveTimeout = KEPT_OPEN_MS;
  return server;
}

/** One request: the options of all, and what is learned about it. */
interface Asked extends HttpOptions {
  readonly note: RequestNote;
}

async function route(options: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
  if (pathname === '/healthz') return sendJson(response, 200, { status: 'ok' });
  if (pathname === '/readyz') {
    const ready = await options.isReady();
    return sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  }
  if (pathname === '/metrics' && mayReadMetrics(request, options.metricsToken)) {
    return sendMetrics(options.metrics, response);
  }
  if (pathname === '/metrics') return sendJson(response, 404, NO_ADDRESS);
  if (pathname === '/portal/graphql') return options.portal.handle(request, response);
  if (isOpenPath(pathname)) return options.open.handle(request, response);
  if (pathname === '/graphql') return graphql(options, request, response, search);
  if (pathname === '/files' || pathname.startsWith('/files/')) return files(options, request, response, pathname);
  if (pathname.startsWith('/exports/')) return exportOf(options, request, response);
  if (pathname === '/papers.zip' || pathname.startsWith('/papers/')) return paper(options, request, response);
  if (pathname.startsWith('/pages/')) return kept(options, request, response, { pathname, send: downloadPage });
  if (pathname.startsWith('/attachments/'))
    return kept(options, request, response, { pathname, send: downloadAttachment });
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendJson(response, 405, { errors: [] });
  if (options.consoleDir) return serveConsole(options.consoleDir, pathname, response);
  sendJson(response, 404, NO_ADDRESS);
}

async function contextFor(options: Asked, request: IncomingMessage, response: ServerResponse): Promise<HttpCtx> {
  if (request.method !== 'GET' && !isOwnOrigin(request, options.allowedOrigins)) {
    throw new ForbiddenError('请求来自其他网站，已拒绝。');
  }
  const { context: server } = options;
  const clientAddress = clientAddressOf(request, options.trustedProxies);
  const keepSession = (token: string | null) =>
    void response.setHeader('set-cookie', sessionCookie(token, options.secureCookies));
  const guest = newContext({ server, viewer: null, clientAddress, keepSession });
  const token = sessionToken(request);
  const viewer = token ? await server.ports.findViewer(guest.db, { token, byHand: isByHand(request) }) : null;
  response.setHeader('x-request-id', guest.requestId);
  return { ...guest, viewer, note: options.note };
}

async function graphql(options: Asked, request: IncomingMessage, response: ServerResponse, search: string) {
  if (request.method === 'POST' && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new InputError('BAD_CONTENT_TYPE', '请求的 content-type 应为 application/json。', [
      'headers',
      'content-type',
    ]);
  }
  const body = request.method === 'POST' ? parseJson(await readBody(request, MAX_GRAPHQL_BYTES)) : undefined;
  const ctx = await contextFor(options, request, response);
  const { method = 'GET', headers } = request;
  const result = await executeHttp(options.graphql, { method, headers, search, body }, ctx);
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'complete') response.end(result.body.string);
  else {
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new InputError('BAD_JSON', '请求内容不是有效的 JSON。', ['body']);
  }
}

async function files(options: Asked, request: IncomingMessage, response: ServerResponse, pathname: string) {
  const ctx = await contextFor(options, request, response);
  if (!ctx.viewer) throw new UnauthenticatedError();
  const { ports } = options.context;
  if (request.method === 'POST' && pathname === '/files') {
    // a form of another site cannot set this header without asking first
    if (!request.headers['apollo-require-preflight'])
      throw new ForbiddenError('缺少 apollo-require-preflight 请求头。');
    return uploadFile(ports, ctx, request, response);
  }
  if (request.method === 'GET') return downloadFile(ports, ctx, pathname.slice('/files/'.length), response);
  sendJson(response, 405, { errors: [] });
}

async function exportOf(options: Asked, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET') return sendJson(response, 405, { errors: [] });
  const ctx = await contextFor(options, request, response);
  if (!ctx.viewer) throw new UnauthenticatedError();
  const { pathname, searchParams } = new URL(`http://localhost${request.url ?? '/'}`);
  const asked = { kind: pathname.slice('/exports/'.length), query: searchParams };
  return sendExport(options.context.ports, ctx, asked, response);
}

async function paper(options: Asked, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET') return sendJson(response, 405, { errors: [] });
  const ctx = await contextFor(options, request, response);
  if (!ctx.viewer) throw new UnauthenticatedError();
  const asked = new URL(`http://localhost${request.url ?? '/'}`);
  return sendPaper(options.context.ports, ctx, asked, response);
}

/** What is kept of others' sites, by its place behind the first part of the path. */
async function kept(
  options: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, send }: { pathname: string; send: typeof downloadPage },
) {
  if (request.method !== 'GET') return sendJson(response, 405, { errors: [] });
  const ctx = await contextFor(options, request, response);
  if (!ctx.viewer) throw new UnauthenticatedError();
  return send(options.context.ports, ctx, pathname.slice(pathname.indexOf('/', 1) + 1), response);
}
