import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Article, Column, Fault, PortalFile } from './column.ts';
import { toGbk } from './gbk.ts';
import { NOT_FOUND } from './pages.ts';
import { rendered } from './rendered.ts';

/** A running stand-in of a government portal. */
export interface PortalStandIn {
  /** Its address without a slash at the end. */
  readonly url: string;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

/** What the portal gives at an address. */
interface Answer {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** What the portal holds, and what goes wrong with it. */
class Portal {
  readonly #columns = new Map<string, Column>();
  readonly #pages = new Map<string, ReadonlyMap<string, Buffer>>();
  readonly files = new Map<string, Answer>();
  #faults: Fault[] = [];
  readonly calls: { readonly path: string; readonly at: number; readonly known: string | null }[] = [];
  robots: string | null = null;

  put(column: Column): void {
    this.#columns.set(column.path, column);
    this.#pages.set(column.path, rendered(column));
  }

  /** Puts an article in place of its former self, or takes it down. @throws Error when there is no such column */
  change(path: string, id: string, article: Article | null): void {
    const column = this.#columns.get(path);
    if (!column) throw new Error(`no such column: ${path}`);
    const others = column.articles.filter((one) => one.id !== id);
    this.put({ ...column, articles: article ? [...others, article] : others });
  }

  putFile({ path, base64, mediaType = 'application/octet-stream' }: PortalFile): void {
    this.files.set(path, { bytes: Buffer.from(base64, 'base64'), mediaType });
  }

  at(path: string): Answer | undefined {
    for (const pages of this.#pages.values()) {
      const bytes = pages.get(path);
      if (bytes) return { bytes, mediaType: HTML['content-type'] };
    }
    return this.files.get(path);
  }

  fault(fault: Fault): void {
    this.#faults.push(fault);
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that this request meets, counted down. */
  faultAt(path: string): Fault | null {
    const at = this.#faults.findIndex((fault) => fault.times !== 0 && path.startsWith(fault.path));
    const fault = this.#faults[at];
    if (!fault) return null;
    this.#faults[at] = { ...fault, times: fault.times - 1 };
    return fault;
  }
}

/**
 * Starts the stand-in on the loopback interface. Scenarios and tests play the outside world below `/stand-in/`:
 * `PUT columns` (a column with all its articles), `PUT article` and `DELETE article` (of a column), `PUT file` and `DELETE file`, `POST faults`, `DELETE faults`, `PUT robots`, `GET calls`.
 * @param port 0 for any free one
 * @param columns that are there from the beginning
 * @throws when the port is taken
 */
export async function startPortalStandIn({
  port = 0,
  columns = [],
}: {
  port?: number;
  columns?: readonly Column[];
} = {}): Promise<PortalStandIn> {
  const portal = new Portal();
  for (const column of columns) portal.put(column);
  const server = createServer((message, response) => {
    void handle(portal, message, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400);
      response.end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(portal: Portal, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(message.url ?? '/', 'http://portal').pathname;
  if (path.startsWith('/stand-in/')) {
    const body = await text(message);
    const answer = control(
      portal,
      `${message.method} ${path.slice('/stand-in/'.length)}`,
      body === '' ? null : JSON.parse(body),
    );
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    return;
  }
  const known = message.headers['if-none-match'] ?? null;
  portal.calls.push({ path, at: Date.now(), known });
  if (path === '/robots.txt') {
    const fault = portal.faultAt(path);
    if (fault) {
      response.writeHead(fault.status).end();
      return;
    }
    response.writeHead(portal.robots === null ? 404 : 200, { 'content-type': 'text/plain' }).end(portal.robots ?? '');
    return;
  }
  serve(portal, path, { response, known });
}

function control(portal: Portal, call: string, body: unknown): object {
  switch (call) {
    case 'PUT columns':
      portal.put(body as Column);
      return { ok: true };
    case 'PUT article': {
      const { path, article } = body as { path: string; article: Article };
      portal.change(path, article.id, article);
      return { ok: true };
    }
    case 'DELETE article': {
      const { path, id } = body as { path: string; id: string };
      portal.change(path, id, null);
      return { ok: true };
    }
    case 'PUT file':
      portal.putFile(body as PortalFile);
      return { ok: true };
    case 'DELETE file':
      portal.files.delete((body as Pick<PortalFile, 'path'>).path);
      return { ok: true };
    case 'POST faults':
      portal.fault({ status: 500, delayMs: 1000, times: -1, ...(body as Pick<Fault, 'path' | 'kind'>) });
      return { ok: true };
    case 'DELETE faults':
      portal.clear();
      return { ok: true };
    case 'PUT robots':
      portal.robots = (body as { text: string }).text;
      return { ok: true };
    case 'GET calls':
      return { calls: portal.calls.splice(0) };
    default:
      throw new Error(`no such call: ${call}`);
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const CHALLENGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>安全验证</title></head><body><h1>正在进行安全检查</h1>
<script>document.cookie='__waf=1';setTimeout(function(){location.reload(true)},1500);</script></body></html>`;

/** As servers of files give it: the same as long as the bytes are. */
const tagOf = (page: Buffer): string => `"${createHash('sha1').update(page).digest('hex')}"`;

interface Asked {
  readonly response: ServerResponse;
  /** the tag that the page was known by */
  readonly known: string | null;
}

function serve(portal: Portal, path: string, { response, known }: Asked): void {
  const found = portal.at(path);
  const page = found?.bytes;
  const fault = portal.faultAt(path);
  switch (fault?.kind) {
    case 'HANG':
      return;
    case 'STATUS':
      response.writeHead(fault.status, HTML).end('<html><body>error</body></html>');
      return;
    case 'CHALLENGE':
      response.writeHead(200, HTML).end(CHALLENGE);
      return;
    case 'CUT':
      response.writeHead(200, HTML).end(page?.subarray(0, Math.floor(page.length * 0.6)));
      return;
    case 'SLOW':
      setTimeout(() => answer(found, { response, known }), fault.delayMs);
      return;
    case 'GBK':
      // the header says nothing, as on servers that were set up before UTF-8
      response.writeHead(200, { 'content-type': 'text/html' }).end(page ? inGbk(page) : NOT_FOUND);
      return;
    case 'MALFORMED':
      response.writeHead(200, HTML).end(page?.toString().replaceAll('</li>', '').replaceAll('</span>', ''));
      return;
    default:
      answer(found, { response, known });
  }
}

function answer(found: Answer | undefined, { response, known }: Asked): void {
  const tag = found && tagOf(found.bytes);
  if (found && known === tag) response.writeHead(304, { etag: tag }).end();
  else if (found) response.writeHead(200, { 'content-type': found.mediaType, etag: tag }).end(found.bytes);
  else response.writeHead(404, HTML).end(NOT_FOUND);
}

/** The page in GBK, as its own meta tag then says. */
const inGbk = (page: Buffer): Uint8Array => toGbk(page.toString().replace(/charset="?utf-8"?/i, 'charset="gb2312"'));
