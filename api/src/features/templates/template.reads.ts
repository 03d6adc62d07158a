import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { TemplateVersion } from './template.rules.js';
import type { DisclosureTemplate } from './template.types.js';

interface Row extends TemplateVersion {
  readonly createdAt: string;
}

const VERSION = sql`select t.id, t.item_id as "itemId", t.version, t.from_on::text as "fromOn", t.content,
  t.created_at as "createdAt" from template_version t`;

const told = ({ content, createdAt, ...version }: Row): DisclosureTemplate => ({
  ...version,
  ...content,
  createdAt: instant(createdAt),
});

/** Every version of an item of the viewer's district, newest first. */
export async function listTemplates(db: Db, scope: Scope, itemId: string): Promise<DisclosureTemplate[]> {
  if (!isId(itemId)) return [];
  const found = await rows<Row>(
    db,
    sql`${VERSION} join disclosure_item i on i.id = t.item_id join unit d on d.id = i.district_id
      where t.item_id = ${itemId} and ${scope.liesBelow('d.path')} order by t.version desc`,
  );
  return found.map(told);
}

/** Versions of items, by item. */
export async function templatesOf(
  db: Db,
  itemIds: readonly string[],
): Promise<Map<string, (TemplateVersion & { createdAt: string })[]>> {
  const found = await rows<Row>(db, sql`${VERSION} where t.item_id = any(${[...itemIds]}::uuid[]) order by t.version`);
  return Map.groupBy(found, ({ itemId }) => itemId);
}

/** Versions by their own id, as a record that the viewer may read names them. */
export const templateLoader = (ctx: Ctx) =>
  loaderOf<string, DisclosureTemplate>(ctx, 'disclosureTemplate', async (ids) => {
    const found = await rows<Row>(ctx.db, sql`${VERSION} where t.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((version) => [version.id, told(version)]));
  });
