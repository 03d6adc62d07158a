import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../../core/access/scope.js';
import { all, days, ids as idsIn } from '../../../core/database/filters.js';
import { type Db, row, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import type { Ctx } from '../../../core/feature.js';
import { isId } from '../../../core/ids.js';
import { loaderOf } from '../../../core/loaders.js';
import type { Page } from '../../../core/paging.js';
import type { SecondLook, SecondLookFilter } from './second-look.types.js';

const FROM = sql`from second_look l join unit u on u.id = l.unit_id`;

/** A unit that has closed is looked at no more. */
const COUNTS = sql`(u.closed_on is null or l.check_id is not null)`;

/** Nobody has looked, and somebody is to. */
const OPEN = sql`(l.check_id is null and l.cancelled_on is null)`;

function conditionsOf(scope: Scope, filter: SecondLookFilter | null): RawBuilder<unknown> {
  const { under, done } = filter ?? {};
  return all([
    scope.covers('u.path'),
    COUNTS,
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...(done == null ? [] : [done ? sql`l.check_id is not null` : OPEN]),
    ...idsIn('l.notice_id', filter?.noticeId),
    ...days('l.due_on', filter?.dueOn),
  ]);
}

export interface LookQuery {
  readonly filter: SecondLookFilter | null;
  readonly today: Day;
  readonly page: Page;
}

/** Second looks in scope: what is open first, the earliest due first. */
export const listLooks = (db: Db, scope: Scope, { filter, today, page }: LookQuery): Promise<SecondLook[]> =>
  rows<SecondLook>(
    db,
    sql`select l.id, l.due_on::text as "dueOn", l.done_on::text as "doneOn", l.cancelled_on::text as "cancelledOn",
        ${OPEN} and l.due_on < ${today}::date as overdue,
        l.unit_id as "unitId", u.path::text as path, l.notice_id as "noticeId", l.check_id as "checkId",
        (select n.desk_id from notice n where n.id = l.notice_id) as "deskId"
      ${FROM} where ${conditionsOf(scope, filter)}
      order by not ${OPEN}, case when ${OPEN} then l.due_on end, coalesce(l.done_on, l.cancelled_on) desc, l.id
      offset ${page.skip} limit ${page.take}`,
  );

export async function countLooks(db: Db, scope: Scope, filter: SecondLookFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** Ids of what had been put right in the matters of some looks, by look; as far as the viewer sees findings. */
export const lookFindingsLoader = (ctx: Ctx) =>
  loaderOf<string, string[]>(ctx, 'secondLookFindings', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const found = await rows<{ lookId: string; id: string }>(
      ctx.db,
      sql`select s.look_id as "lookId", f.id from second_look_finding s join finding f on f.id = s.finding_id join unit u on u.id = f.unit_id
        where s.look_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} order by f.found_at, f.id`,
    );
    return new Map(
      [...Map.groupBy(found, ({ lookId }) => lookId)].map(([lookId, ones]) => [lookId, ones.map(({ id }) => id)]),
    );
  });
