import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import {
  admin,
  article,
  calm,
  close,
  connect,
  mutate,
  officer,
  open,
  publish,
  run,
  server,
  settings,
  unmatched,
} from '../support/portals.ts';
import { meddle, query } from '../support/sql.ts';

let relief: string;
let allowance: string;
let district: string;

beforeAll(async () => {
  await open();
  district = (await admin.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;
  const areas = `update disclosure_item set area = '社会救助' where code in ('CW-03', 'CW-04');
    update disclosure_item_version set content = jsonb_set(content, '{area}', '"社会救助"')
      where item_id in (select id from disclosure_item where code in ('CW-03', 'CW-04'));
    update disclosure_item set area = '集体经济' where code = 'CW-02';
    update disclosure_item_version set content = jsonb_set(content, '{area}', '"集体经济"')
      where item_id = (select id from disclosure_item where code = 'CW-02')`;
  await meddle(server.database.superuserUrl, areas);
  const { data } = await admin.ask('query ($id: ID!) { columnItems(unitId: $id) { id name area } }', { id: district });
  const idOf = (name: string) => data.columnItems.find((item: { name: string }) => item.name.includes(name)).id;
  [relief, allowance] = [idOf('临时救助'), idOf('低')];
});
afterAll(close);
beforeEach(calm);

const entriesOf = (sourceId: string) =>
  query<{ code: string; confidence: number }>(
    server.database.superuserUrl,
    `select i.code, d.confidence from disclosure d join disclosure_item i on i.id = d.item_id
      where d.source_id = '${sourceId}' order by d.published_on, i.code`,
  );
/** Connects a column that is for something, and captures it. */
async function captured(path: string, purpose: object) {
  const { source, errors } = await connect(settings(path, purpose));
  expect(errors).toEqual([]);
  expect((await run(source.id)).outcome).toBe('SUCCEEDED');
  return source as { id: string; version: number };
}
const change = (path: string, input: object) => {
  const { unitId: _, ...asked } = settings(path);
  return mutate(
    admin,
    'changePortal',
    'ChangePortalInput',
    { ...asked, ...input },
    'source { version portal { itemId itemName area } }',
  );
};

describe('the column that a page names', () => {
  test('makes it surer what an article is, or less sure, and takes nothing away', async () => {
    // the column is called 社会救助
    const path = await publish([
      article('1', '麻池镇新胜村8月最低生活保障金发放公示', '2019-09-10', '麻池镇人民政府'),
      article('2', '麻池镇新胜村第二季度集体财务收支公示', '2019-09-11', '麻池镇人民政府'),
    ]);
    const { id } = await captured(path, {});
    expect(await entriesOf(id)).toEqual([
      { code: 'CW-03', confidence: 100 },
      { code: 'CW-02', confidence: 80 },
    ]);
  });
});

describe('a column that is for something', () => {
  const nameless = (id: string, village: string) =>
    article(id, `麻池镇${village}2019年8月公示`, '2019-09-10', '麻池镇人民政府');

  test('for an item says what titles do not, less surely; without a period they wait', async () => {
    const path = await publish([
      nameless('1', '城梁村'),
      article('2', '麻池镇城梁村公示', '2019-09-11', '麻池镇人民政府'),
    ]);
    const { id } = await captured(path, { itemId: allowance });
    expect(await entriesOf(id)).toEqual([{ code: 'CW-03', confidence: 80 }]);
    expect((await unmatched(id)).items).toMatchObject([{ because: 'NO_PERIOD' }]);
  });

  test('narrows titles that speak of several things to its area', async () => {
    const title = '麻池镇麻一村2019年8月低保和第二季度集体财务收支公示';
    const both = await captured(await publish([article('1', title, '2019-09-10', '麻池镇人民政府')]), {});
    expect((await entriesOf(both.id)).map(({ code }) => code)).toEqual(['CW-02', 'CW-03']);
    const again = title.replace('麻一村', '韩五村');
    const one = await captured(await publish([article('1', again, '2019-09-10', '麻池镇人民政府')]), {
      area: '社会救助',
    });
    expect((await entriesOf(one.id)).map(({ code }) => code)).toEqual(['CW-03']);
  });

  test('is matched again as soon as that is set: what waits counts, and what was decided stays', async () => {
    const path = await publish([nameless('1', '北滩村'), article('2', '第三次会议', '2019-09-11')]);
    const { id, version } = await captured(path, {});
    expect((await unmatched(id)).totalItems).toBe(2);
    const changed = await change(path, { id, version, itemId: allowance });
    expect(changed).toMatchObject({ errors: [], source: { portal: { itemId: allowance, area: null } } });
    expect(changed.source.portal.itemName).toContain('低');
    expect(await entriesOf(id)).toEqual([{ code: 'CW-03', confidence: 80 }]);
    expect((await unmatched(id)).items).toMatchObject([{ title: '第三次会议' }]);
    // what is left out stays; null takes it away, and takes nothing back
    const kept = await change(path, { id, version: version + 1 });
    expect(kept.source.portal.itemId).toBe(allowance);
    const none = await change(path, { id, version: version + 2, itemId: null });
    expect(none.source.portal.itemId).toBeNull();
    expect(await entriesOf(id)).toHaveLength(1);
  });

  test('is tried out as such, and the trial says what the page says about itself', async () => {
    const path = await publish([{ ...nameless('1', '观音庙村'), block: { 索引号: '1115/1', 有效性: '有效' } }]);
    const asked = `trial { entries { matches { itemName } because } article { attachments particulars { indexNumber validity column } } }`;
    const tried = await mutate(admin, 'tryPortal', 'TryPortalInput', settings(path, { itemId: relief }), asked);
    expect(tried.trial.entries).toEqual([{ matches: [], because: 'NOT_OWED' }]);
    expect(tried.trial.article).toEqual({
      ...{ attachments: ['明细表.xlsx'], particulars: { indexNumber: '1115/1', validity: '有效', column: '社会救助' } },
    });
    const { trial } = await mutate(admin, 'tryPortal', 'TryPortalInput', settings(path, { itemId: allowance }), asked);
    expect(trial.entries).toMatchObject([{ matches: [{ itemName: expect.stringContaining('低') }], because: null }]);
  });

  test.each([
    ['an item that there is not', { itemId: '018f0000-0000-7000-8000-000000000000' }, 'NO_ITEM'],
    ['what is no id', { itemId: 'x' }, 'NO_ITEM'],
    ['an area without items', { area: '生态环境' }, 'NO_AREA'],
    ['both', { area: '社会救助', itemId: 'own' }, 'ITEM_OR_AREA'],
  ])('%s is refused', async (_what, purpose, code) => {
    const asked = 'itemId' in purpose && purpose.itemId === 'own' ? { ...purpose, itemId: relief } : purpose;
    const { source, errors } = await connect(settings(await publish([]), asked));
    expect([source, errors[0].code, errors[0].message]).toEqual([null, code, expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  test('what it can be for is asked by who connects sources, over the unit', async () => {
    const asked = async (who: Caller, id: string) => {
      const { data, errors } = await who.ask('query ($id: ID!) { columnItems(unitId: $id) { name } }', { id });
      return errors?.[0]?.extensions.code ?? data.columnItems.length > 0;
    };
    expect(await asked(admin, district)).toBe(true);
    expect(await asked(admin, 'x')).toBe('NOT_FOUND');
    expect(await asked(officer, district)).toBe('FORBIDDEN');
    expect(await asked(await signIn(server.url, 'machi'), district)).toBe('FORBIDDEN');
    expect(await asked(new Caller(server.url), district)).toBe('UNAUTHENTICATED');
  });
});
