import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const CODE = '150207001000';
const APP = `wx${CODE}`;
const SHAHE = SOURCES.find(({ appId }) => appId === APP) ?? expect.fail('no source of Shahe');
const CHINESE = /[\u4e00-\u9fff]/;

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let elsewhere: Caller;
let sourceId: string;
let shahe: string;

/** The stand-in's control interface. */
async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${server.weChatUrl}/stand-in/accounts/${APP}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

const fault = (body: object) => control('POST', '/faults', body);
const outcomes = async (on: string): Promise<string[]> =>
  ((await control('GET', '/calls')) as { calls: { on: string; outcome: string }[] }).calls
    .filter((call) => call.on === on)
    .map(({ outcome }) => outcome);

const RUN =
  'mutation ($id: ID!) { runCapture(sourceId: $id) { outcome attempts seen added matched errorCode errorMessage finishedAt } }';

const asked = (caller: Caller = officer) => caller.ask(RUN, { id: sourceId });

async function run(caller: Caller = officer) {
  const { data, errors } = await asked(caller);
  return data?.runCapture ?? expect.fail(JSON.stringify(errors));
}

const count = async (table: string): Promise<number> =>
  (await query<{ count: number }>(server.database.superuserUrl, `select count(*)::int as count from ${table}`))[0]
    ?.count ?? -1;

const publish = (articleId: string, title: string, publishedAt: string) =>
  world.publish(APP, { articleId, title, content: `<p>${title}</p>`, publishedAt });

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  officer = await signIn(server.url, 'lijing');
  elsewhere = await signIn((await server.another()).url, 'lijing');
  const { data } = await officer.ask(
    '{ sources { id unit { id name } } units(filter: { kind: { eq: TOWNSHIP } }) { id name } }',
  );
  shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  sourceId = data.sources.find(({ unit }: { unit: { id: string } }) => unit.id === shahe).id;
  await control('PUT', '', { name: SHAHE.name, secret: SHAHE.secret });
  expect(await run()).toMatchObject({ outcome: 'SUCCEEDED' });
  // by then the third quarter's disclosures are overdue, and nothing has been published
  const to = '2019-10-18T09:00:00+08:00';
  const shifted = await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  expect(shifted.data.shiftClock.today).toBe('2019-10-18');
});

afterAll(() => server.close());

beforeEach(async () => {
  await control('PUT', '', { name: SHAHE.name, secret: SHAHE.secret });
  await control('DELETE', '/faults');
  await control('PUT', '/quota', { token: null, batchget: null });
  await control('DELETE', '/calls');
});

