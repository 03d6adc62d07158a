import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeIf } from '../../core/access/scope.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import type { StoredFile } from '../../core/files/files.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { FindingLink } from './finding-link.types.js';

/** The proofs of findings that the viewer sees, in order, by finding; of records only those that they see too. */
export const linksLoader = (ctx: Ctx) =>
  loaderOf<string, FindingLink[]>(ctx, 'findingLinks', async (ids) => {
    const nobody = sql<boolean>`false`;
    const disclosures = scopeIf(ctx.viewer, Permission.DISCLOSURE_READ)?.covers('u.path') ?? nobody;
    const obligations = scopeIf(ctx.viewer, Permission.OBLIGATION_READ)?.covers('ou.path') ?? nobody;
    const found = await rows<FindingLink & { findingId: string }>(
      ctx.db,
      sql`select l.finding_id as "findingId", l.kind, coalesce(l.revision_id, l.disclosure_id, l.obligation_id, l.file_id) as "targetId",
          coalesce('第' || r.number || '次留存：' || d.title, d.title, o.title, f.name) as title, d.id as "disclosureId", '/files/' || f.id as url
        from finding_link l left join page_revision r on r.id = l.revision_id
          left join lateral (select e.id, e.title, e.unit_id from disclosure e
            where e.id = l.disclosure_id or e.article_id = r.article_id order by e.id limit 1) d on true
          left join unit u on u.id = d.unit_id left join obligation o on o.id = l.obligation_id left join unit ou on ou.id = o.unit_id
          left join file f on f.id = l.file_id
        where l.finding_id = any(${[...ids]}::uuid[]) and (f.id is not null or d.id is not null and ${disclosures} or o.id is not null and ${obligations})
        order by l.finding_id, l.position`,
    );
    return Map.groupBy(found, ({ findingId }) => findingId);
  });

/** A file that proves a finding of the scope; otherwise null. @param findings null: the viewer sees none */
export async function findProof(db: Db, findings: Scope | null, fileId: string): Promise<StoredFile | null> {
  if (!isId(fileId) || !findings) return null;
  return row<StoredFile>(
    db,
    sql`select f.id, f.name, f.media_type as "mediaType", f.size from file f join finding_link l on l.file_id = f.id
      join finding g on g.id = l.finding_id join unit u on u.id = g.unit_id where f.id = ${fileId} and ${findings.covers('u.path')}`,
  );
}
