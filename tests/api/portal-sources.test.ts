import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { type PortalStandIn, startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const CHINESE = /[\u4e00-\u9fff]/;

let server: TestServer;
let portal: PortalStandIn;
let admin: Caller;
let officer: Caller;
let district: string;
let columns = 0;

const control = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${portal.url}/stand-in/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.ok ? response.json() : expect.fail(`${method} ${path}: ${await response.text()}`);
};

const article = (id: string, title: string, day: string, origin = '民政局'): Article => ({
  ...{ id, title, day, origin, attachments: ['明细表.xlsx'] },
  html: `<p>${title}，现予公示。</p><table><tr><td>村</td><td>金额（元）</td></tr><tr><td>城梁村</td><td>9,476.00</td></tr></table>`,
});

/** A column of its own for each test. @returns its path */
async function publish(articles: readonly Article[], path = `zwgk/c${++columns}`): Promise<string> {
  await control('PUT', 'columns', { path, name: '社会救助', site: '九原区人民政府', articles });
  return path;
}

const settings = (path: string, more: object = {}) => ({
  ...{
    name: `区政府网站·${path}`,
    listUrl: `${portal.url}/${path}/`,
    family: 'TRS',
    selectors: {},
    delayMs: 0,
    unitId: district,
  },
  ...more,
});

