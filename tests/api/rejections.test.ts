import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let clerk: Caller;
let elsewhere: Caller;
let shahe: Shahe;

const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { disclosure { id version rejectedAt rejectedReason }
  errors { __typename code path ... on ConflictError { currentVersion changedBy } } } }`;
const ACCEPT = `mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { disclosure { id version rejectedAt rejectedReason }
  errors { __typename code path } } }`;
const ONE = `query ($id: ID!) { disclosure(id: $id) { id version rejectedAt rejectedReason viewerCan obligation { id state light
  fulfilments { factOn revokedAt revokedReason disclosure { id } } changes { from to effectiveOn } } } }`;

const one = async (id: string, caller = officer) => (await caller.ask(ONE, { id })).data.disclosure;

/** Publishes and captures. @returns the disclosure's id */
async function disclosed(articleId: string, title: string, publishedAt: string): Promise<string> {
  await shahe.publish(articleId, title, publishedAt);
  await shahe.capture();
  const { data } = await officer.ask(
    'query ($unit: ID!) { disclosures(filter: { unitId: { eq: $unit } }, sort: [{ field: CAPTURED_AT, direction: DESC }]) { items { id title publishedOn } } }',
    { unit: shahe.id },
  );
  const on = publishedAt.slice(0, 10);
  return (
    data.disclosures.items.find(
      (d: { title: string; publishedOn: string }) => d.title === title && d.publishedOn === on,
    )?.id ?? expect.fail(`${title} was not captured`)
  );
}

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  officer = shahe.officer;
  leader = await signIn(server.url, 'wangjianguo');
  clerk = await signIn(server.url, 'chenxia');
  elsewhere = await signIn(server.url, 'caizheng');
  await shahe.shift('2019-10-18T09:00:00+08:00');
});

afterAll(() => server.close());

describe('an entry that is no disclosure of what it was taken for', () => {
  let id: string;
  const reason = '文章是活动报道，没有公开任何党务内容';

  beforeAll(async () => {
    id = await disclosed('party', '沙河街道2019年第三季度党务公开', '2019-10-17T10:00:00+08:00');
    expect((await one(id)).obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
  });

  test('is rejected by nobody but an officer, and not by a request that is malformed', async () => {
    const input = { id, version: 1, reason };
    for (const [who, code] of [
      [new Caller(server.url), 'UNAUTHENTICATED'],
      [leader, 'FORBIDDEN'],
      [clerk, 'FORBIDDEN'],
      [elsewhere, 'FORBIDDEN'],
    ] as const) {
      expect((await who.ask(REJECT, { input })).errors?.[0]?.extensions.code).toBe(code);
    }
    const refused = async (over: object) =>
      (await officer.ask(REJECT, { input: { ...input, ...over } })).data.rejectDisclosure;
    expect((await refused({ reason: '　' })).errors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'reason'] }]);
    for (const unknown of [NOBODY, 'none']) {
      const answer = await officer.ask(REJECT, { input: { ...input, id: unknown } });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await refused({ version: 7 })).errors).toMatchObject([{ __typename: 'ConflictError', currentVersion: 1 }]);
    expect(await one(id)).toMatchObject({
      version: 1,
      rejectedAt: null,
      viewerCan: ['REJECT', 'REASSIGN', 'TAKE_DOWN'],
    });
    expect((await one(id, clerk)).viewerCan).toEqual([]);
  });

  test('fulfils nothing any more: the light is what it would be without it, and the unit reads why', async () => {
    const { data } = await officer.ask(REJECT, { input: { id, version: 1, reason } });
    expect(data.rejectDisclosure).toMatchObject({ disclosure: { id, version: 2, rejectedReason: reason }, errors: [] });
    const told = await one(id, clerk);
    expect(told).toMatchObject({ rejectedReason: reason, obligation: { state: 'OPEN', light: 'RED' } });
    expect(told.obligation.fulfilments).toMatchObject([{ revokedReason: reason, revokedAt: told.rejectedAt }]);
    expect(told.obligation.changes.at(-1)).toEqual({ from: 'GREEN', to: 'RED', effectiveOn: '2019-10-11' });
    await shahe.expectTrueCounts();
    const again = await officer.ask(REJECT, { input: { id, version: 2, reason } });
    expect(again.data.rejectDisclosure.errors).toMatchObject([{ __typename: 'StateError', code: 'WRONG_STATE' }]);
  });

  test('captured again, stays rejected', async () => {
    await shahe.capture();
    expect(await one(id)).toMatchObject({ rejectedReason: reason, obligation: { state: 'OPEN' } });
  });

  test('is found among those rejected, and not among those that count', async () => {
    const found = async (rejected: boolean) => {
      const { data } = await officer.ask(
        'query ($filter: DisclosureFilter) { disclosures(filter: $filter) { items { id } totalItems } }',
        { filter: { unitId: { eq: shahe.id }, rejected } },
      );
      expect(data.disclosures.totalItems).toBe(data.disclosures.items.length);
      return data.disclosures.items.map((d: { id: string }) => d.id);
    };
    expect(await found(true)).toEqual([id]);
    expect(await found(false)).not.toContain(id);
  });

  test('is accepted again: it counts with the day of its publication', async () => {
    const { data } = await officer.ask(ACCEPT, { input: { id, version: 2, reason: '已核对原文，确为党务公开' } });
    expect(data.acceptDisclosure).toMatchObject({
      disclosure: { version: 3, rejectedAt: null, rejectedReason: null },
      errors: [],
    });
    const back = await one(id);
    expect(back.obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
    expect(back.obligation.fulfilments).toMatchObject([
      { revokedReason: reason },
      { factOn: '2019-10-17', revokedAt: null },
    ]);
    await shahe.expectTrueCounts();
    const again = await officer.ask(ACCEPT, { input: { id, version: 3, reason: '再次核对' } });
    expect(again.data.acceptDisclosure.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('leaves standing what another entry fulfilled', async () => {
    const second = await disclosed('party-2', '沙河街道2019年第三季度党务公开', '2019-10-18T08:00:00+08:00');
    await officer.ask(REJECT, { input: { id, version: 3, reason } });
    expect((await one(second)).obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
    const { data } = await officer.ask(
      'query ($id: ID!) { history(recordId: $id) { reason actorName changes { field after } } }',
      { id },
    );
    expect(data.history[0]).toMatchObject({ reason, actorName: '李静' });
  });

  test('is accepted after its unit has ended, for the one that owes now what it fulfilled', async () => {
    const fulfilling = (await one(id)).obligation.id;
    const { data: listed } = await officer.ask(
      'query ($unit: ID!) { disclosures(filter: { unitId: { eq: $unit }, rejected: false }) { items { id version obligation { id } } } }',
      { unit: shahe.id },
    );
    for (const { id: other, version, obligation } of listed.disclosures.items) {
      if (obligation?.id === fulfilling) await officer.ask(REJECT, { input: { id: other, version, reason } });
    }
    expect((await one(id)).obligation).toMatchObject({ state: 'OPEN', light: 'RED' });
    const administrator = await signIn(server.url, 'xitong');
    const unit = (await administrator.ask('query ($id: ID!) { unit(id: $id) { version } }', { id: shahe.id })).data
      .unit;
    const parts = ['150207001901', '150207001902'].map((code, part) => ({
      ...{ code, name: `沙河新${part + 1}街道`, obligationIds: [], unitIds: [] },
    }));
    const { data: split } = await administrator.ask(
      'mutation ($input: SplitUnitInput!) { splitUnit(input: $input) { unit { closedOn successorId } errors { code path } } }',
      {
        input: {
          ...{ id: shahe.id, version: unit.version, reason: '区政府撤并文件', idempotencyKey: crypto.randomUUID() },
          ...{ parts, continuedBy: 0 },
        },
      },
    );
    expect(split.splitUnit.errors).toEqual([]);
    const rejected = await one(id);
    expect(rejected.obligation).toMatchObject({ id: fulfilling, state: 'OPEN', light: 'RED' });
    const { data } = await officer.ask(ACCEPT, { input: { id, version: rejected.version, reason: '已核对原文' } });
    expect(data.acceptDisclosure.errors).toEqual([]);
    const after = await officer.ask(
      'query ($id: ID!) { disclosure(id: $id) { late obligation { id state light unit { id } } } }',
      { id },
    );
    expect(after.data.disclosure).toMatchObject({
      late: true,
      obligation: { id: fulfilling, state: 'FULFILLED_LATE', unit: { id: split.splitUnit.unit.successorId } },
    });
  });
});
