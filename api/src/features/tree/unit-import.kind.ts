import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { ForbiddenError } from '../../core/errors.js';
import type { ImportKind } from '../../core/imports/import-kind.js';
import { scopeRoot } from '../units/unit.reads.js';
import { holdTree } from '../units/unit-time.service.js';
import { applyUnits } from './unit-import.apply.js';
import { UNIT_FIELDS } from './unit-import.fields.js';
import { unitLines, unitsForImport } from './unit-import.reads.js';
import { type PlannedUnit, planUnits } from './unit-import.rules.js';

/** The tree as a table: what a district sends when townships and villages are rearranged. */
export const unitImport: ImportKind<PlannedUnit> = {
  name: 'UNITS',
  title: '单位',
  permission: Permission.UNIT_MANAGE,
  fields: UNIT_FIELDS,
  place: async (db, scope) => {
    const root = await scopeRoot(db, scope);
    if (!root) throw new ForbiddenError();
    return root.path;
  },
  plan: async (db, { scope, rows, closeMissing }) => planUnits(await unitsForImport(db, scope), rows, closeMissing),
  lock: async (work, scope) => {
    await holdTree(work);
    // a new name takes the unit's row only
    await sql`select from unit u where ${scope.covers('u.path')} order by u.id for update`.execute(work.db);
  },
  apply: (work, planned, { ctx }) => applyUnits(work, planned, ctx),
  lines: unitLines,
};
