import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { chineseDate, type Day } from '../../../core/days.js';
import { newId } from '../../../core/ids.js';
import { currentCalendar } from '../../calendars/calendar.reads.js';
import { DayKind } from '../../obligations/due.rules.js';
import { assess } from '../../obligations/obligation.assess.js';
import { createObligations, type NewObligation } from '../../obligations/obligation.create.js';
import { passOn } from '../../obligations/obligation.pass-on.js';
import { ObligationKind } from '../../obligations/obligation.types.js';
import { judgeSeals } from './seal.judge.js';

interface Owed {
  readonly sealId: string;
  readonly unitId: string;
  readonly districtId: string;
  readonly name: string;
  readonly fromOn: Day;
  readonly sealBy: Day;
}

/** Vehicles on strength that a holiday asks for, and have no seal of it yet. */
async function newSeals({ db, today }: Work, { sealingId, vehicleIds }: Wanted): Promise<Owed[]> {
  const found = await rows<Omit<Owed, 'sealId'> & { sealingId: string; vehicleId: string }>(
    db,
    sql`select h.id as "sealingId", v.id as "vehicleId", v.unit_id as "unitId", h.district_id as "districtId", h.name,
        h.from_on::text as "fromOn", h.seal_by::text as "sealBy"
      from sealing h join unit d on d.id = h.district_id join unit u on u.path <@ d.path and u.closed_on is null
        join vehicle v on v.unit_id = u.id and v.struck_on is null
      where h.cancelled_at is null and h.until_on >= ${today}::date
        and (${sealingId ?? null}::uuid is null or h.id = ${sealingId ?? null}) and (${vehicleIds ?? null}::uuid[] is null or v.id = any(${vehicleIds ?? null}::uuid[]))
        and not exists (select from vehicle_seal s where s.sealing_id = h.id and s.vehicle_id = v.id)
      order by h.from_on, v.id`,
  );
  return found.map((one) => ({ ...one, sealId: newId() }));
}

interface Wanted {
  readonly sealingId?: string;
  readonly vehicleIds?: readonly string[];
}

/** What holidays ask of vehicles is owed by the units that have them: of one holiday, or of some vehicles. */
export async function oweSeals(work: Work, wanted: Wanted): Promise<void> {
  const seals = await newSeals(work, wanted);
  const [first] = seals;
  if (!first) return;
  await sql`insert into vehicle_seal (id, sealing_id, vehicle_id, state)
    select s."sealId", s."sealingId", s."vehicleId", 'DUE'
    from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as s("sealId" uuid, "sealingId" uuid, "vehicleId" uuid)`.execute(
    work.db,
  );
  const { label } = await currentCalendar(work.db, first.districtId);
  const owed = seals.map(({ sealId, unitId, name, fromOn, sealBy }): NewObligation => {
    // what came to the unit after the last day is owed at once
    const late = sealBy < work.today;
    const dueOn = late ? work.today : sealBy;
    const why = late ? '登记时已过期限，应于当日封存' : `应在节前最后一个工作日${chineseDate(sealBy)}前封存并申报`;
    return {
      ...{ kind: ObligationKind.SEAL, unitId, sealId, title: `公车封存 ${name}`, opensOn: work.today, dueOn },
      explanation: {
        text: `${name}自${chineseDate(fromOn)}起封存公务用车，${why}。`,
        ...{ rule: '节前最后一个工作日', calendarVersion: label, dayKind: DayKind.WORKING },
        ...{ countedDays: [dueOn], provisional: false },
      },
    };
  });
  await createObligations(work, first.districtId, owed);
}

/** Nothing of a vehicle, or of a holiday, is owed any more: what was sealed stays on record. */
export async function owedNoMore(
  work: Work,
  { vehicleId, sealingId }: { readonly vehicleId?: string; readonly sealingId?: string },
): Promise<void> {
  const found = await rows<{ id: string; sealId: string }>(
    work.db,
    sql`select o.id, s.id as "sealId" from vehicle_seal s join obligation o on o.seal_id = s.id join sealing h on h.id = s.sealing_id
      where (s.sealing_id = ${sealingId ?? null}
        or (s.vehicle_id = ${vehicleId ?? null} and h.until_on >= ${work.today}::date and h.cancelled_at is null))
      order by s.id for update of s`,
  );
  await assess(
    work,
    found.map(({ id }) => id),
    work.today,
  );
  await judgeSeals(
    work,
    found.map(({ sealId }) => sealId),
  );
}

interface Passing {
  readonly from: { readonly id: string; readonly path: string };
  readonly to: { readonly id: string; readonly path: string };
}

/** What is owed of a vehicle that another unit has from today on is owed by that one. */
export async function passSeals(work: Work, vehicleId: string, { from, to }: Passing): Promise<void> {
  const owed = await rows<{ id: string }>(
    work.db,
    sql`select o.id from obligation o join vehicle_seal s on s.id = o.seal_id where s.vehicle_id = ${vehicleId}
      and o.unit_id = ${from.id} and o.state in ('UPCOMING', 'OPEN')`,
  );
  if (owed.length === 0) return;
  await passOn(work, { from: [from], to, on: work.today, only: owed.map(({ id }) => id) });
}
