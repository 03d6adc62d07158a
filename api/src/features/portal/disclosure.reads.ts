import { type RawBuilder, sql } from 'kysely';
import { all } from '../../core/database/filters.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import { wordsOf } from '../../core/database/words.rules.js';
import { InputError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { byIndex, forValues, hasWord } from '../disclosures/disclosure-filter.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import { periodLabel } from '../obligations/period.rules.js';
import { conditionsOf, isOneWalk, unitsNamed } from './disclosure-filter.reads.js';
import { beyondPlace, cursorOf, type OrderKey, orderOf, type PageWanted, type Place, pageOf } from './keyset.rules.js';
import { Connection } from './public/connection.type.js';
import type { PortalCtx } from './public/context.js';
import type { PublicDisclosure } from './public/disclosure.type.js';
import { DisclosureSortField, type PublicDisclosureFilter, type PublicDisclosureSort } from './public/inputs.js';
import type { PublicItem } from './public/item.type.js';
import type { PublicUnit } from './public/unit.type.js';

type Condition = RawBuilder<unknown>;

const UPDATED_AT = `to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const KEYS: Readonly<Record<DisclosureSortField, Omit<OrderKey, 'descending'>>> = {
  PUBLISHED_ON: { name: 'publishedOn', column: 'd.published_on', type: 'date', nullable: false },
  UPDATED_AT: { name: 'updatedAt', column: 'd.changed_at', type: 'timestamptz', nullable: false },
  AMOUNT: { name: 'amount', column: 'd.amount', type: 'numeric', nullable: true },
};

const MOST_SORTS = 3;

/** The order that is asked for; without one, the newest first. @throws InputError */
export function keysOf(sorts: readonly PublicDisclosureSort[] | null): OrderKey[] {
  const asked = sorts?.length ? sorts : [{ field: DisclosureSortField.PUBLISHED_ON, direction: 'DESC' }];
  if (asked.length > MOST_SORTS || new Set(asked.map(({ field }) => field)).size < asked.length)
    throw new InputError('BAD_SORT', `排序条件最多${MOST_SORTS}个，且不能重复。`, ['sort']);
  return asked.map(({ field, direction }) => ({ ...KEYS[field], descending: direction === 'DESC' }));
}

interface Row {
  readonly id: string;
  readonly unit_id: string;
  readonly item_id: string;
  readonly title: string;
  readonly period: string;
  readonly published_on: string;
  readonly url: string | null;
  readonly amount: string | null;
  readonly nil: boolean;
  readonly display_ends_on: string | null;
  readonly updated_at: string;
}

/** What of an entry is looked at outside the index of words. */
const READ = sql.raw(
  'd.id, d.unit_id, d.item_id, d.title, d.period, d.published_on, d.url, d.amount, d.nil, d.display_ends_on, d.changed_at, d.shown',
);

const COLUMNS = sql.raw(`d.id, d.unit_id, d.item_id, d.title, d.period, d.published_on::text as published_on, d.url,
  d.amount::text as amount, d.nil, d.display_ends_on::text as display_ends_on, ${UPDATED_AT} as updated_at`);

/** An entry as the public sees it, with what it is ordered by. What is rarely asked for is worked out when it is. */
class Shown implements PublicDisclosure {
  readonly typeName = 'Disclosure';
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly publishedOn: string;
  readonly url: string | null;
  readonly amount: string | null;
  readonly nil: boolean;
  readonly displayUntil: string | null;
  readonly item: PublicItem;
  readonly unit: PublicUnit;
  /** with microseconds, which instants of the language have not */
  readonly updated: string;

  /** @throws Error when it is of an item or a unit that the public does not know: reads leave these out */
  constructor(row: Row, { reference }: PortalCtx) {
    this.id = row.id;
    this.title = masked(row.title);
    this.period = row.period;
    this.publishedOn = row.published_on;
    this.url = row.url;
    this.amount = row.amount;
    this.nil = row.nil;
    this.displayUntil = row.display_ends_on;
    this.updated = row.updated_at;
    const [item, unit] = [reference.item(row.item_id), reference.unit(row.unit_id)];
    if (!item || !unit) throw new Error(`entry ${row.id} is of nothing that is known`);
    this.item = item;
    this.unit = unit;
  }

  get periodLabel(): string {
    return periodLabel(this.period);
  }

  get updatedAt(): Date {
    return new Date(this.updated);
  }
}

const placeOf = (keys: readonly OrderKey[], shown: Shown): Place => {
  const values: Record<string, string | null> = {
    ...{ publishedOn: shown.publishedOn, updatedAt: shown.updated, amount: shown.amount },
  };
  return { id: shown.id, values: keys.map(({ name }) => values[name] ?? null) };
};

interface Asked {
  readonly filter: PublicDisclosureFilter | null;
  readonly keys: readonly OrderKey[];
  readonly page: PageWanted;
}

/** A page of what is public. One statement; a second one where the number of all is asked for. */
export async function readDisclosures(
  ctx: PortalCtx,
  { filter, keys, page }: Asked,
): Promise<Connection<PublicDisclosure>> {
  const words = wordsOf(filter?.text?.contains ?? '', ['filter', 'text', 'contains']);
  const narrowed = conditionsOf(ctx, filter);
  const cursor = (shown: PublicDisclosure) => cursorOf(keys, placeOf(keys, shown as Shown));
  // what is asked of the catalogue or the tree has nothing
  if (narrowed === null)
    return new Connection({ ...pageOf<PublicDisclosure>([], page), cursorOf: cursor, count: () => 0 });
  const where = all(narrowed);
  const places = [
    ...(page.after ? [beyondPlace(keys, page.after, true)] : []),
    ...(page.before ? [beyondPlace(keys, page.before, false)] : []),
  ];
  // as a number: a plan that is kept knows that few are read
  const rest = sql`${orderOf(keys, page.backward)} limit ${sql.raw(String(page.size + 1))}`;
  const having = words.map((word) => hasWord(word, unitsNamed(ctx, word)));
  const found =
    having.length === 0
      ? await rows<Row>(
          ctx.db,
          sql`${isOneWalk(filter) ? sql`` : forValues} select ${COLUMNS} from disclosure d where ${all([where, ...places])} ${rest}`,
        )
      : await byIndex(ctx.db, (db) =>
          rows<Row>(
            db,
            sql`${forValues} select ${COLUMNS} from (select ${READ} from disclosure d where ${all(having)} offset 0) d
              where ${all([where, ...places])} ${rest}`,
          ),
        );
  return new Connection({
    ...pageOf<PublicDisclosure>(
      found.map((one) => new Shown(one, ctx)),
      page,
    ),
    cursorOf: cursor,
    count: () => count(ctx.db, where, having),
  });
}

async function count(db: Db, where: Condition, having: readonly Condition[]): Promise<number> {
  const counted = (trx: Db) =>
    row<{ total: number }>(
      trx,
      having.length === 0
        ? sql`${forValues} select count(*)::int as total from disclosure d where ${where}`
        : sql`${forValues} select count(*)::int as total from (select ${READ} from disclosure d where ${all(having)} offset 0) d where ${where}`,
    );
  return (await (having.length === 0 ? counted(db) : byIndex(db, counted)))?.total ?? 0;
}

/** Entries that are public, by id. */
export async function findDisclosures(ctx: PortalCtx, ids: readonly string[]): Promise<Map<string, PublicDisclosure>> {
  const wanted = ids.filter(isId);
  const conditions = conditionsOf(ctx, null);
  if (wanted.length === 0 || !conditions) return new Map();
  const found = await rows<Row>(
    ctx.db,
    sql`select ${COLUMNS} from disclosure d where d.id = any(${wanted}::uuid[]) and ${all(conditions)}`,
  );
  return new Map(found.map((one) => [one.id, new Shown(one, ctx)]));
}

/** An entry with its text. */
export interface WithText {
  readonly entry: PublicDisclosure;
  /** plain, masked */
  readonly text: string;
}

/** A stretch of ids, both ends included; null: open. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** Entries that are public within a stretch, in the order of their ids, with their texts. */
export async function readStretch(ctx: PortalCtx, { from, to }: Stretch, most: number): Promise<readonly WithText[]> {
  const conditions = conditionsOf(ctx, null) ?? [];
  if (from) conditions.push(sql`d.id >= ${from}::uuid`);
  if (to) conditions.push(sql`d.id <= ${to}::uuid`);
  const found = await rows<Row & { text: string }>(
    ctx.db,
    sql`${forValues} select ${COLUMNS}, d.text from disclosure d where ${all(conditions)} order by d.id limit ${sql.raw(String(most))}`,
  );
  return found.map((row) => ({ entry: new Shown(row, ctx), text: masked(row.text) }));
}

/** Addresses of entries: where a part of so many begins, in the order of ids. */
export const readPartStarts = (ctx: PortalCtx, size: number): Promise<{ id: string }[]> =>
  rows<{ id: string }>(
    ctx.db,
    sql`select id from (select d.id, row_number() over (order by d.id) as n from disclosure d where ${all(conditionsOf(ctx, null) ?? [])}) d
      where n % ${sql.raw(String(size))} = 1 order by id`,
  );

/** Ids of entries from one on, with the instant of their last change. */
export const readChangedFrom = (
  ctx: PortalCtx,
  from: string,
  most: number,
): Promise<{ id: string; updatedAt: string }[]> =>
  rows<{ id: string; updatedAt: string }>(
    ctx.db,
    sql`select d.id, to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
      from disclosure d where d.id >= ${from}::uuid and ${all(conditionsOf(ctx, null) ?? [])} order by d.id limit ${sql.raw(String(most))}`,
  );
