import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { orderBy } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { SortDirection } from '../../core/graphql/filters.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import { itemsNamed, keepItems } from '../catalogue/item.reads.js';
import { periodLabel } from '../obligations/period.rules.js';
import { keepUnits, unitsNamed } from '../units/unit.reads.js';
import { type DisclosureSort, DisclosureSortField } from './disclosure.inputs.js';
import type { Disclosure } from './disclosure.types.js';
import { byIndex, type Found, forValues } from './disclosure-filter.reads.js';
import { obligationOfDisclosure } from './disclosure-owed.reads.js';
import { masked } from './personal.rules.js';

interface Row extends Omit<Disclosure, 'periodLabel' | 'capturedAt' | 'rejectedAt' | 'takenDownAt' | 'erasedAt'> {
  period: string;
  capturedAt: string;
  rejectedAt: string | null;
  takenDownAt: string | null;
  erasedAt: string | null;
}

const DISCLOSURE = sql`select d.id, d.period, d.title, d.published_on::text as "publishedOn", d.captured_at as "capturedAt", d.url,
  d.amount::text as amount, d.amount_from as "amountFrom", d.nil, d.confidence, d.version, d.rejected_at as "rejectedAt", d.rejected_reason as "rejectedReason", d.erased_at as "erasedAt", d.item_id as "itemId", d.unit_id as "unitId", d.article_id as "articleId", d.source_id as "sourceId", d.filing_id as "filingId",
  d.withdrawn_at is not null as withdrawn, d.taken_down_at as "takenDownAt", d.taken_down_reason as "takenDownReason", d.shown, o.id as "obligationId",
  coalesce(d.published_on > o.due_on, false) as late
  from disclosure d join unit u on u.id = d.unit_id left join obligation o on o.id = ${obligationOfDisclosure}`;

const disclosureOf = ({ period, capturedAt, rejectedAt, takenDownAt, erasedAt, ...found }: Row): Disclosure => ({
  ...found,
  title: masked(found.title),
  capturedAt: instant(capturedAt),
  rejectedAt: instantOrNull(rejectedAt),
  takenDownAt: instantOrNull(takenDownAt),
  erasedAt: instantOrNull(erasedAt),
  periodLabel: periodLabel(period),
});

const SORTS: Record<DisclosureSortField, string> = {
  PUBLISHED_ON: 'd.published_on',
  CAPTURED_AT: 'd.captured_at',
  UNIT: 'u.path',
  AMOUNT: 'd.amount',
};

/** What of an entry tells its place in each of these orders. */
const WALKED: Record<DisclosureSortField, string> = { ...SORTS, UNIT: 'd.unit_id' };

export interface DisclosureQuery {
  readonly sort: readonly DisclosureSort[];
  readonly page: Page;
}

/** The tree is joined only where it orders. */
const unitsFor = (sorts: readonly DisclosureSort[]): RawBuilder<unknown> =>
  sorts.some(({ field }) => field === DisclosureSortField.UNIT) ? sql`join unit u on u.id = d.unit_id` : sql``;

const orderOf = (sorts: readonly DisclosureSort[]): RawBuilder<unknown> =>
  sql`order by ${orderBy(sorts, SORTS, 'd.id')}`;

/** A page of what a filter leaves, and how many it leaves; each is read when it is asked for. */
export class DisclosurePage {
  readonly #ctx: Ctx;
  readonly #found: Found;
  readonly #sorts: readonly DisclosureSort[];
  readonly #page: Page;
  #walked: Promise<Walked> | undefined;

  /** By default the newest first. */
  constructor(ctx: Ctx, found: Found, { sort, page }: DisclosureQuery) {
    this.#ctx = ctx;
    this.#found = found;
    this.#sorts = sort.length > 0 ? sort : [{ field: DisclosureSortField.PUBLISHED_ON, direction: SortDirection.DESC }];
    this.#page = page;
  }

