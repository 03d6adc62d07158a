import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';

/**
 * SQL: whether the item in `column` (such as `d.item_id`) is led from within the scope 牵头.
 * @param lead where the lead departments are in whose name the viewer looks; null: in nobody's
 */
export const isLedFrom = (lead: Scope | null, column: string): RawBuilder<boolean> =>
  lead
    ? sql`exists (select from disclosure_item led join unit l on l.id = led.lead_unit_id
        where led.id = ${sql.ref(column)} and ${lead.covers('l.path')})`
    : sql`false`;
