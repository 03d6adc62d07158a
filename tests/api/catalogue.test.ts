import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { deeds, query } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

let server: TestServer;
let officer: Caller;
let lead: Caller;
let units: Map<string, string>;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  [officer, lead] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'qiantou')]);
  await officer.ask('mutation { shiftClock(to: "2019-10-15T08:30:00+08:00") { today } }');
  const { data } = await officer.ask('{ units { id name } }');
  units = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
});
afterAll(() => server.close());

const unitOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);

const ITEM = `id code name version fromOn dueRule area audience manner channels hasFunds display { days dayKind } frequency
  due { dayOfMonth { month day rollForward } daysAfter { days dayKind } } appliesTo titleWords lead { name }
  namedUnits { name } exceptedUnits { name } viewerCanChange versions { version fromOn name dueRule changes { title before after } }`;
const ERRORS = 'errors { code path message ... on ConflictError { currentVersion changedBy } }';

async function itemOf(caller: Caller, code: string) {
  const { data } = await caller.ask(`{ disclosureItems { ${ITEM} } }`);
  return data.disclosureItems.find((one: { code: string }) => one.code === code) ?? expect.fail(`no item ${code}`);
}

/** A new item's input, with what differs. */
const asked = (part: object = {}) => ({
  ...{
    code: 'CW-90',
    name: '惠民项目进展',
    affair: 'VILLAGE',
    basis: '《城市居民委员会组织法》',
    channels: ['WECHAT', 'BOARD'],
  },
  ...{
    frequency: 'MONTHLY',
    due: { daysAfter: { days: 5, dayKind: 'WORKING' } },
    appliesTo: [],
    titleWords: ['惠民项目'],
  },
  ...{ namedUnitIds: [unitOf('沙河街道')], fromOn: '2019-10-15', idempotencyKey: crypto.randomUUID() },
  ...part,
});

const create = (caller: Caller, part: object = {}) =>
  caller.ask(
    `mutation ($input: CreateDisclosureItemInput!) { createDisclosureItem(input: $input) { item { ${ITEM} } ${ERRORS} } }`,
    { input: asked(part) },
  );

/** An item as it is, as the input of a change, with what differs. */
async function change(caller: Caller, code: string, part: object = {}) {
  const item = await itemOf(officer, code);
  const { id, version, name, affair, basis, channels, frequency, appliesTo, titleWords, due } = {
    basis: '',
    affair: '',
    ...item,
  };
  const limit = due.dayOfMonth ? { dayOfMonth: due.dayOfMonth } : { daysAfter: due.daysAfter };
  const input = {
    ...{
      id,
      version,
      name,
      channels,
      frequency,
      appliesTo,
      titleWords,
      due: limit,
      basis: basis || '农经发〔2011〕13号',
    },
    ...{ affair: affair || 'VILLAGE', leadId: item.lead ? unitOf(item.lead.name) : null },
    ...{ fromOn: '2019-10-15', reason: '区委办2019年第31号文件', ...part },
  };
  return caller.ask(
    `mutation ($input: ChangeDisclosureItemInput!) { changeDisclosureItem(input: $input) { item { ${ITEM} } ${ERRORS} } }`,
    { input },
  );
}

const owed = (itemId: string, unit: string) =>
  query<{ period: string; due: string; state: string; title: string; counted: number; rule: string }>(
    server.database.superuserUrl,
    `select o.period, o.due_on::text as due, o.state, o.title, jsonb_array_length(o.due_explanation->'countedDays') as counted,
      o.due_explanation->>'rule' as rule from obligation o where o.item_id = $1 and o.unit_id = $2 order by o.period`,
    [itemId, unitOf(unit)],
  );

describe('the catalogue', () => {
  test('tells everybody of the district what is to be published, and whoever keeps an item that they may change it', async () => {
    const clerk = await signIn(server.url, 'zhenxiang');
    const [theirs, ours, leads] = await Promise.all([clerk, officer, lead].map((one) => itemOf(one, 'CW-02')));
    expect(theirs).toMatchObject({
      ...{ name: '集体财务收支', version: 1, dueRule: '每季度，期满后第1个月20日前', lead: { name: '农牧局' } },
      ...{ due: { dayOfMonth: { month: 1, day: 20, rollForward: false }, daysAfter: null }, frequency: 'QUARTERLY' },
      versions: [{ version: 1, fromOn: '2019-09-01' }],
    });
    expect([theirs, ours, leads].map(({ viewerCanChange }) => viewerCanChange)).toEqual([false, true, true]);
    expect((await itemOf(lead, 'DW-01')).viewerCanChange).toBe(false);
  });
});

