import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../core/access/scope.js';
import { all, ids as idsIn } from '../../../core/database/filters.js';
import { type Db, row, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { isId } from '../../../core/ids.js';
import type { Page } from '../../../core/paging.js';
import { masked } from '../../disclosures/personal.rules.js';
import { periodLabel } from '../../obligations/period.rules.js';
import { CheckTaskState, taskState } from './task.rules.js';
import type { CheckProgress, CheckTask, CheckTaskFilter } from './task.types.js';

/** SQL over `t` and `u`: a unit that closed before anybody looked is looked at no more. */
export const COUNTS = sql<boolean>`(u.closed_on is null or t.check_id is not null)`;

const FROM = sql`from check_task t join unit u on u.id = t.unit_id`;

/** SQL over `t`: whether it stands so on a day, as `taskState` says. */
const standing = (today: Day): Readonly<Record<CheckTaskState, RawBuilder<boolean>>> => ({
  [CheckTaskState.DUE]: sql`(t.done_on is null and t.due_on >= ${today}::date)`,
  [CheckTaskState.OVERDUE]: sql`(t.done_on is null and t.due_on < ${today}::date)`,
  [CheckTaskState.DONE]: sql`(t.done_on <= t.due_on)`,
  [CheckTaskState.DONE_LATE]: sql`(t.done_on > t.due_on)`,
});

function conditionsOf(scope: Scope, filter: CheckTaskFilter | null, today: Day): RawBuilder<unknown> {
  const { under, period, state } = filter ?? {};
  const states = [...(state?.eq ? [state.eq] : []), ...(state?.oneOf ?? [])];
  const is = standing(today);
  return all([
    scope.covers('u.path'),
    COUNTS,
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('t.plan_id', filter?.planId),
    ...idsIn('t.draw_id', filter?.drawId),
    ...idsIn('t.desk_id', filter?.deskId),
    ...(period ? [sql`t.period = ${period}`] : []),
    ...(states.length > 0
      ? [
          sql`(${sql.join(
            states.map((one) => is[one]),
            sql` or `,
          )})`,
        ]
      : []),
  ]);
}

type Row = Omit<CheckTask, 'state' | 'periodLabel'> & { period: string | null };

export interface TaskQuery {
  readonly filter: CheckTaskFilter | null;
  readonly today: Day;
  readonly page: Page;
}

/** What is to be looked at in scope: what is open first, the earliest due first, then by place in the tree. */
export async function listTasks(db: Db, scope: Scope, { filter, today, page }: TaskQuery): Promise<CheckTask[]> {
  const found = await rows<Row>(
    db,
    sql`select t.id, t.subject_type as "subjectType", t.subject_id as "subjectId", d.title, p.item_id as "itemId", p.area, t.period, t.opens_on::text as "opensOn",
        t.due_on::text as "dueOn", t.done_on::text as "doneOn", t.unit_id as "unitId", u.path::text as path, t.check_id as "checkId"
      ${FROM} left join check_plan p on p.id = t.plan_id left join disclosure d on t.subject_type = 'DISCLOSURE' and d.id = t.subject_id
      where ${conditionsOf(scope, filter, today)}
      order by t.check_id is not null, t.due_on, u.path, t.id offset ${page.skip} limit ${page.take}`,
  );
  return found.map(({ period, title, ...one }) => ({
    ...one,
    title: title === null ? null : masked(title),
    periodLabel: period === null ? null : periodLabel(period),
    state: taskState(one.dueOn, one.doneOn, today),
  }));
}

export async function countTasks(db: Db, scope: Scope, filter: CheckTaskFilter | null, today: Day): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter, today)}`,
  );
  return found?.total ?? 0;
}

export interface PeriodProgress extends CheckProgress {
  readonly of: string;
  readonly period: string | null;
  readonly opensOn: Day;
  readonly dueOn: Day;
}

/** How far plans or draws are, by period, the newest first; counted from the tasks that the viewer sees. */
export const progressOf = (
  db: Db,
  scope: Scope,
  { of, ids, today }: { of: 'plan_id' | 'draw_id'; ids: readonly string[]; today: Day },
): Promise<PeriodProgress[]> =>
  rows<PeriodProgress>(
    db,
    sql`select t.${sql.ref(of)} as of, t.period, min(t.opens_on)::text as "opensOn", max(t.due_on)::text as "dueOn", count(*)::int as total,
        count(t.check_id)::int as done, count(*) filter (where t.done_on > t.due_on)::int as late,
        count(*) filter (where t.check_id is null and t.due_on < ${today}::date)::int as overdue
      ${FROM} where t.${sql.ref(of)} = any(${[...ids]}::uuid[]) and ${COUNTS} and ${scope.covers('u.path')}
      group by t.${sql.ref(of)}, t.period order by max(t.due_on) desc, t.period desc`,
  );
