import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { deeds } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let officer: Caller;
let committee: Caller;
let units: { id: string; shortName: string; kind: string; name: string }[];

beforeAll(async () => {
  server = await startServer({ opening: true });
  await admitUnheldRoles(server);
  officer = await signIn(server.url, 'lijing');
  committee = await signIn(server.url, 'baoyinhua');
  units = (await officer.ask('{ units { id shortName kind name } }')).data.units;
});
afterAll(() => server.close());

const unit = (shortName: string) =>
  units.find((one) => one.shortName === shortName) ?? expect.fail(`no unit ${shortName}`);
const district = () => units.find(({ kind }) => kind === 'DISTRICT') ?? expect.fail('no district');

const PERIODS = 'periods { period label total done late overdue opensOn dueOn }';
async function make(more: object = {}, who = officer) {
  const input = {
    ...{ title: '村级公开普查', unitId: unit('沙河街道').id, unitKinds: ['VILLAGE'], frequency: 'MONTHLY' },
    ...{ fromOn: '2019-10-01', idempotencyKey: randomUUID(), ...more },
  };
  const answer = await who.ask(
    `mutation ($input: MakeCheckPlanInput!) { makeCheckPlan(input: $input) { plan { id version desk { shortName } checkers viewerCanEnd ${PERIODS} } errors { code path message } } }`,
    { input },
  );
  return answer.data?.makeCheckPlan ?? { refused: answer.errors?.[0]?.extensions.code };
}
const plan = async (id: string, who = officer) =>
  (await who.ask(`query ($id: ID!) { checkPlan(id: $id) { id version untilOn viewerCanEnd ${PERIODS} } }`, { id })).data
    .checkPlan;
async function draw(more: object = {}, who = officer) {
  const input = {
    ...{ title: '十月抽查', subject: 'UNITS', unitId: district().id, unitKinds: ['VILLAGE'], count: 3 },
    ...{ dueOn: '2019-12-31', idempotencyKey: randomUUID(), ...more },
  };
  const answer = await who.ask(
    `mutation ($input: DrawChecksInput!) { drawChecks(input: $input) { draw { id seed taken candidateCount candidates progress { total done overdue } } errors { code path message } } }`,
    { input },
  );
  return answer.data?.drawChecks ?? { refused: answer.errors?.[0]?.extensions.code };
}
async function tasks(filter: object, who = officer) {
  const { data } = await who.ask(
    'query ($filter: CheckTaskFilter) { checkTasks(filter: $filter, take: 200) { totalItems items { id state subjectId periodLabel doneOn unit { id shortName } check { id } viewerCanCheck } } }',
    { filter },
  );
  expect(data.checkTasks.totalItems).toBe(data.checkTasks.items.length);
  return data.checkTasks.items;
}
async function look(subject: object, who = officer, more: object = {}) {
  const input = { subject, conclusion: 'IN_ORDER', idempotencyKey: randomUUID(), ...more };
  const { data } = await who.ask(
    'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { id } errors { code path } } }',
    { input },
  );
  return data.recordCheck;
}
const at = (to: string) => officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });

