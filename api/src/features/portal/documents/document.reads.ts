import { sql } from 'kysely';
import { type Db, instant, rows } from '../../../core/database/sql.js';
import { loaderOf } from '../../../core/loaders.js';
import type { PortalDocument } from './document.types.js';

/** Texts that are stored for a key, by their hashes. */
export async function readStored(db: Db, keyId: string): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ hash: string; text: string }>(
    db,
    sql`select hash, text from portal_document where key_id = ${keyId}`,
  );
  return new Map(found.map(({ hash, text }) => [hash, text]));
}

type Row = Omit<PortalDocument, 'storedAt'> & { keyId: string; storedAt: string };

/** Documents of keys that the viewer may read, by name. */
export const documentsLoader = (ctx: { db: Db; loaders: Map<string, unknown> }) =>
  loaderOf<string, PortalDocument[]>(ctx, 'portalDocuments', async (ids) => {
    const found = await rows<Row>(
      ctx.db,
      sql`select d.id, d.key_id as "keyId", d.hash, d.name, d.text, d.depth, d.aliases, d.cost_least as "costLeast", d.cost_most as "costMost",
          a.name as "storedBy", d.stored_at as "storedAt"
        from portal_document d join account a on a.id = d.stored_by where d.key_id = any(${[...ids]}::uuid[]) order by d.name, d.hash`,
    );
    return Map.groupBy(
      found.map(({ storedAt, ...one }) => ({ ...one, storedAt: instant(storedAt) })),
      ({ keyId }) => keyId,
    );
  });
