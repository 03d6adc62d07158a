import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { ForbiddenError } from '../../core/errors.js';

export interface District {
  readonly id: string;
  readonly path: string;
}

/** The district whose catalogue the scope of CATALOGUE_KEEP is a part of. @throws ForbiddenError */
export const districtOf = (db: Db, scope: Scope): Promise<District> => find(db, scope, false);

/** The same, held against others who change its catalogue. @throws ForbiddenError */
export const holdDistrict = (db: Db, scope: Scope): Promise<District> => find(db, scope, true);

async function find(db: Db, scope: Scope, held: boolean): Promise<District> {
  const district = await row<District>(
    db,
    sql`select d.id, d.path::text as path from unit d where d.parent_id is null and ${scope.liesBelow('d.path')}
      order by d.path limit 1 ${sql.raw(held ? 'for no key update' : '')}`,
  );
  if (!district) throw new ForbiddenError();
  return district;
}