describe('a plan', () => {
  let id: string;
  const villages = () => units.filter(({ kind }) => kind === 'VILLAGE').length;

  test('makes a task of each unit for the period that runs; a look at a record of the unit does it', async () => {
    const made = await make();
    expect(made.errors).toEqual([]);
    ({ id } = made.plan);
    const [period] = made.plan.periods;
    expect(period).toMatchObject({ period: '2019-10', label: '2019年10月', done: 0, overdue: 0, dueOn: '2019-10-31' });
    expect(period.total).toBeGreaterThan(5);
    expect(period.total).toBeLessThan(villages());
    expect(made.plan).toMatchObject({ desk: { shortName: '党风政风监督室' }, checkers: [], viewerCanEnd: true });
    const { data } = await officer.ask(
      'query ($under: ID!) { disclosures(filter: { under: $under }, take: 100) { items { id unit { id kind } } } }',
      { under: unit('沙河街道').id },
    );
    const entry = data.disclosures.items.find((one: { unit: { kind: string } }) => one.unit.kind === 'VILLAGE');
    const done = await look({ type: 'DISCLOSURE', id: entry.id });
    const [task] = await tasks({ planId: { eq: id }, state: { eq: 'DONE' } });
    expect(task).toMatchObject({
      ...{
        check: { id: done.check.id },
        unit: { id: entry.unit.id },
        periodLabel: '2019年10月',
        viewerCanCheck: false,
      },
    });
    // another look at the same unit does nothing more of this period
    await look({ type: 'UNIT', id: entry.unit.id });
    expect((await plan(id)).periods[0]).toMatchObject({ done: 1 });
    const listed = await officer.ask(
      'query ($filter: CheckFilter) { checks(filter: $filter) { items { id } totalItems } }',
      { filter: { planId: { eq: id } } },
    );
    expect(listed.data.checks).toEqual({ items: [{ id: done.check.id }], totalItems: 1 });
  });

  test('is not done by a look in the name of another desk', async () => {
    await look({ type: 'UNIT', id: unit('振翔社区').id }, committee);
    const open = await tasks({ planId: { eq: id }, state: { eq: 'DUE' } });
    expect(open.map((one: { unit: { shortName: string } }) => one.unit.shortName)).toContain('振翔社区');
  });

  test('of an item is done by a look at an entry of it only', async () => {
    const { data } = await officer.ask(
      '{ disclosures(take: 100) { items { id item { id } unit { id kind shortName } } } }',
    );
    const [entry] = data.disclosures.items.filter((one: { unit: { kind: string } }) => one.unit.kind === 'VILLAGE');
    const other = data.disclosures.items.find(
      (one: { unit: { id: string }; item: { id: string } }) =>
        one.unit.id === entry.unit.id && one.item.id !== entry.item.id,
    );
    const made = await make({ unitId: district().id, itemId: entry.item.id, title: '只看一项' });
    const doneOf = async () => (await plan(made.plan.id)).periods[0].done;
    await look({ type: 'UNIT', id: entry.unit.id });
    if (other) await look({ type: 'DISCLOSURE', id: other.id });
    expect(await doneOf()).toBe(0);
    await look({ type: 'DISCLOSURE', id: entry.id });
    expect(await doneOf()).toBe(1);
  });

  test('makes the next period by itself; what nobody looked at is overdue, and a look does the earliest first', async () => {
    await at('2019-11-05T09:00:00+08:00');
    await askForJob(server.database.superuserUrl, 'make-check-tasks');
    await expect
      .poll(async () => (await plan(id)).periods.map(({ period }: { period: string }) => period))
      .toEqual(['2019-11', '2019-10']);
    const [november, october] = (await plan(id)).periods;
    expect(november).toMatchObject({ done: 0, overdue: 0, total: october.total });
    expect(october.overdue).toBe(october.total - 1);
    const overdue = await tasks({ planId: { eq: id }, period: '2019-10', state: { eq: 'OVERDUE' } });
    expect(overdue).toHaveLength(october.overdue);
    await look({ type: 'UNIT', id: unit('振翔社区').id });
    expect((await plan(id)).periods[1]).toMatchObject({ done: 2, late: 1, overdue: october.overdue - 1 });
    await look({ type: 'UNIT', id: unit('振翔社区').id });
    expect((await plan(id)).periods[0]).toMatchObject({ done: 1, late: 0 });
    // run twice it makes nothing twice
    await askForJob(server.database.superuserUrl, 'make-check-tasks');
    expect((await plan(id)).periods[0].total).toBe(november.total);
  });

  test('ends on a day: what is due later is due no more', async () => {
    const end = async (more: object, who = officer) => {
      const answer = await who.ask(
        'mutation ($input: EndCheckPlanInput!) { endCheckPlan(input: $input) { plan { version untilOn viewerCanEnd } errors { __typename code path } } }',
        { input: { id, version: 1, untilOn: '2019-11-20', ...more } },
      );
      return answer.data?.endCheckPlan ?? { refused: answer.errors?.[0]?.extensions.code };
    };
    expect((await end({ untilOn: '2019-11-01' })).errors[0].path).toEqual(['input', 'untilOn']);
    expect((await end({ version: 7 })).errors[0]).toMatchObject({ __typename: 'ConflictError' });
    expect(await end({ id: NOBODY })).toEqual({ refused: 'NOT_FOUND' });
    expect(await end({}, await signIn(server.url, 'wangjianguo'))).toEqual({ refused: 'FORBIDDEN' });
    expect(await end({})).toMatchObject({ errors: [], plan: { version: 2, untilOn: '2019-11-20' } });
    expect((await plan(id)).periods[0]).toMatchObject({ period: '2019-11', dueOn: '2019-11-20' });
    await at('2019-12-02T09:00:00+08:00');
    await askForJob(server.database.superuserUrl, 'make-check-tasks');
    const ended = await plan(id);
    expect(ended).toMatchObject({ viewerCanEnd: false });
    expect(ended.periods).toHaveLength(2);
  });

  test('is refused where it makes no sense, names nobody’s unit, or is not the viewer’s to make', async () => {
    const others = await Promise.all(['chenxia', 'wangjianguo', 'weiyuan'].map((name) => signIn(server.url, name)));
    const before = await deeds(server.database.superuserUrl);
    const { data } = await officer.ask('{ disclosureItems { id } }');
    const faults: [object, string][] = [
      [{ title: '一' }, 'input.title'],
      [{ unitKinds: [] }, 'input.unitKinds'],
      [{ frequency: 'AS_IT_HAPPENS' }, 'input.frequency'],
      [{ untilOn: '2019-09-01' }, 'input.untilOn'],
      [{ itemId: data.disclosureItems[0].id, area: '社会救助' }, 'input.area'],
      [{ itemId: NOBODY }, 'input.itemId'],
      [{ unitId: NOBODY }, 'input.unitId'],
      [{ deskId: NOBODY }, 'input.deskId'],
      [{ deskId: unit('沙河街道').id }, 'input.deskId'],
      [{ checkerIds: [NOBODY] }, 'input.checkerIds'],
    ];
    for (const [fault, path] of faults) expect((await make(fault)).errors[0].path.join('.')).toBe(path);
    expect(await make({}, new Caller(server.url))).toEqual({ refused: 'UNAUTHENTICATED' });
    for (const other of others) expect(await make({}, other)).toEqual({ refused: 'FORBIDDEN' });
    expect((await make({ unitId: district().id }, committee)).errors[0].path).toEqual(['input', 'unitId']);
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
  });

  test('of a committee is of its villages, and given to a desk it counts that desk’s looks only', async () => {
    const own = await make({ unitKinds: ['VILLAGE', 'TOWNSHIP'] }, committee);
    expect(own.plan.desk.shortName).toBe('沙河街道纪检监察工作委员会');
    const kinds = new Set(
      (await tasks({ planId: { eq: own.plan.id } })).map(
        (one: { unit: { id: string } }) => units.find(({ id }) => id === one.unit.id)?.kind,
      ),
    );
    expect([...kinds]).toEqual(['VILLAGE']);
    const desk = units.find(({ name }) => name === '沙河街道纪检监察工作委员会') ?? expect.fail('no committee');
    const given = await make({ deskId: desk.id, unitId: district().id });
    expect(given.plan.periods[0].total).toBe(own.plan.periods[0].total);
    await look({ type: 'UNIT', id: unit('振翔社区').id });
    expect((await plan(given.plan.id)).periods[0].done).toBe(0);
    await look({ type: 'UNIT', id: unit('振翔社区').id }, committee);
    expect((await plan(given.plan.id)).periods[0].done).toBe(1);
    // whose desk it is sees it, others’ plans not
    const seen = (await committee.ask('{ checkPlans { id } }')).data.checkPlans.map((one: { id: string }) => one.id);
    expect(seen).toContain(given.plan.id);
  });

  test('that names people counts only their looks', async () => {
    const { data } = await officer.ask('{ viewer { id } }');
    const mine = await make({ checkerIds: [data.viewer.id], unitId: unit('振翔社区').id });
    expect(mine.plan.checkers).toEqual(['李静']);
    expect(mine.plan.periods[0]).toMatchObject({ total: 1, done: 0 });
    await look({ type: 'UNIT', id: unit('振翔社区').id });
    expect((await plan(mine.plan.id)).periods[0].done).toBe(1);
  });
});

