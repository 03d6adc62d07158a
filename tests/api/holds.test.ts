import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let clerk: Caller;
let shahe: Shahe;
let keys = 0;

const OWED = `query ($unit: ID!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: "2019年第三季度" } },
  sort: [{ field: DUE_ON, direction: ASC }]) { items { id title state light nextLightOn viewerCanHold
  holds { id fromOn untilOn reason liftedOn liftedReason source { name } } changes { from to effectiveOn } } } }`;
const HOLD = `mutation ($input: HoldLightInput!) { holdLight(input: $input) { obligation { id light } errors { __typename code path message } } }`;
const LIFT = `mutation ($input: LiftHoldInput!) { liftHold(input: $input) { obligation { id light } errors { __typename code path message } } }`;

const owed = async (title: string, caller = officer) => {
  const { data, errors } = await caller.ask(OWED, { unit: shahe.id });
  const items = data?.obligations.items ?? expect.fail(JSON.stringify(errors));
  return items.find((o: { title: string }) => o.title.includes(title)) ?? expect.fail(`${title} is not owed`);
};

const asked = (obligationId: string, over: object = {}) => ({
  input: {
    obligationId,
    untilOn: '2019-10-18',
    reason: '社区整体搬迁，经研究同意暂缓',
    idempotencyKey: `hold-key-${++keys}`,
    ...over,
  },
});

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  officer = shahe.officer;
  leader = await signIn(server.url, 'wangjianguo');
  clerk = await signIn(server.url, 'chenxia');
  await shahe.shift('2019-10-09T09:00:00+08:00');
});

afterAll(() => server.close());

describe('a leader', () => {
  test('is refused a hold that is malformed, and nothing is written', async () => {
    const { id } = await owed('党务公开');
    const codes = async (over: object) => {
      const { data } = await leader.ask(HOLD, asked(id, over));
      expect(data.holdLight.obligation).toBeNull();
      return data.holdLight.errors.map(({ code, path }: { code: string; path: string[] }) => [code, path.at(-1)]);
    };
    expect(await codes({ untilOn: '2019-10-08' })).toEqual([['HOLD_DAY', 'untilOn']]);
    expect(await codes({ untilOn: '2020-02-01' })).toEqual([['HOLD_DAY', 'untilOn']]);
    expect(await codes({ reason: ' ' })).toEqual([['BAD_INPUT', 'reason']]);
    const unknown = await leader.ask(HOLD, asked(NOBODY));
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const impossible = await leader.ask(HOLD, asked(id, { untilOn: '2019-02-30' }));
    expect(impossible.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await owed('党务公开')).holds).toEqual([]);
  });

  test('alone may hold: nobody signed in, an officer and the unit itself are refused', async () => {
    const { id, viewerCanHold } = await owed('党务公开');
    expect(viewerCanHold).toBe(false);
    expect((await owed('党务公开', leader)).viewerCanHold).toBe(true);
    for (const [who, code] of [
      [new Caller(server.url), 'UNAUTHENTICATED'],
      [officer, 'FORBIDDEN'],
      [clerk, 'FORBIDDEN'],
    ] as const) {
      expect((await who.ask(HOLD, asked(id))).errors?.[0]?.extensions.code).toBe(code);
    }
  });

  test('holds a light: it stays what it was until the day said, and turns the day after', async () => {
    const { id, light } = await owed('党务公开');
    expect(light).toBe('YELLOW');
    const request = asked(id);
    const { data } = await leader.ask(HOLD, request);
    expect(data.holdLight).toEqual({ obligation: { id, light: 'YELLOW' }, errors: [] });
    expect((await leader.ask(HOLD, request)).data.holdLight.errors).toEqual([]);
    expect((await owed('党务公开', clerk)).holds).toMatchObject([{ fromOn: '2019-10-09', untilOn: '2019-10-18' }]);
    await shahe.shift('2019-10-18T10:00:00+08:00');
    expect(await owed('党务公开')).toMatchObject({ light: 'YELLOW', nextLightOn: '2019-10-19' });
    expect(await owed('政务公开')).toMatchObject({ light: 'RED' });
    await shahe.shift('2019-10-19T10:00:00+08:00');
    const after = await owed('党务公开');
    expect(after.light).toBe('RED');
    expect(after.changes.at(-1)).toEqual({ from: 'YELLOW', to: 'RED', effectiveOn: '2019-10-19' });
    await shahe.expectTrueCounts();
  });

  test('lifts a hold before its time, once: the light is free at once', async () => {
    const { id } = await owed('政务公开');
    await leader.ask(HOLD, asked(id, { untilOn: '2019-11-30' }));
    const [hold] = (await owed('政务公开')).holds;
    const lift = { input: { id: hold.id, reason: '搬迁已结束' } };
    expect((await officer.ask(LIFT, lift)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const unknown = await leader.ask(LIFT, { input: { ...lift.input, id: NOBODY } });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await leader.ask(LIFT, lift)).data.liftHold).toMatchObject({ obligation: { id }, errors: [] });
    expect((await leader.ask(LIFT, lift)).data.liftHold.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await owed('政务公开')).holds).toMatchObject([{ liftedReason: '搬迁已结束' }]);
    await shahe.expectTrueCounts();
  });

  test('cannot hold what is owed no more', async () => {
    await shahe.publish('late-party', '沙河街道2019年第三季度党务公开', '2019-10-19T09:00:00+08:00');
    expect(await shahe.capture()).toBe('SUCCEEDED');
    const { id, state } = await owed('党务公开');
    expect(state).toBe('FULFILLED_LATE');
    const { data } = await leader.ask(HOLD, asked(id, { untilOn: '2019-10-25' }));
    expect(data.holdLight.errors).toMatchObject([{ __typename: 'StateError', code: 'WRONG_STATE' }]);
  });
});

describe('a source that fails', () => {
  const fourth = `query ($unit: ID!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: "党务公开 2019年第四季度" } }) {
    items { id light nextLightOn holds { fromOn untilOn reason liftedOn source { name } } } } }`;
  const quarter = async () => (await officer.ask(fourth, { unit: shahe.id })).data.obligations.items[0];

  test('holds what is owed below it from the day after it was last read, and no more once it is read again', async () => {
    await shahe.shift('2020-01-09T09:00:00+08:00');
    expect(await shahe.capture()).toBe('SUCCEEDED');
    expect(await quarter()).toMatchObject({ light: 'YELLOW', holds: [] });
    await shahe.quota(0);
    expect(await shahe.capture()).toBe('FAILED');
    expect(await shahe.capture()).toBe('FAILED');
    expect((await quarter()).holds).toEqual([
      {
        fromOn: '2020-01-10',
        untilOn: null,
        reason: expect.stringContaining('采集'),
        liftedOn: null,
        source: { name: shahe.sourceName },
      },
    ]);
    await shahe.shift('2020-01-20T09:00:00+08:00');
    expect(await quarter()).toMatchObject({ light: 'YELLOW', nextLightOn: null });
    await shahe.expectTrueCounts();
    await shahe.quota(null);
    expect(await shahe.capture()).toBe('SUCCEEDED');
    expect(await quarter()).toMatchObject({ light: 'RED', holds: [{ liftedOn: '2020-01-20' }] });
    await shahe.expectTrueCounts();
  });
});