describe('what was published late', () => {
  test('fulfils with the day it was published: the light turns green from that day on, recorded today', async () => {
    await publish('late-party', '沙河街道2019年第三季度党务公开', '2019-10-17T10:00:00+08:00');
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', added: 1, matched: 1, errorCode: null });
    const { data } = await officer.ask(
      `query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, text: { contains: "党务公开 2019年第三季度" } }) { items {
        state light fulfilments { factOn learnedAt disclosure { publishedOn late title } } changes { from to effectiveOn recordedAt } } } }`,
      { id: shahe },
    );
    const [obligation] = data.obligations.items;
    expect(obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
    expect(obligation.fulfilments).toEqual([
      {
        factOn: '2019-10-17',
        learnedAt: expect.stringMatching(/^2019-10-18/),
        disclosure: { publishedOn: '2019-10-17', late: true, title: '沙河街道2019年第三季度党务公开' },
      },
    ]);
    expect(obligation.changes.at(-1)).toEqual({
      from: 'RED',
      to: 'GREEN',
      effectiveOn: '2019-10-17',
      recordedAt: expect.stringMatching(/^2019-10-18/),
    });
  });

  test('captured again, adds nothing and changes nothing', async () => {
    const before = [
      await count('captured_article'),
      await count('disclosure'),
      await count('fulfilment'),
      await count('light_change'),
      await count('trail_entry'),
    ];
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', added: 0, matched: 0 });
    expect(await run(elsewhere)).toMatchObject({ outcome: 'SUCCEEDED', added: 0 });
    const after = [
      await count('captured_article'),
      await count('disclosure'),
      await count('fulfilment'),
      await count('light_change'),
      await count('trail_entry'),
    ];
    expect(after).toEqual(before);
  });

  test('published again under a new id, is an entry of its own and moves no light', async () => {
    const changes = await count('light_change');
    await publish('late-party-again', '沙河街道2019年第三季度党务公开', '2019-10-17T11:00:00+08:00');
    expect(await run()).toMatchObject({ added: 1, matched: 1 });
    expect(await count(`disclosure where title = '沙河街道2019年第三季度党务公开'`)).toBe(2);
    expect(await count('light_change')).toBe(changes);
  });

  test('that speaks of nothing owed is kept and counted as unmatched', async () => {
    const unmatched = async () =>
      (await officer.ask('{ sources { id unmatched } }')).data.sources.find(({ id }: { id: string }) => id === sourceId)
        .unmatched;
    const before = await unmatched();
    await publish('party', '沙河街道举办国庆歌咏比赛', '2019-10-17T12:00:00+08:00');
    expect(await run()).toMatchObject({ added: 1, matched: 0 });
    expect(await unmatched()).toBe(before + 1);
  });
});

describe('several pages', () => {
  test('are read to their end: 45 articles in three pages, each once', async () => {
    for (let each = 0; each < 45; each++)
      await publish(
        `page-${each}`,
        `沙河街道工作动态 ${each}`,
        `2019-10-17T13:${String(each).padStart(2, '0')}:00+08:00`,
      );
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', added: 45 });
    expect((await outcomes('batchget')).filter((outcome) => outcome === 'ok').length).toBeGreaterThanOrEqual(3);
    expect(await run()).toMatchObject({ added: 0 });
  });

  test('are captured by one process at a time: who asks meanwhile is told so, and each article is taken once', async () => {
    const before = await count('captured_article');
    for (let each = 0; each < 25; each++)
      await publish(`both-${each}`, `沙河街道通知 ${each}`, `2019-10-17T14:${String(each).padStart(2, '0')}:00+08:00`);
    await publish('both-affair', '沙河街道2019年第三季度政务公开', '2019-10-17T15:00:00+08:00');
    const answers = await Promise.all([asked(), asked(elsewhere), asked(), asked(elsewhere)]);
    const refused = answers.filter(({ errors }) => errors);
    for (const { errors } of refused)
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(CHINESE),
        extensions: { code: 'WRONG_STATE' },
      });
    const ran = answers.filter(({ errors }) => !errors).map(({ data }) => data.runCapture);
    expect(ran.map(({ outcome }) => outcome)).toEqual(ran.map(() => 'SUCCEEDED'));
    expect(ran.reduce((sum, { added }) => sum + added, 0)).toBe(26);
    expect(await count('captured_article')).toBe(before + 26);
    expect(await count(`disclosure where title like '%政务公开'`)).toBe(1);
  });
});

describe('what passes by itself is tried again', () => {
  test.each([
    ['a busy platform', { on: 'batchget', errcode: -1, times: 2 }],
    ['a closed socket', { on: 'batchget', closeSocket: true }],
    ['a malformed answer', { on: 'batchget', malformed: true }],
    ['a gateway that fails', { on: 'batchget', status: 502 }],
  ])('%s', async (_, body) => {
    await fault(body);
    const { outcome, attempts } = await run();
    expect([outcome, attempts]).toEqual(['SUCCEEDED', ('times' in body ? body.times : 1) + 1]);
  });

  test('a token that another has replaced is renewed once', async () => {
    await run();
    await control('POST', '/expire-tokens');
    await control('DELETE', '/calls');
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', attempts: 1 });
    expect(await outcomes('token')).toEqual(['ok']);
  });
});

describe('what somebody must see to is recorded with its code and what to do', () => {
  test.each([
    ['a spent quota', '45009', () => control('PUT', '/quota', { batchget: 0 })],
    ['a closed socket, again and again', 'UNREACHABLE', () => fault({ on: 'batchget', closeSocket: true, times: 9 })],
    ['a malformed answer, again and again', 'MALFORMED', () => fault({ on: 'batchget', malformed: true, times: 9 })],
    [
      'an account without the right',
      '48001',
      () => control('PUT', '', { name: SHAHE.name, secret: SHAHE.secret, verified: false }),
    ],
    [
      'an address that is not let in',
      '40164',
      () => control('PUT', '', { name: SHAHE.name, secret: SHAHE.secret, allowList: ['192.0.2.1'] }),
    ],
    ['an account that there is none of', '40013', () => fault({ errcode: 40013, times: 9 })],
    ['another fault of the platform', '50002', () => fault({ on: 'batchget', errcode: 50002, times: 9 })],
  ])('%s: %s', async (_, code, arrange) => {
    await arrange();
    const failed = await run();
    expect(failed).toMatchObject({
      outcome: 'FAILED',
      errorCode: code,
      added: 0,
      errorMessage: expect.stringMatching(CHINESE),
    });
    expect(failed.finishedAt).not.toBeNull();
    expect(JSON.stringify(failed)).not.toContain(SHAHE.secret);
    const lastRun = async () => {
      const { data } = await officer.ask('{ sources { id lastRun { outcome errorCode } } }');
      return data.sources.find(({ id }: { id: string }) => id === sourceId).lastRun;
    };
    expect(await lastRun()).toEqual({ outcome: 'FAILED', errorCode: code });
  });

  test('the next run goes on where the last good one was: nothing published meanwhile is missed', async () => {
    await fault({ on: 'batchget', errcode: 50002, times: 1 });
    await publish('meanwhile', '沙河街道2019年第三季度居务公开', '2019-10-17T16:00:00+08:00');
    expect(await run()).toMatchObject({ outcome: 'FAILED', added: 0 });
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', added: 1 });
  });

  test('an article that no database can keep whole does not stop those after it', async () => {
    await publish('zero', '沙河街道通知\u0000之二', '2019-10-17T17:00:00+08:00');
    await publish('after-zero', '沙河街道通知之三', '2019-10-17T17:30:00+08:00');
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', added: 2 });
  });
});

