import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { takeArticles } from '../disclosures/disclosure.service.js';
import { candidates } from '../disclosures/matching.reads.js';
import { contentOfHtml } from './pages/content.js';
import { lockWaiting } from './unmatched.reads.js';

/** So many are matched together. */
const TOGETHER = 50;

/** Articles of a source that wait are matched again: more is known of their channel now. What people decided stays. */
export async function matchAgain(work: Work, { id, unitId }: { id: string; unitId: string }): Promise<void> {
  const waiting = await rows<{ id: string }>(
    work.db,
    sql`select id from captured_article where source_id = ${id} and unmatched_because is not null
      and unmatched_because <> all('{NO_DISCLOSURE,NO_DAY}') order by published_at, id`,
  );
  if (waiting.length === 0) return;
  const among = await candidates(work.db, unitId);
  const ids = waiting.map((article) => article.id);
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const articles = await lockWaiting(work.db, ids.slice(from, from + TOGETHER));
    const captured = articles.map((article) => ({ ...article, ...contentOfHtml(article.contentHtml), dated: true }));
    const taken = await takeArticles(work, captured, among);
    await sql`update captured_article a set version = version + 1, unmatched_because = n.because, lesson_id = n."lessonId"
      from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as n(id uuid, because text, "lessonId" uuid)
      where a.id = n.id and a.unmatched_because is distinct from n.because`.execute(work.db);
  }
}
