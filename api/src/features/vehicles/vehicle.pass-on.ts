import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { passMet } from '../obligations/obligation.pass-on.js';

interface Holder {
  readonly id: string;
  readonly path: string;
}

/**
 * Vehicles of units that end are their successor's from then on, with the seals that stand; where there is none, they are struck off on that
 * day. What is owed of them passes with all that the units owe.
 */
export async function passVehicles(
  work: Work,
  { from, to, on }: { readonly from: readonly Holder[]; readonly to: Holder | null; readonly on: Day },
): Promise<void> {
  const ids = from.map(({ id }) => id);
  const change = to
    ? sql`unit_id = ${to.id}`
    : sql`struck_on = greatest(${on}::date, registered_on), struck_reason = '单位撤销，没有承接单位'`;
  const passed = await rows<{ id: string }>(
    work.db,
    sql`update vehicle set ${change}, version = version + 1 where unit_id = any(${ids}::uuid[]) and struck_on is null returning id`,
  );
  if (passed.length === 0) return;
  const sealed = await rows<{ id: string }>(
    work.db,
    sql`select o.id from vehicle_seal s join sealing h on h.id = s.sealing_id join obligation o on o.seal_id = s.id
      where s.vehicle_id = any(${passed.map(({ id }) => id)}::uuid[]) and h.cancelled_at is null and h.until_on >= ${work.today}::date
        and o.unit_id = any(${ids}::uuid[]) order by s.id for update of s`,
  );
  await passMet(
    work,
    sealed.map(({ id }) => id),
    { to, on },
  );
  const vehicles = passed.map(({ id }) => id);
  for (const { path } of [...from, ...(to ? [to] : [])]) work.emit(recordsChanged(path, 'VEHICLE', vehicles));
}
