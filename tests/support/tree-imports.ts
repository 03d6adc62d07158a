import { type Caller, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';
import { type Line, linesOf, uploaded, workbook } from './sheets.ts';

export let server: TestServer;
export let administrator: Caller;
export let officer: Caller;
export let leader: Caller;

/** Starts a server for the file's tests, and signs in who imports, who looks and who decides. */
export async function open(): Promise<void> {
  server = await startServer({ opening: true });
  [administrator, officer, leader] = (await Promise.all(
    ['xitong', 'lijing', 'wangjianguo'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller];
}
export const close = (): Promise<void> => server.close();

export const HEAD: Line = ['代码', '名称', '类别', '上级单位'];
export const SHAHE = '150207001000';
export const MACHI = '150207103000';

const ROW = 'sheetRow outcome title recordId note changes { field before after } errors { cell code message }';
export const PREVIEW = `query ($input: ImportInput!) { importPreview(input: $input) {
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
export const VERSIONS = `query ($kind: String!) { imports(kind: $kind) { totalItems items { ${VERSION} } } }`;

export type Input = Record<string, unknown>;

export const preview = async (input: Input, who = administrator) =>
  (await who.ask(PREVIEW, { input: { kind: 'UNITS', ...input } })).data.importPreview;

/** The preview of a file that is sent now. */
export async function previewOf(lines: readonly Line[], more: Input = {}) {
  const fileId = await uploaded(administrator, '单位.xlsx', workbook(lines));
  return { fileId, ...(await preview({ fileId, ...more })) };
}

export const countsOf = (shown: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(shown.counts.map(({ outcome, count }) => [outcome, count]));

export function apply(fileId: string, fingerprint: string, more: Input = {}, who = administrator) {
  const input = {
    kind: 'UNITS',
    fileId,
    fingerprint,
    reason: '区政府区划调整文件',
    idempotencyKey: crypto.randomUUID(),
  };
  return who.ask(APPLY, { input: { ...input, ...more } });
}

export async function exported(who = administrator): Promise<Response> {
  return who.send('/exports/UNITS', { method: 'GET' });
}

/** The whole tree as a table. */
export async function tree(): Promise<string[][]> {
  return linesOf(new Uint8Array(await (await exported()).arrayBuffer()));
}

export async function unitNamed(name: string) {
  const { data } = await administrator.ask(
    'query ($name: String!) { units(filter: { name: { eq: $name } }) { id code name kind parentId closedOn spans { name } } }',
    { name },
  );
  return data.units[0];
}
