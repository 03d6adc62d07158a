import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import type { Day } from '../../../core/days.js';
import { FindingKind } from '../../findings/finding.rules.js';
import { propose } from '../../findings/propose.service.js';
import { assess } from '../../obligations/obligation.assess.js';
import { type SealFacts, unsealed } from './unsealed.rules.js';

/** Stays the same for ever: findings name it. */
const CODE = 'UNSEALED';
const PROBLEM = '公务用车没有按要求封存';
const BATCH = 200;
/** Days after a holiday for which anything may still become known of it: longer than the platform ever stands still. */
const REMEMBERED = 400;

/** SQL over `s`, `h`, `v`, `o`: all that the rule looks at, in short. */
const STOOD = sql<string>`concat_ws(' ', s.version, o.state, o.light, h.cancelled_at is not null, v.struck_on, v.plate,
  exists (select from exemption e where e.obligation_id = o.id and e.state = 'APPROVED'))`;
const FROM = sql`from vehicle_seal s join sealing h on h.id = s.sealing_id join vehicle v on v.id = s.vehicle_id
  join obligation o on o.seal_id = s.id`;

interface Row extends SealFacts {
  readonly id: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly path: string;
  readonly plate: string;
  readonly stood: string;
}

const factsOf = ({ db, today }: Work, ids: readonly string[]): Promise<Row[]> =>
  rows<Row>(
    db,
    sql`select s.id, o.id as "obligationId", o.unit_id as "unitId", u.path::text as path, v.plate, ${STOOD} as stood,
        o.due_on::text as "sealBy", h.from_on::text as "fromOn", h.until_on::text as "untilOn",
        exists (select from exemption e where e.obligation_id = o.id and e.state = 'APPROVED') as exempted,
        h.cancelled_at is not null or coalesce(v.struck_on <= o.due_on, false) as cancelled,
        case when least(h.until_on + 1, v.struck_on) <= ${today}::date then (least(h.until_on + 1, v.struck_on) - 1)::text end as "askedUntil",
        o.state = 'OPEN' and o.light = 'RED' as overdue,
        coalesce((select jsonb_agg(jsonb_build_object('step', t.step, 'onDay', t.on_day, 'reason', t.reason,
          'declaredOn', (t.at at time zone 'Asia/Shanghai')::date) order by t.version) from vehicle_seal_step t where t.seal_id = s.id), '[]') as steps
      ${FROM} join unit u on u.id = o.unit_id where s.id = any(${[...ids]}::uuid[]) order by s.id`,
  );

/** Asks of seals whether their vehicles were sealed as required, proposes those that were not, and lets lapse what is so no more. */
export async function judgeSeals(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await factsOf(work, ids);
  await propose(
    work,
    found.map(({ id, obligationId, unitId, path, plate, stood: _, ...facts }) => ({
      ...{ code: CODE, kind: FindingKind.UNSEALED, problem: `${PROBLEM}（${plate}）`, subjectId: id, unitId, path },
      evidence: unsealed(facts),
      ...{ disclosureId: null, obligationId },
    })),
  );
  await sql`insert into seal_judgement (seal_id, stood)
    select j.id, j.stood from jsonb_to_recordset(${JSON.stringify(found.map(({ id, stood }) => ({ id, stood })))}::jsonb) as j(id uuid, stood text)
    on conflict (seal_id) do update set stood = excluded.stood`.execute(work.db);
}

/** When a holiday is over, its seals can be owed no more: what was not sealed stays so on record. */
async function endSealings(work: Work): Promise<void> {
  const ended = await rows<{ id: string; endsOn: Day }>(
    work.db,
    sql`select o.id, e.ends_on::text as "endsOn" ${FROM},
        lateral (select least(h.until_on + 1, v.struck_on, (h.cancelled_at at time zone 'Asia/Shanghai')::date) as ends_on) e
      where e.ends_on <= ${work.today}::date and o.state = 'OPEN'
      order by s.id limit ${BATCH} for update of s skip locked`,
  );
  for (const [endsOn, ofDay] of Map.groupBy(ended, (one) => one.endsOn))
    await assess(
      work,
      ofDay.map(({ id }) => id),
      endsOn,
    );
}

/** Seals that stand otherwise than when they were judged. @returns whether there may be more */
async function judgeChanged(work: Work): Promise<boolean> {
  await endSealings(work);
  const changed = await rows<{ id: string }>(
    work.db,
    sql`select s.id ${FROM} left join seal_judgement j on j.seal_id = s.id where h.until_on >= ${work.today}::date - ${REMEMBERED}::int and j.stood is distinct from ${STOOD}
      order by s.id limit ${BATCH} for update of s skip locked`,
  );
  await judgeSeals(
    work,
    changed.map(({ id }) => id),
  );
  return changed.length === BATCH;
}

/** Judges seals anew whose lights turned, or which were exempted meanwhile. Safe to run twice, and in several processes. */
export async function followSeals(context: WriteContext): Promise<void> {
  while (await unitOfWork(context, null, judgeChanged));
}
