import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  admin,
  article,
  calm,
  close,
  connect,
  connected,
  control,
  mutate,
  open,
  portal,
  publish,
  run,
  server,
  settings,
  unmatched,
} from '../support/portals.ts';
import { meddle, query } from '../support/sql.ts';

const CHINESE = /[\u4e00-\u9fff]/;

beforeAll(open);
afterAll(close);
beforeEach(calm);

describe('a column of a portal', () => {
  test('is captured page by page, matched by title and source, and never twice', async () => {
    const many = Array.from({ length: 43 }, (_, at) =>
      article(`9${String(at).padStart(2, '0')}`, `第${at}次防汛调度会议`, '2019-08-20', '政府办公室'),
    );
    const path = await publish([
      ...many,
      article('1', '麻池镇新胜村2019年第三季度村务公开', '2019-10-09', '麻池镇人民政府'),
      article('2', '沙河街道2019年第三季度党务公开', '2019-10-10', '沙河街道办事处'),
    ]);
    const id = await connected(path);
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 45, added: 45, matched: 2, failures: [] });
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 20, added: 0, matched: 0 });
    const rows = await query<{ unit: string; on: string; origin: string; text: string }>(
      server.database.superuserUrl,
      `select u.name as unit, d.published_on::text as on, a.origin, d.text from disclosure d join unit u on u.id = d.unit_id
       join captured_article a on a.id = d.article_id where d.source_id = '${id}' order by d.published_on`,
    );
    expect(rows).toMatchObject([
      { unit: '新胜村委会', on: '2019-10-09', origin: '麻池镇人民政府' },
      { unit: '沙河街道', on: '2019-10-10', origin: '沙河街道办事处' },
    ]);
    expect(rows[0]?.text).toContain('9,476.00');
    expect(rows[0]?.text).not.toContain('信息公开');
  });

  test('takes what came since, however far down it stands', async () => {
    const first = [article('1', '沙河街道2019年上半年工作动态', '2019-07-01')];
    const path = await publish(first);
    const id = await connected(path);
    await run(id);
    await publish([...first, article('2', '沙河街道八月工作动态', '2019-08-01')], path);
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', added: 1 });
  });

  test('is walked through anew once its settings have changed', async () => {
    const many = Array.from({ length: 25 }, (_, at) => article(String(at + 100), `第${at}次会议`, '2019-09-01'));
    const path = await publish(many);
    const asked = settings(path, { selectors: { next: 'a.none' } });
    const { source } = await connect(asked);
    expect(await run(source.id)).toMatchObject({ outcome: 'SUCCEEDED', added: 20 });
    expect(await run(source.id)).toMatchObject({ outcome: 'SUCCEEDED', added: 0 });
    const { unitId: _, ...changed } = settings(path);
    const input = { ...changed, id: source.id, version: 1 };
    expect((await mutate(admin, 'changePortal', 'ChangePortalInput', input, 'source { version }')).errors).toEqual([]);
    expect(await run(source.id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 25, added: 5 });
  });

  test('is captured by its feed as well', async () => {
    const path = await publish([article('1', '麻池镇城梁村2019年第三季度村务公开', '2019-10-09', '麻池镇人民政府')]);
    const { source } = await connect(settings(path, { listUrl: `${portal.url}/${path}/rss.xml` }));
    expect(await run(source.id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 1, added: 1, matched: 1 });
  });

  test('leaves to a person what belongs to two villages of one name', async () => {
    const id = await connected(await publish([article('1', '新胜村2019年第三季度村务公开', '2019-10-09', '区民政局')]));
    await run(id);
    expect(await unmatched(id)).toEqual({
      totalItems: 1,
      items: [{ title: '新胜村2019年第三季度村务公开', because: 'AMBIGUOUS_UNIT' }],
    });
  });
});