test('of two looks at the same moment one does the task, and both are recorded', async () => {
  const made = await make({ unitId: unit('振翔社区').id, title: '同时检查' });
  const both = await Promise.all([1, 2].map(() => look({ type: 'UNIT', id: unit('振翔社区').id })));
  expect(both.map(({ errors }) => errors)).toEqual([[], []]);
  const [task] = await tasks({ planId: { eq: made.plan.id } });
  expect(both.map(({ check }) => check.id)).toContain(task.check.id);
  expect((await plan(made.plan.id)).periods[0]).toMatchObject({ total: 1, done: 1 });
});

test('who may look in the name of a desk is told to those who plan for it', async () => {
  const ask = async (deskId: string, who = officer) =>
    (await who.ask('query ($deskId: ID!) { checkers(deskId: $deskId) { name } }', { deskId })).data?.checkers.map(
      ({ name }: { name: string }) => name,
    );
  const [office, desk] = ['党风政风监督室', '沙河街道纪检监察工作委员会'].map(
    (name) => units.find((one) => one.name === name)?.id ?? expect.fail(`no ${name}`),
  ) as [string, string];
  expect(await ask(office)).toContain('李静');
  expect(await ask(desk)).toEqual(await ask(desk, committee));
  expect(await ask(desk)).toContain('宝音花');
  expect(await ask(office, committee)).toEqual([]);
  expect(await ask('x')).toEqual([]);
  expect(await ask(office, await signIn(server.url, 'chenxia'))).toBeUndefined();
});

