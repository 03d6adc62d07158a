import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import { periodLabel } from '../obligations/period.rules.js';
import type { EntryFacts } from './check.js';

/** An entry, its period, and those beside it. */
export interface PeriodBefore {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
  /** null: it has none */
  readonly before: string | null;
  /** null: it has none */
  readonly after: string | null;
}

type Before = NonNullable<EntryFacts['before']>;

/** What each entry's unit published of the same one period before, by entry, as far as it has been checked. */
export async function publishedBefore(db: Db, entries: readonly PeriodBefore[]): Promise<Map<string, Before>> {
  const keys = entries.flatMap(({ id, itemId, unitId, before }) =>
    before === null ? [] : [{ id, item_id: itemId, unit_id: unitId, before }],
  );
  const found = await rows<Omit<Before, 'periodLabel'> & { id: string; period: string }>(
    db,
    sql`select k.id, p.period, p.nil, p.rows from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as k(id uuid, item_id uuid, unit_id uuid, before text)
      cross join lateral (select d.period, d.nil, c.table_rows as rows from disclosure d join disclosure_check c on c.disclosure_id = d.id
        where d.item_id = k.item_id and d.unit_id = k.unit_id and d.period = k.before and d.rejected_at is null
        order by d.published_on desc, d.id desc limit 1) p`,
  );
  return new Map(found.map(({ id, period, ...one }) => [id, { ...one, periodLabel: periodLabel(period) }]));
}
