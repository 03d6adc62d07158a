import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { checked } from '../support/findings.ts';
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
    // what the checks say of the first capture
    await checked(server);
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
