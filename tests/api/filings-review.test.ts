import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../support/administrators.ts';
import { ACCOUNTS, FILLED, FilingWorld } from '../support/filings.ts';
import { deeds, meddle } from '../support/sql.ts';

let world: FilingWorld;
let village: string;
beforeAll(async () => {
  world = await FilingWorld.open();
  village = await world.ownUnit(world.who('clerk'));
  await world.isSet('CW-02');
  await world.isSet('CW-01', { ...ACCOUNTS, photo: false, signOffs: [] });
});
afterAll(() => world.close());

const read = async (id: string, who = world.who('clerk')) => {
  const { data } = await who.ask(
    `query ($id: ID!) { filing(id: $id) { id state version viewerCan viewerFilled remark reviewer onBehalf fillerUnit { name }
      comparisons { ref now last differs } lastPeriod { cells { key value } } faults { path } } }`,
    { id },
  );
  return data.filing;
};
const waiting = async (who = world.who('townshipHead')) => {
  const { data } = await who.ask('{ filings(state: SUBMITTED) { items { id } totalItems } }');
  return data.filings.items.map(({ id }: { id: string }) => id);
};
const shift = async (to: string) => {
  const { data } = await world
    .who('officer')
    .ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  expect(data.shiftClock.today).toBe(to.slice(0, 10));
};

describe('what a village submits', () => {
  test('waits for its township, and counts for nothing yet', async () => {
    const before = await world.coverage(village);
    const { id, ...filing } = await world.submitted((await world.owed('集体财务收支')).id);
    expect(filing).toMatchObject({
      state: 'SUBMITTED',
      disclosure: null,
      viewerCan: ['RECALL'],
      obligation: { state: 'OPEN' },
    });
    expect(await world.coverage(village)).toEqual(before);
    expect(await waiting()).toEqual([id]);
    expect(await waiting(world.who('otherTownship'))).toEqual([]);
    expect((await read(id, world.who('reporter'))).viewerCan).toEqual(['RETURN', 'PASS']);
    const refused = await world.ask('recallFiling', { id, version: filing.version }, world.who('reporter'));
    expect(refusal(refused)).toBe('FORBIDDEN');
  });

  test('is sent back with a reason, and comes again', async () => {
    const [id] = await waiting();
    const { version } = await read(id);
    const blank = await world.done('returnFiling', { id, version, reason: ' ' }, world.who('townshipHead'));
    expect(blank.errors).toMatchObject([{ path: ['input', 'reason'] }]);
    const copied = { id, version, reason: '请删去13800138000' };
    const personal = await world.done('returnFiling', copied, world.who('townshipHead'));
    expect(personal.errors).toMatchObject([{ code: 'PERSONAL', path: ['input', 'reason'] }]);
    const returned = await world.went(
      'returnFiling',
      { id, version, reason: '支出缺凭证号，请补' },
      world.who('townshipHead'),
    );
    expect(returned).toMatchObject({ state: 'RETURNED', remark: '支出缺凭证号，请补', reviewer: '刘强' });
    expect((await read(id)).viewerCan).toEqual(['SUBMIT']);
    const content = { ...FILLED, cells: [...FILLED.cells, { key: 'note', value: '凭证号3至7' }] };
    const photoIds = returned.photos.map((photo: { id: string }) => photo.id);
    const again = await world.went('submitFiling', { id, version: returned.version, content, photoIds });
    expect(again).toMatchObject({ state: 'SUBMITTED', remark: null, reviewer: null });
  });

  test('is not passed where the period was published elsewhere meanwhile', async () => {
    const [id] = await waiting();
    const { version } = await read(id);
    const becomes = (state: string) =>
      meddle(
        world.server.database.superuserUrl,
        `update obligation set state = '${state}' where id = (select obligation_id from filing where id = '${id}')`,
      );
    await becomes('FULFILLED');
    const passed = await world.done('passFiling', { id, version }, world.who('townshipHead'));
    await becomes('OPEN');
    expect(passed.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await read(id)).state).toBe('SUBMITTED');
  });

  test('is taken back by the village while it waits', async () => {
    const [id] = await waiting();
    const recalled = await world.went('recallFiling', { id, version: (await read(id)).version });
    expect(recalled).toMatchObject({ state: 'DRAFT' });
    expect(recalled.content.cells).toContainEqual({ key: 'note', value: '凭证号3至7', rows: [] });
    const photoIds = recalled.photos.map((photo: { id: string }) => photo.id);
    await world.went('submitFiling', { id, version: recalled.version, content: FILLED, photoIds });
  });

  test('passed by one of two at once is published, by the day of its submission', async () => {
    const before = await world.coverage(village);
    const [id] = await waiting();
    const { version } = await read(id);
    await shift('2019-10-21T01:00:00Z');
    const answers = await Promise.all([
      world.done('passFiling', { id, version, remark: '已核对' }, world.who('townshipHead')),
      world.done('passFiling', { id, version }, world.who('reporter')),
    ]);
    expect(answers.map(({ errors: [first] }) => first?.__typename ?? 'DONE').toSorted()).toEqual([
      'ConflictError',
      'DONE',
    ]);
    const after = await read(id);
    expect(after).toMatchObject({ state: 'PUBLISHED', reviewer: expect.stringMatching(/刘强|陈霞/), viewerCan: [] });
    const { data } = await world.who('officer').ask(
      `query ($under: ID!) { disclosures(filter: { under: $under, text: { contains: "集体财务收支" } }) { items {
        title publishedOn late obligation { state } filing { filler reviewer photos { id } } } } }`,
      { under: village },
    );
    expect(data.disclosures.items).toMatchObject([
      {
        ...{ publishedOn: '2019-10-15', late: false, obligation: { state: 'FULFILLED' } },
        filing: { filler: '高云', reviewer: after.reviewer, photos: [{}] },
      },
    ]);
    const now = await world.coverage(village);
    expect(now['inTime']).toBe((before['inTime'] ?? 0) + 1);
    const { status } = await world.who('officer').send(`/files/${data.disclosures.items[0].filing.photos[0].id}`, {});
    expect(status).toBe(200);
  });
});

