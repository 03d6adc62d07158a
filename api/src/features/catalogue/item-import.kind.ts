import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import type { Scope } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { type Db, rows } from '../../core/database/sql.js';
import { ForbiddenError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { ImportKind } from '../../core/imports/import-kind.js';
import { scopeRoot } from '../units/unit.reads.js';
import { districtOf, holdDistrict } from './catalogue.district.js';
import { putItems } from './item.put.js';
import { wordsOf } from './item.words.js';
import { ITEM_FIELDS } from './item-import.fields.js';
import { type Catalogue, type ExistingItem, type PlannedItem, planItems } from './item-import.rules.js';
import { CatalogueUnits } from './item-import.units.js';

/** The catalogue 公开目录 as a table: what a district's office and its lead departments write together. */
export const itemImport: ImportKind<PlannedItem> = {
  name: 'CATALOGUE',
  title: '公开目录',
  permission: Permission.CATALOGUE_KEEP,
  fields: ITEM_FIELDS,
  place: async (db, scope) => {
    const root = await scopeRoot(db, scope);
    if (!root) throw new ForbiddenError();
    return root.path;
  },
  plan: async (db, { scope, rows: table, closeMissing }) => planItems(await read(db, scope), table, closeMissing),
  lock: async (work, scope) => {
    await holdDistrict(work.db, scope);
  },
  apply: async (work, planned, { scope }) => {
    const district = await districtOf(work.db, scope);
    const items = planned.flatMap(({ recordId, code, version, fromOn, content }) =>
      content === null ? [] : [{ id: recordId ?? newId(), code, version, fromOn, content }],
    );
    await putItems(work, district, items);
  },
  lines: async (db, scope) => {
    const { items, units, keeps } = await read(db, scope);
    return items
      .filter(({ leadPath }) => keeps(leadPath))
      .map(({ code, content }) => {
        const words: Record<string, string> = { ...wordsOf(content, units), code };
        return ITEM_FIELDS.map(({ key }) => words[key] ?? '');
      });
  },
};

/** The catalogue of the scope's district as it stands. */
async function read(db: Db, scope: Scope): Promise<Catalogue> {
  const district = await districtOf(db, scope);
  const items = await rows<ExistingItem>(
    db,
    sql`select i.id, i.code, i.version, i.from_on::text as "fromOn", l.path::text as "leadPath", v.content
      from disclosure_item i join disclosure_item_version v on v.item_id = i.id and v.version = i.version
        left join unit l on l.id = i.lead_unit_id
      where i.district_id = ${district.id} order by i.code`,
  );
  const { today } = await readBusinessMoment(db);
  return {
    items,
    units: await CatalogueUnits.of(db, district.path),
    today,
    keeps: (leadPath) => scope.includes(leadPath ?? district.path),
  };
}
