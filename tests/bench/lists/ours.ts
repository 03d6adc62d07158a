import { Agent, request } from 'node:http';
import { type DisclosureFilter, DisclosuresDocument } from '@sanwu/schema';
import type { Caller } from '../../support/people.ts';

/** What a list shows: the first page, and how many there are. */
export interface Shown {
  readonly ids: readonly string[];
  readonly total: number;
}

export const PAGE = 20;

interface List {
  readonly disclosures: { readonly items: readonly { readonly id: string }[]; readonly totalItems: number };
}

/** Somebody's browser: it keeps its connections, and sends the documents that the console sends. */
export class Console {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** The page and the total, in the one request of the console. */
  async list(filter: DisclosureFilter): Promise<Shown> {
    const sort = [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
    const { disclosures } = await this.#ask(DisclosuresDocument.toString(), { filter, sort, skip: 0, take: PAGE });
    return { ids: disclosures.items.map(({ id }) => id), total: disclosures.totalItems };
  }

  #ask(query: string, variables: object): Promise<List> {
    const { url, cookie } = this.#caller;
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', cookie, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const sent = request(new URL('/graphql', url), { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { data, errors } = JSON.parse(Buffer.concat(chunks).toString()) as {
            data: List | null;
            errors?: unknown;
          };
          if (data) resolve(data);
          else reject(new Error(JSON.stringify(errors)));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
