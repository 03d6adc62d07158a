import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclosureFilter } from '../../console/src/features/disclosures/disclosure-filter.ts';
import { BYS, type Counted, rowsOf } from '../../console/src/features/figures/figures.rules.ts';
import { warningFilter } from '../../console/src/features/obligations/warning-filter.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { linesOf } from '../support/sheets.ts';
import { meddle } from '../support/sql.ts';

const SPAN = { from: '2019-07-01', to: '2019-12-31' };
const COUNTS = 'due inTime late publishedPercent onTimePercent entries yuan';

interface Counts {
  due: number;
  inTime: number;
  late: number;
  entries: number;
  yuan: string;
  publishedPercent: number | null;
  onTimePercent: number | null;
}
interface Figures {
  dueUntil: string | null;
  total: Counts;
  parts: { key: string | null; label: string; counts: Counts }[];
}

let server: TestServer;
let officer: Caller;
let district: string;

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
  district = (await officer.ask('{ units { id kind } }')).data.units.find(
    ({ kind }: { kind: string }) => kind === 'DISTRICT',
  ).id;
});
afterAll(() => server.close());

async function figures(by: string, more: object = {}, who = officer): Promise<Figures> {
  const { data, errors } = await ask(by, more, who);
  expect(errors).toBeUndefined();
  return data.disclosureFigures;
}
const ask = (by: string, more: object = {}, who = officer) =>
  who.ask(
    `query ($input: DisclosureFiguresInput!, $by: FiguresBy!) { disclosureFigures(input: $input, by: $by) {
      dueUntil total { ${COUNTS} } parts { key label counts { ${COUNTS} } } } }`,
    { input: { under: district, ...SPAN, ...more }, by },
  );

/** How many rows the lists have with the same filter. */
async function listed(part: { owed: object; published: object }): Promise<{ due: number; entries: number }> {
  const { data, errors } = await officer.ask(
    `query ($owed: ObligationFilter, $published: DisclosureFilter) {
      obligations(filter: $owed, take: 1) { totalItems } disclosures(filter: $published, take: 1) { totalItems } }`,
    part,
  );
  expect(errors).toBeUndefined();
  return { due: data.obligations.totalItems, entries: data.disclosures.totalItems };
}
const owed = { kind: { eq: 'DISCLOSURE' }, inRates: true, dueOn: { range: { from: SPAN.from, to: '2019-10-14' } } };
const published = { rejected: false, publishedOn: { range: SPAN } };

