import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { eraseTrail } from '../../core/trail/erase.js';
import { MASK } from '../disclosures/masking.rules.js';

/** Some articles whose revisions are hidden by another mask than today's, held against looks and against their erasing. */
export async function articlesBehind({ db }: Work, take: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select article_id as id from page_look where mask < ${MASK} order by article_id limit ${take} for update`,
  );
  return found.map(({ id }) => id);
}

/** A revision whose words are kept, and what tells whether it was read again as it was. */
export interface KeptRevision {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  /** hash of what it said, hexadecimal */
  readonly substance: string;
  readonly hashes: readonly string[];
}

/** Revisions of articles whose words are kept. */
export const revisionsKept = ({ db }: Work, articleIds: readonly string[]): Promise<KeptRevision[]> =>
  rows<KeptRevision>(
    db,
    sql`select r.id, r.article_id as "articleId", r.title, r.text, encode(r.substance, 'hex') as substance,
        array(select encode(h, 'hex') from unnest(r.hashes) with ordinality as t(h, nr) order by nr) as hashes
      from page_revision r where r.article_id = any(${[...articleIds]}::uuid[]) and r.text is not null and r.erased_at is null order by r.id`,
  );

/** A page as it came, as far as it is kept. */
export interface KeptBytes {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Pages by their hashes, in their order; fewer where one is erased. */
export const pagesKept = async ({ db }: Work, hashes: readonly string[]): Promise<KeptBytes[]> =>
  rows<KeptBytes>(
    db,
    sql`select c.media_type as "mediaType", c.bytes from unnest(${[...hashes]}::text[]) with ordinality as t(h, nr)
      join page_content c on c.hash = decode(t.h, 'hex') where c.bytes is not null order by t.nr`,
  );

/** A revision as it is served; without a text where it could not be read again as it was. */
export interface MaskedRevision {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
}

/** Keeps revisions as they are served by today's mask; what the trail holds of a title that was less hidden is erased. */
export async function maskRevisions(
  work: Work,
  articleIds: readonly string[],
  revisions: readonly MaskedRevision[],
): Promise<void> {
  const changed = await rows<{ id: string; retitled: boolean }>(
    work.db,
    sql`with wanted as (select * from jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) as n(id uuid, title text, text text)),
      before as (select r.id, r.title from page_revision r join wanted using (id)),
      done as (update page_revision r set title = n.title, text = n.text from wanted n where r.id = n.id)
      select b.id, b.title <> n.title as retitled from before b join wanted n using (id)`,
  );
  const retitled = changed.filter((one) => one.retitled).map(({ id }) => id);
  if (retitled.length > 0) await eraseTrail(work, 'page_revision', retitled);
  await sql`update page_look set mask = ${MASK} where article_id = any(${[...articleIds]}::uuid[])`.execute(work.db);
}
