import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { entryOf, shiftTo } from '../support/evidence.ts';
import { checked } from '../support/findings.ts';
import { askForJob } from '../support/jobs.ts';
import { signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const TABLE = `<table><tr><th>姓名</th><th>金额（元）</th></tr><tr><td>李**</td><td>100</td></tr><tr><td>王**</td><td>200</td></tr>
  <tr><td>合计</td><td>310</td></tr></table>`;
const ENTRIES = 1500;

let server: TestProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string) =>
  query<Row & Record<string, unknown>>(server.database.superuserUrl, text);
const countOf = async (what: string) => (await sql<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? 0;

test('a process that is killed while it goes over entries anew loses none, and none is done twice', async () => {
  const { superuserUrl } = server.database;
  const officer = await signIn(server.url, 'lijing');
  await shiftTo(officer, '2019-10-15T09:00:00+08:00');
  const world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(SHAHE.appId, { name: SHAHE.name, secret: SHAHE.secret });
  const title = '沙河街道2019年第三季度党务公开';
  await world.publish(SHAHE.appId, {
    articleId: 'one',
    title,
    content: TABLE,
    publishedAt: '2019-10-14T10:00:00+08:00',
  });
  const { data } = await officer.ask('{ sources { id name } }');
  const { id: sourceId } = data.sources.find(({ name }: { name: string }) => name === SHAHE.name);
  await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id: sourceId });
  const { id } = await entryOf(officer, title);
  await checked(server);
  // as many more, of further years and units, that have been checked as well
  await meddle(
    superuserUrl,
    `insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, text, article_id, source_id)
       select gen_random_uuid(), d.item_id, u.id, format('%s-Q3', year), d.title, d.published_on, d.captured_at, d.text, d.article_id, d.source_id
       from disclosure d, unit u, generate_series(1990, 2018) year where d.id = '${id}' limit ${ENTRIES};
     insert into disclosure_check (disclosure_id, results, table_rows, checked_at, way)
       select id, '[]', 2, captured_at, 1 from disclosure on conflict (disclosure_id) do update set results = '[]', way = 1`,
  );
  const [newest] = await sql<{ n: string }>('select max(number) as n from log_entry');
  await askForJob(superuserUrl, 'check-disclosures');
  await expect
    .poll(() => countOf('disclosure_check where way > 1'), { interval: 20, timeout: 30_000 })
    .toBeGreaterThan(0);
  await endProcess(server.process, 'SIGKILL');
  const done = await countOf('disclosure_check where way > 1');
  expect(done).toBeLessThan(ENTRIES);
  await server.another();
  // the run that died is found by its time: whoever comes by next goes on
  await sql(`update jobs.job set state = 'failed' where name = 'check-disclosures' and state = 'active'`);
  await expect
    .poll(
      async () => {
        await askForJob(superuserUrl, 'check-disclosures');
        return countOf('disclosure_check where way = 1');
      },
      { timeout: 60_000 },
    )
    .toBe(0);
  expect(await countOf(`finding where code = 'SUMS' and state = 'PROPOSED'`)).toBe(ENTRIES + 1);
  await expect.poll(() => countOf('outbox')).toBe(0);
  const told = await sql<{ times: number; entries: number }>(
    `select times, count(*)::int as entries from (select id, count(*)::int as times
        from log_entry, jsonb_array_elements_text(payload -> 'ids') id
        where number > ${newest?.n} and payload ->> 'type' = 'CHECK' group by id) t group by times`,
  );
  expect(told).toEqual([{ times: 1, entries: ENTRIES + 1 }]);
});
