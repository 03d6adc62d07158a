import { sql } from 'kysely';
import { type Db, instant, rows } from '../../../core/database/sql.js';
import type { Validators } from '../../../core/net/guarded-fetch.js';

/** A captured article as it is looked at again. */
export interface ArticleToLook {
  readonly id: string;
  readonly sourceId: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly title: string;
  /** by what its page was known when it was last read */
  readonly known: Validators;
}

type Row = Omit<ArticleToLook, 'known'> & Validators;

const ARTICLE = sql`select a.id, a.source_id as "sourceId", a.external_id as "externalId", a.url, a.title, l.etag,
  l.last_modified as "lastModified" from captured_article a join page_look l on l.article_id = a.id`;

const articleOf = ({ etag, lastModified, ...article }: Row): ArticleToLook => ({
  ...article,
  known: { etag, lastModified },
});

/** So many of one source are looked at in one go: what is due of one crowds out no other. */
const MOST_OF_SOURCE = 200;

/** Articles whose time has come, of sources that are captured by themselves and of pasted links, of each the longest due. @param now business instant */
export async function dueArticles(db: Db, now: Date): Promise<ArticleToLook[]> {
  const found = await rows<Row>(
    db,
    sql`select * from (select a.id, a.source_id as "sourceId", a.external_id as "externalId", a.url, a.title, l.etag,
          l.last_modified as "lastModified", l.due_at as due, row_number() over (partition by a.source_id order by l.due_at, a.id) as nr
        from page_look l join captured_article a on a.id = l.article_id join source s on s.id = a.source_id
        where l.due_at <= ${now} and s.enabled and (s.every_minutes is not null or s.kind = 'LINK')) due
      where nr <= ${MOST_OF_SOURCE} order by nr, due, id`,
  );
  return found.map(articleOf);
}

/** The article that an entry was captured from; null when it was filled in. */
export async function articleOfEntry(db: Db, disclosureId: string): Promise<ArticleToLook | null> {
  const [found] = await rows<Row>(
    db,
    sql`${ARTICLE} join disclosure d on d.article_id = a.id where d.id = ${disclosureId}`,
  );
  return found ? articleOf(found) : null;
}

/** Articles that are known of a source, by how its channel knows them. */
export async function articlesKnown(
  db: Db,
  sourceId: string,
  externalIds: readonly string[],
): Promise<Map<string, { id: string; gone: boolean }>> {
  const found = await rows<{ id: string; externalId: string; gone: boolean }>(
    db,
    sql`select a.id, a.external_id as "externalId",
        (select r.state = 'GONE' from page_revision r where r.article_id = a.id order by r.number desc limit 1) as gone
      from captured_article a join page_look l on l.article_id = a.id
      where a.source_id = ${sourceId} and a.external_id = any(${[...externalIds]}::text[])`,
  );
  return new Map(found.map((one) => [one.externalId, one]));
}

/** An article that was captured before pages were kept. */
export interface OlderArticle {
  readonly id: string;
  readonly title: string;
  readonly contentHtml: string;
  readonly capturedAt: Date;
}

/** Some of the articles of which nothing is kept yet, locked; without those that have been erased. */
export async function olderArticles(db: Db, take: number): Promise<OlderArticle[]> {
  const found = await rows<Omit<OlderArticle, 'capturedAt'> & { capturedAt: string }>(
    db,
    sql`select a.id, a.title, a.content_html as "contentHtml", a.captured_at as "capturedAt" from captured_article a
      where not exists (select from page_look l where l.article_id = a.id) and a.content_html <> ''
      order by a.id limit ${take} for update of a`,
  );
  return found.map((one) => ({ ...one, capturedAt: instant(one.capturedAt) }));
}
