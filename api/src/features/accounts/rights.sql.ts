import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';

/** SQL: whether the district of the unit `unit` (such as `u`) asks whoever holds the role of post `post` for a second factor. */
export const asksForFactor = (post: string, unit: string): RawBuilder<boolean> =>
  sql`exists (select from role_rule x join unit d on d.id = x.district_id and d.path @> ${sql.ref(`${unit}.path`)}
    where x.second_factor and x.role = ${sql.ref(`${post}.role`)})`;

/** SQL over `a` (account): a role that is held asks for a second factor where it is held; and there is one. */
export const NEEDS_FACTOR = sql`exists (select from held_post p join unit u on u.id = p.unit_id where p.account_id = a.id
  and ${asksForFactor('p', 'u')})`;
export const HAS_FACTOR = sql`exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null)`;

/** SQL over `a` (account): for whom the person approves today. */
export const STANDS_IN_FOR = sql`array(select distinct p.stands_in_for::text from held_post p join role_permission r on r.role = p.role
  and r.permission = ${Permission.NOTICE_APPROVE} where p.account_id = a.id and p.stands_in_for is not null order by 1)`;

/**
 * SQL over `u` (the unit of a post): the paths of its hosts, as `path`. A liaison office's hosts are the teams assigned to it, and it
 * sees what these see; a committee's is its township.
 */
export const HOSTS = sql`select distinct h.path::text as path from host_of t join unit h on h.id = t.host_id
  where t.team_id = u.id or t.team_id in (select assigned.host_id from host_of assigned where assigned.team_id = u.id)`;
