import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import type { Checkable, CheckableRecord } from '../../core/feature.js';
import { isId } from '../../core/ids.js';

/** A vehicle on strength; what is found wrong is about the seal that is owed of it now, or was last. */
export const checkableVehicle: Checkable = {
  type: 'VEHICLE',
  find: async (db, viewer, ids) => {
    const scope = scopeIf(viewer, Permission.VEHICLE_READ);
    if (!scope) return [];
    return rows<CheckableRecord>(
      db,
      sql`select v.id, v.plate || ' ' || v.model as title, v.unit_id as "unitId", u.kind as "unitKind", u.path::text as path,
          null as "disclosureId", (select o.id from vehicle_seal s join sealing h on h.id = s.sealing_id
            join obligation o on o.seal_id = s.id and o.unit_id = v.unit_id
            where s.vehicle_id = v.id and h.cancelled_at is null order by h.from_on desc limit 1) as "obligationId"
        from vehicle v join unit u on u.id = v.unit_id
        where v.id = any(${ids.filter(isId)}::uuid[]) and v.struck_on is null and ${scope.covers('u.path')}`,
    );
  },
};
