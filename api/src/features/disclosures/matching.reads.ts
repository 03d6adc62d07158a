import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import { periodLabel } from '../obligations/period.rules.js';
import {
  type Article,
  type Match,
  type MatchItem,
  type MatchUnit,
  matchArticle,
  type Unmatched,
} from './matching.rules.js';

type Item = MatchItem & { readonly hasFunds: boolean };

/** What articles of a unit's channel can be about: the items of its district, its unit and all below. */
export async function candidates(db: Db, sourceUnitId: string) {
  const items = await rows<Item>(
    db,
    sql`select i.id, i.frequency, i.has_funds as "hasFunds", to_jsonb(i.applies_to) as "appliesTo",
        to_jsonb(i.title_words) as "titleWords", to_jsonb(i.named_unit_ids) as "namedUnitIds",
        to_jsonb(i.excepted_unit_ids) as "exceptedUnitIds"
      from disclosure_item i join unit d on d.id = i.district_id
      join unit s on s.id = ${sourceUnitId} and s.path <@ d.path`,
  );
  const units = await rows<MatchUnit>(
    db,
    sql`select u.id, u.kind, u.name, u.short_name as "shortName", coalesce(p.short_name, '') as above
      from unit u left join unit p on p.id = u.parent_id
      join unit s on s.id = ${sourceUnitId} and u.path <@ s.path where u.closed_on is null`,
  );
  return { items, units, sourceUnitId };
}

/** What articles of a unit's channel would be matched to, or why to nothing; writes nothing. */
export async function matchesOf(
  db: Db,
  sourceUnitId: string,
  articles: readonly Article[],
): Promise<(readonly Match[] | Unmatched)[]> {
  const among = await candidates(db, sourceUnitId);
  return articles.map((article) => matchArticle({ article, ...among }));
}

/** Matches in the words of people: the names of item and unit, the period. */
export async function wordsOf(db: Db, matches: readonly Match[]) {
  const named = (table: 'disclosure_item' | 'unit', ids: readonly string[]) =>
    rows<{ id: string; name: string }>(
      db,
      sql`select id, name from ${sql.table(table)} where id = any(${[...new Set(ids)]}::uuid[])`,
    ).then((found) => new Map(found.map(({ id, name }) => [id, name])));
  const items = await named(
    'disclosure_item',
    matches.map(({ itemId }) => itemId),
  );
  const units = await named(
    'unit',
    matches.map(({ unitId }) => unitId),
  );
  return ({ itemId, unitId, period }: Match) => ({
    itemName: items.get(itemId) ?? '',
    unitName: units.get(unitId) ?? '',
    periodLabel: periodLabel(period),
  });
}
