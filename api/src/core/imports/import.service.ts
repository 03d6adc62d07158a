import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { scopeOf } from '../access/scope.js';
import { type Db, row } from '../database/sql.js';
import { unitOfWork, type Work } from '../database/unit-of-work.js';
import { ConflictError, InputError } from '../errors.js';
import { type Ctx, writeContextOf } from '../feature.js';
import { markAttached } from '../files/files.js';
import { earlierResult, once } from '../idempotency.js';
import { newId } from '../ids.js';
import type { ApplyImportInput, ImportInput } from './import.inputs.js';
import { ImportOutcome, type PlannedRow } from './import-kind.js';
import { type Prepared, planned, prepare } from './prepare.js';
import type { ImportKinds } from './registry.js';

/** What applying leaves on record, apart from the counts. */
const CHANGING: readonly ImportOutcome[] = [
  ImportOutcome.NEW,
  ImportOutcome.CHANGED,
  ImportOutcome.MOVED,
  ImportOutcome.CLOSED,
];

/** How many rows came to what, in the order of the outcomes. */
export const countsOf = (rows: readonly PlannedRow[]): { outcome: ImportOutcome; count: number }[] =>
  Object.values(ImportOutcome)
    .map((outcome) => ({ outcome, count: rows.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0);

/** Names the table, its columns and everything that it would do: equal as long as neither table nor data have changed. */
export function fingerprintOf(
  { file, sheet, headerRow, mapping, closeMissing }: Prepared,
  rows: readonly PlannedRow[],
): string {
  const what = [file.sha256, sheet.sheet, headerRow, mapping, closeMissing, rows];
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url');
}

/** @throws InputError and ConflictError in the payload; UnauthenticatedError, ForbiddenError */
export async function previewImport(ctx: Ctx, kinds: ImportKinds, input: ImportInput) {
  const prepared = await prepare(ctx, kinds, input);
  const ready = prepared.unmapped.length === 0;
  const rows = ready ? await planned(ctx.db, prepared) : [];
  return { prepared, rows, fingerprint: ready ? fingerprintOf(prepared, rows) : '' };
}

/**
 * Applies a table as a new version: in one transaction everything that its preview said, or nothing.
 * @returns the version's id
 */
export async function applyImport(ctx: Ctx, kinds: ImportKinds, input: ApplyImportInput): Promise<string> {
  const kind = kinds.mustFind(input.kind);
  const scope = scopeOf(ctx.viewer, kind.permission);
  const { idempotencyKey: key, ...what } = input;
  const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'applyImport', input: what };
  const earlier = await earlierResult(ctx, claim);
  if (earlier) return earlier;
  const prepared = await prepare(ctx, kinds, input);
  if (prepared.unmapped.length > 0) {
    throw new InputError('MAPPING_INCOMPLETE', '还有必填的字段没有对应的列。', ['input', 'mapping']);
  }
  return unitOfWork(writeContextOf(ctx), input.reason, (work) =>
    once(work, claim, async () => {
      await kind.lock(work, scope);
      const rows = await planned(work.db, prepared);
      mustBeFine(rows);
      if (fingerprintOf(prepared, rows) !== input.fingerprint) throw await stale(work, prepared);
      if (!rows.some(({ outcome }) => CHANGING.includes(outcome))) {
        throw new InputError('NOTHING_CHANGES', '表格与现有数据一致，没有需要导入的变动。', ['input', 'fileId']);
      }
      await kind.apply(work, rows, { ctx, scope, fileId: prepared.file.id });
      return record(work, prepared, { rows, reason: input.reason });
    }),
  );
}

/** @throws InputError when a row has faults */
function mustBeFine(rows: readonly PlannedRow[]): void {
  const faults = rows.reduce((sum, one) => sum + one.faults.length, 0);
  if (faults === 0) return;
  throw new InputError('IMPORT_ERRORS', `表格还有${faults}处错误，请按预览中的提示改正后重新上传。`, [
    'input',
    'fileId',
  ]);
}

/** The number of the newest version; 0 when there is none. */
async function newestNumber(db: Db, { kind, path }: Prepared): Promise<number> {
  const found = await row<{ newest: number }>(
    db,
    sql`select coalesce(max(number), 0) as newest from import_version where kind = ${kind.name} and path = ${path}::ltree`,
  );
  return found?.newest ?? 0;
}

/** Something has changed since the preview: by an import, or by hand. */
async function stale({ db }: Work, prepared: Prepared): Promise<ConflictError> {
  return new ConflictError(await newestNumber(db, prepared), null, null, {
    code: 'CONFLICT',
    message: '预览之后数据已有变动，请重新预览，看过变动后再导入。',
    path: ['input', 'fingerprint'],
  });
}

async function record(
  work: Work,
  prepared: Prepared,
  { rows, reason }: { rows: readonly PlannedRow[]; reason: string },
) {
  const { kind, path, file, sheet, headerRow, mapping, closeMissing } = prepared;
  const id = newId();
  const number = (await newestNumber(work.db, prepared)) + 1;
  const counts = Object.fromEntries(countsOf(rows).map(({ outcome, count }) => [outcome, count]));
  await sql`insert into import_version (id, kind, path, number, file_id, sheet, header_row, mapping, close_missing, counts,
      reason, account_id, account_name, imported_at)
    values (${id}, ${kind.name}, ${path}::ltree, ${number}, ${file.id}, ${sheet.sheet}, ${headerRow},
      ${JSON.stringify(mapping)}::jsonb, ${closeMissing}, ${JSON.stringify(counts)}::jsonb, ${reason}, ${work.actor.id},
      ${work.actor.name}, ${work.now})`.execute(work.db);
  const changed = rows
    .filter(({ outcome }) => CHANGING.includes(outcome))
    .map(({ sheetRow, outcome, title, changes }, position) => ({
      ...{ id: newId(), position, sheet_row: sheetRow, outcome, title, changes },
    }));
  await sql`insert into import_row (id, version_id, position, sheet_row, outcome, title, changes)
    select r.id, ${id}, r.position, r.sheet_row, r.outcome, r.title, r.changes
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(id uuid, position int, sheet_row int, outcome text,
      title text, changes jsonb)`.execute(work.db);
  await markAttached(work, [file.id]);
  return id;
}
