import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import type { Checkable, CheckableRecord } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { obligationOfDisclosure } from './disclosure-owed.reads.js';
import { masked } from './personal.rules.js';

/** An entry, whatever it counts for. */
export const checkableDisclosure: Checkable = {
  type: 'DISCLOSURE',
  find: async (db, viewer, ids) => {
    const scope = scopeIf(viewer, Permission.DISCLOSURE_READ);
    if (!scope) return [];
    const found = await rows<CheckableRecord>(
      db,
      sql`select d.id, d.title, d.unit_id as "unitId", u.kind as "unitKind", u.path::text as path, d.id as "disclosureId",
          ${obligationOfDisclosure} as "obligationId"
        from disclosure d join unit u on u.id = d.unit_id where d.id = any(${ids.filter(isId)}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return found.map((one) => ({ ...one, title: masked(one.title) }));
  },
};
