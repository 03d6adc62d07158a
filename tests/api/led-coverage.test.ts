import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledRowsOf, PARTS } from '../../console/src/features/catalogue/coverage.rules.ts';
import { ledOwedFilter } from '../../console/src/features/catalogue/led-owed.ts';
import { refusal } from '../support/administrators.ts';
import { ACCOUNTS, FilingWorld } from '../support/filings.ts';
import { Caller, signIn } from '../support/people.ts';
import { meddle } from '../support/sql.ts';

const SPAN = { from: '2019-09-01', to: '2019-12-31' };
const TODAY = '2019-10-15';
/** Of the items, those that the civil affairs bureau leads. */
const LED = ['村(居)务公开', '最低生活保障', '临时救助'];
const COUNTS = 'expected inTime late exempted notYetDue overdue missing unasked';
const PROOF = `query ($under: ID, $itemId: ID, $from: Date!, $to: Date!) {
  ledCoverage(under: $under, itemId: $itemId, from: $from, to: $to) {
    root { id name } total { ${COUNTS} } units { unit { id name } counts { ${COUNTS} } } } }`;
const ROWS = `query ($filter: LedObligationFilter, $take: Int) { ledObligations(filter: $filter, take: $take) { totalItems
  items { id itemName periodLabel dueOn state publishedOn disclosureId unit { name } } } }`;

let world: FilingWorld;
let lead: Caller;

beforeAll(async () => {
  world = await FilingWorld.open();
  lead = await signIn(world.server.url, 'minzheng');
});
afterAll(() => world.close());

async function proof(more: object = {}, who = lead) {
  const { data, errors } = await who.ask(PROOF, { ...SPAN, ...more });
  expect(errors).toBeUndefined();
  return data.ledCoverage;
}
async function rows(filter: object = {}, take = 200) {
  const { data, errors } = await lead.ask(ROWS, { filter, take });
  expect(errors).toBeUndefined();
  return data.ledObligations;
}
const unitId = async (name: string): Promise<string> =>
  (
    await world
      .who('officer')
      .ask('query ($name: String!) { units(filter: { name: { contains: $name } }) { id name } }', { name })
  ).data.units[0].id;

describe('what a lead department leads', () => {
  test('adds up to what became of it, as the office counts it, in the whole district', async () => {
    const { root, total } = await proof();
    expect(root.name).toBe('九原区');
    const { inTime, late, exempted, notYetDue, overdue } = total;
    expect(total).toMatchObject({ expected: inTime + late + exempted + notYetDue + overdue, missing: 0, unasked: 0 });
    const officer = world.who('officer');
    const { data: known } = await officer.ask('{ disclosureItems { id name } }');
    const ids = known.disclosureItems
      .filter(({ name }: { name: string }) => LED.includes(name))
      .map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(LED.length);
    const { data } = await officer.ask(
      'query ($filter: ObligationFilter) { obligations(filter: $filter, take: 1) { totalItems } }',
      { filter: { itemId: { oneOf: ids }, dueOn: { range: SPAN } } },
    );
    expect(total.expected).toBe(data.obligations.totalItems);
    expect(total.overdue).toBeGreaterThan(0);
  });

  test.each(['九原区', '沙河街道'])('opens its rows by each number of the units of %s', async (name) => {
    const under = await unitId(name);
    const { units } = await proof({ under });
    expect(units.length).toBeGreaterThan(1);
    for (const { unit, counts } of units)
      for (const part of ['expected', ...PARTS] as const) {
        const alone = unit.id === under;
        const address = ledRowsOf(part, { unitId: unit.id, alone, span: SPAN, today: TODAY, item: '' });
        const filter = ledOwedFilter(Object.fromEntries(new URLSearchParams(address.split('?')[1])));
        expect([unit.name, part, (await rows(filter, 1)).totalItems]).toEqual([unit.name, part, counts[part]]);
      }
  });

  test('is narrowed to one of its items; of one that another leads there is nothing', async () => {
    const [own, other] = [await world.itemId('CW-03'), await world.itemId('CW-02')];
    const all = await proof();
    const { total } = await proof({ itemId: own });
    expect(total.expected).toBeGreaterThan(0);
    expect(total.expected).toBeLessThan(all.total.expected);
    expect((await rows({ itemId: { eq: own } }, 1)).totalItems).toBeGreaterThan(0);
    expect((await proof({ itemId: other })).total.expected).toBe(0);
    expect((await rows({ itemId: { eq: other } }, 1)).totalItems).toBe(0);
  });

  test('tells of each row who owes what until when, and the entry that met it', async () => {
    const { items, totalItems } = await rows({ state: { oneOf: ['FULFILLED', 'FULFILLED_LATE'] } });
    expect(items.length).toBe(Math.min(totalItems, 200));
    expect(LED).toEqual(
      expect.arrayContaining([...new Set(items.map(({ itemName }: { itemName: string }) => itemName))]),
    );
    const [{ disclosureId, publishedOn }] = items;
    const { data } = await lead.ask('query ($id: ID!) { ledDisclosure(id: $id) { publishedOn } }', {
      id: disclosureId,
    });
    expect(data.ledDisclosure).toEqual({ publishedOn });
    const [open] = (await rows({ state: { eq: 'OPEN' } }, 1)).items;
    expect(open).toMatchObject({ state: 'OPEN', publishedOn: null, disclosureId: null });
  });
});

