import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Person } from '../accounts/account.types.js';
import { PERSON, permits } from '../accounts/person.reads.js';
import { approvingPermission } from './bulletin.policy.js';
import type { BulletinScope } from './bulletin.rules.js';

/** The leaders who may approve bulletins of this scope, of the district of those who draft. */
export const approversFor = (db: Db, drafting: Scope, scope: BulletinScope): Promise<Person[]> =>
  rows<Person>(
    db,
    sql`${PERSON} where ${permits(approvingPermission(scope), sql`any(${[...drafting.subtrees, ...drafting.exactPaths]}::ltree[])`)}
      order by a.created_at, a.id`,
  );
