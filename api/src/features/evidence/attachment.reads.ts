import { sql } from 'kysely';
import { type Db, instant, instantOrNull, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { masked } from '../disclosures/personal.rules.js';
import { isMisnamed } from './attachment.rules.js';
import type { AttachmentRevision, PageAttachment } from './attachment.types.js';

type RevisionRow = Omit<AttachmentRevision, 'lookedAt' | 'grown' | 'misnamed'> & { lookedAt: string };

interface Row {
  id: string;
  articleId: string;
  position: number;
  name: string | null;
  unlistedAt: string | null;
  lookedAt: string | null;
  foundAt: string | null;
  missedAt: string | null;
  failure: string | null;
  /** oldest first */
  revisions: RevisionRow[];
}

/** Each beside the last one before it that was there. */
function comparedWithBefore(name: string | null, oldestFirst: readonly RevisionRow[]): AttachmentRevision[] {
  let before: number | null = null;
  return oldestFirst.map(({ lookedAt, ...found }) => {
    const grown = found.size === null || before === null ? null : found.size - before;
    before = found.size ?? before;
    const misnamed = name !== null && found.kind !== null && isMisnamed(name, found.kind);
    return { ...found, lookedAt: instant(lookedAt), grown, misnamed };
  });
}

/** Files that pages of articles link to, or linked to, in page order. @returns by article; none for those without */
export async function attachmentsOf(db: Db, articleIds: readonly string[]): Promise<Map<string, PageAttachment[]>> {
  const found = await rows<Row>(
    db,
    sql`select a.id, a.article_id as "articleId", a.position, a.name, a.unlisted_at as "unlistedAt", a.looked_at as "lookedAt",
        a.found_at as "foundAt", a.missed_at as "missedAt", a.failure_message as failure, coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number,
          'state', r.state, 'lookedAt', r.looked_at, 'hash', encode(r.hash, 'hex'), 'kind', r.kind, 'size', r.size,
          'erased', r.erased_at is not null) order by r.number) from attachment_revision r where r.attachment_id = a.id), '[]') as revisions
      from page_attachment a where a.article_id = any(${[...articleIds]}::uuid[])
      order by a.article_id, a.unlisted_at is not null, a.position, a.id`,
  );
  const attachments = found.map(({ articleId, revisions, name, unlistedAt, lookedAt, foundAt, missedAt, ...one }) => ({
    articleId,
    attachment: {
      ...one,
      name: name === null ? null : masked(name),
      revisions: comparedWithBefore(name, revisions).reverse(),
      ...{ listed: unlistedAt === null, unlistedAt: instantOrNull(unlistedAt) },
      ...{ lookedAt: instantOrNull(lookedAt), foundAt: instantOrNull(foundAt), missedAt: instantOrNull(missedAt) },
    },
  }));
  const byArticle = Map.groupBy(attachments, ({ articleId }) => articleId);
  return new Map([...byArticle].map(([id, ofArticle]) => [id, ofArticle.map(({ attachment }) => attachment)]));
}

/** Attachments of articles whose evidence the viewer sees. */
export const attachmentsLoader = (ctx: Ctx) =>
  loaderOf<string, PageAttachment[]>(ctx, 'pageAttachments', (ids) => attachmentsOf(ctx.db, ids));
