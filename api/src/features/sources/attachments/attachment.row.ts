import { type RawBuilder, sql } from 'kysely';
import { type Db, rows } from '../../../core/database/sql.js';
import type { Validators } from '../../../core/net/guarded-fetch.js';

/** A file that a captured page links to, as it is asked for. */
export interface AttachmentToKeep {
  readonly id: string;
  readonly articleId: string;
  readonly sourceId: string;
  readonly url: string;
  /** by what it was known when it was last kept */
  readonly known: Validators;
}

type Row = Omit<AttachmentToKeep, 'known'> & Validators;

const read = async (db: Db, query: RawBuilder<Row>): Promise<AttachmentToKeep[]> =>
  (await rows(db, query)).map(({ etag, lastModified, ...attachment }) => ({
    ...attachment,
    known: { etag, lastModified },
  }));

const ATTACHMENT = sql`a.id, a.article_id as "articleId", c.source_id as "sourceId", a.url, a.etag,
  a.last_modified as "lastModified"`;
const FROM = sql`from page_attachment a join captured_article c on c.id = a.article_id`;

/** So many of one source are asked for in one go: what is due of one crowds out no other. */
const MOST_OF_SOURCE = 100;

/**
 * Files whose time has come, the longest due first. What has never been answered belongs to the capture, however that came about; later
 * looks are for sources that are captured by themselves, and for pasted links. @param now business instant
 */
export const dueAttachments = (db: Db, now: Date): Promise<AttachmentToKeep[]> =>
  read(
    db,
    sql`select * from (select ${ATTACHMENT}, a.due_at as due, row_number() over (partition by c.source_id order by a.due_at, a.id) as nr
        ${FROM} join source s on s.id = c.source_id
        where a.due_at <= ${now} and s.enabled and (a.looked_at is null or s.every_minutes is not null or s.kind = 'LINK')) due
      where nr <= ${MOST_OF_SOURCE} order by nr, due, id`,
  );

/** The files that an article's page links to now. */
export const attachmentsOf = (db: Db, articleId: string): Promise<AttachmentToKeep[]> =>
  read(
    db,
    sql`select ${ATTACHMENT} ${FROM} where a.article_id = ${articleId} and a.url is not null and a.unlisted_at is null order by a.position, a.id`,
  );
