import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import { masked } from '../disclosures/personal.rules.js';
import type { Linked } from './reading.js';

/** So many files of one page are kept. */
const MOST = 20;
const LONGEST_NAME = 200;

/** Files that an article's page links to, as it was seen. */
export interface LinkedBy {
  readonly articleId: string;
  readonly seenAt: Date;
  readonly attachments: readonly Linked[];
}

const columnsOf = ({ articleId, seenAt, attachments }: LinkedBy) =>
  attachments.slice(0, MOST).map(({ name, url }, at) => ({
    ...{ id: newId(), article_id: articleId, position: at + 1, url, seen_at: seenAt },
    name: masked(name).slice(0, LONGEST_NAME),
  }));

/** Links that are new, to be asked for at once; one that is there again is listed again. Null: there are none. */
export function insertLinked(pages: readonly LinkedBy[]): RawBuilder<unknown> | null {
  const linked = pages.flatMap(columnsOf);
  if (linked.length === 0) return null;
  return sql`insert into page_attachment as a (id, article_id, position, url, name, seen_at, due_at)
    select l.id, l.article_id, l.position, l.url, l.name, l.seen_at, l.seen_at
    from jsonb_to_recordset(${JSON.stringify(linked)}::jsonb) as l(id uuid, article_id uuid, position integer, url text, name text,
      seen_at timestamptz)
    on conflict (article_id, url) do update set unlisted_at = null, due_at = excluded.due_at where a.unlisted_at is not null`;
}

/** What a page links to now: new links are asked for, and those that are there no more are not asked for again. */
export async function followLinked(work: Work, page: LinkedBy): Promise<void> {
  const insert = insertLinked([page]);
  if (insert) await insert.execute(work.db);
  const listed = columnsOf(page).map(({ url }) => url);
  await sql`update page_attachment set unlisted_at = ${work.now}, due_at = null, missed_at = null, failures = 0, failure_code = null,
      failure_message = null
    where article_id = ${page.articleId} and unlisted_at is null and url <> all(${listed}::text[])`.execute(work.db);
}
