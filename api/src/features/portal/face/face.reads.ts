import { sql } from 'kysely';
import { Scope } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import { row } from '../../../core/database/sql.js';
import type { Ctx } from '../../../core/feature.js';
import { loaderOf } from '../../../core/loaders.js';
import { attachmentsLoader, fieldsLoader, textLoader } from '../details.reads.js';
import { findDisclosures, keysOf, readDisclosures } from '../disclosure.reads.js';
import { pageWanted } from '../keyset.rules.js';
import type { PortalCtx } from '../public/context.js';
import type { PublicDisclosureFilter } from '../public/inputs.js';
import { readReference } from '../reference.reads.js';
import { PortalScope } from '../scopes.rules.js';
import { findWithdrawals } from '../withdrawal.reads.js';
import {
  FaceAbsence,
  type PublicEntry,
  type PublicFace,
  type PublicItemFace,
  type PublicUnitFace,
} from './face.types.js';

/** All that a key can read. */
const ALL: ReadonlySet<string> = new Set(Object.values(PortalScope));

/** The district that a unit or an item belongs to, seen as a third party with every scope sees it; null: there is no such record. */
const outsideLoader = (ctx: Ctx) =>
  loaderOf<string, PortalCtx>(ctx, 'portalOutside', async (ids) => {
    const seen = new Map<string, PortalCtx>();
    const { today } = await readBusinessMoment(ctx.db);
    for (const id of ids) {
      const district = await row<{ id: string; path: string }>(
        ctx.db,
        sql`select u.id, u.path::text from unit u where u.parent_id is null and (u.path @> (select path from unit where id = ${id})
          or u.id = (select district_id from disclosure_item where id = ${id}))`,
      );
      if (!district) continue;
      const reference = await readReference(ctx.db, district.id, today);
      seen.set(id, {
        ...{
          db: ctx.db,
          reference,
          today,
          scope: Scope.ofDistrict(district.path),
          districtId: district.id,
          scopes: ALL,
        },
        loaders: new Map(),
      });
    }
    return seen;
  });

/** What third parties are answered about an entry of a unit, by the functions that answer them. */
export async function faceOfEntry(ctx: Ctx, { id, unitId }: { id: string; unitId: string }): Promise<PublicFace> {
  const outside = await outsideLoader(ctx).load(unitId);
  if (!outside) return { entry: null, absence: FaceAbsence.UNIT_UNKNOWN };
  const shown = (await findDisclosures(outside, [id])).get(id);
  if (!shown) {
    const told = (await findWithdrawals(outside, [id])).get(id);
    if (told) return { entry: null, absence: told.reason };
    // what is told of the others is nothing: either of the unit, or of what was never for everybody
    const absence = outside.reference.unit(unitId) ? FaceAbsence.NOT_FOR_EVERYBODY : FaceAbsence.UNIT_UNKNOWN;
    return { entry: null, absence };
  }
  const [text, fields, attachments] = await Promise.all([
    textLoader(outside).load(id),
    fieldsLoader(outside).load(id),
    attachmentsLoader(outside).load(id),
  ]);
  const { title, item, unit, periodLabel, publishedOn, amount, nil, displayUntil, url, updatedAt } = shown;
  const entry: PublicEntry = {
    ...{ title, itemName: item.name, unitName: unit.name, parentName: unit.parent?.name ?? null },
    ...{ periodLabel, publishedOn, amount, nil, displayUntil, url, updatedAt, text: text ?? '' },
    fields: [...(fields ?? [])],
    attachments: (attachments ?? []).map(({ name, url: value }) => ({ name, value })),
  };
  return { entry, absence: null };
}

const count = async (outside: PortalCtx, filter: PublicDisclosureFilter): Promise<number> => {
  const keys = keysOf(null);
  return (await readDisclosures(outside, { filter, keys, page: pageWanted(keys, { first: 1 }) })).totalCount();
};

/** The same of an item of the catalogue; null: third parties do not read it. */
export async function faceOfItem(ctx: Ctx, id: string): Promise<PublicItemFace | null> {
  const outside = await outsideLoader(ctx).load(id);
  const item = outside?.reference.item(id);
  if (!outside || !item) return null;
  const { name, timeLimit, basis, displayDays, lead } = item;
  const entries = await count(outside, { itemId: { eq: id } });
  return { name, timeLimit, basis, displayDays, leadName: lead?.name ?? null, entries };
}

/** The same of a unit; null: third parties do not know it. */
export async function faceOfUnit(ctx: Ctx, id: string): Promise<PublicUnitFace | null> {
  const outside = await outsideLoader(ctx).load(id);
  const unit = outside?.reference.unit(id);
  if (!outside || !unit) return null;
  return { name: unit.name, parentName: unit.parent?.name ?? null, entries: await count(outside, { under: id }) };
}
