import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import { newId } from '../../../core/ids.js';
import { DESK_REACHES } from '../desk-reach.js';
import { duePeriods, type PlanTimes } from './plan.rules.js';

interface Planned extends PlanTimes {
  readonly id: string;
}

/**
 * Makes what plans have somebody look at: a task of each unit for each period that has begun. What is there already stays; safe to run twice.
 * @param planIds null: every plan that has not ended
 */
export async function makeTasks(work: Work, planIds: readonly string[] | null): Promise<void> {
  const { db, today } = work;
  const plans = await rows<Planned>(
    db,
    sql`select id, frequency, from_on::text as "fromOn", until_on::text as "untilOn",
        (made_at at time zone 'Asia/Shanghai')::date::text as "madeOn" from check_plan
      where from_on <= ${today}::date and (${planIds === null} or id = any(${[...(planIds ?? [])]}::uuid[]))
        -- what has ended is made up to its last day, also by a run some time after that
        and (until_on is null or until_on >= ${today}::date - 62) order by id`,
  );
  const due = plans.flatMap((plan) => duePeriods(plan, today).map((one) => ({ plan_id: plan.id, ...one })));
  if (due.length === 0) return;
  // units that were opened or assigned since the last run are looked at too, in the periods that are not over
  const missing = await rows<{
    planId: string;
    period: string;
    opensOn: string;
    dueOn: string;
    unitId: string;
    deskId: string;
  }>(
    db,
    sql`select p.id as "planId", n.period, n."opensOn", n."dueOn", u.id as "unitId", p.desk_id as "deskId"
      from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as n(plan_id uuid, period text, "opensOn" date, "dueOn" date)
        join check_plan p on p.id = n.plan_id join unit root on root.id = p.unit_id join unit desk on desk.id = p.desk_id
        join unit u on u.path <@ root.path and u.kind = any(p.unit_kinds) and u.closed_on is null
          and (u.opened_on is null or u.opened_on <= n."dueOn") and ${DESK_REACHES}
      where not exists (select from check_task t where t.plan_id = p.id and t.period = n.period and t.unit_id = u.id)
        and (n."dueOn" >= ${today}::date or not exists (select from check_task t where t.plan_id = p.id and t.period = n.period))`,
  );
  if (missing.length === 0) return;
  const input = missing.map(({ planId, unitId, deskId, ...one }) => ({
    ...{ id: newId(), plan_id: planId, unit_id: unitId, desk_id: deskId },
    ...one,
  }));
  await sql`insert into check_task (id, plan_id, unit_id, period, opens_on, due_on, desk_id)
    select n.id, n.plan_id, n.unit_id, n.period, n."opensOn", n."dueOn", n.desk_id
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, plan_id uuid, unit_id uuid, period text, "opensOn" date,
      "dueOn" date, desk_id uuid)
    on conflict (plan_id, period, unit_id) do nothing`.execute(db);
}

/** The same of all plans. */
export const makeAllTasks = (context: WriteContext): Promise<void> =>
  unitOfWork(context, null, (work) => makeTasks(work, null));
