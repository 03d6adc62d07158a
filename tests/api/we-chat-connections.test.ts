import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { shiftTo } from '../support/evidence.ts';
import { Caller, signIn } from '../support/people.ts';
import { mutate } from '../support/portals.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const APP = 'wx0000000000zonghe';
const SECRET = '0123456789abcdef0123456789abcdef';
const CHINESE = /[\u4e00-\u9fff]/;

let server: TestServer;
let world: WeChatWorld;
let admin: Caller;
let officer: Caller;
let district: string;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  [admin, officer] = await Promise.all([signIn(server.url, 'xitong'), signIn(server.url, 'lijing')]);
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
  district = (await admin.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;
  await world.openAccount(APP, { name: '九原发布', secret: SECRET });
  for (const [nr, title] of ['麻池镇2019年第三季度政务公开', '全区防汛工作视频调度会议召开'].entries())
    await world.publish(APP, {
      articleId: `z${nr}`,
      title,
      content: '<p>一</p>',
      publishedAt: `2019-10-1${nr}T09:00:00+08:00`,
    });
});
afterAll(() => server.close());

const stored = () =>
  query<{ n: number }>(server.database.superuserUrl, `select count(*)::int as n from source where app_id = '${APP}'`);
const TRIAL =
  'trial { total problem { code message } entries { title url publishedOn because matches { unitName periodLabel } } }';
const tried = (part: object = {}, who = admin) =>
  mutate(who, 'tryWeChat', 'TryWeChatInput', { appId: APP, secret: SECRET, unitId: district, ...part }, TRIAL);
const connect = (part: object = {}, who = admin) =>
  mutate(
    who,
    'connectWeChat',
    'ConnectWeChatInput',
    {
      appId: APP,
      secret: SECRET,
      unitId: district,
      name: '九原发布',
      everyMinutes: 30,
      idempotencyKey: randomUUID(),
      ...part,
    },
    'source { id version kind name appId }',
  );
const change = (input: object, who = admin) =>
  mutate(who, 'changeWeChat', 'ChangeWeChatInput', input, 'source { name version }');

describe('before it is connected', () => {
  test('a trial says what would be captured, why not the rest, and keeps nothing', async () => {
    const { trial, errors } = await tried();
    expect(errors).toEqual([]);
    expect(trial).toMatchObject({
      ...{ total: 2, problem: null },
      entries: [
        { title: '全区防汛工作视频调度会议召开', publishedOn: '2019-10-11', because: 'NO_ITEM', matches: [] },
        {
          title: '麻池镇2019年第三季度政务公开',
          because: null,
          matches: [{ unitName: expect.stringContaining('麻池镇'), periodLabel: '2019年第三季度' }],
        },
      ],
    });
    expect(await stored()).toEqual([{ n: 0 }]);
  });

  test('a wrong secret is told with what to do, also right after a right one', async () => {
    const { trial } = await tried({ secret: 'f'.repeat(32) });
    expect(trial).toMatchObject({ entries: [], problem: { code: '40125', message: expect.stringMatching(CHINESE) } });
  });

  test.each([
    ['an AppID that is none', { appId: 'gh_5f3c' }, 'appId'],
    ['a secret that is none', { secret: '密钥' }, 'secret'],
    ['no name', { name: ' ' }, 'name'],
    ['haste', { everyMinutes: 1 }, 'everyMinutes'],
  ])('%s is refused, and nothing is connected', async (_what, wrong, field) => {
    const { source, errors } = await connect(wrong);
    expect(source).toBeNull();
    expect(errors).toMatchObject([
      { code: 'BAD_INPUT', path: ['input', field], message: expect.stringMatching(CHINESE) },
    ]);
    expect(await stored()).toEqual([{ n: 0 }]);
  });

  test('somebody who may not, a unit that is not there, nobody', async () => {
    expect(await connect({}, officer)).toEqual({ refused: 'FORBIDDEN' });
    expect(await tried({}, officer)).toEqual({ refused: 'FORBIDDEN' });
    expect(await connect({ unitId: randomUUID() })).toEqual({ refused: 'NOT_FOUND' });
    const nobody: Caller = Object.assign(Object.create(Caller.prototype), { url: server.url, cookie: '' });
    expect(await connect({}, nobody)).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await stored()).toEqual([{ n: 0 }]);
  });
});

describe('an account', () => {
  test('is connected once, by the key and by its AppID, and captured', async () => {
    const idempotencyKey = randomUUID();
    const [one, two] = [await connect({ idempotencyKey }), await connect({ idempotencyKey })];
    expect(one.source).toMatchObject({ kind: 'WECHAT', name: '九原发布', appId: APP });
    expect(two.source.id).toBe(one.source.id);
    expect((await connect()).errors).toMatchObject([{ code: 'ALREADY_CONNECTED', path: ['input', 'appId'] }]);
    const { data } = await admin.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome added matched } }', {
      id: one.source.id,
    });
    expect(data.runCapture).toEqual({ outcome: 'SUCCEEDED', added: 2, matched: 1 });
  });

  test('keeps its secret sealed: neither the table, nor the trail, nor an answer says it', async () => {
    const [row] = await query<{ sealed: Buffer }>(
      server.database.superuserUrl,
      `select secret_sealed as sealed from source where app_id = '${APP}'`,
    );
    expect(Buffer.from(row?.sealed ?? '').includes(SECRET)).toBe(false);
    const told = await query(
      server.database.superuserUrl,
      `select 1 from trail_entry t where t::text like '%${SECRET}%'`,
    );
    expect(told).toEqual([]);
  });

  test('is renamed by who saw it last; its secret stays until another is given', async () => {
    const { data } = await admin.ask('{ sources { id appId version } }');
    const { id, version } = data.sources.find(({ appId }: { appId: string }) => appId === APP);
    expect((await change({ id, version, name: '九原发布公众号' })).source).toEqual({
      name: '九原发布公众号',
      version: version + 1,
    });
    expect((await change({ id, version, name: '晚了' })).errors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const run = async () =>
      (await admin.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome errorCode } }', { id })).data
        .runCapture;
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', errorCode: null });
    await change({ id, version: version + 1, name: '九原发布公众号', secret: 'e'.repeat(32) });
    expect(await run()).toEqual({ outcome: 'FAILED', errorCode: '40125' });
    expect(await change({ id, version: version + 2, name: '无权' }, officer)).toEqual({ refused: 'FORBIDDEN' });
  });
});
