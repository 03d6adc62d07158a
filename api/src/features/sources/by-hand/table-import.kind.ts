import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import type { Scope } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import { type Db, row } from '../../../core/database/sql.js';
import { ForbiddenError } from '../../../core/errors.js';
import type { ImportKind } from '../../../core/imports/import-kind.js';
import { candidates } from '../../disclosures/matching.reads.js';
import { scopeRoot } from '../../units/unit.reads.js';
import { keepArticles } from '../keep-articles.js';
import { SourceKind } from '../source-kind.js';
import { sourceByHand } from './source-by-hand.js';
import { foundIn } from './table.found.js';
import { PUBLISHED_FIELDS } from './table.rules.js';
import { type PlannedText, planTexts } from './table-import.plan.js';
import { noteTable } from './tables.service.js';

/** So many are taken in one go of statements. */
const TOGETHER = 50;

/** The topmost unit of the scope: what a table holds is matched to it and to those below it. @throws ForbiddenError */
async function ownerOf(db: Db, scope: Scope) {
  const root = await scopeRoot(db, scope);
  if (!root) throw new ForbiddenError();
  return root;
}

/** A table of what was published 公开台账: each row is taken as a captured text would be. Without rows of its own to export. */
export const publishedImport: ImportKind<PlannedText> = {
  name: 'PUBLISHED',
  title: '公开台账',
  permission: Permission.DISCLOSURE_ASSIGN,
  fields: PUBLISHED_FIELDS,
  place: async (db, scope) => (await ownerOf(db, scope)).path,
  plan: async (db, { scope, rows: table }) => {
    const { id: unitId } = await ownerOf(db, scope);
    const among = await candidates(db, unitId);
    const source = await row<{ id: string }>(
      db,
      sql`select id from source where unit_id = ${unitId} and kind = ${SourceKind.FILE}`,
    );
    const { today } = await readBusinessMoment(db);
    return planTexts(db, table, { among, place: { units: among.units, unitId, today }, sourceId: source?.id ?? null });
  },
  lock: async ({ db }) => {
    await sql`select pg_advisory_xact_lock(hashtext('source'))`.execute(db);
  },
  apply: async (work, planned, { scope, fileId }) => {
    const source = await sourceByHand(work, SourceKind.FILE, await ownerOf(work.db, scope));
    const found = planned.flatMap(({ published }) => (published ? [foundIn(published)] : []));
    for (let at = 0; at < found.length; at += TOGETHER)
      await keepArticles(work, source, found.slice(at, at + TOGETHER));
    await noteTable(work, fileId, {
      known: planned.flatMap(({ recordId }) => recordId ?? []),
      brought: found.map(({ externalId }) => externalId),
      sourceId: source.id,
    });
  },
  lines: async () => [],
};
