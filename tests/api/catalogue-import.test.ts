import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { catalogueTable } from '../../seeds/src/catalogue/table.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Line, linesOf, uploaded, workbook } from '../support/sheets.ts';
import { query } from '../support/sql.ts';
import { PREVIEW } from '../support/tree-imports.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** As another district’s catalogue has them: who writes it calls columns and values in their own way. */
const THEIRS: Line[] = [
  ['某区基层政务公开标准目录', null, null, null, null, null, null, null, null],
  ['序号', '编码', '公开内容', '类别', '依据', '公开时间', '责任单位', '公开载体', '是否涉及资金'],
  [1, 'SH-01', '临时救助', '政务公开', '《社会救助暂行办法》', '每季度首月20日前', '镇街', '公众号，公示栏', '是'],
  [2, 'SH-02', '部门预决算', '政务', '《预算法》第十四条', '批准后20日内', '部门', '门户网站', '有'],
  [
    3,
    'SH-03',
    '资产资源发包',
    '村务',
    '农经发〔2011〕13号',
    '及时公开，5个工作日内',
    '村、嘎查',
    '微信、村务公开栏',
    null,
  ],
  ['合计', null, '3项', null, null, null, null, null, null],
];
const HEAD: Line = ['编号', '公开事项', '三务类别', '公开依据', '公开时限', '公开主体', '公开渠道'];
const row = (part: Record<number, string | null> = {}): (string | null)[] => {
  const usual = ['CW-70', '居务惠民项目', '居务', '《城市居民委员会组织法》', '每季度首月20日前', '村', '公开栏'];
  return usual.map((cell, nr) => (nr in part ? (part[nr] ?? null) : cell));
};

let server: TestServer;
let officer: Caller;
let lead: Caller;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  [officer, lead] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'qiantou')]);
  await officer.ask('mutation { shiftClock(to: "2019-10-15T08:30:00+08:00") { today } }');
});
afterAll(() => server.close());

