import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { PeriodBefore } from './before.reads.js';

/** What of an entry the entries of others, and those of the period after it, are compared with. */
export interface Shown {
  /** of its tables */
  readonly rows: number;
  readonly nil: boolean;
  /** of its words, hexadecimal; null: there are too few */
  readonly mark: string | null;
}

/** What an entry showed the last time that it was checked, and shows now; null: nothing. */
export interface ShownOtherwise {
  readonly key: PeriodBefore;
  readonly was: Shown | null;
  readonly is: Shown | null;
}

const counted = (shown: Shown | null): string => (shown ? `${shown.rows} ${shown.nil}` : '');

/**
 * The other entries to which something else is compared now: the unit's own of the period after, when rows were counted otherwise, and those that
 * later said the same as it did or does, when its words are others. Those that are behind are gone over anyhow.
 */
export async function besideShown(db: Db, entries: readonly ShownOtherwise[], way: number): Promise<string[]> {
  const after = entries.flatMap(({ key: { itemId, unitId, after: period }, was, is }) =>
    period !== null && counted(was) !== counted(is) ? [{ item_id: itemId, unit_id: unitId, period }] : [],
  );
  const said = entries.flatMap(({ key: { id }, was, is }) =>
    was?.mark === is?.mark ? [] : [was?.mark, is?.mark].flatMap((mark) => (mark ? [{ id, mark }] : [])),
  );
  if (after.length === 0 && said.length === 0) return [];
  const found = await rows<{ id: string }>(
    db,
    sql`select d.id from jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as k(item_id uuid, unit_id uuid, period text)
        join disclosure d on d.item_id = k.item_id and d.unit_id = k.unit_id and d.period = k.period
        join disclosure_check c on c.disclosure_id = d.id where d.rejected_at is null and c.way >= ${way}
      union select d.id from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as k(id uuid, mark text)
        join disclosure e on e.id = k.id join disclosure_check c on c.text_mark = decode(k.mark, 'hex')
        join disclosure d on d.id = c.disclosure_id and d.item_id = e.item_id and d.unit_id <> e.unit_id
          and (d.published_on, d.id) > (e.published_on, e.id)
        where d.rejected_at is null and c.way >= ${way}`,
  );
  return found.map(({ id }) => id);
}
