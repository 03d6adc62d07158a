import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { orderBy } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { SortDirection } from '../../core/graphql/filters.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import { periodLabel } from '../obligations/period.rules.js';
import { type DisclosureSort, DisclosureSortField } from './disclosure.inputs.js';
import type { Disclosure } from './disclosure.types.js';
import { byIndex, type Found, forValues } from './disclosure-filter.reads.js';

interface Row extends Omit<Disclosure, 'periodLabel' | 'capturedAt' | 'rejectedAt'> {
  period: string;
  capturedAt: string;
  rejectedAt: string | null;
}

/**
 * With the obligation that it fulfils, or did: that may be owed by another unit since. Otherwise the one of its own unit.
 */
const DISCLOSURE = sql`select d.id, d.period, d.title, d.published_on::text as "publishedOn", d.captured_at as "capturedAt", d.url,
  d.version, d.rejected_at as "rejectedAt", d.rejected_reason as "rejectedReason", d.item_id as "itemId", d.unit_id as "unitId", d.source_id as "sourceId", o.id as "obligationId",
  coalesce(d.published_on > o.due_on, false) as late
  from disclosure d join unit u on u.id = d.unit_id
  left join obligation o on o.id = coalesce(
    (select f.obligation_id from fulfilment f where f.disclosure_id = d.id
      order by f.revoked_at is null desc, f.learned_at desc, f.id desc limit 1),
    (select own.id from obligation own where own.kind = 'DISCLOSURE' and own.item_id = d.item_id and own.unit_id = d.unit_id
      and own.period = d.period))`;

const disclosureOf = ({ period, capturedAt, rejectedAt, ...found }: Row): Disclosure => ({
  ...found,
  capturedAt: instant(capturedAt),
  rejectedAt: instantOrNull(rejectedAt),
  periodLabel: periodLabel(period),
});

const SORTS: Record<DisclosureSortField, string> = {
  PUBLISHED_ON: 'd.published_on',
  CAPTURED_AT: 'd.captured_at',
  UNIT: 'u.path',
};

/** So many entries are looked through for a word, in the order of the list, before all that have it are sorted. */
const LOOKED_THROUGH = 1000;

export interface DisclosureQuery {
  readonly sort: readonly DisclosureSort[];
  readonly page: Page;
}

/** A page of what a filter leaves; by default the newest first. */
export async function listDisclosures(db: Db, found: Found, { sort, page }: DisclosureQuery): Promise<Disclosure[]> {
  const sorts = sort.length > 0 ? sort : [{ field: DisclosureSortField.PUBLISHED_ON, direction: SortDirection.DESC }];
  const order = sql`order by ${orderBy(sorts, SORTS, 'd.id')}`;
  if (!found.words) {
    const ids = sql`array(select d.id from disclosure d ${unitsFor(sorts)} where ${found.narrowed} ${order}
      offset ${page.skip} limit ${page.take})`;
    return pageOf(db, ids, order);
  }
  const ids = (await among(db, found, { sorts, order, page })) ?? (await sorted(db, found, { sorts, order, page }));
  return ids.length === 0 ? [] : pageOf(db, sql`${ids}::uuid[]`, order);
}

interface Ordered {
  readonly sorts: readonly DisclosureSort[];
  readonly order: RawBuilder<unknown>;
  readonly page: Page;
}

/** The tree is joined only where it orders. */
const unitsFor = (sorts: readonly DisclosureSort[]): RawBuilder<unknown> =>
  sorts.some(({ field }) => field === DisclosureSortField.UNIT) ? sql`join unit u on u.id = d.unit_id` : sql``;

/** The page, if the first entries of the order have enough of the words: a frequent word is found at once. Otherwise null. */
async function among(db: Db, found: Found, { sorts, order, page }: Ordered): Promise<string[] | null> {
  // by unit no index has the order
  if (sorts.some(({ field }) => field === DisclosureSortField.UNIT)) return null;
  const wanted = page.skip + page.take;
  const ids = await rows<{ id: string }>(
    db,
    sql`${forValues} select d.id from (select d.id, d.published_on, d.captured_at, d.unit_id, d.pairs, d.title, d.text
        from disclosure d where ${found.narrowed} ${order} limit ${LOOKED_THROUGH}) d
      where ${found.words} ${order} limit ${wanted}`,
  );
  return ids.length < wanted ? null : ids.slice(page.skip).map(({ id }) => id);
}

/** The page out of all that have the words. */
async function sorted(db: Db, found: Found, { sorts, order, page }: Ordered): Promise<string[]> {
  const ids = await byIndex(db, (trx) =>
    rows<{ id: string }>(
      trx,
      sql`${forValues} select d.id from ${found.from} ${unitsFor(sorts)} where ${found.narrowed} ${order}
        offset ${page.skip} limit ${page.take}`,
    ),
  );
  return ids.map(({ id }) => id);
}

/** Obligations are looked up for the page only. */
async function pageOf(db: Db, ids: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Disclosure[]> {
  const found = await rows<Row>(db, sql`${forValues} ${DISCLOSURE} where d.id = any(${ids}) ${order}`);
  return found.map(disclosureOf);
}

/** How many a filter leaves, exactly. */
export async function countDisclosures(db: Db, { narrowed, words, from }: Found): Promise<number> {
  const count = (on: Db) =>
    row<{ total: number }>(on, sql`${forValues} select count(*)::int as total from ${from} where ${narrowed}`);
  const found = await (words ? byIndex(db, count) : count(db));
  return found?.total ?? 0;
}

/** The disclosure if it lies in the scope; otherwise null. */
export async function findDisclosure(db: Db, scope: Scope, id: string): Promise<Disclosure | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${DISCLOSURE} where d.id = ${id} and ${scope.covers('u.path')}`);
  return found && disclosureOf(found);
}

/** Disclosures that records in the viewer's scope name. */
export const disclosureLoader = (ctx: Ctx) =>
  loaderOf<string, Disclosure>(ctx, 'disclosure', async (ids) => {
    const found = await rows<Row>(ctx.db, sql`${DISCLOSURE} where d.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((d) => [d.id, disclosureOf(d)]));
  });

/** What was published, as plain text: read where it is asked for, since it lies beside the table. */
export const disclosureTextLoader = (ctx: Ctx) =>
  loaderOf<string, string>(ctx, 'disclosureText', async (ids) => {
    const found = await rows<{ id: string; text: string }>(
      ctx.db,
      sql`select id, text from disclosure where id = any(${[...ids]}::uuid[])`,
    );
    return new Map(found.map(({ id, text }) => [id, text]));
  });
