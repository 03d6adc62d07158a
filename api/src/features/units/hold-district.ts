import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { ForbiddenError } from '../../core/errors.js';

export interface HeldDistrict {
  readonly id: string;
  readonly path: string;
}

/** The district that lies in the scope, held: two who set what is the district's go one after the other. @throws ForbiddenError */
export async function holdDistrict(db: Db, scope: Scope): Promise<HeldDistrict> {
  const district = await row<HeldDistrict>(
    db,
    sql`select u.id, u.path::text from unit u where u.parent_id is null and ${scope.covers('u.path')}
      order by u.path limit 1 for no key update`,
  );
  if (!district) throw new ForbiddenError();
  return district;
}
