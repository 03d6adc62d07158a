import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal, tryCall } from '../support/administrators.ts';
import { Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { TreeWorld } from '../support/tree-changes.ts';

const EXEMPTION = 'id state reason proposer decider remark version viewerCan';
const ANSWER = `obligation { id state light exemptions { ${EXEMPTION} } } errors { __typename code path }`;
const SHAHE = '沙河街道';

let world: TreeWorld;
let leader: Caller;
let clerk: Caller;

beforeAll(async () => {
  world = await TreeWorld.open();
  [leader, clerk] = await Promise.all([signIn(world.server.url, 'wangjianguo'), signIn(world.server.url, 'chenxia')]);
});
afterAll(() => world.server.close());

/** Red and owed by the township itself. */
async function owed(title: string, who = world.officer) {
  const { data, errors } = await who.ask(
    `query ($unit: ID!, $title: String!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: $title },
      dueOn: { range: { to: "2019-10-14" } } }) { items { id state light viewerCanExempt exemptions { ${EXEMPTION} } } } }`,
    { unit: world.idOf(SHAHE), title },
  );
  return data?.obligations.items[0] ?? expect.fail(`${title}: ${JSON.stringify(errors)}`);
}

const propose = (obligationId: string, more: object = {}, who = world.officer) =>
  tryCall(
    who,
    'proposeExemption',
    'ProposeExemptionInput',
    { obligationId, reason: '机构改革，本期由区里统一公开', idempotencyKey: crypto.randomUUID(), ...more },
    ANSWER,
  );
const step = (id: string, version: number, what: string, who = leader, remark = '同意') =>
  tryCall(who, 'stepExemption', 'StepExemptionInput', { id, version, step: what, remark }, ANSWER);

async function proposed(title: string) {
  const { id } = await owed(title);
  const { data } = await propose(id);
  expect(data.proposeExemption.errors).toEqual([]);
  return data.proposeExemption.obligation.exemptions.at(-1) ?? expect.fail('none is told');
}
const done = async (answer: ReturnType<typeof step>) => {
  const { data, errors } = await answer;
  return data?.stepExemption ?? expect.fail(JSON.stringify(errors));
};

async function coverage(): Promise<Record<string, number>> {
  const { data } = await world.officer.ask(
    `query ($under: ID!) { coverage(under: $under, from: "2019-09-01", to: "2019-12-31") {
      total { expected inTime late exempted notYetDue overdue missing unasked } } }`,
    { under: world.idOf(SHAHE) },
  );
  return data.coverage.total;
}

describe('an exemption', () => {
  test('is proposed by the office and approved by a leader: owed no more, and the proof moves by one', async () => {
    const before = await coverage();
    const exemption = await proposed('党务公开');
    expect(exemption).toMatchObject({ state: 'PROPOSED', proposer: '李静', decider: null, viewerCan: ['WITHDRAW'] });
    expect(await owed('党务公开')).toMatchObject({ state: 'OPEN', light: 'RED', viewerCanExempt: false });
    expect((await owed('党务公开', leader)).exemptions[0].viewerCan).toEqual(['APPROVE', 'DECLINE']);
    expect((await owed('党务公开', clerk)).exemptions).toEqual([]);

    const { obligation, errors } = await done(step(exemption.id, 1, 'APPROVE'));
    expect([errors, obligation.state, obligation.light]).toEqual([[], 'EXEMPTED', 'GREEN']);
    expect((await owed('党务公开', clerk)).exemptions).toMatchObject([{ state: 'APPROVED', viewerCan: [] }]);
    expect(await coverage()).toEqual({
      ...before,
      exempted: (before['exempted'] ?? 0) + 1,
      overdue: (before['overdue'] ?? 0) - 1,
    });
  });

  test('is nowhere told of to the unit before it is decided: not in the record of changes either', async () => {
    const { id } = await owed('党务公开');
    const told = async (who: Caller) => {
      const { data, errors } = await who.ask(
        'query ($id: ID!) { history(recordId: $id) { id reason changes { before after } } }',
        { id },
      );
      return errors ? expect.fail(JSON.stringify(errors)) : JSON.stringify(data);
    };
    expect(await told(clerk)).not.toContain('由区里统一公开');
  });

  test('is revoked: owed again, with the light that it has without it', async () => {
    const [standing] = (await owed('党务公开', leader)).exemptions;
    expect(standing.viewerCan).toEqual(['REVOKE']);
    const { obligation } = await done(step(standing.id, standing.version, 'REVOKE', leader, '情况有变，仍要公开'));
    expect([obligation.state, obligation.light]).toEqual(['OPEN', 'RED']);
    const { data } = await world.officer.ask(
      'query ($id: ID!) { unit(id: $id) { subtree { obligations { green yellow red } } } }',
      { id: world.idOf(SHAHE) },
    );
    const counted = await recount(world.server.database.superuserUrl, world.idOf(SHAHE));
    expect(data.unit.subtree.obligations).toEqual(counted.obligations);
    expect((await owed('党务公开')).viewerCanExempt).toBe(true);
  });

  test('is withdrawn by who proposed it, or declined; then another may be proposed', async () => {
    const first = await proposed('政务公开');
    const { obligation } = await done(step(first.id, 1, 'WITHDRAW', world.officer, '理由不足'));
    expect(obligation.exemptions.at(-1)).toMatchObject({ state: 'WITHDRAWN', decider: '李静', viewerCan: [] });
    const second = await proposed('政务公开');
    const declined = await done(step(second.id, 1, 'DECLINE', leader, '按目录公开'));
    expect(declined.obligation).toMatchObject({ state: 'OPEN', light: 'RED' });
    expect(declined.obligation.exemptions.map((one: { state: string }) => one.state)).toEqual([
      'WITHDRAWN',
      'DECLINED',
    ]);
  });
});

describe('two at once', () => {
  test('propose one: the second is told; a repeat of the first is none', async () => {
    const { id } = await owed('村(居)务公开');
    const key = { idempotencyKey: crypto.randomUUID() };
    const [one, other, repeat] = await Promise.all([propose(id, key), propose(id), propose(id, key)]);
    const codes = [one, other, repeat].map(({ data }) => data.proposeExemption.errors[0]?.code ?? 'DONE');
    expect(codes.filter((code) => code === 'DONE').length).toBeGreaterThanOrEqual(1);
    expect((await owed('村(居)务公开')).exemptions.length).toBe(1);
  });

  test('decide: one does, the other is told by name', async () => {
    const [standing] = (await owed('村(居)务公开', leader)).exemptions;
    const answers = await Promise.all([step(standing.id, 1, 'APPROVE'), step(standing.id, 1, 'DECLINE')]);
    const codes = answers.map(({ data }) => data.stepExemption.errors[0]?.__typename ?? 'DONE');
    expect(codes.toSorted()).toEqual(['ConflictError', 'DONE']);
  });
});

describe('it is refused', () => {
  test('to who may not', async () => {
    const { id } = await owed('政务公开');
    const code = async (answer: ReturnType<typeof propose>) => refusal(await answer);
    expect(await code(propose(id, {}, leader))).toBe('FORBIDDEN');
    expect(await code(propose(id, {}, clerk))).toBe('FORBIDDEN');
    expect(await code(propose(id, {}, new Caller(world.server.url)))).toBe('UNAUTHENTICATED');
    expect(await code(propose('nonsense'))).toBe('NOT_FOUND');
    const exemption = await proposed('政务公开');
    expect(await code(step(exemption.id, 1, 'APPROVE', world.officer))).toBe('FORBIDDEN');
    expect(await code(step(exemption.id, 1, 'WITHDRAW', leader))).toBe('FORBIDDEN');
    expect(await code(step('nonsense', 1, 'APPROVE'))).toBe('NOT_FOUND');
    expect((await done(step(exemption.id, 9, 'APPROVE'))).errors[0].__typename).toBe('ConflictError');
    expect((await done(step(exemption.id, 1, 'REVOKE'))).errors[0].code).toBe('WRONG_STATE');
    expect((await done(step(exemption.id, 1, 'APPROVE', leader, ' '))).errors[0].path).toEqual(['input', 'remark']);
    expect((await owed('政务公开')).exemptions.at(-1)).toMatchObject({ state: 'PROPOSED', version: 1 });
  });

  test('to be found by a filter, for who is not told', async () => {
    const found = async (who: Caller) => {
      const { data } = await who.ask('{ obligations(filter: { exemptionWaiting: true }) { totalItems items { id } } }');
      return [data.obligations.totalItems, data.obligations.items.length];
    };
    expect([await found(world.officer), await found(leader), await found(clerk)]).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  test('for what is met or no disclosure', async () => {
    const { data } = await world.officer.ask(
      '{ obligations(filter: { state: { eq: FULFILLED } }, take: 1) { items { id } } }',
    );
    const { data: answer } = await propose(data.obligations.items[0].id);
    expect(answer.proposeExemption.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { data: short } = await propose((await owed('政务公开')).id, { reason: ' ' });
    expect(short.proposeExemption.errors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'reason'] }]);
  });
});