describe('what goes wrong', () => {
  test('with one article stops none of the others, is told, and is tried again with the next run', async () => {
    const path = await publish([
      article('1', '第一次会议', '2019-09-01'),
      article('2', '第二次会议', '2019-09-02'),
      article('3', '第三次会议', '2019-09-03'),
    ]);
    await control('POST', 'faults', { path: `/${path}/201909/t20190902`, kind: 'CUT', times: 4 });
    const id = await connected(path);
    const failed = await run(id);
    expect(failed).toMatchObject({
      outcome: 'FAILED',
      errorCode: 'ARTICLE_FAILED',
      added: 2,
      failures: [{ code: 'CUT_SHORT', lasting: false }],
    });
    expect(failed.failures[0]).toMatchObject({ title: '第二次会议', message: expect.stringMatching(CHINESE) });
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', added: 1, failures: [] });
  });

  test('is told, and kept in the trail, without numbers of persons in its title', async () => {
    const path = await publish([article('1', '咨询电话13800138000的公告', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/201909/t20190901`, kind: 'STATUS', status: 404 });
    const id = await connected(path);
    expect((await run(id)).failures).toMatchObject([{ title: '咨询电话***********的公告' }]);
    const kept = await query<{ title: string }>(
      server.database.superuserUrl,
      `select after ->> 'title' as title from trail_entry where table_name = 'capture_failure' and record_id = '${id}'
        union all select title from capture_failure where source_id = '${id}'`,
    );
    expect(kept).toEqual([{ title: '咨询电话***********的公告' }, { title: '咨询电话***********的公告' }]);
  });

  test('for good, is not asked for again within a day, and is no fault of the source', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01'), article('2', '第二次会议', '2019-09-02')]);
    await control('POST', 'faults', { path: `/${path}/201909/t20190902`, kind: 'STATUS', status: 404 });
    const id = await connected(path);
    expect(await run(id)).toMatchObject({
      outcome: 'SUCCEEDED',
      added: 1,
      failures: [{ code: 'NOT_AN_ARTICLE', lasting: true }],
    });
    await control('GET', 'calls');
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', added: 0, failures: [] });
    const { calls } = (await control('GET', 'calls')) as { calls: { path: string }[] };
    expect(calls.map((call) => call.path)).toEqual(['/robots.txt', `/${path}/`]);
  });

  test('for a moment, passes by itself', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'STATUS', status: 503, times: 2 });
    expect(await run(await connected(path))).toMatchObject({ outcome: 'SUCCEEDED', added: 1, attempts: 4 });
  });

  test('with a later page of the list loses nothing that stands before it, and the next run takes the rest', async () => {
    const path = await publish(
      Array.from({ length: 25 }, (_, at) => article(String(at + 100), `第${at}次会议`, '2019-09-01')),
    );
    await control('POST', 'faults', { path: `/${path}/index_1.html`, kind: 'CUT', times: 4 });
    const id = await connected(path);
    expect(await run(id)).toMatchObject({ outcome: 'FAILED', errorCode: 'CUT_SHORT', seen: 20, added: 20 });
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 25, added: 5 });
  });

  test('with robots.txt is asked for again', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: '/robots.txt', kind: 'STATUS', status: 503, times: 2 });
    expect(await run(await connected(path))).toMatchObject({ outcome: 'SUCCEEDED', added: 1 });
  });

  test('a site that refuses is named', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'STATUS', status: 403 });
    expect(await run(await connected(path))).toMatchObject({ outcome: 'FAILED', errorCode: 'HTTP_403', attempts: 1 });
  });

  test('a firewall that steps in between ends the run; the next one takes the rest', async () => {
    const path = await publish([
      article('1', '第一次会议', '2019-09-01'),
      article('2', '第二次会议', '2019-09-02'),
      article('3', '第三次会议', '2019-09-03'),
    ]);
    await control('POST', 'faults', { path: `/${path}/201909/t20190902`, kind: 'CHALLENGE', times: 1 });
    const id = await connected(path);
    expect(await run(id)).toMatchObject({ outcome: 'FAILED', errorCode: 'CHALLENGE', added: 1 });
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', added: 2 });
  });

  test('a list that shows nothing any more is not taken for an empty one', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    const id = await connected(path);
    await run(id);
    await publish([], path);
    expect(await run(id)).toMatchObject({ outcome: 'FAILED', errorCode: 'NOT_A_LIST' });
  });

  test('a firewall that wants a browser is named', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'CHALLENGE' });
    const told = await run(await connected(path));
    expect(told).toMatchObject({ outcome: 'FAILED', errorCode: 'CHALLENGE', added: 0 });
    expect(told.errorMessage).toMatch(CHINESE);
  });

  test('markup that was never closed loses nothing', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01'), article('2', '第二次会议', '2019-09-02')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'MALFORMED', times: 1 });
    expect(await run(await connected(path))).toMatchObject({ outcome: 'SUCCEEDED', seen: 2, added: 2 });
  });

  test('pages in GBK that only say so themselves are read as others are', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'GBK' });
    const id = await connected(path);
    expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED', seen: 1, added: 1 });
    expect((await unmatched(id)).items).toMatchObject([{ title: '第一次会议' }]);
  });

  test('a portal that is slow is waited for', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'SLOW', delayMs: 700, times: 2 });
    const begun = Date.now();
    expect(await run(await connected(path))).toMatchObject({ outcome: 'SUCCEEDED', attempts: 2, added: 1 });
    expect(Date.now() - begun).toBeGreaterThan(1400);
  });

  test('what robots.txt forbids is not asked for', async () => {
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('PUT', 'robots', { text: `User-agent: *\nDisallow: /${path}/` });
    const told = await run(await connected(path));
    await control('PUT', 'robots', { text: '' });
    expect(told).toMatchObject({ outcome: 'FAILED', errorCode: 'ROBOTS', added: 0 });
    const { calls } = (await control('GET', 'calls')) as { calls: { path: string }[] };
    expect(calls.map((call) => call.path)).toEqual(['/robots.txt']);
  });
});

describe('a column that cannot be read', () => {
  test('holds the lights of what a portal could carry, and no others; stopped, it holds none', async () => {
    await meddle(
      server.database.superuserUrl,
      "update disclosure_item set channels = '{PORTAL,BOARD}' where code = 'CW-02'",
    );
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/`, kind: 'CHALLENGE' });
    const id = await connected(path);
    expect(await run(id)).toMatchObject({ outcome: 'FAILED' });
    const held = () =>
      query<{ code: string; lifted: boolean }>(
        server.database.superuserUrl,
        `select distinct i.code, h.lifted_on is not null as lifted from hold h join obligation o on o.id = h.obligation_id
         join disclosure_item i on i.id = o.item_id where h.source_id = '${id}'`,
      );
    expect(await held()).toEqual([{ code: 'CW-02', lifted: false }]);
    const input = { id, version: 1, enabled: false, reason: '网站改版' };
    expect((await mutate(admin, 'enableSource', 'EnableSourceInput', input, 'source { enabled }')).errors).toEqual([]);
    expect(await held()).toEqual([{ code: 'CW-02', lifted: true }]);
    // asked for by hand, it fails again, and holds nothing that nobody would free
    expect(await run(id)).toMatchObject({ outcome: 'FAILED' });
    expect(await held()).toEqual([{ code: 'CW-02', lifted: true }]);
  });
});
