import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { uncount } from '../lights/light.service.js';
import { shareTree } from '../units/unit-time.service.js';
import { assess } from './obligation.assess.js';

/** What is owed again by a unit that has ended. */
interface OfEnded {
  readonly id: string;
  readonly unitId: string;
  readonly endedOn: Day;
  /** who continues the unit today; null: nobody, or one that owes the same of its own */
  readonly heirId: string | null;
}

/** Those of the obligations that nothing fulfils and whose unit has ended, with the living unit at the end of its successors. */
const ofEnded = ({ db }: Work, ids: readonly string[]): Promise<OfEnded[]> =>
  rows(
    db,
    sql`with recursive line as (
        select o.id, o.unit_id, u.closed_on as ended_on, u.successor_id as heir_id from obligation o join unit u on u.id = o.unit_id
        where o.id = any(${[...ids]}::uuid[]) and u.closed_on is not null
          and not exists (select from fulfilment f where f.obligation_id = o.id and f.revoked_at is null)
        union all select l.id, l.unit_id, l.ended_on, h.successor_id from line l join unit h on h.id = l.heir_id
        where h.closed_on is not null
      )
      select distinct l.id, l.unit_id as "unitId", l.ended_on::text as "endedOn", (select h.id from line x join unit h on h.id = x.heir_id
        where x.id = l.id and h.closed_on is null and not exists (select from obligation s join obligation o on o.id = l.id
          where s.unit_id = h.id and s.kind = o.kind and s.item_id = o.item_id and s.period = o.period)) as "heirId"
      from line l order by l.id`,
  );

/**
 * What is owed again by units that have ended goes where all that they owed went, as of the day on which they ended: to whoever
 * continues them today; without one, it is owed no more. Its rows are locked.
 */
export async function leaveEnded(work: Work, ids: readonly string[]): Promise<void> {
  // who continues a unit must not end meanwhile
  await shareTree(work.db);
  for (const { id, unitId, endedOn, heirId } of await ofEnded(work, ids)) {
    await sql`insert into obligation_passing (id, obligation_id, from_unit_id, to_unit_id, passed_on)
      values (${newId()}, ${id}, ${unitId}, ${heirId}, ${endedOn}::date)`.execute(work.db);
    if (heirId === null) {
      await assess(work, [id], endedOn);
      await uncount(work, [unitId]);
    } else {
      await sql`update obligation set unit_id = ${heirId} where id = ${id}`.execute(work.db);
    }
  }
}
