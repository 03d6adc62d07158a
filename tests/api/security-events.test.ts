import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;
let audit: Caller;

beforeAll(async () => {
  server = await startServer();
  audit = await signIn(server.url, 'shenji');
});
afterAll(() => server.close());

/** An event of that instant, added as the application adds it. */
const happened = (at: string, detail: string) =>
  query(
    server.database.appUrl,
    `insert into security_event (id, kind, username, actor_name, address, detail, at)
      values (gen_random_uuid(), 'SIGN_IN_FAILED', '', '测试', '', '${detail}', ${at})`,
  );
const kept = async () =>
  (
    await query<{ detail: string }>(
      server.database.appUrl,
      "select detail from security_event where detail like '%日前' order by 1",
    )
  ).map(({ detail }) => detail);

describe('security events', () => {
  test.each([
    'update security_event set detail = null',
    'delete from security_event',
    'truncate security_event',
    "select prune_security_events(now() - interval '179 days')",
    'select prune_security_events(null)',
  ])('cannot be rewritten by the application’s role: %s', async (statement) => {
    await happened('now()', '刚才');
    const total = 'select count(*)::int as n from security_event';
    const before = await query(server.database.appUrl, total);
    await expect(query(server.database.appUrl, statement)).rejects.toMatchObject({ code: '42501' });
    expect(await query(server.database.appUrl, total)).toEqual(before);
  });

  test('that were kept long enough go', async () => {
    for (const days of [401, 200, 179]) await happened(`now() - interval '${days} days'`, `${days}日前`);
    await query(server.database.appUrl, "select prune_security_events(now() - interval '400 days')");
    expect(await kept()).toEqual(['179日前', '200日前']);
    await query(server.database.appUrl, "select prune_security_events(now() - interval '181 days')");
    expect(await kept()).toEqual(['179日前']);
  });

  test('are found by the day in Shanghai', async () => {
    await happened("'2020-01-01T15:59:59.999Z'", '元旦');
    await happened("'2020-01-01T16:00:00Z'", '次日');
    const on = async (filter: object) => {
      const { data } = await audit.ask(
        'query ($filter: SecurityEventFilter) { securityEvents(filter: $filter) { totalItems items { detail } } }',
        { filter: { on: filter } },
      );
      const { items, totalItems } = data.securityEvents;
      expect(totalItems).toBe(items.length);
      return items.map(({ detail }: { detail: string }) => detail);
    };
    expect(await on({ eq: '2020-01-01' })).toEqual(['元旦']);
    expect(await on({ eq: '2020-01-02' })).toEqual(['次日']);
    expect(await on({ range: { from: '2020-01-01', to: '2020-01-02' } })).toEqual(['次日', '元旦']);
    expect(await on({ range: { from: null, to: '2019-12-31' } })).toEqual([]);
  });
});
