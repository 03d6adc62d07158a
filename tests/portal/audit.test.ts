import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice } from '../support/third-party.ts';

/**
 * What is left, and why. Each is a SHOULD of the older media type only, which asks for 200 where nothing was executed: we answer 400, whatever
 * is accepted, so that proxies, logs and the usage of keys see the refusal; the body is the same.
 */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['572B', 'a document that cannot be parsed'],
  ['FDE2', 'a document that the schema does not allow'],
  ['7B9B', 'variables that are not what the document asks for'],
]);

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
