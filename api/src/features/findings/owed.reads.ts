import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';

/** Where the obligation of a disclosure stands, for the question whether it came in time. */
export interface Owed {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
  readonly dueOn: Day;
  /** red: overdue, and nothing holds it */
  readonly overdue: boolean;
  /** the day on which it was published, late; null where it was not late or not at all */
  readonly lateOn: Day | null;
  /** what fulfilled it */
  readonly disclosureId: string | null;
}

/** The entries that some obligations are of: those that met them or did, and those of the same item, unit and period. */
export const entriesOfObligations = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    db,
    sql`select f.disclosure_id as id from fulfilment f where f.obligation_id = any(${[...ids]}::uuid[]) and f.disclosure_id is not null
      union select d.id from obligation o join disclosure d on d.item_id = o.item_id and d.unit_id = o.unit_id and d.period = o.period
        where o.id = any(${[...ids]}::uuid[]) and o.kind = 'DISCLOSURE'`,
  );
  return found.map(({ id }) => id);
};

export const owedOf = (db: Db, ids: readonly string[]): Promise<Owed[]> =>
  rows(
    db,
    sql`select o.id, o.unit_id as "unitId", u.path::text, o.due_on::text as "dueOn", o.state = 'OPEN' and o.light = 'RED' as overdue,
        case when o.state = 'FULFILLED_LATE' then f.fact_on::text end as "lateOn", f.disclosure_id as "disclosureId"
      from obligation o join unit u on u.id = o.unit_id
        left join lateral (select fact_on, disclosure_id from fulfilment where obligation_id = o.id and revoked_at is null
          order by fact_on, id limit 1) f on true
      where o.id = any(${[...ids]}::uuid[]) and o.kind = 'DISCLOSURE' order by o.id`,
  );
