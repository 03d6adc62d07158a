import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import {
  admin,
  article,
  calm,
  close,
  connect,
  connected,
  control,
  mutate,
  officer,
  open,
  publish,
  server,
  settings,
} from '../support/portals.ts';
import { query } from '../support/sql.ts';

const CHINESE = /[\u4e00-\u9fff]/;

beforeAll(open);
afterAll(close);
beforeEach(calm);

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
