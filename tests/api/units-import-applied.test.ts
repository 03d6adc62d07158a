import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued } from '../support/letters.ts';
import { COUNTS } from '../support/live.ts';
import { recount } from '../support/recount.ts';
import { type Line, linesOf, uploaded, workbook } from '../support/sheets.ts';
import { deeds, query } from '../support/sql.ts';
import {
  administrator,
  apply,
  close,
  countsOf,
  HEAD,
  leader,
  MACHI,
  officer,
  open,
  preview,
  previewOf,
  SHAHE,
  server,
  tree,
  unitNamed,
  VERSIONS,
} from '../support/tree-imports.ts';

beforeAll(open);
afterAll(close);

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
    const before = await deeds(server.database.superuserUrl);
    const { data } = await apply(fileId, shown.fingerprint);
    expect(data.applyImport.version).toBeNull();
    expect(data.applyImport.errors[0]).toMatchObject({ code: 'IMPORT_ERRORS', path: ['input', 'fileId'] });
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
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
    const before = await deeds(server.database.superuserUrl);
    const { data } = await apply(fileId, shown.fingerprint);
    expect(data.applyImport).toMatchObject({
      version: null,
      errors: [{ __typename: 'ConflictError', code: 'CONFLICT' }],
    });
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
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

describe('while somebody else changes the tree', () => {
  const TREE = 7_302_019_1017n;
  const waiting = () =>
    query<{ n: number }>(
      server.database.superuserUrl,
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`,
    );

  test('an import waits, and so does whoever founds a unit; then both are done', async () => {
    const { fileId, preview: shown } = await previewOf([HEAD, ['150207001851', '等候村委会', '村', SHAHE]]);
    const { id: parentId } = await unitNamed('麻池镇');
    const other = new pg.Client({ connectionString: server.database.superuserUrl });
    await other.connect();
    await other.query(`select pg_advisory_lock(${TREE})`);
    const imported = apply(fileId, shown.fingerprint);
    await expect.poll(async () => (await waiting())[0]?.n).toBe(1);
    const created = administrator.ask(
      'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { errors { code } } }',
      {
        input: {
          ...{ parentId, code: '150207103851', name: '又等候村委会', kind: 'VILLAGE' },
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    await expect.poll(async () => (await waiting())[0]?.n).toBe(2);
    await other.end();
    expect((await imported).data.applyImport.errors).toEqual([]);
    expect((await created).data.createUnit.errors).toEqual([]);
  });
});
