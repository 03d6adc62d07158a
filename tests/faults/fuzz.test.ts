import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { fuzz } from './fuzz.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

test('hostile operations crash nothing, answer no 5xx and show nothing of the inside', async () => {
  expect(await fuzz({ server, operations: 1500, seed: 20191015 })).toMatch(/^15\d\d hostile operations/);
});
