import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { all, text } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import type { UnitKind } from '../units/unit.rules.js';
import type { UnitName } from '../units/unit-name.js';
import type { AccountFilter } from './account.inputs.js';
import type { AccountPost, AccountView, PostUnit } from './account.types.js';

/** Who looks after accounts, or after their roles, sees those of the district. @throws UnauthenticatedError, ForbiddenError */
export const accountScope = (viewer: Viewer | null): Scope =>
  scopeOf(
    viewer,
    viewer?.permissions.has(Permission.ACCOUNT_MANAGE) ? Permission.ACCOUNT_MANAGE : Permission.ROLE_GRANT,
  );

/** The district of a scope; of several, the first. @throws ForbiddenError when the scope reaches none whole */
export async function districtOf(db: Db, scope: Scope): Promise<{ id: string }> {
  const district = await row<{ id: string }>(
    db,
    sql`select id from unit u where u.parent_id is null and ${scope.covers('u.path')} order by u.path limit 1`,
  );
  if (!district) throw new ForbiddenError();
  return district;
}

type Row = Omit<AccountView, 'createdAt' | 'lastSignInAt' | 'disabledAt'> & {
  createdAt: string;
  lastSignInAt: string | null;
  disabledAt: string | null;
};

/** SQL over `a` (account): a link of its waits for a security administrator. By the system clock, as links end by it. */
const WAITING_LINK = sql`exists (select from account_link l where l.account_id = a.id
  and l.code_hash is null and l.used_at is null and l.revoked_at is null and l.expires_at > now())`;

const ACCOUNT = sql`select a.id, a.username, a.name, a.version, a.created_at as "createdAt", a.last_sign_in_at as "lastSignInAt",
  a.disabled_at as "disabledAt", a.password_set_at is not null as activated,
  exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "hasSecondFactor",
  ${WAITING_LINK} as "resetAwaiting"
  from account a join unit d on d.id = a.district_id`;

const accountOf = (found: Row): AccountView => ({
  ...found,
  createdAt: instant(found.createdAt),
  lastSignInAt: instantOrNull(found.lastSignInAt),
  disabledAt: instantOrNull(found.disabledAt),
});

function conditionsOf(scope: Scope, filter: AccountFilter | null): RawBuilder<unknown> {
  const { role, unitId, disabled, activated, awaiting } = filter ?? {};
  const posts = (condition: RawBuilder<unknown>) =>
    sql`exists (select from post p where p.account_id = a.id and p.ended_at is null and ${condition})`;
  return all([
    scope.covers('d.path'),
    ...text(['a.name', 'a.username'], filter?.text),
    ...(role ? [posts(sql`p.role = ${role}`)] : []),
    ...(unitId ? [posts(sql`p.unit_id = any(${[unitId].filter(isId)}::uuid[])`)] : []),
    ...(typeof disabled === 'boolean' ? [sql`(a.disabled_at is not null) = ${disabled}`] : []),
    ...(typeof activated === 'boolean' ? [sql`(a.password_set_at is not null) = ${activated}`] : []),
    ...(awaiting ? [sql`(${posts(sql`p.confirmed_at is null`)} or ${WAITING_LINK})`] : []),
  ]);
}

/** A page of accounts, by name. */
export async function listAccounts(
  db: Db,
  scope: Scope,
  filter: AccountFilter | null,
  page: Page,
): Promise<AccountView[]> {
  const found = await rows<Row>(
    db,
    sql`${ACCOUNT} where ${conditionsOf(scope, filter)} order by a.disabled_at is not null, a.name, a.id
      offset ${page.skip} limit ${page.take}`,
  );
  return found.map(accountOf);
}

export async function countAccounts(db: Db, scope: Scope, filter: AccountFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from account a join unit d on d.id = a.district_id where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The account if it lies in the scope; otherwise null. */
export async function findAccount(db: Db, scope: Scope, id: string): Promise<AccountView | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${ACCOUNT} where a.id = ${id} and ${scope.covers('d.path')}`);
  return found && accountOf(found);
}

/** Units that are open, in the order of the tree; with kinds, only those of these kinds. */
export async function listPostUnits(db: Db, scope: Scope, kinds: readonly UnitKind[] | null): Promise<PostUnit[]> {
  const found = await rows<UnitName & { within: string | null }>(
    db,
    sql`select u.id, u.name, u.short_name as "shortName", u.kind, a.short_name as within
      from unit u left join unit a on a.id = u.parent_id where ${scope.covers('u.path')} and u.closed_on is null
        and (${kinds === null} or u.kind = any(${[...(kinds ?? [])]}::text[]))
      order by nlevel(u.path), u.position, u.code`,
  );
  return found.map(({ within, ...unit }) => ({ unit, within }));
}

type PostRow = Omit<AccountPost, 'endedAt'> & { endedAt: string | null; accountId: string };

/** All posts of accounts, those in force first, ended ones last. */
export const postsLoader = (ctx: Ctx) =>
  loaderOf<string, readonly AccountPost[]>(ctx, 'accountPosts', async (ids) => {
    const { today } = await readBusinessMoment(ctx.db);
    const found = await rows<PostRow>(
      ctx.db,
      sql`select p.id, p.account_id as "accountId", p.unit_id as "unitId", p.role, p.title, p.from_on::text as "fromOn",
          p.until_on::text as "untilOn", p.stands_in_for as "standsInForId", p.granted_by as "grantedById",
          p.confirmed_by as "confirmedById", p.ended_at as "endedAt", p.ended_reason as "endedReason", r.powerful,
          (select e.reason from trail_entry e where e.row_id = p.id::text and e.table_name = 'post' and e.operation = 'INSERT'
            limit 1) as reason,
          case when p.ended_at is not null then case when p.confirmed_at is null then 'REFUSED' else 'ENDED' end
            when p.confirmed_at is null then 'AWAITING' when h.id is not null then 'HELD'
            when p.until_on < ${today}::date then 'ENDED' else 'UPCOMING' end as state
        from post p join role r on r.role = p.role left join held_post h on h.id = p.id
        where p.account_id = any(${[...ids]}::uuid[])
        order by p.ended_at desc nulls first, p.created_at, p.id`,
    );
    return Map.groupBy(
      found.map((post) => ({ ...post, endedAt: instantOrNull(post.endedAt) })),
      (post) => post.accountId,
    );
  });

/** An account that an administrator does something to. */
export interface ReachedAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly version: number;
  readonly disabled: boolean;
  /** somebody has chosen its password */
  readonly activated: boolean;
}

/** The account, locked, if `permission` reaches its district. @throws UnauthenticatedError, ForbiddenError, NotFoundError */
export async function mustReachAccount(
  { db }: Work,
  ctx: Ctx,
  id: string,
  permission: Permission,
  path: readonly string[],
): Promise<ReachedAccount> {
  const scope = scopeOf(ctx.viewer, permission);
  const found = isId(id)
    ? await row<ReachedAccount>(
        db,
        sql`select a.id, a.username, a.name, a.version, a.disabled_at is not null as disabled,
          a.password_set_at is not null as activated
          from account a join unit d on d.id = a.district_id where a.id = ${id} and ${scope.covers('d.path')} for update of a`,
      )
    : null;
  if (!found) throw new NotFoundError('个账号', path);
  return found;
}
