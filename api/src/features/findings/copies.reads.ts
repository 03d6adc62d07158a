import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Copied } from './check.js';
import { type Names, namesBy } from './copied.rules.js';

/** Names of the units of the districts that some paths lie in. */
export async function namesIn(db: Db, paths: readonly string[]): Promise<Names> {
  const districts = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];
  const found = await rows<{ name: string; shortName: string }>(
    db,
    sql`select name, short_name as "shortName" from unit where path <@ ${districts}::ltree[]`,
  );
  return namesBy(found.flatMap(({ name, shortName }) => [name, shortName]));
}

/** Of each of some entries, the first that another unit published of the same item with the same mark before it, by entry. */
export async function copiedFrom(db: Db, ids: readonly string[]): Promise<Map<string, Copied>> {
  const found = await rows<Copied & { id: string }>(
    db,
    sql`select d.id, e."unitName", e.title, e."publishedOn" from disclosure_check c join disclosure d on d.id = c.disclosure_id
      cross join lateral (select u.short_name as "unitName", o.title, o.published_on::text as "publishedOn"
        from disclosure_check k join disclosure o on o.id = k.disclosure_id join unit u on u.id = o.unit_id
        where k.text_mark = c.text_mark and o.item_id = d.item_id and o.unit_id <> d.unit_id and o.rejected_at is null
          and (o.published_on, o.id) < (d.published_on, d.id)
        order by o.published_on, o.id limit 1) e
      where c.disclosure_id = any(${[...ids]}::uuid[]) and c.text_mark is not null`,
  );
  return new Map(found.map(({ id, ...one }) => [id, one]));
}
