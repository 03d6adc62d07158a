import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { query } from '../support/sql.ts';

/** What comes alone is too little to wake the checks by its number: they come by themselves all the same, soon. */
let server: TestServer;
let shahe: Shahe;

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  await shahe.shift('2019-10-09T18:00:00+08:00');
});
afterAll(() => server.close());

test.each(['党务', '政务'])(
  'an entry on %s that comes alone is checked some seconds later, although nobody asks for it',
  async (area) => {
    const title = `沙河街道2019年第二季度${area}公开`;
    await shahe.publish(area, title, '2019-10-09T10:00:00+08:00');
    expect(await shahe.capture()).toBe('SUCCEEDED');
    const checks = `select count(*)::int as n from disclosure d join disclosure_check c on c.disclosure_id = d.id where d.title = '${title}'`;
    const count = async () => (await query<{ n: number }>(server.database.superuserUrl, checks))[0]?.n;
    await expect.poll(count, { timeout: 15_000 }).toBe(1);
  },
);
