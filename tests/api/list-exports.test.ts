import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checked } from '../support/findings.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { linesOf } from '../support/sheets.ts';
import { meddle } from '../support/sql.ts';

/** Each list: its kind, its query, the sheet, and which fields stand in which columns. */
const LISTS = [
  {
    ...{
      kind: 'DISCLOSURES',
      list: 'disclosures',
      filter: 'DisclosureFilter',
      sort: 'DisclosureSort',
      sheet: '公开内容',
    },
    ...{ fields: 'title publishedOn', columns: { title: 1, publishedOn: 4 } },
    order: [{ field: 'AMOUNT', direction: 'DESC' }],
    narrow: { publishedOn: { range: { from: '2019-10-01', to: '2019-10-12' } }, hasAmount: true, late: false },
  },
  {
    ...{
      kind: 'OBLIGATIONS',
      list: 'obligations',
      filter: 'ObligationFilter',
      sort: 'ObligationSort',
      sheet: '应办事项',
    },
    ...{ fields: 'title dueOn', columns: { title: 1, dueOn: 5 } },
    order: [{ field: 'LIGHT', direction: 'DESC' }],
    narrow: { state: { eq: 'OPEN' }, dueOn: { range: { from: '2019-10-01', to: '2019-12-31' } } },
  },
  {
    ...{ kind: 'FINDINGS', list: 'findings', filter: 'FindingFilter', sort: 'FindingSort', sheet: '问题' },
    ...{ fields: 'problem foundOn', columns: { problem: 1, foundOn: 7 } },
    order: [{ field: 'UNIT', direction: 'ASC' }],
    narrow: { state: { eq: 'PROPOSED' }, kind: { oneOf: ['UNTIMELY', 'INCOMPLETE', 'NON_STANDARD'] } },
  },
] as const;
type List = (typeof LISTS)[number];

let server: TestServer;
let officer: Caller;

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
});
beforeEach(() => checked(server));
afterAll(() => server.close());

interface Asked {
  readonly filter?: unknown;
  readonly sort?: unknown;
}
const taken = (kind: string, { filter, sort }: Asked, who = officer) =>
  who.send(
    `/exports/${kind}?${new URLSearchParams({
      ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
      ...(sort === undefined ? {} : { sort: JSON.stringify(sort) }),
    })}`,
    {},
  );

/** The lines below the heads, by the columns that the list's fields stand in. */
async function exported({ kind, sheet, columns }: List, asked: Asked, who = officer): Promise<string[][]> {
  const response = await taken(kind, asked, who);
  expect(response.status).toBe(200);
  const [, ...lines] = linesOf(new Uint8Array(await response.arrayBuffer()), sheet);
  return lines.map((line) => Object.values(columns).map((column) => line[column] ?? ''));
}

/** What the list shows, all of its pages. */
async function listed({ list, filter: type, sort: sortType, fields, columns }: List, asked: Asked, who = officer) {
  const shown: string[][] = [];
  for (let skip = 0, total = 1; skip < total; skip += 200) {
    const { data, errors } = await who.ask(
      `query ($filter: ${type}, $sort: [${sortType}!], $skip: Int!) {
        ${list}(filter: $filter, sort: $sort, skip: $skip, take: 200) { totalItems items { ${fields} } } }`,
      { filter: null, sort: null, ...asked, skip },
    );
    expect(errors).toBeUndefined();
    total = data[list].totalItems;
    shown.push(
      ...data[list].items.map((row: Record<string, string>) => Object.keys(columns).map((field) => row[field] ?? '')),
    );
  }
  return shown;
}

