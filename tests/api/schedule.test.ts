import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

/** Work of every minute that nothing else begins, which has been done. */
const done = async () => {
  const found = await query<{ name: string }>(
    server.database.superuserUrl,
    `select distinct name from jobs.job where name = any('{follow-seals,remind,sweep-lights}') and state = 'completed' order by name`,
  );
  return found.map(({ name }) => name);
};

test('a process begins the platform’s own work when it is time, unless that is left to others', async () => {
  expect(await done()).toEqual([]);
  await server.another(undefined, { SANWU_SCHEDULE: '1' });
  await expect.poll(done).toEqual(['follow-seals', 'remind', 'sweep-lights']);
});
