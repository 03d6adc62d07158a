import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Calls } from './calls.ts';
import type { Parts } from './control.ts';
import { control, NotFound } from './control.ts';
import { Faults } from './faults.ts';
import { answer } from './interfaces.ts';
import { prepareList } from './listing.ts';
import { renderPage } from './page.ts';
import { BadRequest } from './parse.ts';
import { type Account, State } from './state.ts';
import { Tokens } from './tokens.ts';

/** A running stand-in of the WeChat official account interfaces. */
export interface WeChatStandIn {
  /** Its address without a slash at the end: the base for `/cgi-bin/…`, `/stand-in/…` and `/s/…`. */
  readonly url: string;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

/**
 * Starts the stand-in on the loopback interface.
 *
 * @param port 0 for any free one
 * @param stateFile keeps accounts and articles over a restart; null keeps them in memory only
 * @param accounts that are there from the beginning
 * @param now milliseconds since 1970; decides when tokens end
 * @throws when the port is taken
 */
export async function startWeChatStandIn({
  port = 0,
  stateFile = null,
  accounts = [],
  now = Date.now,
}: {
  port?: number;
  stateFile?: string | null;
  accounts?: readonly Account[];
  now?: () => number;
} = {}): Promise<WeChatStandIn> {
  const stores = {
    state: new State(stateFile, accounts),
    tokens: new Tokens(now),
    faults: new Faults(),
    calls: new Calls(),
  };
  let url = '';
  const server = createServer((message, response) => {
    void handle({ ...stores, url }, message, response).catch((error: unknown) => refuse(response, error));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  for (const account of accounts) prepareList(account, url);
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(parts: Parts, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams: query } = new URL(message.url ?? '/', parts.url);
  const path = pathname.slice(1).split('/').map(decodeURIComponent);
  const body = await text(message);
  if (pathname === '/cgi-bin/token') return answer(parts, { on: 'token', query, body, message, response });
  if (pathname === '/cgi-bin/freepublish/batchget')
    return answer(parts, { on: 'batchget', query, body, message, response });
  if (path[0] === 's') return showArticle(parts, path, response);
  if (path[0] !== 'stand-in') throw new NotFound(pathname);
  const result = control(parts, message.method ?? 'GET', path.slice(1), parseBody(body));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

function parseBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new BadRequest('the body is not JSON');
  }
}

function showArticle({ state }: Parts, [, articleId = '', index = '0']: string[], response: ServerResponse): void {
  const found = state.article(articleId);
  const item = found?.article.items[Number(index)];
  if (!found || !item) throw new NotFound(`article ${articleId}`);
  const html = renderPage(found.account, found.article, item);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof BadRequest || error instanceof URIError ? 400 : error instanceof NotFound ? 404 : 500;
  const message = error instanceof Error ? error.message : String(error);
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: message || 'not found' }));
}
