import { sql } from 'kysely';
import { type Db, rows } from '../../../core/database/sql.js';

/** Ids of the keys that addresses belong to, by the hash of what they are opened by. */
export async function readAddresses(db: Db): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ hash: string; keyId: string }>(
    db,
    sql`select encode(token_hash, 'hex') as hash, key_id as "keyId" from portal_address where ended_at is null`,
  );
  return new Map(found.map(({ hash, keyId }) => [hash, keyId]));
}
