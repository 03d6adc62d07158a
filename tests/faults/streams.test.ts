import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { breakStreams } from './streams.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

test('subscribers behind a bad network, whose processes and connections die, all end with the database’s state', async () => {
  const options = { server, subscribers: 40, writers: 2, rounds: 8, pauseMs: 400 };
  expect(await breakStreams(options)).toMatch(/^40 subscribers, \d{2,} cuts/);
});
