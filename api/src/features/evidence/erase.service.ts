import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { type Day, startOf } from '../../core/days.js';
import { leftUpFrom } from './look.rules.js';

/**
 * Erases what is kept of articles whose display is over: their pages, their text, what they said about themselves and the files that they
 * linked to, of every revision. Hashes, titles and measures stay. A page or a file that another article stands on too is kept for that one. Whether it is still up is looked for as soon as it should be down.
 * @param over by article, the last day of its display
 */
export async function eraseKept({ db, now }: Work, over: ReadonlyMap<string, Day>): Promise<void> {
  const ids = sql`${[...over.keys()]}::uuid[]`;
  const due = [...over].map(([id, endsOn]) => ({ id, due_at: startOf(leftUpFrom(endsOn)) }));
  await sql`select 1 from page_look where article_id = any(${ids}) order by article_id for update`.execute(db);
  await sql`update page_revision set text = null, substance = null, particulars = null, erased_at = ${now}
    where article_id = any(${ids}) and erased_at is null`.execute(db);
  await sql`update attachment_revision set erased_at = ${now} where article_id = any(${ids}) and erased_at is null`.execute(
    db,
  );
  await sql`update page_attachment set url = null, name = null, due_at = null, etag = null, last_modified = null
    where article_id = any(${ids}) and url is not null`.execute(db);
  await sql`update page_content c set bytes = null, erased_at = ${now}
    where c.erased_at is null and c.hash in (select unnest(r.hashes) from page_revision r where r.article_id = any(${ids})
        union select f.hash from attachment_revision f where f.article_id = any(${ids}))
      and not exists (select from page_revision o where o.hashes @> array[c.hash] and o.erased_at is null)
      and not exists (select from attachment_revision o where o.hash = c.hash and o.erased_at is null)`.execute(db);
  await sql`update page_look l set due_at = greatest(n.due_at, ${now})
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as n(id uuid, due_at timestamptz) where l.article_id = n.id
    and (select r.state <> 'GONE' from page_revision r where r.article_id = l.article_id order by r.number desc limit 1)`.execute(
    db,
  );
}

/** Writes down that articles were asked today whether their display is over, and are displayed still. */
export async function noteDisplayed({ db, today }: Work, articleIds: readonly string[]): Promise<void> {
  await sql`update page_look set displayed_on = ${today}::date where article_id = any(${[...articleIds]}::uuid[])`.execute(
    db,
  );
}
