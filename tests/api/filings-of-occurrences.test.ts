import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryCall } from '../support/administrators.ts';
import { ACCOUNTS, FILLED, FilingWorld } from '../support/filings.ts';

const OF_ONE = { ...ACCOUNTS, lastPeriods: [], townshipReviews: false, photo: false };

let world: FilingWorld;
let village: string;

async function createItem(): Promise<void> {
  const input = {
    ...{ code: 'SS-09', name: '大额支出', affair: 'VILLAGE', basis: '村级财务公开办法', channels: ['WECHAT'] },
    ...{ frequency: 'AS_IT_HAPPENS', due: { daysAfter: { days: 3, dayKind: 'WORKING' } }, appliesTo: [] },
    ...{ titleWords: ['大额支出'], namedUnitIds: [village], fromOn: '2019-10-15', idempotencyKey: crypto.randomUUID() },
  };
  const { data, errors } = await tryCall(
    ...([world.who('officer'), 'createDisclosureItem', 'CreateDisclosureItemInput', input] as const),
    'item { id } errors { code message }',
  );
  expect([errors, data?.createDisclosureItem.errors]).toEqual([undefined, []]);
}

async function happened(what: string): Promise<string> {
  const input = {
    ...{ itemId: await world.itemId('SS-09'), unitId: village, happenedOn: '2019-10-15', what },
    idempotencyKey: crypto.randomUUID(),
  };
  const { data, errors } = await tryCall(
    ...([world.who('officer'), 'recordOccurrence', 'RecordOccurrenceInput', input] as const),
    'occurrence { obligation { id } } errors { code message }',
  );
  return data?.recordOccurrence.occurrence?.obligation.id ?? expect.fail(JSON.stringify([errors, data]));
}

const task = async (obligationId: string) => {
  const { data } = await world
    .who('clerk')
    .ask(
      'query ($unitId: ID!) { filingTasks(unitId: $unitId) { obligationId fillable allowsNil filing { id state } } }',
      { unitId: village },
    );
  return data.filingTasks.find((one: { obligationId: string }) => one.obligationId === obligationId);
};

beforeAll(async () => {
  world = await FilingWorld.open();
  village = await world.ownUnit(world.who('clerk'));
  await createItem();
});
afterAll(() => world.close());

test('what happened is a task of its unit, without a template too, and is never nothing', async () => {
  const id = await happened('购买路灯');
  expect(await task(id)).toEqual({ obligationId: id, fillable: false, allowsNil: false, filing: null });
  const { errors } = await world.nil(id);
  expect(errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  expect(errors[0].message).toContain('撤回登记');
  const begun = await world.done('beginFiling', { obligationId: id });
  expect(begun.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
});

test('its template compares with no last period, begins with a month, and has no nil return', async () => {
  const { data } = await world.set('SS-09', ACCOUNTS, { fromOn: '2019-10-01' });
  expect(data.setDisclosureTemplate.errors).toMatchObject([
    { code: 'NO_PERIODS', path: ['input', 'content', 'lastPeriods'] },
  ]);
  const early = await world.set('SS-09', OF_ONE, { fromOn: '2019-08-31' });
  expect(early.data.setDisclosureTemplate.errors).toMatchObject([{ code: 'PERIOD_OVER' }]);
  const { data: done } = await world.set('SS-09', { ...OF_ONE, allowsNil: true }, { fromOn: '2019-10-15' });
  expect(done.setDisclosureTemplate).toMatchObject({ template: { fromOn: '2019-10-01' }, errors: [] });
});

test('each of two of one day is filled in, and the filing meets its own', async () => {
  const [first, second] = [await happened('维修水渠'), await happened('购买水泵')];
  expect(await task(second)).toMatchObject({ fillable: true, allowsNil: false });
  const { id, version } = await world.went('beginFiling', { obligationId: second });
  const filing = await world.went('submitFiling', { id, version, content: FILLED });
  expect(filing).toMatchObject({ state: 'PUBLISHED', obligation: { id: second, state: 'FULFILLED' } });
  expect(await task(first)).toMatchObject({ filing: null });
  const { data } = await world
    .who('officer')
    .ask('query ($id: ID!) { disclosure(id: $id) { title periodLabel late } }', { id: filing.disclosure.id });
  expect(data.disclosure).toMatchObject({ periodLabel: '2019年10月15日', late: false });
  expect(data.disclosure.title).toContain('2019年10月15日发生大额支出公开');

  const back = await world.went('recallFiling', { id, version: filing.version });
  expect(back).toMatchObject({ state: 'DRAFT', obligation: { id: second, state: 'OPEN' } });
  expect(await task(second)).toMatchObject({ filing: { id, state: 'DRAFT' } });
});