describe('a random draw', () => {
  /** As a stranger would, from what the draw tells. */
  const again = (seed: string, candidates: string[], count: number) =>
    candidates
      .map((id) => [createHash('sha256').update(`${seed}:${id}`).digest('hex'), id] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, count)
      .map(([, id]) => id);

  test.each(['UNITS', 'DISCLOSURES'])('of %s can be drawn again from its seed and its list', async (subject) => {
    const { draw: made } = await draw({ subject });
    expect(made).toMatchObject({ taken: 3, progress: { total: 3, done: 0, overdue: 0 } });
    expect(made.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(made.candidates).toHaveLength(made.candidateCount);
    const drawn = await tasks({ drawId: { eq: made.id } });
    const ids = drawn.map((one: { subjectId: string }) => one.subjectId).sort();
    expect(ids).toEqual(again(made.seed, made.candidates, 3).sort());
    const type = subject === 'UNITS' ? 'UNIT' : 'DISCLOSURE';
    await look({ type, id: ids[0] });
    const [done] = await tasks({ drawId: { eq: made.id }, state: { eq: 'DONE' } });
    expect(done.subjectId).toBe(ids[0]);
  });

  test('two draws have two seeds; sent twice it is one', async () => {
    const key = randomUUID();
    const [one, same, other] = [await draw({ idempotencyKey: key }), await draw({ idempotencyKey: key }), await draw()];
    expect(same.draw.id).toBe(one.draw.id);
    expect(other.draw.seed).not.toBe(one.draw.seed);
  });

  test('of too many, too few, in the past, or by nobody who may is refused', async () => {
    const chenxia = await signIn(server.url, 'chenxia');
    const before = await deeds(server.database.superuserUrl);
    expect((await draw({ count: 0 })).errors[0].path).toEqual(['input', 'count']);
    expect((await draw({ count: 201 })).errors[0].path).toEqual(['input', 'count']);
    expect((await draw({ count: 150 })).errors[0]).toMatchObject({ code: 'TOO_FEW', path: ['input', 'count'] });
    expect((await draw({ dueOn: '2019-01-01' })).errors[0].path).toEqual(['input', 'dueOn']);
    expect((await draw({ itemId: NOBODY })).errors[0].path).toEqual(['input', 'itemId']);
    expect((await draw({ unitId: NOBODY })).errors[0].path).toEqual(['input', 'unitId']);
    expect(await draw({}, new Caller(server.url))).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await draw({}, chenxia)).toEqual({ refused: 'FORBIDDEN' });
    expect((await draw({}, committee)).errors[0].path).toEqual(['input', 'unitId']);
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
  });
});
