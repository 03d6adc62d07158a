import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import { isLedFrom } from '../catalogue/led-items.js';
import { evidenceOf } from './evidence.reads.js';
import type { KeptPage, PageEvidence, PageRevision } from './evidence.types.js';
import { type KeptParticulars, maskedParticulars, type Particulars } from './particulars.rules.js';

/** What is kept of the pages of entries that the viewer sees. */
export const evidenceLoader = (ctx: Ctx) =>
  loaderOf<string, PageEvidence>(ctx, 'pageEvidence', (ids) => evidenceOf(ctx.db, ids));

/** Whose pages somebody may read; null: they do not hold it. */
interface Seen {
  /** of the units that published */
  readonly disclosure: Scope | null;
  /** of the lead departments of the items */
  readonly lead: Scope | null;
}

/** A revision of an entry that the viewer sees, or whose item they lead; otherwise null. */
export async function findRevision(db: Db, { disclosure, lead }: Seen, id: string): Promise<PageRevision | null> {
  if (!isId(id)) return null;
  const entry = await row<{ id: string }>(
    db,
    sql`select d.id from page_revision r join disclosure d on d.article_id = r.article_id join unit u on u.id = d.unit_id
      where r.id = ${id} and (${disclosure?.covers('u.path') ?? sql`false`} or ${isLedFrom(lead, 'd.item_id')}) order by d.id limit 1`,
  );
  if (!entry) return null;
  const evidence = (await evidenceOf(db, [entry.id])).get(entry.id);
  return evidence?.revisions.find((revision) => revision.id === id) ?? null;
}

/** What pages of articles said about themselves when they were last read; masked. By article. */
export async function particularsOf(db: Db, articleIds: readonly string[]): Promise<Map<string, Particulars>> {
  const found = await rows<{ id: string; particulars: KeptParticulars }>(
    db,
    sql`select distinct on (article_id) article_id as id, particulars from page_revision
      where article_id = any(${[...articleIds]}::uuid[]) and particulars is not null order by article_id, number desc`,
  );
  return new Map(found.map(({ id, particulars }) => [id, maskedParticulars(particulars)]));
}

/** The same, of articles that the viewer sees. */
export const particularsLoader = (ctx: Ctx) =>
  loaderOf<string, Particulars>(ctx, 'pageParticulars', (ids) => particularsOf(ctx.db, ids));

/** Texts of revisions of entries that the viewer sees, as they are served; null once erased. */
export const revisionTextLoader = (ctx: Ctx) =>
  loaderOf<string, string | null>(ctx, 'revisionText', async (ids) => {
    const found = await rows<{ id: string; text: string | null }>(
      ctx.db,
      sql`select id, text from page_revision where id = any(${[...ids]}::uuid[])`,
    );
    return new Map(found.map(({ id, text }) => [id, text]));
  });

/** Pages by their hashes; of those that revisions name. */
export const pageLoader = (ctx: Ctx) =>
  loaderOf<string, KeptPage>(ctx, 'keptPage', async (hashes) => {
    const found = await rows<KeptPage>(
      ctx.db,
      sql`select encode(hash, 'hex') as hash, media_type as "mediaType", size, erased_at is not null as erased from page_content
        where hash in (select decode(h, 'hex') from unnest(${[...hashes]}::text[]) as t(h))`,
    );
    return new Map(found.map((page) => [page.hash, page]));
  });
