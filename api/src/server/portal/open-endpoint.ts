import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../../core/errors.js';
import { statusOf } from '../respond.js';
import { accepts } from '../static.js';
import { takeRequests } from './allowance.js';
import { Answer, Answers, encodingFor } from './answers.js';
import type { Caller, PortalPorts } from './caller.js';
import { KeyError, statusNamed, tokenOf } from './exchange.js';
import { formatPortalErrorWith } from './format-refusal.js';
import { refused } from './refused.js';
import { sharedRead } from './shared-read.js';
import { Spending } from './spending.js';
import { cutWhenStalled, untilTaken } from './taken.js';
import { Turns } from './turns.js';
import { withinTime } from './within-time.js';

interface Asked {
  readonly path: string;
  readonly search: URLSearchParams;
  readonly json: boolean;
  readonly base: string;
}

interface Page {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string | AsyncIterable<Buffer>;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly passing?: boolean;
}

type Ports<State, Key extends Caller, Context> = Pick<
  PortalPorts<State, Key, Context>,
  'readState' | 'versionOf' | 'callerOf' | 'contextOf' | 'count' | 'note'
> & {
  /** Whose address it is; null: nobody's. */
  readonly callerAt: (address: string, state: State) => Promise<Key | null>;
  readonly page: (context: Context, asked: Asked) => Promise<Page>;
  /** what a path is called where use is told */
  readonly nameOf: (path: string) => string;
  /** what a path takes of what stands behind the question mark */
  readonly searchOf: (path: string, search: URLSearchParams) => URLSearchParams;
  /** A sentence as a page, for people. */
  readonly sentence: (title: string, sentence: string) => string;
};

interface Options<State, Key extends Caller, Context> {
  readonly ports: Ports<State, Key, Context>;
  readonly log: Logger;
  /** bytes of answers that are kept; 0: none */
  readonly cacheBytes: number;
  /** scheme and host under which outsiders reach the platform; null: as they asked */
  readonly publicOrigin: string | null;
  readonly secure: boolean;
  /** whoever takes nothing for so long is cut off, milliseconds; without it, a minute */
  readonly stalledMs?: number;
}

/** A path of these pages, and the address of a reader that it may begin with. */
const PATH = /^\/portal\/(?:~([\w-]{20,200})\/)?((?:disclosures|feeds|files|sitemap)(?:[./].*)?)$/;

export const isOpenPath = (pathname: string): boolean => PATH.test(pathname);

const LARGEST_KEPT = 1024 * 1024;

/** Feeds, entries, files and the sitemap, for those who do not ask by GraphQL: by a key, or by an address of one. */
export class OpenEndpoint<State, Key extends Caller, Context extends object> {
  readonly #options: Options<State, Key, Context>;
  readonly #readState: () => Promise<State>;
  readonly #answers: Answers;
  readonly #spending: Spending;
  readonly #turns = new Turns();
  readonly #format: ReturnType<typeof formatPortalErrorWith>;

  constructor(options: Options<State, Key, Context>) {
    this.#options = options;
    this.#readState = sharedRead(options.ports.readState, 0);
    this.#answers = new Answers(options.cacheBytes);
    this.#spending = new Spending(options.ports, (error) => options.log.warn({ err: error }, 'portal usage'));
    this.#format = formatPortalErrorWith(options.log);
  }

  stop(): Promise<void> {
    return this.#spending.close();
  }

