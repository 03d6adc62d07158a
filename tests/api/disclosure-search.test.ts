import { escapeLiteral } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const SHAHE = '150207001000';
const MACHI = '150207103000';

interface Entry {
  readonly title: string;
  readonly text?: string;
  readonly unit?: string;
  readonly item?: string;
  readonly period?: string;
  readonly publishedOn?: string;
  readonly rejected?: boolean;
  readonly amount?: string;
  readonly nil?: boolean;
}

let server: TestServer;
let officer: Caller;
let shahe: Caller;
let made = 0;

/** An entry as a capture leaves it. @returns its id */
async function entered({
  title,
  text = '',
  unit = SHAHE,
  item = 'CW-01',
  period = '2019-Q3',
  publishedOn = '2019-10-01',
  rejected = false,
  amount,
  nil = false,
}: Entry): Promise<string> {
  const id = `019e0000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  await meddle(
    server.database.superuserUrl,
    `insert into captured_article (id, source_id, external_id, title, content_html, content_hash, published_at, captured_at)
        select '${id}', id, '${id}', '', '', '', now(), now() from source order by id limit 1;
      insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, text, article_id, source_id,
          rejected_at, rejected_reason, amount, amount_from, nil)
        select '${id}', i.id, u.id, '${period}', ${escapeLiteral(title)}, '${publishedOn}', now(), ${escapeLiteral(text)}, a.id,
          a.source_id, ${rejected ? "now(), '标题不符'" : 'null, null'}, ${amount ? `${amount}, '合计'` : 'null, null'}, ${nil}
        from captured_article a, disclosure_item i, unit u where a.id = '${id}' and i.code = '${item}' and u.code = '${unit}'`,
  );
  return id;
}

const LIST = `query ($filter: DisclosureFilter, $take: Int, $skip: Int, $sort: [DisclosureSort!]) {
  disclosures(filter: $filter, take: $take, skip: $skip, sort: $sort) { items { id text late unit { id } } totalItems } }`;

/** The ids in their order; there are as many in all. */
async function idsOf(filter: object, caller = officer): Promise<string[]> {
  const { data, errors } = await caller.ask(LIST, { filter, take: 200, skip: 0 });
  expect(errors).toBeUndefined();
  expect(data.disclosures.totalItems).toBe(data.disclosures.items.length);
  return data.disclosures.items.map(({ id }: { id: string }) => id);
}

const having = (contains: string, caller = officer): Promise<string[]> => idsOf({ text: { contains } }, caller);

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  shahe = await signIn(server.url, 'liuqiang');
});

afterAll(() => server.close());

describe('a search', () => {
  test('finds two characters that stand side by side in the title or the text', async () => {
    const titled = await entered({ title: '柠条种植补贴' });
    const written = await entered({ title: '补贴名单', text: '第一项\n其中柠条三百亩' });
    await entered({ title: '柠檬与枝条', text: '柠\n条' });
    expect((await having('柠条')).sort()).toEqual([titled, written].sort());
  });

  test('of more than two characters finds them in this order only', async () => {
    const whole = await entered({ title: '名单', text: '蜂箱补贴发放' });
    await entered({ title: '名单', text: '补贴蜂箱，箱补，贴发放' });
    expect(await having('蜂箱补贴')).toEqual([whole]);
  });

  test('of several words asks for all of them, wherever they stand', async () => {
    const both = await entered({ title: '沙棘苗木公示', text: '共领取苗木费' });
    await entered({ title: '沙棘公示' });
    expect(await having('沙棘　领取')).toEqual([both]);
    expect(await having('领取 沙棘')).toEqual([both]);
  });

  test("finds a unit's name, together with other words too", async () => {
    const there = await entered({ title: '骆驼养殖', unit: MACHI });
    await entered({ title: '骆驼养殖' });
    expect(await having('骆驼 麻池')).toEqual([there]);
    expect(await having('麻池镇')).toContain(there);
  });

  test.each([
    ['ab12', '项目编号ＡＢ１２'],
    ['ＡＢ３４', '项目编号ab34'],
    ['Ab（5）', '项目编号aB(5)号'],
  ])('takes %s for what is written with other widths and cases: %s', async (words, text) => {
    const id = await entered({ title: '编号', text });
    expect(await having(words)).toEqual([id]);
  });

  test.each([
    ['7%', '增长7%左右', '增长70左右'],
    ['a_c', '代码a_c', '代码abc'],
    ['d\\e', '代码d\\e', '代码de'],
    ["f'g", "代码f'g", '代码fg'],
    ['%_%', '符号%_%', '符号%%'],
  ])('takes %s as it stands', async (words, text, other) => {
    const id = await entered({ title: '符号', text });
    await entered({ title: '符号', text: other });
    expect(await having(words)).toEqual([id]);
  });

  test('finds characters beyond the basic plane, each of which is one', async () => {
    const id = await entered({ title: '名单', text: '𠮷㙍、🐑🐂' });
    await entered({ title: '名单', text: '𠮶㙍、🐂🐑' });
    expect(await having('𠮷㙍')).toEqual([id]);
    expect(await having('🐑🐂')).toEqual([id]);
  });

  test('finds what a very long text says, and such a text can be captured', async () => {
    const long = Array.from({ length: 90_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(
      '',
    );
    const id = await entered({ title: '年鉴', text: `${long}驯鹿${long}` });
    expect(await having('驯鹿')).toEqual([id]);
  });

  test.each(['低', '𠮷', '低保 村', '%'])('for a single character, as in %s, is refused in words', async (contains) => {
    const { data, errors } = await officer.ask(LIST, { filter: { text: { contains } } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { message: '每个词至少要两个字，请补充后再搜索。', extensions: { code: 'WORD_TOO_SHORT' } },
    ]);
  });

  test('for nothing but spaces asks for nothing', async () => {
    expect(await having('  　')).toEqual(await idsOf({}));
  });

  test('tells nothing of other units: neither rows nor how many', async () => {
    const own = await entered({ title: '獐子沟公示' });
    await entered({ title: '獐子沟公示', unit: MACHI });
    expect(await having('獐子', shahe)).toEqual([own]);
    expect(await having('麻池', shahe)).toEqual([]);
    expect(await having('獐子 麻池', shahe)).toEqual([]);
    expect(await having('獐子')).toHaveLength(2);
  });

  test('is refused to whoever is not signed in', async () => {
    const { errors } = await new Caller(server.url).ask(LIST, { filter: { text: { contains: '低保' } } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a frequent word', () => {
  const days = Array.from({ length: 30 }, (_, n) => `2018-06-${String(n + 1).padStart(2, '0')}`);
  let newestFirst: string[];

  beforeAll(async () => {
    const entries: string[] = [];
    for (const publishedOn of days)
      entries.push(await entered({ title: '黑枸杞收购', publishedOn, period: '2018-Q2' }));
    newestFirst = entries.toReversed();
  });

  const page = async (variables: object) => {
    const { data } = await officer.ask(LIST, { filter: { text: { contains: '枸杞' } }, ...variables });
    expect(data.disclosures.totalItems).toBe(days.length);
    return data.disclosures.items.map(({ id }: { id: string }) => id);
  };

  test.each([
    [0, 10],
    [10, 10],
    [25, 10],
    [40, 10],
  ])('fills the page from row %i in the order of publication', async (skip, take) => {
    expect(await page({ skip, take })).toEqual(newestFirst.slice(skip, skip + take));
  });

  test('is sorted the other way too, and by unit', async () => {
    const sort = [{ field: 'PUBLISHED_ON', direction: 'ASC' }];
    expect(await page({ skip: 5, take: 5, sort })).toEqual(newestFirst.toReversed().slice(5, 10));
    const byUnit = [
      { field: 'UNIT', direction: 'ASC' },
      { field: 'PUBLISHED_ON', direction: 'DESC' },
    ];
    expect(await page({ skip: 0, take: 30, sort: byUnit })).toEqual(newestFirst);
  });
});

describe('a list', () => {
  let first: string;
  let second: string;
  let rejected: string;
  let other: string;

  beforeAll(async () => {
    first = await entered({ title: '甲', period: '2016-Q1', publishedOn: '2016-04-02' });
    second = await entered({ title: '乙', period: '2016-Q2', publishedOn: '2016-07-02' });
    rejected = await entered({ title: '丙', period: '2016-Q1', publishedOn: '2016-04-03', rejected: true });
    other = await entered({ title: '丁', period: '2016-Q1', publishedOn: '2016-04-01', unit: MACHI });
  });

  test('is narrowed to a period, or to some', async () => {
    expect(await idsOf({ period: { eq: '2016-Q1' } })).toEqual([rejected, first, other]);
    expect(await idsOf({ period: { oneOf: ['2016-Q1', '2016-Q2'] } })).toEqual([second, rejected, first, other]);
    expect(await idsOf({ period: { eq: '2016-Q9' } })).toEqual([]);
    expect(await idsOf({ period: { oneOf: [] } })).toEqual([]);
  });

  test('is narrowed by unit, item, period and state together', async () => {
    const rows = await query<{ unit: string; item: string }>(
      server.database.superuserUrl,
      `select u.id as unit, i.id as item from unit u, disclosure_item i where u.code = '${SHAHE}' and i.code = 'CW-01'`,
    );
    const [{ unit, item } = { unit: '', item: '' }] = rows;
    const filter = { under: unit, itemId: { eq: item }, period: { eq: '2016-Q1' } };
    expect(await idsOf({ ...filter, rejected: false })).toEqual([first]);
    expect(await idsOf({ ...filter, rejected: true })).toEqual([rejected]);
    expect(await idsOf({ ...filter, shown: true })).toEqual([first]);
    expect(await idsOf({ ...filter, shown: false, text: { contains: '沙河' } })).toEqual([rejected]);
    expect(await idsOf({ ...filter, text: { contains: '沙河' } })).toEqual([rejected, first]);
  });

  test('of a period tells a unit nothing of others', async () => {
    expect(await idsOf({ period: { eq: '2016-Q1' } }, shahe)).toEqual([rejected, first]);
  });

  test('refuses a period that is no text', async () => {
    const { errors } = await officer.ask(LIST, { filter: { period: { eq: 2016 } } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('carries the text where it is asked for', async () => {
    const id = await entered({ title: '戊', text: '正文', period: '2015-Q1' });
    const { data } = await officer.ask(LIST, { filter: { period: { eq: '2015-Q1' } } });
    expect(data.disclosures.items).toMatchObject([{ id, text: '正文', late: false }]);
  });
});

describe('a list is narrowed', () => {
  interface Owed {
    readonly item: string;
    readonly unit: string;
    readonly period: string;
    readonly due: string;
    readonly after: string;
  }
  const SPAN = { publishedOn: { range: { from: '2010-01-01', to: '2010-12-31' } } };
  const ids = { rich: '', poor: '', nil: '', elsewhere: '' };
  let owed: Owed;
  let inTime: string;
  let late: string;

  beforeAll(async () => {
    const entry = { text: '沙枣补贴', period: '2010-Q1' };
    ids.poor = await entered({ ...entry, title: '少', amount: '12.50', publishedOn: '2010-03-01' });
    ids.rich = await entered({ ...entry, title: '多', amount: '1200.00', publishedOn: '2010-02-01' });
    ids.nil = await entered({ ...entry, title: '无', nil: true, publishedOn: '2010-01-01' });
    ids.elsewhere = await entered({ ...entry, title: '别处', amount: '99.00', unit: MACHI, publishedOn: '2010-04-01' });
    const [first] = await query<Owed>(
      server.database.superuserUrl,
      `select i.code as item, u.code as unit, o.period, o.due_on::text as due, (o.due_on + 1)::text as after
        from obligation o join disclosure_item i on i.id = o.item_id join unit u on u.id = o.unit_id
        where o.kind = 'DISCLOSURE' and u.code = '${SHAHE}' order by o.due_on, i.code limit 1`,
    );
    owed = first ?? expect.fail('Shahe owes nothing');
    inTime = await entered({ ...owed, title: '骆驼刺甲', publishedOn: owed.due });
    late = await entered({ ...owed, title: '骆驼刺乙', publishedOn: owed.after });
  });

  test('to entries with an amount, or without', async () => {
    expect(await idsOf({ ...SPAN, hasAmount: true })).toEqual([ids.elsewhere, ids.poor, ids.rich]);
    expect(await idsOf({ ...SPAN, hasAmount: false })).toEqual([ids.nil]);
  });

  test('to nil returns, or to what is none', async () => {
    expect(await idsOf({ ...SPAN, nil: true })).toEqual([ids.nil]);
    expect(await idsOf({ ...SPAN, nil: false })).toEqual([ids.elsewhere, ids.poor, ids.rich]);
  });

  test('to what came late, or did not, as each row says', async () => {
    const narrow = { text: { contains: '骆驼刺' } };
    expect(await idsOf({ ...narrow, late: true })).toEqual([late]);
    expect(await idsOf({ ...narrow, late: false })).toEqual([inTime]);
    for (const one of [true, false]) {
      const { data } = await officer.ask(LIST, { filter: { late: one }, take: 200 });
      expect(data.disclosures.items.length).toBeGreaterThan(0);
      expect(data.disclosures.items.filter((row: { late: boolean }) => row.late !== one)).toEqual([]);
    }
  });

  test('to a source, and to what was captured', async () => {
    const [source] = await query<{ id: string }>(
      server.database.superuserUrl,
      'select id from source order by id limit 1',
    );
    const all = await idsOf(SPAN);
    expect(all).toHaveLength(4);
    expect(await idsOf({ ...SPAN, sourceId: { eq: source?.id } })).toEqual(all);
    expect(await idsOf({ ...SPAN, sourceId: { eq: ids.rich } })).toEqual([]);
    expect(await idsOf({ ...SPAN, sourceId: { eq: 'x' } })).toEqual([]);
    expect(await idsOf({ ...SPAN, filledIn: false })).toEqual(all);
    expect(await idsOf({ ...SPAN, filledIn: true })).toEqual([]);
  });

  test('and searched at once', async () => {
    const text = { contains: '沙枣' };
    const source = {
      eq: (await query<{ id: string }>(server.database.superuserUrl, 'select id from source order by id limit 1'))[0]
        ?.id,
    };
    expect(await idsOf({ text, hasAmount: true, nil: false, late: false, filledIn: false, sourceId: source })).toEqual([
      ids.elsewhere,
      ids.poor,
      ids.rich,
    ]);
    expect(await idsOf({ text, nil: true })).toEqual([ids.nil]);
    expect(await idsOf({ text, late: true })).toEqual([]);
  });

  test('and tells a unit nothing of others', async () => {
    expect(await idsOf({ ...SPAN, hasAmount: true }, shahe)).toEqual([ids.poor, ids.rich]);
    expect(await idsOf({ text: { contains: '沙枣' }, nil: false, late: false }, shahe)).toEqual([ids.poor, ids.rich]);
  });

  test.each([{}, { text: { contains: '沙枣' } }])('and sorted by amount, what has none last: %o', async (more) => {
    const sorted = async (direction: string) => {
      const sort = [{ field: 'AMOUNT', direction }];
      const { data } = await officer.ask(LIST, { filter: { ...SPAN, ...more }, sort, skip: 1, take: 3 });
      return data.disclosures.items.map(({ id }: { id: string }) => id);
    };
    expect(await sorted('DESC')).toEqual([ids.elsewhere, ids.poor, ids.nil]);
    expect(await sorted('ASC')).toEqual([ids.elsewhere, ids.rich, ids.nil]);
  });

  test.each([{ late: 'yes' }, { nil: 1 }, { hasAmount: 'x' }, { filledIn: 'x' }, { sourceId: 'x' }])(
    'not by %o',
    async (filter) => {
      const { errors } = await officer.ask(LIST, { filter });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});