describe('an item is added', () => {
  test('and owed at once for the present period, by those it names; a repeat adds none', async () => {
    const key = { idempotencyKey: crypto.randomUUID() };
    const [first, second] = [await create(officer, key), await create(officer, key)];
    const { item, errors } = first.data.createDisclosureItem;
    expect(errors).toEqual([]);
    expect(item).toMatchObject({ version: 1, fromOn: '2019-10-01', namedUnits: [{ name: '沙河街道' }] });
    expect(second.data.createDisclosureItem.item.id).toBe(item.id);
    // five working days after the last day of October
    expect(await owed(item.id, '沙河街道')).toEqual([
      {
        ...{ period: '2019-10', due: '2019-11-07', state: 'OPEN', title: '惠民项目进展 2019年10月' },
        ...{ counted: 5, rule: '每月，期满后5个工作日内' },
      },
    ]);
    expect(await owed(item.id, '麻池镇')).toEqual([]);
  });
});

describe('an item is changed', () => {
  test('from the present period on: what is owed for it follows, the past keeps its own', async () => {
    const { data } = await change(lead, 'CW-02', { due: { dayOfMonth: { month: 1, day: 15, rollForward: true } } });
    const { item, errors } = data.changeDisclosureItem;
    expect(errors).toEqual([]);
    expect(item.versions.map(({ version, fromOn }: { version: number; fromOn: string }) => [version, fromOn])).toEqual([
      [2, '2019-10-01'],
      [1, '2019-09-01'],
    ]);
    const [second, first] = item.versions as { changes: { title: string; before: string; after: string }[] }[];
    expect(first?.changes).toEqual([]);
    expect(second?.changes).toContainEqual({
      ...{ title: '公开时限', before: '每季度，期满后第1个月20日前', after: item.dueRule },
    });
    expect(second?.changes.every(({ before, after }) => before !== after)).toBe(true);
    expect((await owed(item.id, '西脑包村委会')).map(({ period, due }) => [period, due])).toEqual([
      ['2019-Q3', '2019-10-20'],
      ['2019-Q4', '2020-01-15'],
    ]);
  });

  test('so that it asks a unit no more: it owes it no more, and again when it is asked again; the counts stay true', async () => {
    const { id } = await itemOf(officer, 'CW-02');
    const states = async () => (await owed(id, '西脑包村委会')).map(({ period, state }) => [period, state]);
    const counts = async () => {
      const { data } = await officer.ask(
        'query ($id: ID!) { unit(id: $id) { subtree { obligations { green yellow red } } } }',
        {
          id: unitOf('沙河街道'),
        },
      );
      expect(data.unit.subtree.obligations).toEqual(
        (await recount(server.database.superuserUrl, unitOf('沙河街道'))).obligations,
      );
    };
    const before = await states();
    await change(lead, 'CW-02', { exceptedUnitIds: [unitOf('西脑包村委会')] });
    expect(await states()).toEqual([before[0], ['2019-Q4', 'EXEMPTED']]);
    expect((await owed(id, '梁家营子村委会')).at(-1)?.state).toBe('OPEN');
    await counts();
    await change(lead, 'CW-02');
    expect(await states()).toEqual(before);
    await counts();
  });

  test('to another frequency: what was owed for the old periods is owed no more', async () => {
    const { data } = await change(officer, 'CW-90', {
      ...{ namedUnitIds: [unitOf('沙河街道')], frequency: 'BIMONTHLY', due: { dayOfMonth: { month: 1, day: 10 } } },
      fromOn: '2019-11-01',
    });
    const { item } = data.changeDisclosureItem;
    expect(item.fromOn).toBe('2019-11-01');
    expect((await owed(item.id, '沙河街道')).map(({ period, state }) => [period, state])).toEqual([
      ['2019-10', 'OPEN'],
    ]);
  });

  test('by two at once: one wins, the other is told who', async () => {
    const answers = await Promise.all([change(officer, 'ZW-02'), change(officer, 'ZW-02')]);
    const errors = answers.flatMap(({ data }) => data.changeDisclosureItem.errors);
    expect(errors).toMatchObject([{ code: 'STALE_VERSION', currentVersion: 2, changedBy: '李静' }]);
  });
});

