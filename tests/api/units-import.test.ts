import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGbk } from '../support/gbk.ts';
import { issued } from '../support/letters.ts';
import { COUNTS } from '../support/live.ts';
import { Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { bomb, type Line, linesOf, sheetNames, uploaded, workbook, workbookOf } from '../support/sheets.ts';
import { contents } from '../support/sql.ts';

let server: TestServer;
let administrator: Caller;
let officer: Caller;
let leader: Caller;

beforeAll(async () => {
  server = await startServer({ opening: true });
  [administrator, officer, leader] = (await Promise.all(
    ['xitong', 'lijing', 'wangjianguo'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller];
});
afterAll(() => server.close());

const HEAD: Line = ['代码', '名称', '类别', '上级单位'];
const SHAHE = '150207001000';
const MACHI = '150207103000';

const ROW = 'sheetRow outcome title recordId note changes { field before after } errors { cell code message }';
const PREVIEW = `query ($input: ImportInput!) { importPreview(input: $input) {
  preview {
    fingerprint fileName encoding sheets sheet headerRow unmapped skippedRows
    columns { column letter header samples field } fields { key title required }
    counts { outcome count }
    rows(take: 200) { totalItems items { ${ROW} } }
  }
  errors { code path message }
} }`;
const VERSION = `id number kind fileName fileUrl sheet headerRow mapping { field title column } closeMissing
  counts { outcome count } reason importedBy importedAt rows(take: 200) { totalItems items { sheetRow outcome title changes { field before after } } }`;
const APPLY = `mutation ($input: ApplyImportInput!) { applyImport(input: $input) {
  version { ${VERSION} } errors { __typename code path message ... on ConflictError { currentVersion changedBy } }
} }`;
const VERSIONS = `query ($kind: String!) { imports(kind: $kind) { totalItems items { ${VERSION} } } }`;

type Input = Record<string, unknown>;

const preview = async (input: Input, who = administrator) =>
  (await who.ask(PREVIEW, { input: { kind: 'UNITS', ...input } })).data.importPreview;

/** The preview of a file that is sent now. */
async function previewOf(lines: readonly Line[], more: Input = {}) {
  const fileId = await uploaded(administrator, '单位.xlsx', workbook(lines));
  return { fileId, ...(await preview({ fileId, ...more })) };
}

const countsOf = (shown: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(shown.counts.map(({ outcome, count }) => [outcome, count]));

function apply(fileId: string, fingerprint: string, more: Input = {}, who = administrator) {
  const input = {
    kind: 'UNITS',
    fileId,
    fingerprint,
    reason: '区政府区划调整文件',
    idempotencyKey: crypto.randomUUID(),
  };
  return who.ask(APPLY, { input: { ...input, ...more } });
}

async function exported(who = administrator): Promise<Response> {
  return who.send('/exports/UNITS', { method: 'GET' });
}

/** The whole tree as a table. */
async function tree(): Promise<string[][]> {
  return linesOf(new Uint8Array(await (await exported()).arrayBuffer()));
}

async function unitNamed(name: string) {
  const { data } = await administrator.ask(
    'query ($name: String!) { units(filter: { name: { eq: $name } }) { id code name kind parentId closedOn spans { name } } }',
    { name },
  );
  return data.units[0];
}

describe('the tree as a table', () => {
  test('is exported in the columns that are imported, marked with who and when, and importing it changes nothing', async () => {
    const response = await exported();
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(/单位.*2019-10-15.*\.xlsx/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(sheetNames(bytes)).toEqual(['单位', '说明']);
    const fileId = await uploaded(administrator, '单位.xlsx', bytes);
    const { preview: shown, errors } = await preview({ fileId, closeMissing: true });
    expect(errors).toEqual([]);
    expect(shown.unmapped).toEqual([]);
    const { data } = await officer.ask('{ units { id } }');
    expect(countsOf(shown)).toEqual({ UNCHANGED: data.units.length });
  });

  test('is given to those who manage units only', async () => {
    expect((await exported(officer)).status).toBe(403);
    expect((await exported(new Caller(server.url))).status).toBe(401);
    expect((await administrator.send('/exports/NOTHING', { method: 'GET' })).status).toBe(404);
    expect((await administrator.send('/exports/UNITS', { method: 'POST' })).status).toBe(405);
  });
});

describe('columns', () => {
  test('are found below a title, by their heads, and merged cells count for all their rows', async () => {
    const lines: Line[] = [
      ['九原区村社区一览表', null, null, null],
      ['序号', '单位编码', '单位名称', '所属镇街', '单位类型'],
      [1, 150207001801, '一号村委会', '沙河街道', '村'],
      [2, 150207001802, '二号村委会', null, '村'],
      ['合计', null, '2个', null, null],
    ];
    const bytes = workbook(lines, (sheet) => {
      sheet['!merges'] = [
        { s: { r: 0, c: 0 }, e: { r: 0, c: 4 } },
        { s: { r: 2, c: 3 }, e: { r: 3, c: 3 } },
      ];
    });
    const { preview: shown } = await preview({ fileId: await uploaded(administrator, '一览表.xlsx', bytes) });
    expect(shown).toMatchObject({
      fileName: '一览表.xlsx',
      encoding: null,
      sheet: '单位',
      headerRow: 2,
      skippedRows: 1,
    });
    expect(shown.columns.map(({ letter, field }: { letter: string; field: string }) => [letter, field])).toEqual([
      ['A', null],
      ['B', 'code'],
      ['C', 'name'],
      ['D', 'parent'],
      ['E', 'kind'],
    ]);
    expect(shown.columns[1].samples).toEqual(['150207001801', '150207001802']);
    expect(countsOf(shown)).toMatchObject({ NEW: 2 });
    expect(shown.rows.items.map(({ title }: { title: string }) => title)).toContain('二号村委会');
  });

  test('can be told otherwise; without a needed one nothing is planned', async () => {
    const lines: Line[] = [
      ['甲', '乙', '丙', '丁'],
      ['150207001801', '一号村委会', '村', '沙河街道'],
    ];
    const { fileId, preview: shown } = await previewOf(lines);
    expect(shown).toMatchObject({ unmapped: ['code', 'name', 'kind', 'parent'], counts: [], fingerprint: '' });
    expect(shown.rows.totalItems).toBe(0);
    const { data } = await apply(fileId, '');
    expect(data.applyImport.errors[0].code).toBe('MAPPING_INCOMPLETE');
    const mapping = ['code', 'name', 'kind', 'parent'].map((field, index) => ({ field, column: index + 1 }));
    const told = await preview({ fileId, headerRow: 1, mapping });
    expect(countsOf(told.preview)).toMatchObject({ NEW: 1 });
  });

  test.each([
    ['a field that is none', [{ field: 'colour', column: 1 }]],
    ['a column that is none', [{ field: 'code', column: 9 }]],
    [
      'one field twice',
      [
        { field: 'code', column: 1 },
        { field: 'code', column: 2 },
      ],
    ],
    [
      'one column twice',
      [
        { field: 'code', column: 1 },
        { field: 'name', column: 1 },
      ],
    ],
  ])('with %s are refused', async (_what, mapping) => {
    const { errors } = await previewOf([HEAD, ['1502', '甲村委会', '村', SHAHE]], { mapping });
    expect(errors[0]).toMatchObject({ code: 'BAD_MAPPING', path: ['input', 'mapping'] });
  });

  test('of a sheet or below a row that is none are refused', async () => {
    const lines = [HEAD, ['1502', '甲村委会', '村', SHAHE]];
    expect((await previewOf(lines, { sheet: '别的表' })).errors[0].code).toBe('NO_SHEET');
    expect((await previewOf(lines, { headerRow: 7 })).errors[0].code).toBe('NO_HEADER');
    expect((await previewOf(lines, { headerRow: 0 })).errors[0].code).toBe('NO_HEADER');
  });

  test('of the first sheet that holds a table are read, and of another one when it is named', async () => {
    const bytes = workbookOf({ 封面: [['九原区']], 单位: [HEAD, ['150207001801', '一号村委会', '村', SHAHE]] });
    const fileId = await uploaded(administrator, '单位.xlsx', bytes);
    expect((await preview({ fileId, sheet: '封面' })).errors[0].code).toBe('TABLE_EMPTY');
    const { preview: shown } = await preview({ fileId });
    expect([shown.sheets, countsOf(shown)['NEW']]).toEqual([['封面', '单位'], 1]);
  });
});

describe('a text file', () => {
  const text = '代码,名称,类别,上级单位\r\n150207001801,"一号,村委会",村,沙河街道\r\n';

  test.each([
    ['UTF-8', 'UTF-8', () => new TextEncoder().encode(text)],
    ['UTF-8 with its mark', 'UTF-8', () => new TextEncoder().encode(`\uFEFF${text}`)],
    ['GBK', 'GBK', () => toGbk(text)],
  ])('in %s is read', async (_what, encoding, bytes) => {
    const { preview: shown } = await preview({ fileId: await uploaded(administrator, '单位.csv', bytes()) });
    expect([shown.encoding, shown.sheets, shown.sheet]).toEqual([encoding, [], null]);
    const added = shown.rows.items.find(({ outcome }: { outcome: string }) => outcome === 'NEW');
    expect(added).toMatchObject({ sheetRow: 2, title: '一号,村委会' });
  });

  test.each([
    ['in another encoding', Uint8Array.of(0x80, 0xff, 0xfe, 0x80, 0x2c, 0xff), 'ENCODING_UNKNOWN'],
    ['with a quote that never ends', new TextEncoder().encode('代码,名称\n1,"甲'), 'FILE_UNREADABLE'],
  ])('%s is refused', async (_what, bytes, code) => {
    const { preview: shown, errors } = await preview({ fileId: await uploaded(administrator, '单位.csv', bytes) });
    expect([shown, errors[0].code]).toEqual([null, code]);
  });

  test('that is none is not even stored', async () => {
    const response = await administrator.upload('单位.csv', workbook([HEAD]));
    expect([response.status, JSON.stringify(await response.json())]).toEqual([
      400,
      expect.stringContaining('FILE_MISMATCH'),
    ]);
  });

  test('with codes that a spreadsheet has made short says so by the cell', async () => {
    const bytes = new TextEncoder().encode('代码,名称,类别,上级单位\n1.50207E+11,一号村委会,村,沙河街道\n');
    const { preview: shown } = await preview({ fileId: await uploaded(administrator, '单位.csv', bytes) });
    expect(shown.rows.items[0].errors[0]).toMatchObject({ cell: 'A2', code: 'NUMBER_LOST' });
  });
});

describe('a file that is no table', () => {
  test.each([
    ['a bomb that says what it is', () => bomb(80 * 1024 * 1024)],
    ['a bomb that lies', () => bomb(80 * 1024 * 1024, 1000)],
  ])('%s is refused, and the server lives', async (_what, bytes) => {
    const fileId = await uploaded(administrator, '单位.xlsx', bytes());
    const { preview: shown, errors } = await preview({ fileId });
    expect([shown, errors[0].code]).toEqual([null, 'FILE_TOO_COMPLEX']);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  test('a workbook that cannot be read is refused', async () => {
    const { errors } = await preview({ fileId: await uploaded(administrator, '单位.xlsx', bomb(10)) });
    expect(errors[0].code).toBe('FILE_UNREADABLE');
  });

  test('an empty one is refused', async () => {
    expect((await previewOf([])).errors[0].code).toBe('TABLE_EMPTY');
    expect((await previewOf([HEAD])).errors[0].code).toBe('TABLE_EMPTY');
  });

  test('one with too many rows is refused', async () => {
    const lines = Array.from({ length: 5001 }, (_, i): Line => [`C${i}`, `第${i}村委会`, '村', SHAHE]);
    expect((await previewOf([HEAD, ...lines])).errors[0].code).toBe('TOO_MANY_ROWS');
  });

  test('one of somebody else, or of nobody, or a picture, is not found', async () => {
    const bytes = workbook([HEAD]);
    const fileId = await uploaded(officer, '单位.xlsx', bytes);
    for (const id of [fileId, crypto.randomUUID(), 'nothing']) {
      expect((await preview({ fileId: id })).errors[0]).toMatchObject({
        code: 'FILE_UNKNOWN',
        path: ['input', 'fileId'],
      });
    }
    const pdf = await uploaded(administrator, '单位.pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF\n'));
    expect((await preview({ fileId: pdf })).errors[0].code).toBe('NO_TABLE');
  });
});

describe('who may', () => {
  test.each([
    ['nobody in particular', () => new Caller(server.url), 'UNAUTHENTICATED'],
    ['an officer', () => officer, 'FORBIDDEN'],
  ])('%s neither previews, nor imports, nor sees versions', async (_who, caller, code) => {
    const who = caller();
    const input = { kind: 'UNITS', fileId: crypto.randomUUID() };
    const told = [
      await who.ask(PREVIEW, { input }),
      await apply(crypto.randomUUID(), 'x', {}, who),
      await who.ask(VERSIONS, { kind: 'UNITS' }),
    ];
    for (const { errors } of told) expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('a kind of table that there is not is refused', async () => {
    expect((await preview({ kind: 'COLOURS', fileId: crypto.randomUUID() })).errors[0].code).toBe('NO_KIND');
  });
});

describe('errors', () => {
  test('are told by cell, all at once, and nothing can be imported with them', async () => {
    const { fileId, preview: shown } = await previewOf([
      HEAD,
      ['150207001801', '一号村委会', '村', '沙河街道'],
      ['150207001801', '又一村委会', '村', '沙河街道'],
      ['15 02', '二号村委会', '村', '沙河街道'],
      ['150207001803', '三', '村', '沙河街道'],
      ['150207001804', '四号村委会', '星球', '沙河街道'],
      ['150207001805', '五号村委会', '村', '没有这个镇'],
      ['150207001806', '六号村委会', '村', '财政局'],
      [null, '七号村委会', '村', '沙河街道'],
      ['150207999000', '别的区', '区', null],
    ]);
    const faults = shown.rows.items.flatMap(({ errors }: { errors: { cell: string; code: string }[] }) =>
      errors.map(({ cell, code }) => [cell, code]),
    );
    expect(faults).toEqual([
      ['A3', 'CODE_TWICE'],
      ['A4', 'BAD_CODE'],
      ['B5', 'BAD_NAME'],
      ['C6', 'KIND_UNKNOWN'],
      ['D7', 'PARENT_UNKNOWN'],
      ['D8', 'PARENT_KIND'],
      ['A9', 'REQUIRED'],
      ['C10', 'DISTRICT_NEW'],
    ]);
    const before = await contents(server.database.superuserUrl);
    const { data } = await apply(fileId, shown.fingerprint);
    expect(data.applyImport.version).toBeNull();
    expect(data.applyImport.errors[0]).toMatchObject({ code: 'IMPORT_ERRORS', path: ['input', 'fileId'] });
    expect(await contents(server.database.superuserUrl)).toEqual(before);
  });

  test('formulas count as their values; one without a value, and a broken cell, are told', async () => {
    const bytes = workbook(
      [HEAD, ['x', '一号村委会', '村', SHAHE], ['y', '二号村委会', '村', SHAHE], ['z', '三号村委会', '村', SHAHE]],
      (sheet) => {
        sheet['A2'] = { t: 'n', v: 150207001801, f: '150207001800+1' };
        sheet['A3'] = { t: 'n', f: 'A2+1' };
        sheet['A4'] = { t: 'e', v: 0x17 };
      },
    );
    const { preview: shown } = await preview({ fileId: await uploaded(administrator, '单位.xlsx', bytes) });
    const rows = shown.rows.items.filter(({ sheetRow }: { sheetRow: number | null }) => sheetRow !== null);
    expect(rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['NEW', 'ERROR', 'ERROR']);
    expect(rows[1].errors[0]).toMatchObject({ cell: 'A3', code: 'FORMULA_EMPTY' });
    expect(rows[2].errors[0]).toMatchObject({ cell: 'A4', code: 'CELL_BROKEN' });
  });

  test('names that are of two townships need the code', async () => {
    const { preview: shown } = await previewOf([HEAD, ['X1', '某村合作社', '村集体经济组织', '新胜村委会']]);
    expect(shown.rows.items[0].errors[0]).toMatchObject({ cell: 'D2', code: 'PARENT_AMBIGUOUS' });
  });
});

describe('a version', () => {
  const lines: Line[] = [
    HEAD,
    ['150207109000', '新设镇', '镇', '九原区'],
    ['150207109001', '新设村委会', '村', '150207109000'],
    ['150207001003', '万达新村社区居委会', '社区', SHAHE],
    ['150207001019', '振翔社区居委会', '社区', MACHI],
    ['150207001200', '西脑包村委会', '村', SHAHE],
  ];

  test('is previewed row by row: new, changed with before and after, moved, unchanged, missing and kept', async () => {
    const { preview: shown } = await previewOf(lines);
    const told = shown.rows.items.filter(({ sheetRow }: { sheetRow: number | null }) => sheetRow !== null);
    expect(told.map(({ outcome, changes }: { outcome: string; changes: object[] }) => [outcome, changes])).toEqual([
      ['NEW', []],
      ['NEW', []],
      ['CHANGED', [{ field: 'name', before: '万达社区居委会', after: '万达新村社区居委会' }]],
      ['MOVED', [{ field: 'parent', before: '沙河街道', after: '麻池镇' }]],
      ['UNCHANGED', []],
    ]);
    const counts = countsOf(shown);
    expect(counts).toMatchObject({ NEW: 2, CHANGED: 1, MOVED: 1, UNCHANGED: 1 });
    expect(counts['MISSING']).toBeGreaterThan(80);
    expect(counts['CLOSED']).toBeUndefined();
  });

  test('rows can be paged and narrowed', async () => {
    const { fileId } = await previewOf(lines);
    const { data } = await administrator.ask(
      `query ($input: ImportInput!) { importPreview(input: $input) { preview { rows(outcome: [NEW], skip: 1, take: 5) { totalItems items { title } } } } }`,
      { input: { kind: 'UNITS', fileId } },
    );
    expect(data.importPreview.preview.rows).toEqual({ totalItems: 2, items: [{ title: '新设村委会' }] });
  });

  test('whose preview is stale is refused, and nothing is changed', async () => {
    const { fileId, preview: shown } = await previewOf(lines);
    const unit = await unitNamed('万达社区居委会');
    const renamed = await administrator.ask(
      'mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { unit { version } errors { code } } }',
      { input: { id: unit.id, version: 1, name: '万达广场社区居委会', reason: '区政府更名文件' } },
    );
    expect(renamed.data.renameUnit.errors).toEqual([]);
    const before = await contents(server.database.superuserUrl);
    const { data } = await apply(fileId, shown.fingerprint);
    expect(data.applyImport).toMatchObject({
      version: null,
      errors: [{ __typename: 'ConflictError', code: 'CONFLICT' }],
    });
    expect(await contents(server.database.superuserUrl)).toEqual(before);
    const again = await preview({ fileId });
    expect(again.preview.fingerprint).not.toBe(shown.fingerprint);
  });

  test.each([
    ['without a reason', { reason: '' }, 'BAD_INPUT'],
    ['with a key that is none', { idempotencyKey: 'x' }, 'BAD_IDEMPOTENCY_KEY'],
  ])('%s is refused', async (_what, more, code) => {
    const { fileId, preview: shown } = await previewOf(lines);
    expect((await apply(fileId, shown.fingerprint, more)).data.applyImport.errors[0].code).toBe(code);
  });

  test('is applied whole, once, with counts kept true, and says who, when, from which file, with which columns', async () => {
    const { fileId, preview: shown } = await previewOf(lines);
    const more = { idempotencyKey: crypto.randomUUID() };
    const [first, second] = [
      await apply(fileId, shown.fingerprint, more),
      await apply(fileId, shown.fingerprint, more),
    ];
    expect(first.data.applyImport.errors).toEqual([]);
    expect(second.data.applyImport).toEqual(first.data.applyImport);
    const { version } = first.data.applyImport;
    expect(version).toMatchObject({
      number: 1,
      kind: 'UNITS',
      fileName: '单位.xlsx',
      sheet: '单位',
      headerRow: 1,
      closeMissing: false,
      reason: '区政府区划调整文件',
      importedBy: '系统管理员',
    });
    expect(version.mapping).toEqual(
      ['代码', '名称', '类别', '上级单位'].map((title, index) => expect.objectContaining({ title, column: index + 1 })),
    );
    expect(countsOf(version)).toMatchObject({ NEW: 2, CHANGED: 1, MOVED: 1, UNCHANGED: 1 });
    expect(version.rows.items.map(({ title }: { title: string }) => title)).toEqual([
      '新设镇',
      '新设村委会',
      '万达新村社区居委会',
      '振翔社区居委会',
    ]);
    const [township, village, moved, renamed] = await Promise.all(
      ['新设镇', '新设村委会', '振翔社区居委会', '万达新村社区居委会'].map(unitNamed),
    );
    expect(village.parentId).toBe(township.id);
    expect(moved.parentId).toBe((await unitNamed('麻池镇')).id);
    expect(renamed.spans.map(({ name }: { name: string }) => name)).toEqual([
      '万达社区居委会',
      '万达广场社区居委会',
      '万达新村社区居委会',
    ]);
    const { data } = await officer.ask(
      `{ units(filter: { kind: { oneOf: [DISTRICT, TOWNSHIP] } }) { id name subtree { ${COUNTS} } } }`,
    );
    for (const { id, name, subtree } of data.units) {
      expect([name, subtree.obligations]).toEqual([
        name,
        (await recount(server.database.superuserUrl, id)).obligations,
      ]);
    }
  });

  test('is listed, and its file can be had by those who manage units', async () => {
    const { data } = await administrator.ask(VERSIONS, { kind: 'UNITS' });
    expect(data.imports.totalItems).toBe(1);
    const [version] = data.imports.items;
    const response = await administrator.send(version.fileUrl, { method: 'GET' });
    expect(response.status).toBe(200);
    expect(linesOf(new Uint8Array(await response.arrayBuffer()))[1]?.[1]).toBe('新设镇');
    expect((await officer.send(version.fileUrl, { method: 'GET' })).status).toBe(404);
    const { data: one } = await administrator.ask('query ($id: ID!) { import(id: $id) { number } }', {
      id: version.id,
    });
    expect(one.import).toEqual({ number: 1 });
  });

  test('imported again from the export changes nothing, and is refused as pointless', async () => {
    const { fileId, preview: shown } = await previewOf(await tree(), { closeMissing: true });
    expect(Object.keys(countsOf(shown))).toEqual(['UNCHANGED']);
    const { data } = await apply(fileId, shown.fingerprint, { closeMissing: true });
    expect(data.applyImport.errors[0].code).toBe('NOTHING_CHANGES');
  });
});

describe('what is missing in the table', () => {
  const without = async (...names: string[]) => (await tree()).filter(([, name]) => !names.includes(name ?? ''));

  test('is closed by explicit choice only, and only of the kinds that the table holds', async () => {
    const lines = await without('华融社区居委会');
    expect(countsOf((await previewOf(lines)).preview)).toMatchObject({ MISSING: 1 });
    const villages = [HEAD, ...lines.filter(([, , kind]) => kind === '村(社区)')];
    const { preview: shown } = await previewOf(villages, { closeMissing: true });
    expect(countsOf(shown)).toMatchObject({ CLOSED: 1 });
  });

  test('cannot be closed while a letter to it is under way, or while something stays below it', async () => {
    const id = (await unitNamed('华融社区居委会')).id;
    await issued({ officer, leader }, id);
    const lines = await without('华融社区居委会', '新设镇', '花园社区居委会');
    const { preview: shown } = await previewOf(lines, { closeMissing: true });
    const missing = shown.rows.items.filter(({ sheetRow }: { sheetRow: number | null }) => sheetRow === null);
    expect(
      missing.map(({ title, outcome, errors }: { title: string; outcome: string; errors: { code: string }[] }) => [
        title,
        outcome,
        errors.map(({ code }) => code),
      ]),
    ).toEqual([
      ['新设镇', 'ERROR', ['HAS_CHILDREN']],
      ['华融社区居委会', 'ERROR', ['LETTERS_OPEN']],
      ['花园社区居委会', 'CLOSED', []],
    ]);
    // the village is still in the table, below a township that is not
    expect(shown.rows.items.find(({ title }: { title: string }) => title === '新设村委会')).toBeDefined();
  });

  test('closes from below, and cannot come back with the same code', async () => {
    const { fileId, preview: shown } = await previewOf(await without('新设镇', '新设村委会'), { closeMissing: true });
    expect(countsOf(shown)).toMatchObject({ CLOSED: 2 });
    const { data } = await apply(fileId, shown.fingerprint, { closeMissing: true });
    expect(data.applyImport.errors).toEqual([]);
    expect(data.applyImport.version).toMatchObject({ number: 2, closeMissing: true });
    expect((await unitNamed('新设镇')).closedOn).toBe('2019-10-15');
    const { preview: again } = await previewOf([HEAD, ['150207109000', '新设镇', '镇', '九原区']]);
    expect(again.rows.items[0].errors[0]).toMatchObject({ cell: 'A2', code: 'UNIT_CLOSED' });
  });
});
