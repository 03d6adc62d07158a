import { type Scope, scopeOf } from '../access/scope.js';
import type { Db } from '../database/sql.js';
import { InputError } from '../errors.js';
import type { Ctx } from '../feature.js';
import { readUpload, type Upload } from '../files/files.js';
import type { ImportInput } from './import.inputs.js';
import { type ImportKind, ImportOutcome, type PlannedRow, type SourceRow } from './import-kind.js';
import { type ColumnMapping, checkMapping, findHeader, guessMapping } from './mapping.js';
import { openSheet } from './open-sheet.js';
import type { ImportKinds } from './registry.js';
import type { Sheet } from './sheet.js';
import { sourceRows } from './source-rows.js';

/** A table that was read, and how it is understood. */
export interface Prepared {
  readonly kind: ImportKind;
  readonly scope: Scope;
  readonly path: string;
  readonly file: Upload;
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly width: number;
  readonly mapping: readonly ColumnMapping[];
  /** what stands below the heads */
  readonly rows: readonly SourceRow[];
  /** totals, which are no records */
  readonly skipped: number;
  /** needed fields without a column: without them nothing is planned */
  readonly unmapped: readonly string[];
  readonly closeMissing: boolean;
}

/** Reads the file and finds out what its columns hold. @throws InputError, UnauthenticatedError, ForbiddenError */
export async function prepare(ctx: Ctx, kinds: ImportKinds, input: ImportInput): Promise<Prepared> {
  const kind = kinds.mustFind(input.kind);
  const scope = scopeOf(ctx.viewer, kind.permission);
  const file = await readUpload(ctx.db, input.fileId, ctx.viewer?.accountId ?? '');
  const sheet = await openSheet({ name: file.name, bytes: file.bytes, sheet: input.sheet ?? null });
  const headerRow = input.headerRow ?? findHeader(kind.fields, sheet);
  const heads = sheet.rows[headerRow - 1];
  if (!heads) throw new InputError('NO_HEADER', `表格没有第${headerRow}行。`, ['input', 'headerRow']);
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  const mapping = input.mapping ? checkMapping(kind.fields, width, input.mapping) : guessMapping(kind.fields, heads);
  const mapped = new Set(mapping.map(({ field }) => field));
  const unmapped = kind.fields.filter(({ key, required }) => required && !mapped.has(key)).map(({ key }) => key);
  const path = await kind.place(ctx.db, scope);
  const closeMissing = input.closeMissing ?? false;
  const { rows, skipped } = sourceRows(sheet.rows, headerRow, mapping);
  return { kind, scope, path, file, sheet, headerRow, width, mapping, rows, skipped, unmapped, closeMissing };
}

/** What the table would do to the data as they are. @throws InputError when it has no row */
export async function planned(db: Db, { kind, scope, rows, closeMissing }: Prepared): Promise<readonly PlannedRow[]> {
  if (rows.length === 0) throw new InputError('TABLE_EMPTY', '表头之下没有数据。', ['input', 'headerRow']);
  const plan = await kind.plan(db, { scope, rows, closeMissing });
  return plan.map((one) => (one.faults.length > 0 ? { ...one, outcome: ImportOutcome.ERROR } : one));
}
