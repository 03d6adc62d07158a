import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

/** The platform's own work that is done every minute, and has been done. */
const done = () =>
  query<{ name: string }>(
    server.database.superuserUrl,
    `select distinct j.name from jobs.job j join jobs.schedule s on s.name = j.name
      where s.cron = '* * * * *' and j.state = 'completed' order by j.name`,
  );
const everyMinute = () =>
  query<{ name: string }>(
    server.database.superuserUrl,
    `select name from jobs.schedule where cron = '* * * * *' order by name`,
  );

test('a process begins the platform’s own work when it is time, unless that is left to others', async () => {
  const wanted = await everyMinute();
  expect(wanted.length).toBeGreaterThan(5);
  expect(await done()).toEqual([]);
  const other = await server.another(undefined, { SANWU_SCHEDULE: '1' });
  await expect.poll(done).toEqual(wanted);
  await other.stop();
});
