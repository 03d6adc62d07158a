import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import type { Checkable, CheckableRecord } from '../../core/feature.js';
import { isId } from '../../core/ids.js';

/** A unit as a whole, while it lives. */
export const checkableUnit: Checkable = {
  type: 'UNIT',
  find: async (db, viewer, ids) => {
    const scope = scopeIf(viewer, Permission.UNIT_READ);
    if (!scope) return [];
    return rows<CheckableRecord>(
      db,
      sql`select u.id, u.name as title, u.id as "unitId", u.kind as "unitKind", u.path::text as path, null as "disclosureId", null as "obligationId"
        from unit u where u.id = any(${ids.filter(isId)}::uuid[]) and u.closed_on is null and ${scope.covers('u.path')}`,
    );
  },
};
