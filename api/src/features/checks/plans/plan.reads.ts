import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import type { Scope } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { type Db, row, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { isId } from '../../../core/ids.js';
import type { Person } from '../../accounts/account.types.js';
import type { CheckPlan } from './plan.types.js';

const named = (unit: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', ${sql.ref(`${unit}.id`)}, 'name', ${sql.ref(`${unit}.name`)}, 'shortName', ${sql.ref(`${unit}.short_name`)},
    'kind', ${sql.ref(`${unit}.kind`)})`;

const PLAN = sql`select p.id, p.title, ${named('u')} as unit, to_jsonb(p.unit_kinds) as "unitKinds", i.name as "itemName", p.area, p.frequency,
    p.from_on::text as "fromOn", p.until_on::text as "untilOn", ${named('k')} as desk, p.desk_id as "deskId", m.name as maker, p.version,
    u.path::text as path, to_jsonb(array(select a.name from check_plan_checker c join account a on a.id = c.account_id
      where c.plan_id = p.id order by a.name, a.id)) as checkers
  from check_plan p join unit u on u.id = p.unit_id join unit k on k.id = p.desk_id join account m on m.id = p.maker_id
    left join disclosure_item i on i.id = p.item_id`;

/** Whose plans somebody sees: those over units of the scope, and those that their own desk looks by. */
export interface SeenPlans {
  readonly scope: Scope;
  readonly viewer: Viewer;
}

const seen = ({ scope, viewer }: SeenPlans): RawBuilder<boolean> =>
  sql`(${scope.covers('u.path')} or p.desk_id = any(${viewer.posts.map(({ unitId }) => unitId)}::uuid[]))`;

/** Plans that have not ended first, the newest first. @param today business day */
export const listPlans = (db: Db, who: SeenPlans, today: Day): Promise<CheckPlan[]> =>
  rows<CheckPlan>(
    db,
    sql`${PLAN} where ${seen(who)} order by coalesce(p.until_on < ${today}::date, false), p.made_at desc, p.id limit 200`,
  );

/** Who may look in the name of a desk today, by name; of one that is the viewer's own, or lies in the district of an office that plans. */
export async function checkersOf(db: Db, viewer: Viewer, deskId: string): Promise<Person[]> {
  const own = viewer.posts.map(({ unitId }) => unitId);
  const offices = viewer.posts.filter(({ unitKind }) => unitKind === 'OFFICE').map(({ unitPath }) => unitPath);
  return rows<Person>(
    db,
    sql`select distinct a.id, a.name, k.short_name || ' ' || p.title as "postTitle"
      from held_post p join account a on a.id = p.account_id join unit k on k.id = p.unit_id
        join role_permission r on r.role = p.role and r.permission = ${Permission.CHECK_RECORD}
      where p.unit_id = any(${[deskId].filter(isId)}::uuid[]) and a.disabled_at is null
        and (p.unit_id = any(${own}::uuid[]) or exists (select from unnest(${offices}::ltree[]) as o
          where subpath(o, 0, 1) = subpath(k.path, 0, 1)))
      order by a.name, a.id`,
  );
}

export async function findPlan(db: Db, who: SeenPlans, id: string): Promise<CheckPlan | null> {
  if (!isId(id)) return null;
  return row<CheckPlan>(db, sql`${PLAN} where p.id = ${id} and ${seen(who)}`);
}
