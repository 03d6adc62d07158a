import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { WarningRule } from './rule.types.js';

const NEWEST = sql`select distinct on (r.district_id, r.kind) r.id, r.kind, r.version,
  r.yellow_working_days_before as "yellowWorkingDaysBefore", r.red_working_days_after as "redWorkingDaysAfter",
  r.from_on::text as "fromOn" from warning_rule r`;

/** The newest rule of each kind of a district. */
export const newestRules = (db: Db, districtId: string): Promise<WarningRule[]> =>
  rows<WarningRule>(
    db,
    sql`${NEWEST} where r.district_id = ${districtId} order by r.district_id, r.kind, r.version desc`,
  );

/** The newest rules of the viewer's district: whoever is judged by them may know them. */
export const rulesInScope = (db: Db, scope: Scope): Promise<WarningRule[]> =>
  rows<WarningRule>(
    db,
    sql`${NEWEST} join unit d on d.id = r.district_id where ${scope.liesBelow('d.path')}
      order by r.district_id, r.kind, r.version desc`,
  );
