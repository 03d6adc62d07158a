import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice } from '../support/third-party.ts';

/** As for the staff: Apollo answers 400 to a document that cannot be executed, for the older media type too. */
const EXPLAINED = new Set(['572B', 'FDE2', '7B9B']);

let server: TestServer;
let secret: string;

beforeAll(async () => {
  server = await startServer();
  ({ secret } = await (await KeyOffice.at(server.url)).issue());
});
afterAll(() => server?.close());

test.each(['the first time', 'compiled'])(
  'the address of third parties speaks GraphQL over HTTP as the specification has it, %s',
  async () => {
    const results = await auditServer({
      url: `${server.url}/portal/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${secret}` } }),
    });
    const left = results.filter((result) => result.status !== 'ok' && !EXPLAINED.has(result.id));
    expect(left.map(({ id, name, status }) => `${id} ${status} ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  },
);
