import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { MAY } from './capabilities.ts';
import { SEES_ROWS } from './rows.expectation.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
});
afterAll(() => server.close());

test('somebody in every role is walked, by fields and by rows', async () => {
  const held = (names: readonly string[]) =>
    query<{ role: string }>(
      server.database.superuserUrl,
      'select distinct p.role from held_post p join account a on a.id = p.account_id where a.username = any($1) order by 1',
      [names],
    );
  const roles = await query<{ role: string }>(server.database.superuserUrl, 'select role from role order by 1');
  expect(roles.length).toBeGreaterThan(15);
  expect(await held(Object.keys(MAY))).toEqual(roles);
  expect(await held(Object.keys(SEES_ROWS))).toEqual(roles);
});
