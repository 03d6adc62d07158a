import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import type { Found } from './found.js';
import type { SourceRow } from './source.row.js';

/**
 * What people had brought by hand belongs to its channel as soon as that is captured: the article and its entries are the channel's from
 * then on, and no second one is made.
 */
export async function adoptByHand(
  { db, emit }: Work,
  source: Pick<SourceRow, 'id' | 'unit_id'>,
  found: readonly Found[],
): Promise<void> {
  const named = found.flatMap(({ url, externalId }) => (url === null ? [] : [{ url, external_id: externalId }]));
  if (named.length === 0) return;
  const adopted = await rows<{ id: string }>(
    db,
    sql`update captured_article a set source_id = ${source.id}, external_id = f.external_id, version = a.version + 1
      from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as f(url text, external_id text), source s, unit u, unit o
      where a.url = f.url and s.id = a.source_id and s.kind in ('LINK', 'FILE') and s.id <> ${source.id}
        and u.id = s.unit_id and o.id = ${source.unit_id} and subpath(u.path, 0, 1) = subpath(o.path, 0, 1)
        and not exists (select from captured_article k where k.source_id = ${source.id} and k.external_id = f.external_id)
      returning a.id`,
  );
  if (adopted.length === 0) return;
  const entries = await rows<{ id: string; path: string }>(
    db,
    sql`update disclosure d set source_id = ${source.id}, version = d.version + 1 from unit u
      where u.id = d.unit_id and d.article_id = any(${adopted.map(({ id }) => id)}::uuid[]) returning d.id, u.path::text`,
  );
  emit(...recordsChangedIn('DISCLOSURE', entries));
}
