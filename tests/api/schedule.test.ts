import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

const UNTOUCHED = [
  'follow-seals',
  'erase-ended',
  'forget-drafts',
  'forget-messages',
  'forget-portal-usage',
  'housekeeping',
];

test('work that somebody else asks for begins at once, also the first time: nobody waits for the look at all queues', async () => {
  for (const name of UNTOUCHED) await askForJob(server.database.superuserUrl, name);
  const waits = () =>
    query<{ name: string; seconds: number }>(
      server.database.superuserUrl,
      `select name, extract(epoch from started_on - created_on)::float as seconds from jobs.job
        where name = any($1) and state = 'completed' order by seconds`,
      [UNTOUCHED],
    );
  await expect.poll(waits).toHaveLength(UNTOUCHED.length);
  // each is begun by its own word: the look comes every five seconds, and would find all at the same time
  expect((await waits())[0]?.seconds).toBeLessThan(2);
  await query(server.database.superuserUrl, `delete from jobs.job where name = any($1)`, [UNTOUCHED]);
});

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
