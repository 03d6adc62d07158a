import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryById, shiftTo, statesOf } from '../support/evidence.ts';
import { runJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Line, linesOf, uploaded, workbook } from '../support/sheets.ts';
import { meddle, query } from '../support/sql.ts';
import { PREVIEW } from '../support/tree-imports.ts';

const HEAD: Line = ['序号', '标题', '发布日期', '发布单位', '链接', '金额（元）', '正文'];
const row = (
  title: string,
  day: string,
  more: Partial<Record<'unit' | 'url' | 'amount' | 'body', string>> = {},
): Line => [...[1, title, day, more.unit ?? null, more.url ?? null, more.amount ?? null, more.body ?? null]];
/** As a township keeps it. */
const TABLE: Line[] = [
  ['麻池镇2019年信息公开台账'],
  HEAD,
  row('城梁村2019年第三季度村务公开', '2019-10-10', {
    unit: '麻池镇城梁村',
    amount: '12,300.50',
    body: '收支明细如下。',
  }),
  row('韩五村2019年第三季度集体财务收支公示', '2019-10-09', {
    unit: '韩五村',
    url: 'http://www.machi.example/a/1.html',
    amount: '20700.5',
  }),
  row('全镇防汛工作视频调度会议召开', '2019-10-08', { unit: '麻池镇人民政府' }),
  ['合计', null, null, null, null, '33001'],
];

let server: TestServer;
let officer: Caller;
let township: Caller;

beforeAll(async () => {
  server = await startServer();
  [officer, township] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'machi')]);
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string) =>
  query<Row & Record<string, unknown>>(server.database.superuserUrl, text);
const articles = async (): Promise<number> =>
  (await sql<{ n: number }>('select count(*)::int as n from captured_article'))[0]?.n ?? -1;

