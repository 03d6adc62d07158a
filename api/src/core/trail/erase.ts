import { sql } from 'kysely';
import type { Work } from '../database/unit-of-work.js';

/**
 * Erases what the trail holds of rows, those of this transaction among it. The entries and their hashes stay, and one more says which were
 * erased, by whom and why.
 */
export async function eraseTrail({ db }: Work, table: string, rowIds: readonly string[]): Promise<void> {
  await sql`select trail_erase(array(select id from trail_entry
    where row_id = any(${[...rowIds]}::text[]) and table_name = ${table} and erased_at is null))`.execute(db);
}