  /** Answers a request for one of these pages. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = performance.now();
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const [, address, path = ''] = PATH.exec(url?.pathname ?? '') ?? [];
    const asked: Asked = {
      ...{
        path,
        search: this.#options.ports.searchOf(path, url?.searchParams ?? new URLSearchParams()),
        json: !/text\/html/.test(request.headers.accept ?? ''),
      },
      base: `${this.#originOf(request)}/portal/${address ? `~${address}/` : ''}`,
    };
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    let caller: Key | null = null;
    let outcome: 'ok' | 'failed' | 'refused' = 'refused';
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        throw refused('BAD_METHOD', '这个地址只能读取，请用 GET。', 405);
      }
      const token = address ?? tokenOf(request);
      const state = await this.#readState();
      const { callerAt, callerOf } = this.#options.ports;
      caller = await (address ? callerAt(address, state) : callerOf(token, state));
      if (!caller) throw new KeyError('密钥或订阅地址无效，请核对；停用过的，请向发放单位领取新的。');
      // these pages are no stored document; an address was made for them on purpose
      if (caller.storedOnly && !address)
        throw refused(
          'STORED_DOCUMENTS_ONLY',
          '这个密钥只能用登记的查询，不能直接读取这个地址；可以申请订阅地址。',
          403,
        );
      await this.#answer({ caller, state }, asked, { request, response });
      outcome = 'ok';
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof GraphQLError)) outcome = 'failed';
      this.#refuse(response, error, asked.json);
    }
    const operation = this.#options.ports.nameOf(path);
    if (caller)
      this.#spending.note({ keyId: caller.keyId, operation, cost: 0, outcome, took: performance.now() - begun });
  }

  async #answer(
    { caller, state }: { caller: Key; state: State },
    asked: Asked,
    { request, response }: { request: IncomingMessage; response: ServerResponse },
  ): Promise<void> {
    const { limits, keyId } = caller;
    takeRequests(this.#spending, caller, { requests: 1, response });
    const endTurn = await this.#turns.begin(keyId, limits.together);
    try {
      const version = this.#options.ports.versionOf(state, new Set());
      const { path, search, json, base } = asked;
      const words = JSON.stringify([caller.audience, [...caller.scopes], path, String(search), json, base]);
      const known = this.#answers.find(words, version);
      if (known) return await send(request, response, { ...SAME, ...metaOf(known), answer: known });
      const context = await this.#options.ports.contextOf(caller, state);
      const page = await withinTime(limits.time, this.#options.ports.page(context, asked));
      if (typeof page.body !== 'string') {
        cutWhenStalled(response, this.#options.stalledMs);
        return await stream(request, response, { ...page, body: page.body });
      }
      const answer = withMeta(new Answer(page.body), page);
      if (answer.bytes.length <= LARGEST_KEPT && !page.passing) this.#answers.keep(words, version, answer);
      await send(request, response, { ...SAME, ...metaOf(answer), answer });
    } finally {
      await untilTaken(response, this.#options.stalledMs);
      endTurn();
    }
  }

  #refuse(response: ServerResponse, error: unknown, json: boolean): void {
    if (response.headersSent) return void response.destroy();
    const { message, extensions } = this.#format({ message: String(error) }, error);
    const status = error instanceof DomainError ? statusOf(error) : (statusNamed(error) ?? 500);
    if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="portal"');
    response.setHeader('content-type', json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8');
    const told = { errors: [{ message, code: extensions?.['code'] }] };
    response
      .writeHead(status)
      .end(json ? `${JSON.stringify(told)}\n` : this.#options.ports.sentence('不能读取', message));
  }

  #originOf({ headers: { host } }: IncomingMessage): string {
    const { publicOrigin, secure } = this.#options;
    const asked = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host ?? '') ? host : 'localhost';
    return publicOrigin ?? `${secure ? 'https' : 'http'}://${asked}`;
  }
}

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-cache',
  vary: 'authorization, accept, accept-encoding',
  // an address in it opens what its key may read
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

interface Meta {
  readonly status: number;
  readonly mediaType: string;
}
const METAS = new WeakMap<Answer, Meta>();
const SAME: Meta = { status: 200, mediaType: 'application/octet-stream' };
const metaOf = (answer: Answer): Meta => METAS.get(answer) ?? SAME;
const withMeta = (answer: Answer, { status, mediaType }: Meta): Answer => {
  METAS.set(answer, { status, mediaType });
  return answer;
};

const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, status, mediaType }: Meta & { answer: Answer },
): Promise<void> {
  response.setHeader('etag', answer.etag);
  if (status === 200 && isKnown(request, answer.etag)) return void response.writeHead(304).end();
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined, answer);
  const bytes = encoding ? await answer.compressed(encoding) : answer.bytes;
  response.writeHead(status, {
    ...{ 'content-type': mediaType, 'content-length': bytes.length },
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends parts while they are read, no faster than they are taken. */
async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  { status, mediaType, body, etag, headers = {} }: Page & { body: AsyncIterable<Buffer> },
): Promise<void> {
  if (etag) response.setHeader('etag', etag);
  if (etag && isKnown(request, etag)) return void response.writeHead(304).end();
  const gzipped = accepts(request.headers['accept-encoding'] as string | undefined, 'gzip');
  response.writeHead(status, {
    ...{ ...headers, 'content-type': mediaType },
    ...(gzipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  const parts = Readable.from(body);
  if (gzipped) await pipeline(parts, createGzip({ level: constants.Z_BEST_SPEED }), response);
  else await pipeline(parts, response);
}
