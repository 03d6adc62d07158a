import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGbk } from '../../seeds/src/portal/gbk.ts';
import { Caller } from '../support/people.ts';
import { bomb, type Line, sheetNames, uploaded, workbook, workbookOf } from '../support/sheets.ts';
import {
  administrator,
  apply,
  close,
  countsOf,
  exported,
  HEAD,
  officer,
  open,
  PREVIEW,
  preview,
  previewOf,
  SHAHE,
  server,
  VERSIONS,
} from '../support/tree-imports.ts';

beforeAll(open);
afterAll(close);

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
    // busy with it for a moment, and back
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(200);
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