describe('what an article discloses', () => {
  const FOUND = `query ($text: String!) { disclosures(filter: { text: { contains: $text } }) {
    items { title text amount amountFrom nil confidence } } }`;
  const found = async (text: string) => (await officer.ask(FOUND, { text })).data.disclosures.items;
  const put = (articleId: string, title: string, content: string) =>
    world.publish(APP, { articleId, title, content, publishedAt: '2019-10-17T18:00:00+08:00' });
  test('is read from its table, with where it stands; numbers of persons are served by their ends only', async () => {
    await put(
      'money',
      '万达社区2019年9月最低生活保障金发放表',
      `<p>联系人 13800138000</p><table><tr><th>户主</th><th>金额（元）</th></tr><tr><td>李**</td><td>560</td></tr>
       <tr><td>合计</td><td>1,680.50</td></tr></table>`,
    );
    await put('nothing', '华融社区2019年9月最低生活保障（本期无发生）', '<p>本期无发生。</p>');
    await put('together', '花园社区2019年9月第三季度低保和集体财务收支', '<p>共计1200元</p>');
    await run();
    const [money] = await found('发放表');
    expect(money).toMatchObject({ amount: '1680.50', nil: false, confidence: 100 });
    expect(money.amountFrom).toBe('表格「合计」行的「金额（元）」：1,680.50');
    expect(money.text).toContain('138****8000');
    expect(money.text).not.toContain('13800138000');
    expect(money.text).toContain('李**\t560');
    expect(await found('本期无发生')).toMatchObject([{ nil: true, amount: null }]);
    expect(await found('集体财务收支')).toMatchObject([{ amount: null }, { amount: null }]);
  });

  test('counts as no money where the item involves none', async () => {
    await put('none', '沙河街道2019年第三季度政务公开明细', '<p>共计1200元</p>');
    await run();
    expect(await found('政务公开明细')).toMatchObject([{ amount: null, amountFrom: null }]);
  });
});

describe('a schedule', () => {
  const SCHEDULE = `mutation ($input: ScheduleSourceInput!) { scheduleSource(input: $input) {
    source { version everyMinutes } errors { __typename code message path } } }`;
  const schedule = async (everyMinutes: number | null, more: object = {}, who?: Caller) => {
    const caller = who ?? (await signIn(server.url, 'xitong'));
    const { data: known } = await officer.ask('{ sources { id version } }');
    const { version } = known.sources.find(({ id }: { id: string }) => id === sourceId);
    const answer = await caller.ask(SCHEDULE, { input: { id: sourceId, version, everyMinutes, ...more } });
    return answer.data?.scheduleSource ?? { refused: answer.errors?.[0]?.extensions.code };
  };

  test('is set by the system administrator who saw the newest version, within reason', async () => {
    const { source, errors } = await schedule(30);
    expect([source.everyMinutes, errors]).toEqual([30, []]);
    for (const wrong of [4, 10_081]) {
      const refused = await schedule(wrong);
      expect(refused).toMatchObject({ source: null, errors: [{ path: ['input', 'everyMinutes'] }] });
      expect(refused.errors[0].message).toMatch(CHINESE);
    }
    expect(await schedule(60, { version: 1 })).toMatchObject({ errors: [{ __typename: 'ConflictError' }] });
    expect(await schedule(60, { id: 'nobody' })).toEqual({ refused: 'NOT_FOUND' });
    expect(await schedule(60, {}, officer)).toEqual({ refused: 'FORBIDDEN' });
    expect((await schedule(null)).source.everyMinutes).toBeNull();
  });
});