async function previewOf(lines: readonly Line[], more: object = {}, who = officer) {
  const fileId = await uploaded(who, '公开目录.xlsx', workbook(lines));
  const { data, errors } = await who.ask(PREVIEW, { input: { kind: 'CATALOGUE', fileId, ...more } });
  expect(errors).toBeUndefined();
  expect(data.importPreview.errors).toEqual([]);
  return { fileId, shown: data.importPreview.preview };
}
const counted = (shown: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(shown.counts.map(({ outcome, count }) => [outcome, count]));

async function apply(lines: readonly Line[], more: object = {}, who = officer) {
  const { fileId, shown } = await previewOf(lines, more, who);
  const input = { kind: 'CATALOGUE', fileId, fingerprint: shown.fingerprint, reason: '区政府办公开目录', ...more };
  const { data } = await who.ask(
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) {
      version { number counts { outcome count } } errors { __typename code } } }`,
    { input: { ...input, idempotencyKey: crypto.randomUUID() } },
  );
  return data.applyImport;
}
async function applied(lines: readonly Line[], more: object = {}) {
  const { version, errors } = await apply(lines, more);
  expect(errors).toEqual([]);
  return counted(version);
}

async function exported(who = officer): Promise<string[][]> {
  const response = await who.send('/exports/CATALOGUE', { method: 'GET' });
  expect(response.status).toBe(200);
  return linesOf(new Uint8Array(await response.arrayBuffer()));
}
const ITEM = `code name version fromOn affair area audience manner channels hasFunds display { days dayKind } frequency dueRule
  appliesTo tiers titleWords lead { name } namedUnits { name } exceptedUnits { name }`;
async function itemOf(code: string) {
  const { data } = await officer.ask(`{ disclosureItems { ${ITEM} } }`);
  return data.disclosureItems.find((one: { code: string }) => one.code === code) ?? expect.fail(`no item ${code}`);
}
const owedOf = (code: string) =>
  query<{ period: string; count: number }>(
    server.database.superuserUrl,
    `select period, count(*)::int from obligation o join disclosure_item i on i.id = o.item_id
      where i.code = $1 and o.state in ('UPCOMING', 'OPEN') group by 1 order by 1`,
    [code],
  );

describe('the catalogue as a table', () => {
  test('is exported in the columns that are imported, and importing it changes nothing', async () => {
    const [head = [], ...lines] = await exported();
    expect(head.slice(0, 8)).toEqual([
      ...['编号', '公开事项', '三务类别', '民生领域', '公开依据', '公开频次', '公开时限', '公开主体'],
    ]);
    const { shown } = await previewOf([head, ...lines], { closeMissing: true });
    expect(shown.unmapped).toEqual([]);
    expect(counted(shown)).toEqual({ UNCHANGED: lines.length });
  });

  test('of another district is read in its own words; what its units owe is owed at once', async () => {
    const { shown } = await previewOf(THEIRS);
    expect([counted(shown), shown.skippedRows]).toMatchObject([{ NEW: 3 }, 1]);
    expect(await applied(THEIRS)).toMatchObject({ NEW: 3 });
    expect(await itemOf('SH-01')).toMatchObject({
      ...{ name: '临时救助', affair: 'GOVERNMENT', channels: ['WECHAT', 'BOARD'], hasFunds: true, area: null },
      ...{ appliesTo: ['TOWNSHIP'], tiers: ['TOWNSHIP'], frequency: 'QUARTERLY', fromOn: '2019-10-01', version: 1 },
      dueRule: '每季度，期满后第1个月20日前',
    });
    expect(await itemOf('SH-02')).toMatchObject({ frequency: 'AS_IT_HAPPENS', dueRule: '发生后20日内' });
    expect(await itemOf('SH-03')).toMatchObject({
      appliesTo: ['VILLAGE'],
      dueRule: '发生后5个工作日内',
      hasFunds: false,
    });
    expect(await owedOf('SH-01')).toEqual([{ period: '2019-Q4', count: 8 }]);
  });

  test('changes what its cells say, and nothing that it has no column for', async () => {
    const before = await itemOf('SH-01');
    const lines = [HEAD, ['SH-01', '临时救助', '政务', '《社会救助暂行办法》', '每月5日前', '镇街', '微信']];
    const { shown } = await previewOf(lines);
    expect(shown.rows.items[0]).toMatchObject({
      outcome: 'CHANGED',
      changes: [
        { field: 'frequency', before: '每季度', after: '每月' },
        { field: 'limit', before: '每季度，期满后第1个月20日前', after: '每月，期满后第1个月5日前' },
        { field: 'channels', before: '微信公众号、公开栏', after: '微信公众号' },
      ],
    });
    expect(await applied(lines)).toMatchObject({ CHANGED: 1 });
    const after = await itemOf('SH-01');
    expect(after).toMatchObject({ version: 2, hasFunds: before.hasFunds, fromOn: '2019-10-01' });
    expect(await owedOf('SH-01')).toEqual([{ period: '2019-10', count: 8 }]);
  });

  test('names units, exceptions and the lead; two villages of one name by their codes', async () => {
    const head = [...HEAD, '不适用单位', '牵头部门', '公示期', '标题用词', '公开层级', '执行起始日'];
    const { data } = await officer.ask('{ units(filter: { name: { eq: "新胜村委会" } }) { code } }');
    const [one, other] = data.units.map(({ code }: { code: string }) => code);
    const more = [`${one}、沙河街道`, '民政局', '5个工作日', '惠民项目、惠民 公示', '村级、镇级', '2020-01-01'];
    expect(await applied([head, [...row({ 5: `村、${other}、水务局` }), ...more.with(4, '区级、村级')]])).toMatchObject(
      {
        NEW: 1,
      },
    );
    expect(await itemOf('CW-70')).toMatchObject({
      ...{ appliesTo: ['VILLAGE'], namedUnits: [{ name: '新胜村委会' }, { name: '水务局' }], lead: { name: '民政局' } },
      ...{ exceptedUnits: [{ name: '新胜村委会' }, { name: '沙河街道' }], tiers: ['DISTRICT', 'VILLAGE'] },
      ...{ display: { days: 5, dayKind: 'WORKING' }, titleWords: ['惠民项目', '惠民 公示'], fromOn: '2020-01-01' },
    });
    const line = (await exported()).find(([code]) => code === 'CW-70') ?? [];
    expect(line[7]).toBe(`村(社区)、${other}、水务局`);
    const { shown } = await previewOf([(await exported())[0] ?? [], line]);
    expect(shown.rows.items[0]).toMatchObject({ outcome: 'UNCHANGED', errors: [] });
  });

  test('ends, where it is asked to, what it does not hold: nobody is asked any more, the past stays', async () => {
    const kept = (await exported()).filter(([code]) => code !== 'SH-01');
    expect(await applied(kept, { closeMissing: true })).toMatchObject({ CLOSED: 1 });
    expect(await itemOf('SH-01')).toMatchObject({ version: 3, appliesTo: [], namedUnits: [] });
    expect(await owedOf('SH-01')).toEqual([]);
    const again = await previewOf(kept, { closeMissing: true });
    expect(counted(again.shown)).not.toHaveProperty('CLOSED');
    const all = await exported();
    expect(counted((await previewOf(all)).shown)).toEqual({ UNCHANGED: all.length - 1 });
  });
});

test('the district’s own catalogue is read without a fault; what is there already is the same', async () => {
  const fresh = await startServer();
  onTestFinished(() => fresh.close());
  const by = await signIn(fresh.url, 'lijing');
  const { fileId, shown } = await previewOf(catalogueTable(), {}, by);
  expect(shown.rows.items.flatMap(({ errors }: { errors: unknown[] }) => errors)).toEqual([]);
  expect(counted(shown)).toEqual({ NEW: 85, UNCHANGED: 7 });
  const { data } = await by.ask(
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) { errors { code } } }`,
    {
      input: {
        ...{ kind: 'CATALOGUE', fileId, fingerprint: shown.fingerprint, reason: '2019年公开目录' },
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  expect(data.applyImport.errors).toEqual([]);
  const { data: read } = await by.ask('{ disclosureItems { area tiers lead { id } } }');
  const areas = new Set(read.disclosureItems.flatMap(({ area }: { area: string | null }) => area ?? []));
  expect([read.disclosureItems.length, areas.size]).toEqual([92, 13]);
});

describe('by its cell is told', () => {
  test.each<[string, Record<number, string | null>, string, string]>([
    ['a code that is none', { 0: '居-1' }, 'A2', 'BAD_CODE'],
    ['no name', { 1: null }, 'B2', 'REQUIRED'],
    ['an affair that there is not', { 2: '财务' }, 'C2', 'WORD_UNKNOWN'],
    ['a time limit without a day', { 4: '及时公开' }, 'E2', 'NO_DAY'],
    ['a time limit without a frequency', { 4: '20日前' }, 'E2', 'NO_FREQUENCY'],
    ['nobody who owes it', { 5: null }, 'F2', 'REQUIRED'],
    ['a unit that there is not', { 5: '卫星局' }, 'F2', 'UNIT_UNKNOWN'],
    ['a name that two have', { 5: '新胜村委会' }, 'F2', 'UNIT_AMBIGUOUS'],
    ['a channel that there is not', { 6: '广播' }, 'G2', 'WORD_UNKNOWN'],
  ])('%s', async (_what, part, cell, code) => {
    const { shown } = await previewOf([HEAD, row({ 0: 'CW-71', ...part })]);
    expect(shown.rows.items[0]).toMatchObject({ outcome: 'ERROR', errors: [{ cell, code }] });
  });

  test.each([
    ['公示期', '一周', 'BAD_DISPLAY'],
    ['公开层级', '区级', 'TIER_NOT_FITTING'],
    ['公开对象', '外国', 'WORD_UNKNOWN'],
    ['执行起始日', '2019-01-01', 'PERIOD_OVER'],
    ['执行起始日', '2025-01-01', 'TOO_FAR_AHEAD'],
    ['执行起始日', '明年', 'BAD_DAY'],
    ['执行起始日', '2019-02-30', 'BAD_DAY'],
    ['牵头部门', '民政局、农牧局', 'ONE_LEAD'],
    ['公开频次', '不定期', 'FREQUENCY_UNKNOWN'],
    ['不适用单位', '卫星局', 'UNIT_UNKNOWN'],
  ])('%s %s: %s', async (title, word, code) => {
    const { shown } = await previewOf([
      [...HEAD, title],
      [...row({ 0: 'CW-71' }), word],
    ]);
    expect(shown.rows.items[0]).toMatchObject({ outcome: 'ERROR', errors: [{ cell: 'H2', code }] });
  });

  test('what stands there twice, and what does not fit together', async () => {
    const lines = [
      [...HEAD, '公开频次'],
      [...row({ 0: 'CW-71' }), '每月'],
      [...row({ 0: 'CW-71' }), ''],
    ];
    const { shown } = await previewOf(lines);
    expect(shown.rows.items.slice(0, 2).map(({ errors }: { errors: { code: string }[] }) => errors[0]?.code)).toEqual([
      ...['FREQUENCY_DIFFERS', 'CODE_TWICE'],
    ]);
    expect((await apply(lines)).errors).toMatchObject([{ code: 'IMPORT_ERRORS' }]);
  });
});

describe('it is for those who keep the catalogue', () => {
  test('a lead department has its own part, and imports no other', async () => {
    const [head = [], ...lines] = await exported(lead);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((line) => line[head.indexOf('牵头部门')]))).toEqual(new Set(['农牧局']));
    const led = [...HEAD, '牵头部门'];
    const { shown } = await previewOf(
      [led, [...row({ 0: 'NM-01' }), '农牧局'], [...row({ 0: 'NM-02' }), '民政局'], [...row({ 0: 'SH-02' }), '农牧局']],
      { closeMissing: false },
      lead,
    );
    expect(
      shown.rows.items
        .filter(({ sheetRow }: { sheetRow: number | null }) => sheetRow !== null)
        .map(({ outcome, errors }: { outcome: string; errors: { code: string }[] }) => [outcome, errors[0]?.code]),
    ).toEqual([
      ['NEW', undefined],
      ['ERROR', 'NOT_YOURS'],
      ['ERROR', 'NOT_YOURS'],
    ]);
  });

  test('and for nobody else', async () => {
    const administrator = await signIn(server.url, 'xitong');
    const status = async (who: Caller) => (await who.send('/exports/CATALOGUE', { method: 'GET' })).status;
    expect([await status(administrator), await status(new Caller(server.url))]).toEqual([403, 401]);
    const fileId = await uploaded(administrator, '公开目录.xlsx', workbook([HEAD, row()]));
    const { errors } = await administrator.ask(PREVIEW, { input: { kind: 'CATALOGUE', fileId } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