  async items(): Promise<Disclosure[]> {
    const ids = await this.#ids();
    if (ids.length === 0) return [];
    // most of the columns are here, and to plan them takes longer than to read them: told by a subquery, how many ids there are says nothing
    // that another plan could gain from, and the database keeps the one that it has
    const [read] = await rows<Named>(
      this.#ctx.db,
      sql`with shown as materialized (${DISCLOSURE} where d.id = any(array(select unnest(${[...ids]}::uuid[]))))
        select (select json_agg(s) from shown s) as shown, ${unitsNamed(sql`select "unitId" from shown`)} as units,
          ${itemsNamed(sql`select "itemId" from shown`)} as items`,
    );
    keepUnits(this.#ctx, read?.units ?? []);
    keepItems(this.#ctx, read?.items ?? []);
    const shown = new Map(read?.shown?.map((one) => [one.id, one]));
    return ids.flatMap((id) => shown.get(id) ?? []).map(disclosureOf);
  }

  async total(): Promise<number> {
    if (this.#isOneWalk) return (await this.#walk()).total;
    const counted = await row<{ total: number }>(
      this.#ctx.db,
      sql`${forValues} select count(*)::int as total from disclosure d where ${this.#found.narrowed}`,
    );
    return counted?.total ?? 0;
  }

  /** Those of the page, in its order. */
  async #ids(): Promise<readonly string[]> {
    if (this.#isOneWalk) return (await this.#walk()).ids;
    const { skip, take } = this.#page;
    const found = await row<Pick<Walked, 'ids'>>(
      this.#ctx.db,
      sql`${forValues} select to_jsonb(array(select d.id from disclosure d ${unitsFor(this.#sorts)} where ${this.#found.narrowed}
        ${orderOf(this.#sorts)} offset ${skip} limit ${take})) as ids`,
    );
    return found?.ids ?? [];
  }

  /** Page and total come out of one walk through what has the words, or through the few that there are. */
  get #isOneWalk(): boolean {
    return this.#found.words !== null || this.#found.few;
  }

  #walk(): Promise<Walked> {
    this.#walked ??= walk(this.#ctx.db, this.#found, { sort: this.#sorts, page: this.#page });
    return this.#walked;
  }
}

/** What a page brings along: its rows, and all that they name; null: none. */
interface Named {
  readonly shown: readonly Row[] | null;
  readonly units: Parameters<typeof keepUnits>[1] | null;
  readonly items: Parameters<typeof keepItems>[1] | null;
}

interface Walked {
  readonly ids: readonly string[];
  readonly total: number;
}

async function walk(db: Db, { words, narrowed }: Found, { sort, page }: DisclosureQuery): Promise<Walked> {
  // no more of them than order asks for: an index that has it all is read, and the table is not
  const columns = [...new Set(sort.map(({ field }) => WALKED[field]))].map((column) => sql.ref(column));
  const read = (trx: Db) =>
    row<Walked>(
      trx,
      // where few are left there is one way to them, whatever the values: its plan is kept
      sql`${words === null ? sql`` : forValues} with hit as materialized (select ${sql.join([sql`d.id`, ...columns])}
          from ${words === null ? sql`disclosure d` : having(words)} where ${narrowed})
        select (select count(*)::int from hit) as total, to_jsonb(array(select d.id from hit d ${unitsFor(sort)} ${orderOf(sort)}
          offset ${page.skip} limit ${page.take})) as ids`,
    );
  return (await (words === null ? read(db) : byIndex(db, read))) ?? { ids: [], total: 0 };
}

/** SQL: what has the words is found by their index and by nothing else: to read the pairs of an entry is what is slow. */
const having = (words: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select d.id, d.unit_id, d.item_id, d.period, d.title, d.published_on, d.captured_at, d.rejected_at, d.amount, d.nil, d.source_id, d.filing_id,
      d.shown
      from disclosure d where ${words} offset 0) d`;

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
    return new Map(found.map(({ id, text }) => [id, masked(text)]));
  });