describe('is refused, and changes nothing', () => {
  const refused = async (
    ask: () => Promise<{ data: Record<string, { errors: { code: string; path: string[] }[] }> }>,
  ) => {
    const before = await deeds(server.database.superuserUrl);
    const { data } = await ask();
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
    return Object.values(data)[0]?.errors.map(({ code, path }) => [code, path.at(-1)]);
  };

  test.each([
    ['without a name', { name: ' ' }, [['BAD_INPUT', 'name']]],
    ['with a code that is none', { code: '村务1' }, [['BAD_INPUT', 'code']]],
    ['with a code that is taken', { code: 'CW-01' }, [['CODE_TAKEN', 'code']]],
    ['without a time limit', { due: {} }, [['NO_TIME_LIMIT', 'due']]],
    [
      'with two',
      { due: { dayOfMonth: { month: 1, day: 1 }, daysAfter: { days: 1, dayKind: 'WORKING' } } },
      [['NO_TIME_LIMIT', 'due']],
    ],
    ['with a day that no month has', { due: { dayOfMonth: { month: 1, day: 32 } } }, [['BAD_INPUT', 'day']]],
    [
      'that nobody can foresee, with a day of the month',
      { frequency: 'AS_IT_HAPPENS', due: { dayOfMonth: { month: 1, day: 1 } } },
      [['DUE_NOT_FITTING', 'due']],
    ],
    ['without a channel', { channels: [] }, [['NO_CHANNEL', 'channels']]],
    ['for a period that is over', { fromOn: '2019-09-30' }, [['PERIOD_OVER', 'fromOn']]],
    ['for one that is too far off', { fromOn: '2021-01-01' }, [['TOO_FAR_AHEAD', 'fromOn']]],
  ])('an item %s', async (_what, part, codes) => {
    expect(await refused(() => create(officer, { code: 'CW-91', ...part }))).toEqual(codes);
  });

  test('a change from before the version that holds', async () => {
    await change(officer, 'CW-90', { namedUnitIds: [unitOf('沙河街道')], fromOn: '2019-11-01' });
    expect(await refused(() => change(officer, 'CW-90', { fromOn: '2019-10-01', frequency: 'MONTHLY' }))).toEqual([
      ['BEFORE_LAST_VERSION', 'fromOn'],
    ]);
  });

  test('a change without a reason', async () => {
    expect(await refused(() => change(officer, 'CW-01', { reason: '' }))).toEqual([['BAD_INPUT', 'reason']]);
  });

  test('to whoever is not signed in, keeps no catalogue, or keeps another part of it', async () => {
    const code = async (answer: ReturnType<typeof create>) => (await answer).errors?.[0]?.extensions.code;
    const township = await signIn(server.url, 'liuqiang');
    expect(await code(create(new Caller(server.url)))).toBe('UNAUTHENTICATED');
    expect(await code(create(township, { code: 'CW-92' }))).toBe('FORBIDDEN');
    expect(await code(change(township, 'CW-01'))).toBe('FORBIDDEN');
    expect(await code(change(lead, 'DW-01'))).toBe('FORBIDDEN');
    // a lead department neither gives its item away nor takes another's
    expect(await code(change(lead, 'CW-02', { leadId: unitOf('民政局') }))).toBe('FORBIDDEN');
    expect(await code(create(lead, { code: 'CW-93', leadId: unitOf('民政局') }))).toBe('FORBIDDEN');
    expect((await create(lead, { code: 'CW-94', leadId: unitOf('农牧局') })).data.createDisclosureItem.errors).toEqual(
      [],
    );
  });

  test.each([
    ['an item that there is not', () => change(officer, 'CW-01', { id: crypto.randomUUID() })],
    ['a unit that there is not', () => create(officer, { code: 'CW-95', namedUnitIds: [crypto.randomUUID()] })],
    ['a unit that is no id', () => create(officer, { code: 'CW-95', exceptedUnitIds: ['x'] })],
    ['a lead department that there is not', () => create(officer, { code: 'CW-95', leadId: crypto.randomUUID() })],
  ])('%s', async (_what, ask) => {
    const before = await deeds(server.database.superuserUrl);
    expect((await ask()).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
  });
});

test('what a version asks from a later period on is owed when that one has come near', async () => {
  await officer.ask('mutation { shiftClock(to: "2019-11-04T09:00:00+08:00") { today } }');
  const { id } = await itemOf(officer, 'CW-90');
  expect((await owed(id, '沙河街道')).map(({ period, due }) => [period, due])).toEqual([
    ['2019-10', '2019-11-07'],
    ['2019-B6', '2020-01-10'],
  ]);
});
