import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { fuzz } from './fuzz.ts';

let server: TestProcess;

beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server?.close());

test('hostile operations crash nothing, answer no 5xx and show nothing of the inside', async () => {
  expect(await fuzz({ server, operations: 1000, seed: 20191015 })).toMatch(/^10\d\d hostile operations/);
});