const ERRORS = 'errors { __typename code message path }';
const mutate = async (who: Caller, mutation: string, type: string, input: object, fields: string) => {
  const answer = await who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} ${ERRORS} } }`, {
    input,
  });
  return answer.data?.[mutation] ?? { refused: answer.errors?.[0]?.extensions.code };
};
const connect = (input: object, who = admin) =>
  mutate(
    who,
    'connectPortal',
    'ConnectPortalInput',
    { idempotencyKey: randomUUID(), ...input },
    'source { id version enabled portal { listUrl } }',
  );
const RUN = `mutation ($id: ID!) { runCapture(sourceId: $id) {
  outcome attempts seen added matched errorCode errorMessage failures { externalId title code message lasting } } }`;
const run = async (id: string, who = admin) => (await who.ask(RUN, { id })).data.runCapture;
async function connected(path: string): Promise<string> {
  const { source, errors } = await connect(settings(path));
  return source?.id ?? expect.fail(JSON.stringify(errors));
}
const unmatched = async (sourceId: string) => {
  const asked =
    '($id: ID!) { unmatchedArticles(filter: { sourceId: { eq: $id } }) { totalItems items { title because } } }';
  return (await officer.ask(`query ${asked}`, { id: sourceId })).data.unmatchedArticles;
};

beforeAll(async () => {
  portal = await startPortalStandIn();
  server = await startServer();
  admin = await signIn(server.url, 'xitong');
  officer = await signIn(server.url, 'lijing');
  district = (await admin.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;
  const { hosts, errors } = await mutate(
    ...([admin, 'allowHost', 'AllowHostInput', { host: new URL(portal.url).host, reason: '演示网站' }] as const),
    'hosts { id host allowedBy }',
  );
  expect(errors).toEqual([]);
  expect(hosts).toMatchObject([{ host: new URL(portal.url).host, allowedBy: '系统管理员' }]);
});

afterAll(async () => {
  await server.close();
  await portal.close();
});

beforeEach(async () => {
  await control('DELETE', 'faults');
  await control('GET', 'calls');
});

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

const TRIAL = `trial { next listProblem { code message } articleProblem { code message }
  entries { title url publishedOn because matches { itemName unitName periodLabel } }
  article { title publishedOn origin column beginning length attachments tables } }`;
const attempt = (input: object, who = admin) => mutate(who, 'tryPortal', 'TryPortalInput', input, TRIAL);

describe('before it is connected', () => {
  test('a trial says what would be captured, why not the rest, and keeps nothing', async () => {
    const path = await publish([
      article('2', '麻池镇城梁村2019年第三季度村务公开', '2019-10-10', '麻池镇人民政府'),
      article('1', '全区防汛工作视频调度会议召开', '2019-10-09', '政府办公室'),
      article('0', '新胜村2019年第三季度村务公开', '2019-10-08', '区民政局'),
    ]);
    const { trial, errors } = await attempt(settings(path));
    expect(errors).toEqual([]);
    expect(trial).toMatchObject({
      ...{ next: null, listProblem: null, articleProblem: null },
      entries: [
        {
          ...{ title: '麻池镇城梁村2019年第三季度村务公开', publishedOn: '2019-10-10', because: null },
          matches: [{ itemName: '村(居)务公开', unitName: '城梁村委会', periodLabel: '2019年第三季度' }],
        },
        { title: '全区防汛工作视频调度会议召开', because: 'NO_ITEM', matches: [] },
        // where the first one comes from says nothing of the others
        { title: '新胜村2019年第三季度村务公开', because: 'AMBIGUOUS_UNIT', matches: [] },
      ],
      article: { origin: '麻池镇人民政府', column: '社会救助', tables: 1, attachments: ['明细表.xlsx'] },
    });
    expect(await query(server.database.superuserUrl, `select id from source where list_url like '%${path}%'`)).toEqual(
      [],
    );
  });

  test('a trial names what it could not read', async () => {
    const { trial } = await attempt(settings('zwgk/nothing-here'));
    expect(trial).toMatchObject({ entries: [], article: null, listProblem: { code: 'NOT_A_LIST' } });
    const path = await publish([article('1', '第一次会议', '2019-09-01')]);
    await control('POST', 'faults', { path: `/${path}/2019`, kind: 'CHALLENGE' });
    expect((await attempt(settings(path))).trial).toMatchObject({
      entries: [{}],
      article: null,
      articleProblem: { code: 'CHALLENGE' },
    });
  });

  test.each([
    ['http://127.0.0.1:9/zwgk/', 'PRIVATE_ADDRESS'],
    ['http://localhost:8099/', 'PRIVATE_ADDRESS'],
    ['http://[::1]:9/', 'PRIVATE_ADDRESS'],
    ['http://0x7f.1:9/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
  ])('%s is not reached', async (listUrl, code) => {
    const { trial } = await attempt(settings('x', { listUrl, delayMs: 1000 }));
    expect(trial.listProblem).toMatchObject({ code, message: expect.stringMatching(CHINESE) });
  });

  test.each([
    ['an address that is none', { listUrl: 'zwgk/list' }, 'BAD_ADDRESS', ['input', 'listUrl']],
    ['a file', { listUrl: 'file:///etc/passwd' }, 'BAD_ADDRESS', ['input', 'listUrl']],
    ['a selector that is none', { selectors: { entry: 'li[' } }, 'BAD_SELECTOR', ['input', 'selectors', 'entry']],
    ['haste', { listUrl: 'http://portal.example/', delayMs: 100 }, 'DELAY_TOO_SHORT', ['input', 'delayMs']],
    ['no name', { name: ' ' }, 'BAD_INPUT', ['input', 'name']],
  ])('%s is refused, and nothing is connected', async (_what, wrong, code, path) => {
    const { source, errors } = await connect(settings('zwgk/refused', wrong));
    expect(source).toBeNull();
    expect(errors).toMatchObject([{ code, path, message: expect.stringMatching(CHINESE) }]);
    expect(await query(server.database.superuserUrl, "select id from source where name like '%refused%'")).toEqual([]);
  });
});

describe('a connection', () => {
  test('is made once: by the key, and by the address', async () => {
    const path = await publish([]);
    const input = { ...settings(path), idempotencyKey: randomUUID() };
    const [one, two] = [await connect(input), await connect(input)];
    expect(two.source.id).toBe(one.source.id);
    const { source, errors } = await connect(settings(path));
    expect(source).toBeNull();
    expect(errors).toMatchObject([{ code: 'ALREADY_CONNECTED', path: ['input', 'listUrl'] }]);
  });

  test('is changed by who saw it last, and stopped with a reason', async () => {
    const path = await publish([]);
    const id = await connected(path);
    const { unitId: _, ...asked } = settings(path, { name: '改过的名称' });
    const change = (version: number) =>
      mutate(admin, 'changePortal', 'ChangePortalInput', { ...asked, id, version }, 'source { name version }');
    expect((await change(1)).source).toEqual({ name: '改过的名称', version: 2 });
    expect((await change(1)).errors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const stop = (reason: string) =>
      mutate(
        admin,
        'enableSource',
        'EnableSourceInput',
        { id, version: 2, enabled: false, reason },
        'source { enabled version }',
      );
    expect((await stop('')).errors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'reason'] }]);
    expect((await stop('网站改版')).source).toEqual({ enabled: false, version: 3 });
  });

  test('is the system administrator’s business', async () => {
    const path = await publish([]);
    expect(await connect(settings(path), officer)).toEqual({ refused: 'FORBIDDEN' });
    expect(await attempt(settings(path), officer)).toEqual({ refused: 'FORBIDDEN' });
    expect(await connect(settings(path, { unitId: randomUUID() }))).toEqual({ refused: 'NOT_FOUND' });
    const nobody = await connect(
      settings(path),
      Object.assign(Object.create(Object.getPrototypeOf(officer)), { url: server.url, cookie: '' }),
    );
    expect(nobody).toEqual({ refused: 'UNAUTHENTICATED' });
  });
});

describe('a host of a private network', () => {
  test('is reached while it is allowed, and no longer', async () => {
    const other = await startPortalStandIn();
    const host = new URL(other.url).host;
    const tried = () => attempt(settings('x', { listUrl: `${other.url}/x/`, delayMs: 1000 }));
    expect((await tried()).trial.listProblem.code).toBe('PRIVATE_ADDRESS');
    const allow = () =>
      mutate(admin, 'allowHost', 'AllowHostInput', { host, reason: '内网站点' }, 'hosts { id host reason }');
    const { hosts } = await allow();
    expect((await allow()).hosts).toEqual(hosts);
    expect((await tried()).trial.listProblem.code).toBe('NOT_A_LIST');
    const { id } = hosts.find((each: { host: string }) => each.host === host);
    const forbid = () => mutate(admin, 'forbidHost', 'ForbidHostInput', { id, reason: '站点已迁移' }, 'hosts { host }');
    expect((await forbid()).errors).toEqual([]);
    expect(await forbid()).toEqual({ refused: 'NOT_FOUND' });
    expect((await tried()).trial.listProblem.code).toBe('PRIVATE_ADDRESS');
    await other.close();
  });

  test.each(['http://10.0.0.1/', '10.0.0.1/path', 'a b', ''])('%j is none', async (host) => {
    const { hosts, errors } = await mutate(
      admin,
      'allowHost',
      'AllowHostInput',
      { host, reason: '内网站点' },
      'hosts { id }',
    );
    expect(hosts).toBeNull();
    expect(errors).toMatchObject([{ path: ['input', 'host'] }]);
  });
});
