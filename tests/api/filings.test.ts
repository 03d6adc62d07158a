import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey, refusal } from '../support/administrators.ts';
import { ACCOUNTS, FILLED, type FilingMutation, FilingWorld } from '../support/filings.ts';
import { Caller } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { deeds } from '../support/sql.ts';

const ALONE = { ...ACCOUNTS, townshipReviews: false, photo: false };
const HOUSEHOLDS = { fields: [{ key: 'n', label: '户数', kind: 'NUMBER', required: true }], townshipReviews: false };

let world: FilingWorld;
let village: string;
beforeAll(async () => {
  world = await FilingWorld.open();
  village = await world.ownUnit(world.who('clerk'));
  await world.isSet('CW-02', ALONE);
  await world.isSet('CW-01', HOUSEHOLDS);
});
afterAll(() => world.close());

const tasks = async (who = world.who('clerk'), unitId = village) => {
  const { data, errors } = await who.ask(
    `query ($unitId: ID!) { filingTasks(unitId: $unitId) { obligationId allowsNil fillable obligation { title dueOn state }
      filing { id state nil version } } }`,
    { unitId },
  );
  return data?.filingTasks ?? expect.fail(JSON.stringify(errors));
};
const moved = (before: Record<string, number>, more: Record<string, number>) =>
  Object.fromEntries(Object.entries(before).map(([key, count]) => [key, count + (more[key] ?? 0)]));

