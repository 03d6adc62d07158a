import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, choice, days, ids as idsIn } from '../../core/database/filters.js';
import { PLANNED_FOR_VALUES } from '../../core/database/preparing-client.js';
import { type Db, row } from '../../core/database/sql.js';
import { containing, lengthOf, wordsOf } from '../../core/database/words.rules.js';
import { isId } from '../../core/ids.js';
import { stoodBelow } from '../units/unit-place.reads.js';
import type { DisclosureFilter, PeriodFilter } from './disclosure.inputs.js';
import { isLate } from './disclosure-owed.reads.js';

type Condition = RawBuilder<unknown>;

/** Begins a statement over disclosures: how many a unit, an item or a word has differs a thousandfold. */
export const forValues = sql.raw(PLANNED_FOR_VALUES);

/** What a filter leaves of a scope, as SQL over a disclosure `d`. Only `findDisclosures` makes one. */
export interface Found {
  /** the scope, and all of the filter but its words */
  readonly narrowed: Condition;
  /** has the words that are looked for; null when none are */
  readonly words: Condition | null;
  /** whatever the values, it leaves so few that all of them may be read at once */
  readonly few: boolean;
}

/** Works out which units a filter speaks of. @throws InputError */
export async function findDisclosures(db: Db, scope: Scope, filter: DisclosureFilter | null): Promise<Found> {
  const words = wordsOf(filter?.text?.contains ?? '', ['filter', 'text', 'contains']);
  const within = sql`from unit u where ${scope.covers('u.path')} and ${isUnder(filter?.under)}`;
  const few = words.length === 0 && leavesFew(filter);
  // with their ids at hand the database knows what each of its ways costs; where there is but one way, it may ask for itself
  const { unitIds, named } = few
    ? { unitIds: sql`array(select u.id ${within})`, named: [] }
    : await unitsOf(db, within, words);
  const having = words.map((word, place) => hasWord(word, named[place] ?? []));
  return {
    narrowed: all([sql`d.unit_id = any(${unitIds}::uuid[])`, ...conditionsOf(filter)]),
    words: having.length > 0 ? all(having) : null,
    few,
  };
}

const isUnder = (unitId: string | null | undefined): Condition =>
  unitId == null ? sql`true` : sql`u.path <@ (select path from unit where id = any(${[unitId].filter(isId)}::uuid[]))`;

/** Two of item, period and unit: of a million entries that leaves some hundreds, whatever else is asked. */
function leavesFew(filter: DisclosureFilter | null): boolean {
  const { itemId, period, unitId, under } = filter ?? {};
  return [itemId?.eq, period?.eq, unitId?.eq ?? under].filter((one) => one != null && one !== '').length > 1;
}

/** The units that are asked for, and for each word those of them whose name has it. */
async function unitsOf(db: Db, within: Condition, words: readonly string[]) {
  const naming = words.map(
    (word) =>
      sql`coalesce(jsonb_agg(u.id) filter (where search_fold(u.name) like search_fold(${containing(word)})), '[]')`,
  );
  const found = await row<{ unitIds: string[]; named: string[][] }>(
    db,
    sql`select coalesce(jsonb_agg(u.id), '[]') as "unitIds", jsonb_build_array(${sql.join(naming)}) as named ${within}`,
  );
  return found ?? { unitIds: [], named: [] };
}

/**
 * Has a word in title, text or the unit's name. Two characters are one pair, and the index says all; of a longer word it says what
 * may have it, and the text is looked at: first as it stands, which is quick and mostly enough, then folded.
 */
export function hasWord(word: string, namedUnitIds: readonly string[]): Condition {
  const pattern = containing(word);
  // one statement for words of any length: what is asked of the database tells nothing of what it has
  const written = sql`(d.pairs @@ search_query(${word}) and (${lengthOf(word) === 2}::boolean or d.title like ${pattern}
    or d.text like ${pattern} or search_fold(d.title || E'\n' || d.text) like search_fold(${pattern})))`;
  return namedUnitIds.length === 0 ? written : sql`(${written} or d.unit_id = any(${[...namedUnitIds]}::uuid[]))`;
}

/** SQL over `d`: of what happens now and then 随时公开, whose period is a day: other keys are shorter. */
export const isNowAndThen = sql<boolean>`length(d.period) = 10`;

/** An empty key stands for what happens now and then, as in figures. */
function periods(filter: PeriodFilter | null | undefined): Condition[] {
  const of = (keys: readonly string[]) =>
    keys.includes('')
      ? sql`(d.period = any(${[...keys]}::text[]) or ${isNowAndThen})`
      : sql`d.period = any(${[...keys]}::text[])`;
  return [
    ...(filter?.eq == null ? [] : [filter.eq === '' ? isNowAndThen : sql`d.period = ${filter.eq}`]),
    ...(filter?.oneOf == null ? [] : [of(filter.oneOf)]),
  ];
}

/** Written so that an index of those that are so serves. */
const is = (condition: Condition, asked: boolean | null | undefined): Condition[] =>
  typeof asked === 'boolean' ? [asked ? condition : sql`not (${condition})`] : [];

function conditionsOf(filter: DisclosureFilter | null): Condition[] {
  const { affair, rejected, text } = filter ?? {};
  const affairs = choice('i.affair', affair);
  return [
    ...idsIn('d.unit_id', filter?.unitId),
    ...idsIn('d.item_id', filter?.itemId),
    ...periods(filter?.period),
    ...(affairs.length > 0 ? [sql`d.item_id in (select i.id from disclosure_item i where ${all(affairs)})`] : []),
    ...(filter?.area == null
      ? []
      : [sql`d.item_id in (select i.id from disclosure_item i where coalesce(i.area, '') = ${filter.area})`]),
    ...(filter?.publishedBelow == null ? [] : [stoodBelow(filter.publishedBelow, sql`d.unit_id`, sql`d.published_on`)]),
    ...(typeof rejected === 'boolean' ? [sql`(d.rejected_at is not null) = ${rejected}`] : []),
    ...days('d.published_on', filter?.publishedOn),
    ...idsIn('d.source_id', filter?.sourceId),
    ...is(sql`d.filing_id is not null`, filter?.filledIn),
    ...is(sql`d.nil`, filter?.nil),
    ...is(isLate, filter?.late),
    ...is(sql`d.amount is not null`, filter?.hasAmount),
    ...is(sql`d.shown`, filter?.shown),
    ...(text?.eq == null
      ? []
      : [sql`(d.title = ${text.eq} or d.unit_id in (select id from unit where name = ${text.eq}))`]),
  ];
}

/**
 * Reads in a transaction that never walks through a whole table: the database does not count what it costs to fetch pairs that lie
 * beside it, and would do so for a word that most entries have. What has the word is kept in memory, not on the disk.
 */
export function byIndex<Result>(db: Db, read: (trx: Db) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)`.execute(trx);
    return read(trx);
  });
}
