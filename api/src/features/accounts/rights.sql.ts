import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';

/** SQL over `a` (account): a role that is held asks for a second factor; and there is one. */
export const NEEDS_FACTOR = sql`exists (select from held_post p join role r on r.role = p.role and r.second_factor where p.account_id = a.id)`;
export const HAS_FACTOR = sql`exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null)`;

/** SQL over `a` (account): for whom the person approves today. */
export const STANDS_IN_FOR = sql`array(select distinct p.stands_in_for::text from held_post p join role_permission r on r.role = p.role
  and r.permission = ${Permission.NOTICE_APPROVE} where p.account_id = a.id and p.stands_in_for is not null order by 1)`;

/**
 * SQL over `u` (the unit of a post): the paths of its hosts, as `path`. A liaison office's hosts are the teams assigned to it, and it
 * sees what these see.
 */
export const HOSTS = sql`select distinct h.path::text as path from team_host t join unit h on h.id = t.host_id
  where t.team_id = u.id or t.team_id in (select assigned.host_id from team_host assigned where assigned.team_id = u.id)`;