async function previewOf(lines: readonly Line[], who = officer) {
  const fileId = await uploaded(who, '台账.xlsx', workbook(lines));
  const { data, errors } = await who.ask(PREVIEW, { input: { kind: 'PUBLISHED', fileId } });
  return { fileId, shown: data?.importPreview?.preview, refused: errors?.[0]?.extensions.code };
}
const countsOf = (shown: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(shown.counts.map(({ outcome, count }) => [outcome, count]));

async function apply(lines: readonly Line[]) {
  const { fileId, shown } = await previewOf(lines);
  const input = {
    kind: 'PUBLISHED',
    fileId,
    fingerprint: shown.fingerprint,
    reason: '麻池镇报送',
    idempotencyKey: randomUUID(),
  };
  const { data } = await officer.ask(
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) {
      version { id fileUrl counts { outcome count } } errors { code message } } }`,
    { input },
  );
  return { fileId, ...data.applyImport };
}
const entryOf = async (words: string) => {
  const { data } = await officer.ask(
    'query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { id } } }',
    { words },
  );
  return entryById(officer, data.disclosures.items[0]?.id ?? expect.fail(words));
};

describe('a table of what was published', () => {
  test('is looked at first: what each row would be taken for, and why not the rest', async () => {
    const before = await articles();
    const { shown } = await previewOf(TABLE);
    expect(countsOf(shown)).toEqual({ NEW: 3 });
    expect(shown).toMatchObject({ headerRow: 2, skippedRows: 1, unmapped: [] });
    expect(shown.rows.items.map(({ note }: { note: string }) => note)).toEqual([
      '算作城梁村委会《村(居)务公开》2019年第三季度',
      expect.stringMatching(/^算作韩五村委会《.+》2019年第三季度$/),
      '等待归入：标题里没有公开目录中的事项',
    ]);
    expect(await articles()).toBe(before);
  });

  test('is taken as captured texts are: entries with amounts and evidence, obligations met, the rest in the inbox', async () => {
    const { version, errors } = await apply(TABLE);
    expect(errors).toEqual([]);
    expect(version.counts).toEqual([{ outcome: 'NEW', count: 3 }]);
    const entry = await entryOf('韩五村2019年第三季度');
    expect(entry).toMatchObject({ amount: '20700.50', publishedOn: '2019-10-09', obligation: { state: 'FULFILLED' } });
    expect(entry.evidence.revisions).toMatchObject([
      { state: 'FIRST', pages: [{ mediaType: 'text/plain; charset=utf-8' }] },
    ]);
    const page = await officer.send(`/pages/${entry.evidence.revisions[0].id}`, {});
    expect(await page.text()).toContain('公开单位：韩五村');
    const inbox = await officer.ask('{ unmatchedArticles { items { title source { name kind } } } }');
    expect(inbox.data.unmatchedArticles.items).toEqual([
      { title: '全镇防汛工作视频调度会议召开', source: { name: '九原区·导入的台账', kind: 'FILE' } },
    ]);
    const { data } = await officer.ask(
      'mutation ($i: LookAgainInput!) { lookAgain(input: $i) { errors { message } } }',
      {
        i: { id: entry.id },
      },
    );
    expect(data.lookAgain.errors).toMatchObject([{ message: expect.stringContaining('没有可以复查的原页') }]);
  });

  test('that was taken is taken no more; what it says otherwise is a revision', async () => {
    const { shown } = await previewOf(TABLE);
    expect(countsOf(shown)).toEqual({ UNCHANGED: 3 });
    const corrected = TABLE.map((line, nr) =>
      nr === 3
        ? row('韩五村2019年第三季度集体财务收支公示', '2019-10-09', {
            unit: '韩五村',
            url: 'http://www.machi.example/a/1.html',
            amount: '20,800',
          })
        : line,
    );
    const { version, errors } = await apply(corrected);
    expect(errors).toEqual([]);
    expect(version.counts).toEqual([
      { outcome: 'CHANGED', count: 1 },
      { outcome: 'UNCHANGED', count: 2 },
    ]);
    const entry = await entryOf('韩五村2019年第三季度');
    expect(entry.amount).toBe('20800.00');
    expect(statesOf(entry)).toEqual(['FIRST', 'CHANGED']);
  });

  test('with a cell that cannot be taken is refused as a whole, cell by cell', async () => {
    const before = await articles();
    const { fileId, shown } = await previewOf([
      HEAD,
      row('城梁村2019年第二季度村务公开', '2019-13-01'),
      row('城梁村2019年第一季度村务公开', '2019-04-10', { unit: '包钢集团', amount: '约3万' }),
      row('镇务公开', '2019-04-10'),
      row('镇务公开', '2019-04-10'),
    ]);
    expect(countsOf(shown)).toEqual({ NEW: 1, ERROR: 3 });
    const told = shown.rows.items.flatMap(({ errors }: { errors: { cell: string; code: string }[] }) =>
      errors.map(({ cell, code }) => `${cell} ${code}`),
    );
    expect(told).toEqual(['C2 BAD_DAY', 'D3 UNIT_UNKNOWN', 'F3 BAD_AMOUNT', 'B5 ROW_TWICE']);
    const input = {
      kind: 'PUBLISHED',
      fileId,
      fingerprint: shown.fingerprint,
      reason: '报送',
      idempotencyKey: randomUUID(),
    };
    const { data } = await officer.ask(
      'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { errors { code } } }',
      { input },
    );
    expect(data.applyImport.errors).toEqual([{ code: 'IMPORT_ERRORS' }]);
    expect(await articles()).toBe(before);
  });

  test('is the officer’s business, and is filled in from an empty one', async () => {
    expect((await previewOf(TABLE, township)).refused).toBe('FORBIDDEN');
    expect((await township.send('/exports/PUBLISHED', {})).status).toBe(403);
    const empty = new Uint8Array(await (await officer.send('/exports/PUBLISHED', {})).arrayBuffer());
    expect(linesOf(empty)).toEqual([['标题', '公开日期', '公开单位', '网址', '涉及金额（元）', '正文']]);
    const nobody: Caller = Object.assign(Object.create(Caller.prototype), { url: server.url, cookie: '' });
    expect((await nobody.send('/exports/PUBLISHED', {})).status).toBe(401);
  });

  test('says of a row that seems to be there already, and of what an entry does not follow', async () => {
    const { shown } = await previewOf([
      HEAD,
      row('韩五村第三季度集体财务收支公示（补）', '2019-10-09', { unit: '韩五村' }),
      row('韩五村2019年第三季度集体财务收支公示', '2019-10-11', {
        ...{ unit: '韩五村', url: 'http://www.machi.example/a/1.html', amount: '20,800' },
      }),
    ]);
    expect(shown.rows.items).toMatchObject([
      {
        outcome: 'NEW',
        note: expect.stringContaining('；这一期已有「韩五村2019年第三季度集体财务收支公示」，请核对是否重复'),
      },
      { outcome: 'UNCHANGED', note: '公开日期（已采集的是2019-10-09）与已采集的不同，不作改动' },
    ]);
  });

  test('is erased when the display of something that it brought is over, and its rows go on', async () => {
    await meddle(
      server.database.superuserUrl,
      `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
        where item_id = (select id from disclosure_item where code = 'CW-03')`,
    );
    const [{ words = '' } = {}] = await sql<{ words: string }>(
      `select replace(title_words[1], ' ', '') as words from disclosure_item where code = 'CW-03'`,
    );
    const { version, fileId } = await apply([
      HEAD,
      row(`麻池镇新胜村2019年9月${words}公示`, '2019-10-05', { body: '张三丰因病致贫' }),
      row('哈林格尔镇2019年第三季度政务公开', '2019-10-05', { body: '没有公示期的内容' }),
    ]);
    // a later one that names it again, among others
    const later = await apply([
      HEAD,
      row(`麻池镇新胜村2019年9月${words}公示`, '2019-10-05', { body: '张三丰因病致贫' }),
      row('哈业胡同镇2019年第三季度政务公开', '2019-10-05'),
    ]);
    expect((await officer.send(version.fileUrl, {})).status).toBe(200);
    await runJob(server.database.superuserUrl, 'erase-ended');
    expect((await entryOf('新胜村2019年9月')).erasedAt).not.toBeNull();
    expect((await entryOf('哈林格尔镇2019年第三季度')).text).toContain('没有公示期的内容');
    for (const { fileUrl } of [version, later.version]) expect((await officer.send(fileUrl, {})).status).toBe(404);
    // and one that names it after that keeps nothing of it
    const again = await apply([
      HEAD,
      row(`麻池镇新胜村2019年9月${words}公示`, '2019-10-05', { body: '张三丰因病致贫' }),
      row('白音席勒街道2019年第三季度政务公开', '2019-10-05'),
    ]);
    expect(again.version.fileUrl).toBeNull();
    expect(await sql(`select 1 from file_chunk where file_id = '${again.fileId}'`)).toEqual([]);
    const { data } = await officer.ask('query ($id: ID!) { import(id: $id) { fileName fileUrl } }', { id: version.id });
    expect(data.import).toEqual({ fileName: '台账.xlsx', fileUrl: null });
    const left = await sql<{ n: number }>(`select count(*)::int as n from file_chunk where file_id = '${fileId}'`);
    expect(left).toEqual([{ n: 0 }]);
    const hashed = await sql<{ n: number }>(`select octet_length(sha256) as n from file where id = '${fileId}'`);
    expect(hashed).toEqual([{ n: 32 }]);
  });
});
