import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { all, text } from '../../core/database/filters.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Person } from './account.types.js';

/** SQL: people as records show them, over `a` (account). */
export const PERSON = sql`select a.id, a.name, coalesce((select u.name || ' ' || p.title from held_post p join unit u on u.id = p.unit_id
    where p.account_id = a.id order by p.created_at, p.id limit 1), '') as "postTitle" from account a`;

/** Names of people as records show them. */
export const personLoader = (ctx: Ctx) =>
  loaderOf<string, Person>(ctx, 'person', async (ids) => {
    const found = await rows<Person>(ctx.db, sql`${PERSON} where a.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((person) => [person.id, person]));
  });

/** SQL over `a` (account): whether the person's posts permit `permission` over the path in `path`. */
export const permits = (permission: Permission, path: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(a.disabled_at is null and exists (select from held_post p join unit u on u.id = p.unit_id
      join role_permission r on r.role = p.role and r.permission = ${permission}
    where p.account_id = a.id and (case r.reach when 'DISTRICT' then subpath(u.path, 0, 1) else u.path end) @> ${path}))`;

/** Administrators of any kind choose among the people of their district. @throws UnauthenticatedError, ForbiddenError */
export function peopleScope(viewer: Viewer | null): Scope {
  const held = [Permission.ACCOUNT_MANAGE, Permission.ROLE_GRANT].find((one) => viewer?.permissions.has(one));
  return scopeOf(viewer, held ?? Permission.TRAIL_READ);
}

/** People of the district by name, by the name to sign in with, or the one with this id; who left is among them, last. */
export async function findPeople(
  db: Db,
  scope: Scope,
  { words, id, take }: { words: string | null; id: string | null; take: number },
): Promise<Person[]> {
  const conditions = [
    sql`exists (select from unit d where d.id = a.district_id and ${scope.covers('d.path')})`,
    ...text(['a.name', 'a.username'], { contains: words }),
    ...(id === null ? [] : [sql`a.id = any(${[id].filter(isId)}::uuid[])`]),
  ];
  return rows<Person>(
    db,
    sql`${PERSON} where ${all(conditions)} order by a.disabled_at is not null, a.name, a.id limit ${take}`,
  );
}