describe('is refused', () => {
  const both = async (who: Caller) => [refusal(await who.ask(PROOF, SPAN)), refusal(await who.ask(ROWS))];

  test('to whoever is not signed in, and to who leads nothing', async () => {
    expect(await both(new Caller(world.server.url))).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await both(world.who('department'))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await both(world.who('townshipHead'))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('of a unit that there is not, of days the wrong way round, and of pages too long', async () => {
    const told = async (more: object) => refusal(await lead.ask(PROOF, { ...SPAN, ...more }));
    expect(await told({ under: '019e0000-0000-7000-8000-000000000000' })).toBe('NOT_FOUND');
    expect(await told({ under: 'none' })).toBe('NOT_FOUND');
    expect(await told({ from: '2020-01-01' })).toBe('BAD_SPAN');
    expect(refusal(await lead.ask(ROWS, { take: 201 }))).toBe('BAD_PAGE');
  });
});

/** Another department leads an item from now on. */
const leads = (itemId: string, departmentId: string): Promise<unknown> =>
  meddle(
    world.server.database.superuserUrl,
    `update disclosure_item set lead_unit_id = '${departmentId}' where id = '${itemId}'`,
  );

describe('the entry that is checked first', () => {
  const ENTRY = `query ($id: ID!) { ledDisclosure(id: $id) { erasedAt evidence { viewerCanLook viewerCanDownload revisions { id state text } }
    filing { filler photos { id url } } } }`;

  test('shows what is kept of its page, also side by side; of items that others lead nothing', async () => {
    const itemId = await world.itemId('CW-03');
    const { items } = (
      await lead.ask(
        'query ($itemId: ID!) { ledDisclosures(filter: { itemId: { eq: $itemId } }, take: 1) { items { id } } }',
        { itemId },
      )
    ).data.ledDisclosures;
    const { ledDisclosure } = (await lead.ask(ENTRY, { id: items[0].id })).data;
    expect(ledDisclosure).toMatchObject({ erasedAt: null, filing: null });
    const { revisions, ...may } = ledDisclosure.evidence;
    expect(may).toEqual({ viewerCanLook: false, viewerCanDownload: false });
    expect(revisions).toMatchObject([{ state: 'FIRST', text: expect.stringMatching(/./) }]);
    const [{ id }] = revisions;
    const revision = async () =>
      (await lead.ask('query ($id: ID!) { pageRevision(id: $id) { id } }', { id })).data.pageRevision;
    expect(await revision()).toEqual({ id });
    await leads(itemId, await unitId('农牧局'));
    expect(await revision()).toBeNull();
    await leads(itemId, await world.ownUnit(lead));
    expect(await revision()).toEqual({ id });
  });

  test('shows the photos of what was filled in to the department that leads it, and to no other', async () => {
    await world.isSet('CW-02', { ...ACCOUNTS, townshipReviews: false });
    const { disclosure, photos } = await world.submitted((await world.owed('集体财务收支')).id);
    const photo = async () => (await lead.send(`/files/${photos[0].id}`, {})).status;
    const shown = async () => (await lead.ask(ENTRY, { id: disclosure.id })).data.ledDisclosure;
    expect([await photo(), await shown()]).toEqual([403, null]);
    await leads(await world.itemId('CW-02'), await world.ownUnit(lead));
    expect(await shown()).toMatchObject({ evidence: null, filing: { filler: '高云', photos: [{ id: photos[0].id }] } });
    expect(await photo()).toBe(200);
  });
});
