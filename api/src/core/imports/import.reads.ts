import { sql } from 'kysely';
import { reaches, type Scope } from '../access/scope.js';
import type { Viewer } from '../access/viewer.js';
import { type Db, instant, row, rows } from '../database/sql.js';
import type { StoredFile } from '../files/files.js';
import { isId } from '../ids.js';
import type { Page } from '../paging.js';
import { type ImportKind, ImportOutcome } from './import-kind.js';
import type { ColumnMapping } from './mapping.js';
import type { ImportKinds } from './registry.js';
import type { ImportVersion, ImportVersionRow } from './version.types.js';

interface Raw extends Omit<ImportVersion, 'mapping' | 'counts' | 'importedAt' | 'fileUrl'> {
  fileId: string;
  fileErased: boolean;
  mapping: ColumnMapping[];
  counts: Partial<Record<ImportOutcome, number>>;
  importedAt: string;
}

const VERSION = sql`select v.id, v.kind, v.number, v.file_id as "fileId", f.erased_at is not null as "fileErased", f.name as "fileName", v.sheet, v.header_row as "headerRow",
  v.mapping, v.close_missing as "closeMissing", v.counts, v.reason, v.account_name as "importedBy", v.imported_at as "importedAt"
  from import_version v join file f on f.id = v.file_id`;

function versionOf(
  kind: ImportKind,
  { fileId, fileErased, mapping, counts, importedAt, ...found }: Raw,
): ImportVersion {
  const titles = new Map(kind.fields.map(({ key, title }) => [key, title]));
  return {
    ...found,
    fileUrl: fileErased ? null : `/files/${fileId}`,
    mapping: mapping.map(({ field, column }) => ({ field, column, title: titles.get(field) ?? field })),
    counts: Object.values(ImportOutcome).flatMap((outcome) => {
      const count = counts[outcome] ?? 0;
      return count > 0 ? [{ outcome, count }] : [];
    }),
    importedAt: instant(importedAt),
  };
}

/** Versions of a kind in the scope, the newest first. */
export async function listVersions(db: Db, scope: Scope, kind: ImportKind, page: Page): Promise<ImportVersion[]> {
  const found = await rows<Raw>(
    db,
    sql`${VERSION} where v.kind = ${kind.name} and ${scope.covers('v.path')}
      order by v.imported_at desc, v.id desc offset ${page.skip} limit ${page.take}`,
  );
  return found.map((raw) => versionOf(kind, raw));
}

export async function countVersions(db: Db, scope: Scope, kind: ImportKind): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from import_version v where v.kind = ${kind.name} and ${scope.covers('v.path')}`,
  );
  return found?.total ?? 0;
}

/** The version, if the viewer may see versions of its kind there; otherwise null. */
export async function findVersion(
  db: Db,
  kinds: ImportKinds,
  viewer: Viewer | null,
  id: string,
): Promise<ImportVersion | null> {
  if (!isId(id)) return null;
  const found = await row<Raw & { path: string }>(
    db,
    sql`select x.*, v.path::text as path from (${VERSION} where v.id = ${id}) x join import_version v on v.id = x.id`,
  );
  const kind = found && kinds.find(found.kind);
  if (!kind || !reaches(viewer, kind.permission, found.path)) return null;
  const { path: _path, ...raw } = found;
  return versionOf(kind, raw);
}

/** What a version did, record by record. */
export const listVersionRows = (db: Db, versionId: string, page: Page): Promise<ImportVersionRow[]> =>
  rows<ImportVersionRow>(
    db,
    sql`select sheet_row as "sheetRow", outcome, title, changes from import_row
      where version_id = ${versionId} order by position offset ${page.skip} limit ${page.take}`,
  );

export async function countVersionRows(db: Db, versionId: string): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from import_row where version_id = ${versionId}`,
  );
  return found?.total ?? 0;
}

/** The file of a version that the viewer may see; otherwise null. */
export async function findImportFile(
  db: Db,
  kinds: ImportKinds,
  viewer: Viewer | null,
  fileId: string,
): Promise<StoredFile | null> {
  const found = await row<StoredFile & { kind: string; path: string }>(
    db,
    sql`select f.id, f.name, f.media_type as "mediaType", f.size, v.kind, v.path::text as path
      from import_version v join file f on f.id = v.file_id where f.id = ${fileId} and f.erased_at is null`,
  );
  const kind = found && kinds.find(found.kind);
  if (!kind || !reaches(viewer, kind.permission, found.path)) return null;
  const { id, name, mediaType, size } = found;
  return { id, name, mediaType, size };
}
