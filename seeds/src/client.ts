import type { TypedDocumentString } from '@sanwu/schema';

/** What the server refused, in its own words. */
export class Refusal extends Error {
  /** Such as WRONG_STATE; null for none. */
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

interface Refused {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** A signed-in person at the public GraphQL interface, as any program of a third party would be. */
export class Client {
  #cookie = '';

  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws Refusal naming the first error that the server gave */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const response = await fetch(new URL('/graphql', this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    this.#keep(response);
    const body = (await response.json()) as { data?: Result; errors?: Refused[] };
    const [error] = body.errors ?? [];
    if (error || !body.data)
      throw new Refusal(error?.message ?? `HTTP ${response.status}`, error?.extensions?.code ?? null);
    return body.data;
  }

  /** Uploads a file to be attached. @returns its id @throws Error with what the server says */
  async upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const response = await fetch(new URL('/files', this.#url), {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(name), 'apollo-require-preflight': 'true', cookie: this.#cookie },
      body: bytes,
    });
    const body = (await response.json()) as { id?: string; errors?: { message: string }[] };
    if (!body.id) throw new Error(body.errors?.[0]?.message ?? `HTTP ${response.status}`);
    return body.id;
  }

  #keep(response: Response): void {
    const kept = response.headers.getSetCookie()[0]?.split(';')[0];
    if (kept) this.#cookie = kept;
  }
}