describe.each(LISTS)('the list of $list', (one) => {
  test('is taken along whole', async () => {
    const rows = await listed(one, {});
    expect(rows.length).toBeGreaterThan(one.kind === 'FINDINGS' ? 0 : 200);
    expect(await exported(one, {})).toEqual(rows);
  });

  test('is taken along exactly as it is filtered and sorted', async () => {
    const asked = { filter: one.narrow, sort: one.order };
    const rows = await listed(one, asked);
    expect(rows.length).toBeGreaterThan(0);
    expect(await exported(one, asked)).toEqual(rows);
  });

  test('holds what the viewer may see, and nothing of others', async () => {
    const committee = await signIn(server.url, 'baoyinhua');
    const rows = await listed(one, {}, committee);
    expect(rows.length).toBeLessThan((await listed(one, {})).length);
    expect(await exported(one, {}, committee)).toEqual(rows);
  });

  test('says who had it and when, and how much it is', async () => {
    const response = await taken(one.kind, { filter: one.narrow });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`${one.sheet} 2019-10-15`);
    const about = linesOf(new Uint8Array(await response.arrayBuffer()), '说明');
    expect(Object.fromEntries(about)).toMatchObject({
      条数: String((await listed(one, { filter: one.narrow })).length),
      导出人: '李静',
      用途: '内部资料，请勿外传。',
    });
    expect(about.flat()).toContain('导出时间');
  });

  test('is refused to whoever is not signed in, and to those who may not read it', async () => {
    expect((await taken(one.kind, {}, new Caller(server.url))).status).toBe(401);
    expect((await taken(one.kind, {}, await signIn(server.url, 'anquan'))).status).toBe(403);
  });

  test.each([
    ['a filter that there is not', { filter: { colour: 'RED' } }],
    ['a filter that is none', { filter: 'x' }],
    ['a unit that is no text', { filter: { under: {} } }],
    ['a sort that there is not', { sort: [{ field: 'COLOUR', direction: 'ASC' }] }],
    ['sorts that are none', { sort: { field: 'UNIT', direction: 'ASC' } }],
    ['a sort of nothing', { sort: [null] }],
  ])('is refused for %s', async (_what, asked) => {
    const response = await taken(one.kind, asked);
    expect(response.status).toBe(400);
    expect((await response.json()) as unknown).toMatchObject({ errors: [{ code: 'BAD_FILTER' }] });
  });

  test('is refused for what is no JSON', async () => {
    const response = await officer.send(`/exports/${one.kind}?filter=%7B`, {});
    expect(response.status).toBe(400);
    expect((await response.json()) as unknown).toMatchObject({ errors: [{ code: 'BAD_FILTER' }] });
  });
});

test('findings are not taken along by a unit, which does not see them', async () => {
  expect((await taken('FINDINGS', {}, await signIn(server.url, 'liuqiang'))).status).toBe(403);
});

test('a word of a single character is refused as in the list', async () => {
  const response = await taken('DISCLOSURES', { filter: { text: { contains: '低' } } });
  expect(response.status).toBe(400);
  expect((await response.json()) as unknown).toMatchObject({ errors: [{ code: 'WORD_TOO_SHORT' }] });
});

test('what is searched for is what is taken along, numbers of persons hidden', async () => {
  await meddle(
    server.database.superuserUrl,
    `update disclosure set title = '沙柳补贴150202195512016719' where id = (select id from disclosure order by id limit 1)`,
  );
  const [disclosures] = LISTS;
  const asked = { filter: { text: { contains: '沙柳补贴' } } };
  const rows = await exported(disclosures, asked);
  expect(rows).toEqual(await listed(disclosures, asked));
  expect(rows).toHaveLength(1);
  expect(rows.flat().join()).not.toContain('150202195512016719');
});

test('more than 10,000 rows are refused, and say so; narrowed they are taken along', async () => {
  await meddle(
    server.database.superuserUrl,
    `set session_replication_role = replica;
      insert into finding (id, unit_id, kind, code, disclosure_id, subject_id, problem, evidence, found_on, found_at, state)
        select gen_random_uuid(), d.unit_id, 'INCOMPLETE', 'MANY-' || n, d.id, d.id, '很多之' || n, '{}', '2018-01-01', now(), 'LAPSED'
        from (select * from disclosure order by id limit 1) d, generate_series(1, 10001) n`,
  );
  const many = { state: { eq: 'LAPSED' }, foundOn: { eq: '2018-01-01' } };
  const response = await taken('FINDINGS', { filter: many });
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { code: string; message: string }[] };
  expect(errors).toMatchObject([{ code: 'TOO_MANY_ROWS' }]);
  expect(errors[0]?.message).toContain('请缩小范围');
  const fewer = { ...many, text: { contains: '很多之99' } };
  expect(await exported(LISTS[2], { filter: fewer })).toHaveLength(111);

  // without the one that is too many all are taken along, and nobody else waits while the table is written
  await meddle(
    server.database.superuserUrl,
    `set session_replication_role = replica; delete from finding where code = 'MANY-10001'`,
  );
  let written = false;
  const table = taken('FINDINGS', { filter: many }).then((answer) => {
    written = true;
    return answer.arrayBuffer();
  });
  let answered = 0;
  while (!written) {
    await officer.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }');
    answered += 1;
  }
  expect(linesOf(new Uint8Array(await table), '问题')).toHaveLength(10_001);
  // a server that stood still would answer the first and the last
  expect(answered).toBeGreaterThan(3);
}, 60_000);
