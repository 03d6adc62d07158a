import { sql } from 'kysely';
import type { Work } from '../../../core/database/unit-of-work.js';

/**
 * What plans and draws had asked for is done with some checks: of each plan the earliest task of the unit that is open, of each draw the record that
 * was drawn. It counts in the name of the desk that the task is of, and where people are named, by one of them.
 */
export async function fulfilTasks({ db, today }: Work, checkIds: readonly string[]): Promise<void> {
  await sql`update check_task t set check_id = m.check_id, done_on = ${today}::date
    from (select distinct on (o.unit_id, coalesce(o.plan_id, o.id)) o.id, c.id as check_id
      from daily_check c join check_task o on o.unit_id = c.unit_id and o.desk_id = c.desk_id left join check_plan p on p.id = o.plan_id
      where c.id = any(${[...checkIds]}::uuid[]) and o.check_id is null and o.opens_on <= ${today}::date
        and (o.subject_id is null or o.subject_id = c.subject_id)
        and (not exists (select from check_plan_checker n where n.plan_id = o.plan_id)
          or exists (select from check_plan_checker n where n.plan_id = o.plan_id and n.account_id = c.checker_id))
        and (p.item_id is null and p.area is null or exists (select from disclosure d join disclosure_item i on i.id = d.item_id
          where c.subject_type = 'DISCLOSURE' and d.id = c.subject_id and (p.item_id is null or i.id = p.item_id)
            and (p.area is null or i.area = p.area)))
      order by o.unit_id, coalesce(o.plan_id, o.id), o.due_on, o.id, c.id) m
    where t.id = m.id and t.check_id is null`.execute(db);
}
