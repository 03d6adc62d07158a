import { sql } from 'kysely';
import { type Db, row, rows } from '../../core/database/sql.js';
import { periodLabel } from '../obligations/period.rules.js';
import { type Learned, matchLearned } from './learned.rules.js';
import { type Article, type Match, type MatchItem, type MatchUnit, matchArticle, Unmatched } from './matching.rules.js';

/** An item as articles are matched to it. */
export type ItemToMatch = MatchItem & { readonly name: string; readonly hasFunds: boolean };

/** What articles of a unit's channel can be about. */
export interface Candidates {
  readonly districtId: string;
  readonly items: readonly ItemToMatch[];
  /** the unit and all below it that there are today */
  readonly units: readonly MatchUnit[];
  /** by the kind of title */
  readonly learned: ReadonlyMap<string, readonly Learned[]>;
  readonly sourceUnitId: string;
}

/** The items of the unit's district, its unit and all below, and what people decided about titles. */
export async function candidates(db: Db, sourceUnitId: string): Promise<Candidates> {
  const district = await row<{ id: string }>(
    db,
    sql`select d.id from unit d join unit s on s.id = ${sourceUnitId} and d.path = subpath(s.path, 0, 1)`,
  );
  const districtId = district?.id ?? '';
  const items = await rows<ItemToMatch>(
    db,
    sql`select i.id, i.name, i.frequency, i.has_funds as "hasFunds", to_jsonb(i.applies_to) as "appliesTo",
        to_jsonb(i.title_words) as "titleWords", to_jsonb(i.named_unit_ids) as "namedUnitIds",
        to_jsonb(i.excepted_unit_ids) as "exceptedUnitIds"
      from disclosure_item i where i.district_id = ${districtId}`,
  );
  const units = await rows<MatchUnit>(
    db,
    sql`select u.id, u.kind, u.name, u.short_name as "shortName", coalesce(p.short_name, '') as above
      from unit u left join unit p on p.id = u.parent_id
      join unit s on s.id = ${sourceUnitId} and u.path <@ s.path where u.closed_on is null`,
  );
  const learned = await rows<Learned & { kind: string }>(
    db,
    sql`select id, kind, item_id as "itemId", unit_id as "unitId", source_id as "sourceId", last_period as "lastPeriod"
      from learned_title where district_id = ${districtId} and forgotten_at is null`,
  );
  return { districtId, items, units, learned: Map.groupBy(learned, ({ kind }) => kind), sourceUnitId };
}

/** An article, matched. */
export interface Matched {
  readonly result: readonly Match[] | Unmatched;
  /** what a person decided about its kind; null: its own words */
  readonly lessonId: string | null;
}

/** What an article of a source is: by its own words, else by what a person decided about titles of its kind. */
export function matchAmong(article: Article, among: Candidates, sourceId: string): Matched {
  const result = matchArticle({ article, ...among });
  if (typeof result !== 'string') return { result, lessonId: null };
  const known = matchLearned({ article, ...among, sourceId });
  return known ?? { result, lessonId: null };
}

/** One that is not connected yet: what was decided for every channel holds for it. */
const NO_SOURCE = '';

/** What articles of a unit's channel would be matched to, or why to nothing; writes nothing. */
export async function matchesOf(
  db: Db,
  sourceUnitId: string,
  articles: readonly Article[],
): Promise<(readonly Match[] | Unmatched)[]> {
  const among = await candidates(db, sourceUnitId);
  return articles.map((article) => matchAmong(article, among, NO_SOURCE).result);
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
