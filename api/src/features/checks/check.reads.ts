import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { all, choice, days, ids as idsIn, orderBy, text } from '../../core/database/filters.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { SortDirection } from '../../core/graphql/filters.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import { type CheckFilter, type CheckSort, CheckSortField } from './check.inputs.js';
import type { Check } from './check.types.js';

type Row = Omit<Check, 'checkedAt'> & { checkedAt: string };

const FROM = sql`from daily_check c join unit u on u.id = c.unit_id`;
const CHECK = sql`select c.id, c.subject_type as "subjectType", c.subject_id as "subjectId", c.title, c.way, c.conclusion, c.note,
  c.checked_on::text as "checkedOn", c.checked_at as "checkedAt", a.name as checker, c.checker_id as "checkerId", c.unit_id as "unitId", u.path::text as path,
  jsonb_build_object('id', k.id, 'name', k.name, 'shortName', k.short_name, 'kind', k.kind) as desk
  ${FROM} join account a on a.id = c.checker_id join unit k on k.id = c.desk_id`;

const checkOf = ({ checkedAt, ...found }: Row): Check => ({ ...found, checkedAt: instant(checkedAt) });

const SORTS: Record<CheckSortField, string> = {
  CHECKED_AT: 'c.checked_at',
  UNIT: 'u.path',
  CONCLUSION: 'c.conclusion',
  CHECKER: 'a.name',
};
const NEWEST: readonly CheckSort[] = [{ field: CheckSortField.CHECKED_AT, direction: SortDirection.DESC }];

function conditionsOf(scope: Scope, filter: CheckFilter | null): RawBuilder<unknown> {
  const { under, planId, secondLook } = filter ?? {};
  const ofPlan = idsIn('t.plan_id', planId);
  return all([
    scope.covers('u.path'),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('c.unit_id', filter?.unitId),
    ...text(['c.subject_type'], filter?.subjectType),
    ...idsIn('c.subject_id', filter?.subjectId),
    ...choice('c.conclusion', filter?.conclusion),
    ...choice('c.way', filter?.way),
    ...idsIn('c.checker_id', filter?.checkerId),
    ...idsIn('c.desk_id', filter?.deskId),
    ...(ofPlan.length > 0 ? [sql`exists (select from check_task t where t.check_id = c.id and ${all(ofPlan)})`] : []),
    ...(secondLook == null ? [] : [sql`exists (select from second_look l where l.check_id = c.id) = ${secondLook}`]),
    ...days('c.checked_on', filter?.checkedOn),
    ...text(['c.title', 'c.note', 'u.name'], filter?.text),
  ]);
}

export interface CheckQuery {
  readonly filter: CheckFilter | null;
  readonly sort: readonly CheckSort[];
  readonly page: Page;
}

/** Checks in scope, newest first unless sorted otherwise. */
export async function listChecks(db: Db, scope: Scope, { filter, sort, page }: CheckQuery): Promise<Check[]> {
  const order = orderBy(sort.length > 0 ? sort : NEWEST, SORTS, 'c.id');
  const found = await rows<Row>(
    db,
    sql`${CHECK} where ${conditionsOf(scope, filter)} order by ${order} offset ${page.skip} limit ${page.take}`,
  );
  return found.map(checkOf);
}

export async function countChecks(db: Db, scope: Scope, filter: CheckFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The check if it lies in the scope; otherwise null. */
export async function findCheck(db: Db, scope: Scope, id: string): Promise<Check | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${CHECK} where c.id = ${id} and ${scope.covers('u.path')}`);
  return found && checkOf(found);
}

/** Those that were recorded at once, as far as they lie in the scope. */
export async function checksOfBatch(db: Db, scope: Scope, batchId: string): Promise<Check[]> {
  const found = await rows<Row>(
    db,
    sql`${CHECK} where c.batch_id = ${batchId} and ${scope.covers('u.path')} order by c.id`,
  );
  return found.map(checkOf);
}

/** Checks that the viewer may see, by their ids. */
export const checkLoader = (ctx: Ctx) =>
  loaderOf<string, Check>(ctx, 'dailyChecks', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${CHECK} where c.id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return new Map(found.map((one) => [one.id, checkOf(one)]));
  });

/** The last look at each of some records, by record; of those that the viewer may see. */
export const lastCheckLoader = (ctx: Ctx) =>
  loaderOf<string, Check>(ctx, 'lastDailyChecks', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${CHECK} join unnest(${[...ids]}::uuid[]) as s(id) on c.id = (select l.id from daily_check l where l.subject_id = s.id
          order by l.checked_at desc, l.id limit 1)
        where ${scope.covers('u.path')}`,
    );
    return new Map(found.map((one) => [one.subjectId, checkOf(one)]));
  });

/** The last look at each of some units or any record of it, by unit; of those that the viewer may see. */
export const lastUnitCheckLoader = (ctx: Ctx) =>
  loaderOf<string, Check>(ctx, 'lastDailyChecksOfUnits', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${CHECK} join unnest(${[...ids]}::uuid[]) as s(id) on c.id = (select l.id from daily_check l where l.unit_id = s.id
          order by l.checked_at desc, l.id limit 1)
        where ${scope.covers('u.path')}`,
    );
    return new Map(found.map((one) => [one.unitId, checkOf(one)]));
  });
