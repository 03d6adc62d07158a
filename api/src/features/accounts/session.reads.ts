import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, rows } from '../../core/database/sql.js';
import { PASSWORD_DAYS } from './duty.rules.js';
import { HAS_FACTOR, HOSTS, NEEDS_FACTOR, STANDS_IN_FOR } from './rights.sql.js';

/** Of these sessions, those still valid, each with a fingerprint of its rights: it differs once rights or places changed. */
export async function sessionsAlive(
  db: Db,
  sessionIds: readonly string[],
  idleMs: number,
): Promise<ReadonlyMap<string, string>> {
  const now = systemNow();
  const oldest = new Date(now.getTime() - PASSWORD_DAYS * 86_400_000);
  const alive = await rows<{ id: string; rights: string }>(
    db,
    sql`select s.id, md5(concat_ws(' ', ${NEEDS_FACTOR}, ${HAS_FACTOR}, ${STANDS_IN_FOR}, a.password_set_at > ${oldest},
        coalesce((select string_agg(concat_ws(' ', p.role, u.path::text,
            (select string_agg(r.permission || r.reach, ',' order by r.permission, r.reach) from role_permission r where r.role = p.role),
            (select string_agg(h.path, ',' order by h.path) from (${HOSTS}) h)), ';' order by p.id)
          from held_post p join unit u on u.id = p.unit_id where p.account_id = a.id), ''))) as rights
      from session s join account a on a.id = s.account_id and a.disabled_at is null
      where s.id = any(${[...sessionIds]}::uuid[]) and s.expires_at > ${now}
        and s.last_seen_at > ${new Date(now.getTime() - idleMs)}`,
  );
  return new Map(alive.map(({ id, rights }) => [id, rights]));
}
