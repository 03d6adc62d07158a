import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, choice, ids, text } from '../../core/database/filters.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import type { Page } from '../../core/paging.js';
import type { UnmatchedArticleFilter } from './unmatched.inputs.js';
import type { UnmatchedArticle } from './unmatched.types.js';

type ArticleRow = Omit<UnmatchedArticle, 'publishedAt' | 'capturedAt'> & { publishedAt: string; capturedAt: string };

const ARTICLE = sql`select a.id, a.title, a.url, a.unmatched_because as because, a.published_at as "publishedAt",
  a.captured_at as "capturedAt", a.version, a.source_id as "sourceId", s.unit_id as "sourceUnitId", u.path::text as "sourceUnitPath",
  a.content_html as "contentHtml", a.origin, a.former_reason is not null as settled,
  (select r.particulars ->> 'column' from page_revision r where r.article_id = a.id and r.particulars is not null
    order by r.number desc limit 1) as "column" from captured_article a join source s on s.id = a.source_id join unit u on u.id = s.unit_id`;

const articleOf = ({ publishedAt, capturedAt, ...found }: ArticleRow): UnmatchedArticle => ({
  ...found,
  publishedAt: instant(publishedAt),
  capturedAt: instant(capturedAt),
});

function conditionsOf(scope: Scope, filter: UnmatchedArticleFilter | null): RawBuilder<unknown> {
  const because = choice('a.unmatched_because', filter?.because);
  return all([
    scope.covers('u.path'),
    sql`a.unmatched_because is not null`,
    ...(because.length > 0 ? because : [sql`a.unmatched_because <> 'NO_DISCLOSURE'`]),
    ...ids('a.source_id', filter?.sourceId),
    ...text(['a.title'], filter?.text),
  ]);
}

/** Articles that were matched to nothing, of sources in scope, newest first. */
export async function listUnmatched(
  db: Db,
  scope: Scope,
  { filter, page }: { filter: UnmatchedArticleFilter | null; page: Page },
): Promise<UnmatchedArticle[]> {
  const found = await rows<ArticleRow>(
    db,
    sql`${ARTICLE} where ${conditionsOf(scope, filter)}
      order by a.published_at desc, a.id desc offset ${page.skip} limit ${page.take}`,
  );
  return found.map(articleOf);
}

export async function countUnmatched(db: Db, scope: Scope, filter: UnmatchedArticleFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from captured_article a join source s on s.id = a.source_id join unit u on u.id = s.unit_id
      where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The article of a source in scope, whatever has become of it; null when there is none. */
export async function findArticle(
  db: Db,
  scope: Scope,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<(UnmatchedArticle & { because: UnmatchedArticle['because'] | null }) | null> {
  const found = await row<ArticleRow>(
    db,
    sql`${ARTICLE} where a.id = ${id} and ${scope.covers('u.path')} ${sql.raw(lock ? 'for update of a' : '')}`,
  );
  return found && articleOf(found);
}

/** Titles of all that wait in a district and have a day, oldest first. */
export const titlesWaiting = (
  db: Db,
  districtId: string,
): Promise<{ id: string; title: string; sourceUnitId: string }[]> =>
  rows(
    db,
    sql`select a.id, a.title, s.unit_id as "sourceUnitId" from captured_article a join source s on s.id = a.source_id
      join unit u on u.id = s.unit_id
      where a.unmatched_because is not null and a.unmatched_because <> all('{NO_DISCLOSURE,NO_DAY}')
        and u.path <@ (select path from unit where id = ${districtId})
      order by a.published_at, a.id`,
  );

/** Those of some articles that wait still, locked. */
export async function lockWaiting(db: Db, ids: readonly string[]): Promise<UnmatchedArticle[]> {
  const found = await rows<ArticleRow>(
    db,
    sql`${ARTICLE} where a.id = any(${[...ids]}::uuid[]) and a.unmatched_because is not null
        and a.unmatched_because <> 'NO_DISCLOSURE' order by a.id for update of a`,
  );
  return found.map(articleOf);
}
