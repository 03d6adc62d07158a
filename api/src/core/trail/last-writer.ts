import { sql } from 'kysely';
import { type Db, instant, row } from '../database/sql.js';

/** Who changed a record last, by the trail. `at` is the business instant. */
export async function lastWriter(db: Db, recordId: string): Promise<{ name: string; at: Date } | null> {
  const found = await row<{ actor_name: string; business_at: string }>(
    db,
    sql`select actor_name, business_at from trail_entry where row_id = ${recordId} order by id desc limit 1`,
  );
  return found && { name: found.actor_name, at: instant(found.business_at) };
}
