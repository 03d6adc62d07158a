import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { killAtRandom } from './kill.ts';

let server: TestProcess;

beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server?.close());

test('API processes and all connections die at random moments: what was acknowledged is there once, and all adds up', async () => {
  // the server is the whole run's: what its death does to us is that every connection is gone
  const connections = {
    name: 'connections',
    strike: async () => {
      await query(
        server.database.superuserUrl,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    },
  };
  const { promised } = await killAtRandom({ server, clients: 4, followers: 3, kills: 6, more: [connections] });
  expect(promised).toBeGreaterThan(10);
});
