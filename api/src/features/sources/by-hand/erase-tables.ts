import { sql } from 'kysely';
import type { Work } from '../../../core/database/unit-of-work.js';

/**
 * Erases the tables that brought these articles, whose display is over: what else they brought is kept row by row. Name, size and hash of a
 * table stay.
 */
export async function eraseTables({ db, now }: Work, articleIds: readonly string[]): Promise<void> {
  const tables = sql`(select file_id from captured_article where id = any(${[...articleIds]}::uuid[]) and file_id is not null)`;
  await sql`delete from file_chunk where file_id in ${tables}`.execute(db);
  await sql`update file set erased_at = ${now} where id in ${tables} and erased_at is null`.execute(db);
}
