import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import { type DueRule, dueRuleText } from '../obligations/due.rules.js';
import type { ItemContent } from './item.rules.js';
import { type DisclosureItem, type DisclosureItemVersion, type StoredVersion, timeLimitOf } from './item.types.js';

export interface ItemRow extends Omit<DisclosureItem, 'due' | 'dueRule'> {
  due: DueRule;
}

const ITEM = sql`select i.id, i.code, i.name, i.affair, i.area, i.basis, i.audience, i.manner, to_jsonb(i.channels) as channels,
  i.has_funds as "hasFunds", i.display, i.frequency, i.due, to_jsonb(i.applies_to) as "appliesTo",
  to_jsonb(i.title_words) as "titleWords", i.version, i.from_on::text as "fromOn",
  to_jsonb(i.named_unit_ids) as "namedUnitIds", to_jsonb(i.excepted_unit_ids) as "exceptedUnitIds",
  i.lead_unit_id as "leadUnitId", l.path::text as "leadPath", d.path::text as "districtPath", i.district_id as "districtId"
  from disclosure_item i join unit d on d.id = i.district_id left join unit l on l.id = i.lead_unit_id`;

const itemOf = ({ due, ...item }: ItemRow): DisclosureItem => ({
  ...item,
  due: timeLimitOf(due),
  dueRule: dueRuleText(item.frequency, due),
});

/** What must be open to the public is no secret from the units of the district. */
const inDistrictOf = (scope: Scope): RawBuilder<boolean> => scope.liesBelow('d.path');

/** The catalogue of the viewer's district, by code. */
export async function listItems(db: Db, scope: Scope): Promise<DisclosureItem[]> {
  const found = await rows<ItemRow>(db, sql`${ITEM} where ${inDistrictOf(scope)} order by i.code`);
  return found.map(itemOf);
}

/** An item of the viewer's district; otherwise null. */
export async function findItem(db: Db, scope: Scope, id: string): Promise<DisclosureItem | null> {
  if (!isId(id)) return null;
  const found = await row<ItemRow>(db, sql`${ITEM} where i.id = ${id} and ${inDistrictOf(scope)}`);
  return found && itemOf(found);
}

/** SQL: what `keepItems` keeps, of the items whose ids a statement yields: a list reads them with its rows. */
export const itemsNamed = (ids: RawBuilder<unknown>): RawBuilder<ItemRow[]> =>
  sql`(select json_agg(n) from (${ITEM} where i.id in (${ids})) n)`;

/** Items that another statement read: nobody asks for them by themselves. */
export function keepItems(ctx: Ctx, items: readonly ItemRow[]): void {
  for (const item of items) itemLoader(ctx).prime(item.id, itemOf(item));
}

/** Items that records in the viewer's scope name. */
export const itemLoader = (ctx: Ctx) =>
  loaderOf<string, DisclosureItem>(ctx, 'disclosureItem', async (ids) => {
    const found = await rows<ItemRow>(ctx.db, sql`${ITEM} where i.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((item) => [item.id, itemOf(item)]));
  });

/** Every version of items, each item's oldest first. */
export const versionsOf = (db: Db, itemIds: readonly string[]): Promise<(StoredVersion & { createdAt: string })[]> =>
  rows(
    db,
    sql`select item_id as "itemId", version, from_on::text as "fromOn", content, created_at as "createdAt"
      from disclosure_item_version where item_id = any(${[...itemIds]}::uuid[]) order by item_id, from_on, version`,
  );

/** Versions by item, newest first. */
export const versionLoader = (ctx: Ctx) =>
  loaderOf<string, DisclosureItemVersion[]>(ctx, 'disclosureItemVersion', async (ids) => {
    const found = await versionsOf(ctx.db, ids);
    return Map.groupBy(
      found
        .map(({ createdAt, ...stored }, nr) => ({
          ...{ ...stored, ...toldOf(stored.content), createdAt: instant(createdAt) },
          earlier: found[nr - 1]?.itemId === stored.itemId ? (found[nr - 1]?.content ?? null) : null,
        }))
        .reverse(),
      ({ itemId }) => itemId,
    );
  });

const toldOf = ({ name, basis, frequency, due, appliesTo }: ItemContent) => ({
  ...{ name, basis, appliesTo },
  dueRule: dueRuleText(frequency, due),
});