describe('what can be filled in', () => {
  test('is what the unit owes of periods that are over, with a template or without, soonest first', async () => {
    const all = await tasks();
    const days = all.map(({ obligation }: { obligation: { dueOn: string } }) => obligation.dueOn);
    expect(days).toEqual(days.toSorted());
    const found = all.filter((task: { fillable: boolean }) => task.fillable);
    expect(found.map(({ obligation }: { obligation: { title: string } }) => obligation.title)).toEqual([
      ...['村(居)务公开 2019年第三季度', '集体财务收支 2019年第三季度'],
    ]);
    expect(found.map((task: { allowsNil: boolean }) => task.allowsNil)).toEqual([true, true]);
  });

  test('is seen by the unit and its township, by nobody else', async () => {
    expect(await tasks(world.who('townshipHead'))).toEqual(await tasks());
    expect(await tasks(world.who('otherTownship'))).toEqual([]);
    expect(await tasks(world.who('otherVillage'))).toEqual([]);
    expect(await tasks(world.who('clerk'), 'nonsense')).toEqual([]);
    const { errors } = await world.who('officer').ask(`{ filingTasks(unitId: "${village}") { obligationId } }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a nil return', () => {
  test('is one step: it is published, counts, and the proof moves by one', async () => {
    const before = await world.coverage(village);
    const owed = await world.owed('村(居)务公开');
    const { filing, errors } = await world.nil(owed.id);
    expect(errors).toEqual([]);
    expect(filing).toMatchObject({ state: 'PUBLISHED', nil: true, filler: '高云', onBehalf: false, content: null });
    expect(filing.obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
    expect(await world.coverage(village)).toEqual(moved(before, { late: 1, overdue: -1 }));
    const { data } = await world
      .who('officer')
      .ask(
        'query ($id: ID!) { disclosure(id: $id) { title text late url source { name } filing { filler onBehalf } } }',
        { id: filing.disclosure.id },
      );
    expect(data.disclosure).toMatchObject({ late: true, url: null, source: null, filing: { filler: '高云' } });
    expect(data.disclosure.title).toMatch(/2019年第三季度村\(居\)务公开（本期无发生）$/);
    const list = 'query ($filter: DisclosureFilter) { disclosures(filter: $filter) { items { id } } }';
    const listed = async (filter: object) =>
      (await world.who('officer').ask(list, { filter: { unitId: { eq: village }, ...filter } })).data.disclosures.items;
    const only = [{ id: filing.disclosure.id }];
    expect(await listed({ filledIn: true })).toEqual(only);
    expect(await listed({ filledIn: true, nil: true, late: true, text: { contains: '无发生' } })).toEqual(only);
    expect(await listed({ filledIn: false })).not.toContainEqual(only[0]);
    const counted = await recount(world.server.database.superuserUrl, village);
    const lights = await world
      .who('officer')
      .ask('query ($id: ID!) { unit(id: $id) { subtree { obligations { green yellow red } } } }', { id: village });
    expect(lights.data.unit.subtree.obligations).toEqual(counted.obligations);
  });

  test('is taken back on the same day: owed again, and no officer makes it count', async () => {
    const [published] = (await tasks()).slice(-1);
    const { data } = await world
      .who('clerk')
      .ask('query ($id: ID!) { filing(id: $id) { version viewerCan disclosure { id } } }', {
        id: published.filing.id,
      });
    expect(data.filing.viewerCan).toEqual(['UNPUBLISH']);
    const before = await world.coverage(village);
    const filing = await world.went('recallFiling', { id: published.filing.id, version: data.filing.version });
    expect(filing).toMatchObject({ state: 'DRAFT', nil: false, disclosure: null, obligation: { state: 'OPEN' } });
    expect(await world.coverage(village)).toEqual(moved(before, { late: -1, overdue: 1 }));
    const { data: one } = await world
      .who('officer')
      .ask('query ($id: ID!) { disclosure(id: $id) { version rejectedReason viewerCan } }', {
        id: data.filing.disclosure.id,
      });
    expect(one.disclosure).toMatchObject({ rejectedReason: '填报单位当日撤回', viewerCan: [] });
    const accepted = await world
      .who('officer')
      .ask('mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { errors { code } } }', {
        input: { id: data.filing.disclosure.id, version: one.disclosure.version, reason: '再认定' },
      });
    expect(accepted.data.acceptDisclosure.errors).toEqual([{ code: 'WRONG_STATE' }]);
  });

  test('that comes twice is one; another key is told', async () => {
    const { id } = await world.owed('村(居)务公开');
    const key = newKey();
    const [one, again, other] = await Promise.all([
      world.nil(id, world.who('clerk'), key),
      world.nil(id, world.who('clerk'), key),
      world.nil(id, world.who('head')),
    ]);
    const done = [one, again, other].filter(({ errors }) => errors.length === 0);
    expect(new Set(done.map(({ filing }) => filing.id)).size).toBe(1);
    expect(done.length).toBeLessThan(3);
    expect((await tasks()).filter((task: { filing: { nil: boolean } | null }) => task.filing?.nil)).toHaveLength(1);
  });

  test('needs no template: it is told that there is none, published, and taken back on the same day', async () => {
    const reporter = world.who('reporter');
    const unitId = await world.ownUnit(reporter);
    const { id } = await world.owed('党务公开', reporter);
    const standing = async () =>
      (await tasks(reporter, unitId)).find((task: { obligationId: string }) => task.obligationId === id);
    expect(await standing()).toMatchObject({ fillable: false, allowsNil: true, filing: null });
    const before = await world.coverage(unitId);
    const { filing, errors } = await world.nil(id, reporter);
    expect([errors, filing.state, filing.nil]).toEqual([[], 'PUBLISHED', true]);
    const after = await world.coverage(unitId);
    expect(after).not.toEqual(before);
    expect(after['expected']).toBe(before['expected']);
    const back = await world.went('recallFiling', { id: filing.id, version: filing.version }, reporter);
    expect(back).toMatchObject({ state: 'DRAFT', disclosure: null });
    expect(await world.coverage(unitId)).toEqual(before);
    expect(await standing()).toMatchObject({ fillable: false, filing: { state: 'DRAFT' } });
  });

  test('is none where the item is always to be filled in', async () => {
    const published = (await tasks()).find((task: { filing: { nil: boolean } | null }) => task.filing?.nil).filing;
    await world.went('recallFiling', { id: published.id, version: published.version });
    await world.isSet('CW-01', { ...HOUSEHOLDS, allowsNil: false });
    const { id } = await world.owed('村(居)务公开');
    const { errors } = await world.nil(id);
    expect(errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('a submission', () => {
  const begun = async () => world.went('beginFiling', { obligationId: (await world.owed('集体财务收支')).id });

  test('with faults is refused whole, by the place of each', async () => {
    const { id, version } = await begun();
    const before = await deeds(world.server.database.superuserUrl);
    const content = {
      ...FILLED,
      cells: [...FILLED.cells.slice(0, 3), { key: 'closing', value: '1200.31' }],
      signOffs: [],
    };
    const { filing, errors } = await world.done('submitFiling', { id, version, content });
    expect([filing, errors.map(({ path }: { path: string[] }) => path.join('.'))]).toEqual([
      null,
      ['input.content.cells.closing', 'input.content.signOffs.村务监督委员会'],
    ]);
    expect(await deeds(world.server.database.superuserUrl)).toEqual(before);
  });

  test('with what is personal waits until it is taken out or confirmed', async () => {
    const { id, version } = await begun();
    const content = { ...FILLED, cells: [...FILLED.cells, { key: 'note', value: '联系13800138000' }] };
    const { errors } = await world.done('submitFiling', { id, version, content });
    expect(errors).toMatchObject([
      { code: 'PERSONAL', path: ['input', 'content', 'confirmations', 'note:PHONE:1380…8000'] },
    ]);
    const unreviewed = await world.done('submitFiling', { id, version, content: { ...FILLED, secrecyReviewer: ' ' } });
    expect(unreviewed.errors).toMatchObject([{ path: ['input', 'content', 'secrecyReviewer'] }]);
  });

  test('that is twice at once is one', async () => {
    const { id, version } = await begun();
    const answers = await Promise.all([
      world.done('submitFiling', { id, version, content: FILLED }),
      world.done('submitFiling', { id, version, content: FILLED }, world.who('head')),
    ]);
    const codes = answers.map(({ errors: [first] }) => first?.__typename ?? 'DONE');
    expect(codes.toSorted()).toEqual(['ConflictError', 'DONE']);
    const filing = answers.find(({ errors }) => errors.length === 0)?.filing;
    expect(filing).toMatchObject({ state: 'PUBLISHED', submittedOn: '2019-10-15', onBehalf: false });
    const { data } = await world.who('officer').ask('query ($id: ID!) { disclosure(id: $id) { text } }', {
      id: filing.disclosure.id,
    });
    expect(data.disclosure.text).toContain('土地承包费\t300.50元');
    const again = await world.done('beginFiling', { obligationId: filing.obligation.id });
    expect(again.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('it is refused', () => {
  const REF = { id: crypto.randomUUID(), version: 1 };
  const INPUTS: Readonly<Record<FilingMutation, object>> = {
    beginFiling: { obligationId: crypto.randomUUID() },
    fileNil: { obligationId: crypto.randomUUID(), idempotencyKey: 'filing-key-1' },
    saveFiling: { ...REF, content: FILLED },
    submitFiling: { ...REF, content: FILLED },
    recallFiling: REF,
    passFiling: REF,
    returnFiling: { ...REF, reason: '请核对' },
  };

  test.each(Object.entries(INPUTS))('by %s, to who is not signed in or may not', async (mutation, input) => {
    const code = async (who: Caller) => refusal(await world.ask(mutation as FilingMutation, input, who));
    expect(await code(new Caller(world.server.url))).toBe('UNAUTHENTICATED');
    expect(await code(world.who('officer'))).toBe('FORBIDDEN');
    expect(await code(world.who('reader'))).toBe('FORBIDDEN');
    const reviewing = mutation === 'passFiling' || mutation === 'returnFiling';
    expect(await code(world.who(reviewing ? 'townshipHead' : 'clerk'))).toBe('NOT_FOUND');
  });

  test('of a unit that is none of the viewer', async () => {
    const { id: obligationId } = await world.owed('村(居)务公开');
    const { id, version } = await world.went('beginFiling', { obligationId });
    for (const who of [world.who('otherVillage'), world.who('otherTownship')]) {
      expect(refusal(await world.ask('beginFiling', { obligationId }, who))).toBe('NOT_FOUND');
      expect(refusal(await world.ask('saveFiling', { id, version, content: FILLED }, who))).toBe('NOT_FOUND');
      const { data } = await who.ask(
        'query ($id: ID!) { filing(id: $id) { id } filings { items { id } totalItems } }',
        { id },
      );
      expect(data).toEqual({ filing: null, filings: { items: [], totalItems: 0 } });
    }
    expect(refusal(await world.ask('recallFiling', { id: 'nonsense', version }))).toBe('NOT_FOUND');
  });

  test('with photos that are none, or of others', async () => {
    const { id, version } = await world.went('beginFiling', { obligationId: (await world.owed('村(居)务公开')).id });
    const clerk = world.who('clerk');
    const table = (await (await clerk.upload('表.csv', Uint8Array.from(Buffer.from('a,b')))).json()) as { id: string };
    const told = async (photoId: string) =>
      (await world.done('saveFiling', { id, version, content: FILLED, photoIds: [photoId] })).errors;
    const path = ['input', 'photoIds'];
    expect(await told(table.id)).toMatchObject([{ code: 'NOT_AN_IMAGE', path }]);
    const foreign = await world.photo(world.who('otherVillage'));
    expect(await told(foreign)).toMatchObject([{ code: 'FILE_UNKNOWN', path }]);
    expect(await told('nonsense')).toMatchObject([{ code: 'FILE_UNKNOWN', path }]);
    expect(await told(await world.photo())).toEqual([]);
  });

  test('before the period is over; in blanks, without a template', async () => {
    const { data } = await world
      .who('clerk')
      .ask(
        `query ($unit: ID!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: "集体财务收支 2019年第四季度" } }) { items { id } } }`,
        { unit: village },
      );
    const early = await world.done('beginFiling', { obligationId: data.obligations.items[0].id });
    expect(early.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(early.errors[0].message).toContain('2019年12月31日');
    const reporter = world.who('reporter');
    const { id } = await world.owed('党务公开', reporter);
    const none = await world.done('beginFiling', { obligationId: id }, reporter);
    expect(none.errors[0].message).toContain('模板');
  });

  test('in what is too long to be meant', async () => {
    const { id, version } = await world.went('beginFiling', { obligationId: (await world.owed('村(居)务公开')).id });
    const { errors } = await world.done('saveFiling', {
      ...{ id, version },
      content: { cells: [{ key: 'n', value: '9'.repeat(2001) }] },
    });
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'content', 'cells', '0', 'value'] }]);
  });
});
