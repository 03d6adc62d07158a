import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import { type CapturedArticle, takeArticles } from '../disclosures/disclosure.service.js';
import { candidates } from '../disclosures/matching.reads.js';
import { keepFirst } from '../evidence/revision.first.js';
import { adoptByHand } from './adopt.js';
import { type Found, readingOf, sound } from './found.js';
import { recordSeenAgain } from './looks/record-look.js';
import type { SourceRow } from './source.row.js';

/** How many were new, and how many of these disclose something. */
interface Kept {
  readonly added: number;
  readonly matched: number;
}

/** Keeps texts with what they disclose. Those known already are no new ones; where they say something else now, that is a revision. */
export async function keepArticles(
  work: Work,
  source: Pick<SourceRow, 'id' | 'unit_id'>,
  found: readonly Found[],
): Promise<Kept> {
  await adoptByHand(work, source, found);
  const texts = found.map((one) => ({
    ...{ ...one, id: newId(), sourceId: source.id, title: sound(one.title), text: sound(one.text) },
    ...{ dated: one.publishedAt !== null, publishedAt: one.publishedAt ?? work.now },
    column: one.particulars.column,
  }));
  const input = texts.map(({ id, externalId, title, url, contentHtml, publishedAt, origin }) => ({
    ...{
      id,
      external_id: externalId,
      title,
      url,
      content_html: sound(contentHtml),
      published_at: publishedAt,
      origin,
    },
    hash: createHash('sha256').update(contentHtml).digest('hex'),
  }));
  const fresh = await rows<{ id: string }>(
    work.db,
    sql`insert into captured_article (id, source_id, external_id, title, url, content_html, content_hash, published_at, captured_at, origin)
        select f.id, ${source.id}, f.external_id, f.title, f.url, f.content_html, decode(f.hash, 'hex'), f.published_at, ${work.now},
          f.origin
        from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as f(id uuid, external_id text, title text, url text, content_html text,
          hash text, published_at timestamptz, origin text)
        on conflict (source_id, external_id) do nothing returning id`,
  );
  const ids = new Set(fresh.map(({ id }) => id));
  const kept = texts.filter(({ id }) => ids.has(id));
  await keepFirst(
    work,
    kept.map((one) => ({ articleId: one.id, capturedAt: work.now, reading: readingOf(one) })),
  );
  const articles: CapturedArticle[] = kept;
  const taken = await takeArticles(work, articles, await candidates(work.db, source.unit_id));
  const noted = taken.filter(({ because, lessonId }) => because !== null || lessonId !== null);
  await sql`update captured_article a set unmatched_because = n.because, lesson_id = n."lessonId"
      from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as n(id uuid, because text, "lessonId" uuid) where a.id = n.id`.execute(
    work.db,
  );
  await recordSeenAgain(
    work,
    source,
    texts.filter(({ id }) => !ids.has(id)),
  );
  return { added: articles.length, matched: taken.filter(({ because }) => because === null).length };
}