describe('disclosure figures', () => {
  test('count what fell due until yesterday, and what was published', async () => {
    const { dueUntil, total } = await figures('UNIT');
    expect(dueUntil).toBe('2019-10-14');
    expect(total).toMatchObject({ due: 202, inTime: 196, late: 0, publishedPercent: 97, onTimePercent: 97 });
    expect(Number(total.yuan)).toBeGreaterThan(0);
  });

  test.each(['UNIT', 'AREA', 'ITEM', 'PERIOD', 'MONTH'])('by %s add up to the same total', async (by) => {
    const { total, parts } = await figures(by);
    expect(total).toEqual((await figures('UNIT')).total);
    for (const of of ['due', 'inTime', 'late', 'entries'] as const)
      expect(parts.reduce((sum, { counts }) => sum + counts[of], 0)).toBe(total[of]);
    expect(parts.length).toBeGreaterThan(0);
  });

  test.each([
    ['UNIT', (key: string) => ({ owed: { owedBelow: key }, published: { publishedBelow: key } })],
    ['AREA', (key: string) => ({ owed: { area: key }, published: { area: key } })],
    ['ITEM', (key: string) => ({ owed: { itemId: { eq: key } }, published: { itemId: { eq: key } } })],
    ['PERIOD', (key: string) => ({ owed: { period: key }, published: { period: { eq: key } } })],
  ] as const)('by %s lead to as many rows', async (by, narrow) => {
    const { parts } = await figures(by);
    for (const { key, label, counts } of parts.filter(({ key }) => key !== null && key !== district).slice(0, 6)) {
      const part = narrow(key ?? '');
      const rows = await listed({ owed: { ...owed, ...part.owed }, published: { ...published, ...part.published } });
      expect({ label, ...rows }).toEqual({ label, due: counts.due, entries: counts.entries });
    }
  });

  test('of one item are as its part', async () => {
    const { parts } = await figures('ITEM');
    const [first] = parts;
    expect((await figures('UNIT', { itemId: first?.key })).total).toEqual(first?.counts);
    expect((await figures('MONTH', { itemId: 'x' })).parts).toEqual([]);
  });

  test('leave out what does not count', async () => {
    const before = (await figures('UNIT')).total;
    const { data } = await officer.ask('{ disclosures(take: 1) { items { id version amount } } }');
    const [{ id, version }] = data.disclosures.items;
    await officer.ask(
      'mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { message } } }',
      { input: { id, version, reason: '不是这个事项' } },
    );
    expect((await figures('UNIT')).total.entries).toBe(before.entries - 1);
  });

  test('know nothing of a span in which nothing is due', async () => {
    const { dueUntil, total, parts } = await figures('UNIT', { from: '2020-03-01', to: '2020-03-31' });
    expect({ dueUntil, parts }).toEqual({ dueUntil: null, parts: [] });
    expect(total).toEqual({
      due: 0,
      inTime: 0,
      late: 0,
      entries: 0,
      yuan: '0.00',
      publishedPercent: null,
      onTimePercent: null,
    });
  });
});

describe('what was published after the last day', () => {
  test('is late, counts as published and not as in time, and leads to its row', async () => {
    const before = await figures('UNIT');
    const shahe = await Shahe.of(server);
    await shahe.publish('late', '沙河街道2019年第三季度政务公开', '2019-10-14T10:00:00+08:00');
    expect(await shahe.capture()).toBe('SUCCEEDED');
    const after = await figures('UNIT');
    const { due, inTime, late } = before.total;
    expect(after.total).toMatchObject({ due, inTime, late: late + 1 });
    expect(after.total.publishedPercent).toBe(Math.round(((inTime + late + 1) / due) * 1000) / 10);
    expect(after.total.onTimePercent).toBe(before.total.onTimePercent);
    expect(after.parts.find(({ key }) => key === shahe.id)?.counts.late).toBe(1);
  });
});

