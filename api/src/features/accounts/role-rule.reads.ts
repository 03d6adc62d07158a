import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import { districtOf } from './account.reads.js';
import type { RoleRule } from './account.types.js';

/** The version of a rule that a district has not set yet: the role asks for nothing there. */
export const NEVER_SET = 0;

/** What each role means in the scope's district, those with power first. @throws ForbiddenError */
export async function readRoleRules(db: Db, scope: Scope): Promise<RoleRule[]> {
  const district = await districtOf(db, scope);
  return rows<RoleRule>(
    db,
    sql`select r.role, r.powerful, coalesce(x.second_factor, false) as "secondFactor",
        coalesce(x.version, ${NEVER_SET}::int) as version
      from role r left join role_rule x on x.role = r.role and x.district_id = ${district.id}
      order by r.powerful desc, r.role`,
  );
}
