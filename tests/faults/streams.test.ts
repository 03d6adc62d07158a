import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { breakStreams } from './streams.ts';

let server: TestProcess;

beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server?.close());

test('subscribers behind a bad network, whose processes and connections die, all end with the database’s state', async () => {
  const options = { server, subscribers: 40, writers: 2, rounds: 8, pauseMs: 400 };
  expect(await breakStreams(options)).toMatch(/^40 subscribers, \d{2,} cuts/);
});