describe('a township that fills in for its village', () => {
  let id: string;

  test('does so visibly', async () => {
    const { id: obligationId } = await world.owed('村(居)务公开');
    const reporter = world.who('reporter');
    const filing = await world.submitted(obligationId, reporter);
    expect(filing).toMatchObject({ state: 'SUBMITTED', onBehalf: true, filler: '陈霞', viewerFilled: true });
    id = filing.id;
    expect((await read(id)).fillerUnit).toEqual({ name: '沙河街道' });
  });

  test('has it reviewed by somebody else', async () => {
    const { version, viewerCan } = await read(id, world.who('reporter'));
    expect(viewerCan).toEqual(['RECALL']);
    const before = await deeds(world.server.database.superuserUrl);
    const refused = await world.ask('passFiling', { id, version }, world.who('reporter'));
    expect([refusal(refused), refused.errors?.[0]?.message]).toEqual([
      'FORBIDDEN',
      expect.stringContaining('另一位同事'),
    ]);
    expect(refusal(await world.ask('passFiling', { id, version }, world.who('clerk')))).toBe('FORBIDDEN');
    expect(refusal(await world.ask('passFiling', { id, version }, world.who('otherTownship')))).toBe('NOT_FOUND');
    expect(await deeds(world.server.database.superuserUrl)).toEqual(before);
    const passed = await world.went('passFiling', { id, version }, world.who('townshipHead'));
    expect(passed).toMatchObject({ state: 'PUBLISHED', onBehalf: true });
    const again = await world.done('passFiling', { id, version: passed.version }, world.who('townshipHead'));
    expect(again.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('who only typed in the draft has a hand in it too', async () => {
    const officer = world.who('officer');
    const { data } = await officer.ask(
      'query ($id: ID!) { disclosures(filter: { unitId: { eq: $id }, text: { contains: "村(居)务公开" } }) { items { id version filing { filler } } } }',
      { id: village },
    );
    const published = data.disclosures.items.find((one: { filing: object | null }) => one.filing);
    await officer.ask(
      'mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { code } } }',
      {
        input: { id: published.id, version: published.version, reason: '金额有误，请重新公开' },
      },
    );
    // what was not accepted is filled in anew
    const { id: obligationId } = await world.owed('村(居)务公开');
    const begun = await world.went('beginFiling', { obligationId }, world.who('townshipHead'));
    expect(begun.id).not.toBe(id);
    const saved = await world.went(
      'saveFiling',
      { id: begun.id, version: begun.version, content: FILLED },
      world.who('townshipHead'),
    );
    const filing = await world.went('submitFiling', { id: begun.id, version: saved.version, content: FILLED });
    expect(filing).toMatchObject({ state: 'SUBMITTED', onBehalf: false });
    const refused = await world.ask(
      'passFiling',
      { id: filing.id, version: filing.version },
      world.who('townshipHead'),
    );
    expect(refusal(refused)).toBe('FORBIDDEN');
    await world.went('passFiling', { id: filing.id, version: filing.version }, world.who('reporter'));
  });
});

test('what was published is compared with in the next period, and what must equal it is filled in', async () => {
  await shift('2020-01-02T01:00:00Z');
  const { data } = await world
    .who('clerk')
    .ask(
      `query ($unit: ID!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: "村(居)务公开 2019年第四季度" } }) { items { id } } }`,
      { unit: village },
    );
  const { id, version, content } = await world.went('beginFiling', { obligationId: data.obligations.items[0].id });
  expect(content.cells).toEqual([{ key: 'opening', value: '1200.30', rows: [] }]);
  const other = {
    ...FILLED,
    cells: [
      { key: 'opening', value: '1200' },
      { key: 'closing', value: '1200' },
    ],
  };
  await world.went('saveFiling', { id, version, content: other });
  const filing = await read(id);
  expect(filing.comparisons).toEqual([{ ref: 'opening', now: '1,200.00', last: '1,200.30', differs: true }]);
  expect(filing.faults.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(['explanations.opening']);
  expect(filing.lastPeriod.cells).toContainEqual({ key: 'closing', value: '1200.30' });
});
