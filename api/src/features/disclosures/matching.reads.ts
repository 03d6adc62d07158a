import { sql } from 'kysely';
import { readBusinessMoment } from '../../core/clocks.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import { type Day, isDay } from '../../core/days.js';
import { Frequency, isPeriodOf, periodAt, periodLabel } from '../obligations/period.rules.js';
import type { ChannelFor } from './column.rules.js';
import { type Learned, matchLearned } from './learned.rules.js';
import {
  type Article,
  type Match,
  type MatchItem,
  type MatchUnit,
  matchArticle,
  matchByChannel,
  Unmatched,
} from './matching.rules.js';

/** A version of an item as articles are matched to it. */
export type ItemToMatch = MatchItem & {
  readonly name: string;
  readonly hasFunds: boolean;
  /** the first day of the periods that it holds for, and of those that the next one holds for; null: there is none */
  readonly fromOn: Day;
  readonly until: Day | null;
};

/** What articles of a unit's channel can be about. */
export interface Candidates {
  readonly districtId: string;
  /** as they are in force today; a change that holds later does not count yet */
  readonly items: readonly ItemToMatch[];
  /** as they were before */
  readonly earlier: readonly ItemToMatch[];
  /** the unit and all below it that there are today */
  readonly units: readonly MatchUnit[];
  /** by the kind of title */
  readonly learned: ReadonlyMap<string, readonly Learned[]>;
  readonly sourceUnitId: string;
  /** channels of the district that are for something, by source */
  readonly channels: ReadonlyMap<string, ChannelFor>;
  /** livelihood areas of the catalogue, by name */
  readonly areas: readonly string[];
}

/** Versions as of a day: of each item the one that holds, or its first one; and those that held before. */
function inForce(versions: readonly ItemToMatch[], today: Day): Pick<Candidates, 'items' | 'earlier'> {
  const items: ItemToMatch[] = [];
  const earlier: ItemToMatch[] = [];
  for (const ofItem of Map.groupBy(versions, ({ id }) => id).values()) {
    const now = ofItem.findLastIndex(({ fromOn }) => fromOn <= today);
    const at = Math.max(0, now);
    items.push(...ofItem.slice(at, at + 1));
    earlier.push(...ofItem.slice(0, at));
  }
  return { items, earlier };
}

const FREQUENCIES = Object.values(Frequency);

/** Of a period, or of what happens now and then; null of what is none. */
function firstDayOf(period: string): Day | null {
  if (isDay(period)) return period;
  return FREQUENCIES.some((frequency) => isPeriodOf(frequency, period)) ? periodAt(period).from : null;
}

/** The version of an item that holds for a period: the one in force where none held then. */
export function versionFor(
  { items, earlier }: Pick<Candidates, 'items' | 'earlier'>,
  { itemId, period }: Pick<Match, 'itemId' | 'period'>,
): ItemToMatch | undefined {
  const from = firstDayOf(period);
  return (
    earlier.find(
      ({ id, fromOn, until }) => id === itemId && from !== null && fromOn <= from && until !== null && from < until,
    ) ?? items.find(({ id }) => id === itemId)
  );
}

/** What an article discloses by versions that held for the period that it names, each by its own words. */
const matchEarlier = (article: Article, among: Candidates, channel: ChannelFor | null): Match[] =>
  among.earlier.flatMap((version) => {
    const result = matchArticle({ article, ...among, channel, items: [version] });
    return typeof result === 'string' ? [] : result.filter((match) => versionFor(among, match) === version);
  });

/** The items of the unit's district, its unit and all below, and what people decided about titles. */
export async function candidates(db: Db, sourceUnitId: string): Promise<Candidates> {
  const district = await row<{ id: string; channels: (ChannelFor & { id: string })[] }>(
    db,
    sql`select d.id, coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'itemId', c.item_id, 'area', c.area)) from source c
          join unit o on o.id = c.unit_id and o.path <@ d.path where c.item_id is not null or c.area is not null), '[]') as channels
      from unit d join unit s on s.id = ${sourceUnitId} and d.path = subpath(s.path, 0, 1)`,
  );
  const districtId = district?.id ?? '';
  const versions = await rows<ItemToMatch>(
    db,
    sql`select i.id, v.content ->> 'area' as area, v.content ->> 'name' as name, v.content ->> 'frequency' as frequency, (v.content ->> 'hasFunds')::boolean as "hasFunds",
        v.content -> 'appliesTo' as "appliesTo", v.content -> 'titleWords' as "titleWords", v.content -> 'namedUnitIds' as "namedUnitIds",
        v.content -> 'exceptedUnitIds' as "exceptedUnitIds", v.from_on::text as "fromOn",
        lead(v.from_on) over (partition by i.id order by v.from_on, v.version)::text as until
      from disclosure_item i join disclosure_item_version v on v.item_id = i.id where i.district_id = ${districtId}
      order by i.id, v.from_on, v.version`,
  );
  const { today } = await readBusinessMoment(db);
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
  return {
    districtId,
    ...inForce(versions, today),
    units,
    learned: Map.groupBy(learned, ({ kind }) => kind),
    sourceUnitId,
    channels: new Map((district?.channels ?? []).map(({ id, ...channel }) => [id, channel])),
    areas: [...new Set(versions.flatMap(({ area }) => area ?? []))],
  };
}

/** An article, matched. */
export interface Matched {
  readonly result: readonly Match[] | Unmatched;
  /** what a person decided about its kind; null: its own words */
  readonly lessonId: string | null;
}

/** What a source's channel is for; null: nothing in particular. */
export const channelOf = ({ channels }: Pick<Candidates, 'channels'>, sourceId: string): ChannelFor | null =>
  channels.get(sourceId) ?? null;

/**
 * What an article of a source is: by its own words, else by what a person decided about titles of its kind, else by what its channel is
 * for.
 */
export function matchAmong(
  article: Article,
  among: Candidates,
  sourceId: string,
  channel: ChannelFor | null = channelOf(among, sourceId),
): Matched {
  const result = matchArticle({ article, ...among, channel });
  if (typeof result !== 'string') return { result, lessonId: null };
  const before = among.earlier.length > 0 ? matchEarlier(article, among, channel) : [];
  if (before.length > 0) return { result: before, lessonId: null };
  const known = matchLearned({ article, ...among, sourceId });
  if (known) return known;
  const byChannel = result === Unmatched.NO_ITEM ? matchByChannel({ article, ...among, channel }) : null;
  return { result: byChannel ?? result, lessonId: null };
}

/** One that is not connected yet: what was decided for every channel holds for it. */
const NO_SOURCE = '';

/** What articles of a unit's channel would be matched to, or why to nothing; writes nothing. @param channel what it would be for */
export async function matchesOf(
  db: Db,
  sourceUnitId: string,
  { articles, channel }: { articles: readonly Article[]; channel: ChannelFor | null },
): Promise<(readonly Match[] | Unmatched)[]> {
  const among = await candidates(db, sourceUnitId);
  return articles.map((article) => matchAmong(article, among, NO_SOURCE, channel).result);
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
