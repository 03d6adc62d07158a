import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import { amountIn } from '../disclosures/amount.rules.js';
import { maskedContent } from '../disclosures/masking.rules.js';
import { masked } from '../disclosures/personal.rules.js';
import { keptParticulars } from './particulars.rules.js';
import { type HashedPage, hashed, type Reading } from './reading.js';
import { measuresOf, type RevisionState, substanceOf } from './revision.rules.js';

/** A revision that is to be kept. */
export interface NewRevision {
  readonly articleId: string;
  readonly number: number;
  readonly state: RevisionState;
  readonly lookedAt: Date;
  readonly reading: Reading;
  readonly otherwise: boolean;
}

/** A revision in the columns of its table, and the pages that it stands on. */
function columnsOf({ articleId, number, state, lookedAt, reading, otherwise }: NewRevision) {
  const amount = amountIn(reading)?.yuan ?? null;
  const { textLength, tableRows } = measuresOf(reading, amount);
  const pages = reading.pages.map(hashed);
  const row = {
    ...{ id: newId(), article_id: articleId, number, state, looked_at: lookedAt, title: masked(reading.title), amount },
    ...{ text: maskedContent(reading), substance: substanceOf(reading).toString('hex') },
    ...{ text_length: textLength, table_rows: tableRows, hashes: pages.map(({ hash }) => hash), otherwise },
    ...{ etag: reading.validators.etag, last_modified: reading.validators.lastModified },
    particulars: keptParticulars(reading.particulars),
  };
  return { row, pages };
}

/** Each page once, in the order of their hashes: two who keep the same pages wait for each other, and never in a circle. */
function contentOf(pages: readonly HashedPage[]): string {
  const byHash = new Map(pages.map((page) => [page.hash, page]));
  const sorted = [...byHash.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return JSON.stringify(
    sorted.map(({ hash, mediaType, bytes }) => ({
      hash,
      media_type: mediaType.replaceAll('\0', '').slice(0, 200),
      size: bytes.length,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
  );
}

/**
 * Keeps revisions with their pages, in one statement.
 * @param then what else is written in that statement, from `made`: each revision with the validators of its page
 * @param linked files that they link to, written in it too; null: there are none
 */
export async function keepRevisions(
  { db }: Work,
  revisions: readonly NewRevision[],
  then: RawBuilder<unknown>,
  linked: RawBuilder<unknown> | null = null,
): Promise<void> {
  if (revisions.length === 0) return;
  const kept = revisions.map(columnsOf);
  await sql`with made as (
      select r.*, array(select decode(h, 'hex') from unnest(r.hash_texts) with ordinality as t(h, nr) order by nr) as hashes
      from jsonb_to_recordset(${JSON.stringify(kept.map(({ row: { hashes, ...row } }) => ({ ...row, hash_texts: hashes })))}::jsonb)
        as r(id uuid, article_id uuid, number integer, state text, looked_at timestamptz, hash_texts text[], title text, text text,
          substance text, text_length integer, table_rows integer, amount numeric, otherwise boolean, etag text, last_modified text,
          particulars jsonb)
    ), content as (
      insert into page_content as p (hash, media_type, size, bytes)
      select decode(c.hash, 'hex'), c.media_type, c.size, decode(c.bytes, 'base64')
      from jsonb_to_recordset(${contentOf(kept.flatMap(({ pages }) => pages))}::jsonb) as c(hash text, media_type text, size integer, bytes text)
      order by c.hash
      on conflict (hash) do update set bytes = excluded.bytes, erased_at = null where p.erased_at is not null
    ), revision as (
      insert into page_revision (id, article_id, number, state, looked_at, hashes, title, text, substance, text_length, table_rows,
        amount, otherwise, particulars)
      select id, article_id, number, state, looked_at, hashes, title, text, decode(substance, 'hex'), text_length, table_rows, amount,
        otherwise, particulars
      from made
    ) ${linked ? sql`, linked as (${linked})` : sql``} ${then}`.execute(db);
}
