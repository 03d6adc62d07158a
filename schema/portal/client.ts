// A client of the portal's interface 门户接口, for Node 22.18 and later, Deno, Bun and browsers: nothing but `fetch` is needed.

/** A document with the types of its answer and its variables, as graphql-codegen writes it; a plain text does as well. */
export interface TypedText<Result, Variables> {
  readonly toString: () => string;
  readonly __apiType?: (variables: Variables) => Result;
}

/** A page of a list, with what tells whether there is more. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export interface PortalOptions {
  /** where the platform is, such as `https://sanwu.example`; `/portal/graphql` is added */
  readonly url: string;
  /** the secret, `sw_…` */
  readonly key: string;
  /** ask by SHA-256 for documents that are stored for the key 登记的查询, rather than send their texts */
  readonly stored?: boolean;
  /** how often a refusal for haste is waited out before it is thrown; 3 without it */
  readonly patience?: number;
  readonly fetch?: typeof fetch;
}

/** A refusal, or an answer with errors. */
export class PortalError extends Error {
  /** stable, such as `RATE_LIMITED` or `FORBIDDEN`; docs/portal.md lists them */
  readonly code: string;
  /** of HTTP; 200 when a part of the answer failed */
  readonly status: number;
  /** seconds after which it may be asked again; null: waiting does not help */
  readonly retryAfter: number | null;

  constructor(message: string, { code, status, retryAfter }: Pick<PortalError, 'code' | 'status' | 'retryAfter'>) {
    super(message);
    this.name = 'PortalError';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Answers that are remembered with what tells whether they are still the same. */
const MOST_REMEMBERED = 200;
/** Longer addresses are not passed by every proxy. */
const LONGEST_ADDRESS = 4000;

/** Asks the portal; what has not changed since it was asked before is not sent again. */
export class PortalClient {
  readonly #endpoint: URL;
  readonly #options: PortalOptions;
  readonly #remembered = new Map<string, { readonly etag: string; readonly data: unknown }>();

  constructor(options: PortalOptions) {
    this.#endpoint = new URL('/portal/graphql', options.url);
    this.#options = options;
  }

  /** The answer to a document. @throws PortalError; TypeError when nobody answers */
  async ask<Result, Variables>(document: TypedText<Result, Variables>, variables: Variables): Promise<Result>;
  async ask(document: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  async ask(document: TypedText<unknown, unknown> | string, variables: unknown = {}): Promise<unknown> {
    const request = await this.#requestOf(document.toString(), variables);
    for (let patience = this.#options.patience ?? 3; ; patience--) {
      try {
        return await this.#send(request);
      } catch (error) {
        if (!(error instanceof PortalError) || error.retryAfter === null || patience <= 0) throw error;
        const { retryAfter } = error;
        await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
      }
    }
  }

  /** Every entry of a list, page by page. @param list which list of an answer; its document takes `$after` */
  async *all<Result, Variables, Node>(
    document: TypedText<Result, Variables>,
    variables: Omit<Variables, 'after'>,
    list: (answer: Result) => Page<Node>,
  ): AsyncGenerator<Node> {
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = list(await this.ask(document, { ...variables, after } as Variables));
      yield* nodes;
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
  }

  async #requestOf(query: string, variables: unknown): Promise<Request> {
    const asked = this.#options.stored
      ? { extensions: { persistedQuery: { version: 1, sha256Hash: await sha256(query) } } }
      : { query };
    const texts = Object.entries({ ...asked, variables }).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.#options.key}`,
      accept: 'application/graphql-response+json, application/json;q=0.9',
    };
    const address = new URL(`?${new URLSearchParams(texts)}`, this.#endpoint);
    if (address.href.length <= LONGEST_ADDRESS) return new Request(address, { headers });
    headers['content-type'] = 'application/json';
    return new Request(this.#endpoint, { method: 'POST', headers, body: JSON.stringify({ ...asked, variables }) });
  }

  async #send(request: Request): Promise<unknown> {
    const { fetch: send = fetch } = this.#options;
    const known = request.method === 'GET' ? this.#remembered.get(request.url) : undefined;
    const asked = request.clone();
    if (known) asked.headers.set('if-none-match', known.etag);
    const response = await send(asked);
    if (known && response.status === 304) return known.data;
    const { data, errors }: Answer = await response.json().catch(() => ({}));
    if (!response.ok || errors?.length) throw errorOf(response, errors?.[0]);
    const etag = response.headers.get('etag');
    if (etag && request.method === 'GET') this.#remember(request.url, { etag, data });
    return data;
  }

  #remember(address: string, answer: { readonly etag: string; readonly data: unknown }): void {
    this.#remembered.delete(address);
    this.#remembered.set(address, answer);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest) this.#remembered.delete(oldest);
  }
}

function errorOf({ status, headers }: Response, error: NonNullable<Answer['errors']>[number] | undefined): PortalError {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new PortalError(error?.message ?? `HTTP ${status}`, {
    code: error?.extensions?.code ?? 'HTTP',
    status,
    retryAfter: Number.isFinite(seconds) ? seconds : null,
  });
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
