import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import { InputError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import type { ChannelFor } from '../disclosures/column.rules.js';
import { channelUnit } from './channel-unit.js';
import type { ColumnItem } from './portal.types.js';

interface Asked {
  readonly itemId?: string | null;
  readonly area?: string | null;
}

/** Whether anything is said of what a column is for; otherwise it is for what it was for. */
export const saysPurpose = ({ itemId, area }: Asked): boolean => itemId !== undefined || area !== undefined;

/**
 * What a column is for: an item of its district's catalogue, or a livelihood area that has items; null: nothing in particular.
 * @throws InputError NO_ITEM, NO_AREA, ITEM_OR_AREA
 */
export async function checkPurpose(db: Db, unitPath: string, asked: Asked): Promise<ChannelFor | null> {
  const { itemId, area } = { itemId: asked.itemId ?? null, area: asked.area?.trim() || null };
  if (itemId === null && area === null) return null;
  if (itemId !== null && area !== null)
    throw new InputError('ITEM_OR_AREA', '公开事项和民生领域只填一项。', ['input', 'area']);
  const found = await row<{ item: boolean; area: boolean }>(
    db,
    sql`select coalesce(bool_or(i.id = ${isId(itemId ?? '') ? itemId : null}::uuid), false) as item,
        coalesce(bool_or(i.area = ${area}::text), false) as area
      from disclosure_item i join unit d on d.id = i.district_id where d.path = subpath(${unitPath}::ltree, 0, 1)`,
  );
  if (itemId !== null && !found?.item)
    throw new InputError('NO_ITEM', '公开目录中没有这个事项，请重新选择。', ['input', 'itemId']);
  if (area !== null && !found?.area)
    throw new InputError('NO_AREA', '公开目录中没有这个民生领域，请重新选择。', ['input', 'area']);
  return { itemId, area };
}

/** What a column of a unit can be for, in the order of the catalogue. @throws NotFoundError, ForbiddenError */
export async function columnItems(ctx: Ctx, unitId: string): Promise<ColumnItem[]> {
  const unit = await channelUnit(ctx, { unitId, needs: Permission.SOURCE_CONNECT, at: ['unitId'] });
  return rows<ColumnItem>(
    ctx.db,
    sql`select i.id, i.name, i.area from disclosure_item i join unit d on d.id = i.district_id
      where d.path = subpath(${unit.path}::ltree, 0, 1) order by i.code`,
  );
}
