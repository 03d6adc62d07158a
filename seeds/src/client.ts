import type { TypedDocumentString } from '@sanwu/schema';

/** A signed-in person at the public GraphQL interface, as any program of a third party would be. */
export class Client {
  #cookie = '';

  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws Error naming the first error that the server gave */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const response = await fetch(new URL('/graphql', this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const kept = response.headers.getSetCookie()[0]?.split(';')[0];
    if (kept) this.#cookie = kept;
    const body = (await response.json()) as { data?: Result; errors?: { message: string }[] };
    if (body.errors?.[0] || !body.data) throw new Error(body.errors?.[0]?.message ?? `HTTP ${response.status}`);
    return body.data;
  }
}