describe('the address behind a number', () => {
  /** Funds of all rows at an address of the list of disclosures, in fen; each row has an amount, and the largest comes first. */
  async function fenAt(address: string): Promise<bigint> {
    const filter = disclosureFilter(Object.fromEntries(new URL(address, server.url).searchParams));
    const amounts: bigint[] = [];
    for (let skip = 0, total = 1; skip < total; skip += 200) {
      const { data, errors } = await officer.ask(
        `query ($filter: DisclosureFilter, $skip: Int!) { disclosures(filter: $filter, sort: [{ field: AMOUNT, direction: DESC }],
          skip: $skip, take: 200) { totalItems items { amount } } }`,
        { filter, skip },
      );
      expect(errors).toBeUndefined();
      total = data.disclosures.totalItems;
      amounts.push(...data.disclosures.items.map(({ amount }: { amount: string }) => BigInt(amount.replace('.', ''))));
    }
    expect(amounts).toEqual(amounts.toSorted((one, other) => Number(other - one)));
    return amounts.reduce((sum, fen) => sum + fen, 0n);
  }

  /** How many rows the console's list has at an address. */
  async function rowsAt(address: string): Promise<number> {
    const { pathname, searchParams } = new URL(address, server.url);
    const values = Object.fromEntries(searchParams);
    const list = { '/warnings': 'obligations', '/disclosures': 'disclosures' }[pathname] ?? expect.fail(pathname);
    const filter = list === 'obligations' ? warningFilter(values) : disclosureFilter(values);
    const type = list === 'obligations' ? 'ObligationFilter' : 'DisclosureFilter';
    const { data, errors } = await officer.ask(
      `query ($filter: ${type}) { ${list}(filter: $filter, take: 1) { totalItems } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data[list].totalItems;
  }
  type Whole = Exclude<Counted, 'yuan'>;
  const counted: readonly Whole[] = ['due', 'published', 'inTime', 'late', 'entries'];
  const numberOf = (counts: Counts, of: Whole) => (of === 'published' ? counts.inTime + counts.late : counts[of]);
  const asked = (dueUntil: string | null, values: Record<string, string> = {}) => ({
    ...{ root: district, span: SPAN, dueUntil, values },
  });

  test.each(BYS)('opens exactly its rows: by %s', async (by) => {
    const { parts, dueUntil, total } = await figures(by);
    for (const of of counted) {
      const all = rowsOf(of, { ...asked(dueUntil), by, key: null });
      expect({ of, rows: all && (await rowsAt(all)) }).toEqual({ of, rows: numberOf(total, of) });
      // the first and the last ones: every kind of part is among them
      const some = parts.filter(({ key, counts }) => key !== null && numberOf(counts, of) > 0);
      for (const { key, label, counts } of [...some.slice(0, 4), ...some.slice(-3)]) {
        const address = rowsOf(of, { ...asked(dueUntil), by, key }) ?? expect.fail(`${label} opens nothing`);
        expect({ of, label, rows: await rowsAt(address) }).toEqual({ of, label, rows: numberOf(counts, of) });
      }
    }
  });

  test.each(BYS)('opens the entries that its funds add up from: by %s', async (by) => {
    const { parts, dueUntil, total } = await figures(by);
    const fen = ({ yuan }: Counts) => BigInt(yuan.replace('.', ''));
    const whole = rowsOf('yuan', { ...asked(dueUntil), by, key: null }) ?? expect.fail('opens nothing');
    expect(await fenAt(whole)).toBe(fen(total));
    const some = parts.filter(({ key, counts }) => key !== null && fen(counts) > 0n);
    expect(some.length).toBeGreaterThan(0);
    for (const { key, label, counts } of [...some.slice(0, 3), ...some.slice(-2)]) {
      const address = rowsOf('yuan', { ...asked(dueUntil), by, key }) ?? expect.fail(`${label} opens nothing`);
      expect({ label, fen: await fenAt(address) }).toEqual({ label, fen: fen(counts) });
    }
  });

  test('of a township itself opens its own rows, without those of its villages', async () => {
    const shahe = await Shahe.of(server);
    const { parts, dueUntil } = await figures('UNIT', { under: shahe.id });
    const itself = parts.find(({ key }) => key === shahe.id)?.counts ?? expect.fail('nothing of its own');
    const rowsOfItself = (of: Whole) =>
      rowsAt(
        rowsOf(of, { ...asked(dueUntil), root: shahe.id, by: 'UNIT', key: shahe.id }) ?? expect.fail('opens nothing'),
      );
    expect(itself.due).toBeGreaterThan(0);
    expect(itself.entries).toBeGreaterThan(0);
    for (const of of counted) expect({ of, rows: await rowsOfItself(of) }).toEqual({ of, rows: numberOf(itself, of) });
    expect(parts.length).toBeGreaterThan(1);
  });

  test('of what happens now and then opens its rows', async () => {
    // the period of such an entry is its day
    await meddle(
      server.database.superuserUrl,
      `update disclosure set period = published_on::text where id in (select id from disclosure
        where rejected_at is null and published_on between '${SPAN.from}' and '${SPAN.to}' order by id limit 3)`,
    );
    const { parts, dueUntil } = await figures('PERIOD');
    const { entries } = parts.find(({ key }) => key === '')?.counts ?? expect.fail('nothing now and then');
    expect(entries).toBe(3);
    const address = rowsOf('entries', { ...asked(dueUntil), by: 'PERIOD', key: '' }) ?? expect.fail('opens nothing');
    expect(await rowsAt(address)).toBe(entries);
  });

  test('keeps the area and the item that the figures are narrowed to', async () => {
    const { parts: items } = await figures('ITEM');
    const item = items.find(({ counts }) => counts.due > 0)?.key ?? expect.fail('nothing due');
    for (const [values, narrowed] of [
      [{ item }, { itemId: item }],
      [{ area: 'NONE' }, { area: '' }],
    ] as const) {
      const { parts, dueUntil } = await figures('MONTH', narrowed);
      for (const { key, counts } of parts)
        for (const of of counted.filter((one) => numberOf(counts, one) > 0)) {
          const address = rowsOf(of, { ...asked(dueUntil, values), by: 'MONTH', key }) ?? expect.fail('no address');
          expect({ of, key, rows: await rowsAt(address) }).toEqual({ of, key, rows: numberOf(counts, of) });
        }
    }
  });

  test('there is none while nothing is due: no list of everything stands in for it', async () => {
    for (const of of counted.filter((one) => one !== 'entries'))
      expect(rowsOf(of, { ...asked(null), by: 'UNIT', key: null })).toBeNull();
  });
});

describe('who may, and what is refused', () => {
  test('a township sees its own, and no other', async () => {
    const township = await signIn(server.url, 'liuqiang');
    const { data } = await township.ask('{ units { id kind } }');
    const own = data.units.find(({ kind }: { kind: string }) => kind === 'TOWNSHIP').id;
    const { total } = await figures('UNIT', { under: own }, township);
    expect(total).toEqual((await figures('UNIT')).parts.find(({ key }) => key === own)?.counts);
    expect((await ask('UNIT', {}, township)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('nobody unauthenticated, none without the right', async () => {
    expect((await ask('UNIT', {}, new Caller(server.url))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask('UNIT', {}, await signIn(server.url, 'anquan'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test.each([
    ['a span that ends before it begins', { from: '2019-12-31', to: '2019-07-01' }, 'BAD_SPAN'],
    ['more than ten years', { from: '2009-12-31', to: '2019-12-31' }, 'BAD_SPAN'],
    ['a unit that there is not', { under: 'x' }, 'NOT_FOUND'],
    ['a day that does not exist', { from: '2019-02-30' }, 'BAD_USER_INPUT'],
  ])('%s', async (_what, more, code) => {
    const { errors } = await ask('UNIT', more);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the table that is exported', () => {
  const address = (more: Record<string, string> = {}) =>
    `/exports/FIGURES?${new URLSearchParams({ under: district, ...SPAN, by: 'ITEM', ...more })}`;

  test('says what the page says, who had it and when', async () => {
    const response = await officer.send(address(), {});
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { parts, total } = await figures('ITEM');
    const [heads, ...lines] = linesOf(bytes, '公开统计');
    expect(heads?.slice(0, 4)).toEqual(['公开事项', '应公开', '已公开', '公开率']);
    expect(lines.map(([label, due]) => [label, due])).toEqual([
      ...parts.map(({ label, counts }) => [label, String(counts.due)]),
      ['合计', String(total.due)],
    ]);
    expect(linesOf(bytes, '说明').flat()).toContain('李静');
  });

  test.each([
    ['nobody', {}, 401],
    ['who has no right to figures', {}, 403],
    ['what cannot be read', { from: 'x' }, 400],
    ['a group that there is not', { by: 'COLOUR' }, 400],
    ['a unit that there is not', { under: 'x' }, 404],
  ] as const)('refuses %s', async (_what, more, status) => {
    const people = { 401: new Caller(server.url), 403: await signIn(server.url, 'anquan') };
    const who = status === 401 || status === 403 ? people[status] : officer;
    expect((await who.send(address(more), {})).status).toBe(status);
  });
});
