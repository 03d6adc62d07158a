import { sql } from 'kysely';
import type { Permission } from '../../core/access/permissions.js';
import { type Db, rows } from '../../core/database/sql.js';

/**
 * Who is told: a person, with whoever stands in for them today; or everybody who holds a post in that very unit whose role gives the
 * permission there.
 */
export type Recipients = { readonly accountId: string } | { readonly unitId: string; readonly permission: Permission };

/** One person who is told, of the matter at `index`. */
export interface Recipient {
  readonly index: number;
  readonly accountId: string;
}

/**
 * The people behind recipients, each once a matter; accounts that were disabled are left out. One statement for all of them.
 * What reaches hosts only is not held where the post is.
 */
export async function peopleBehind(db: Db, asked: readonly (readonly Recipients[])[]): Promise<Recipient[]> {
  const wanted = asked.flatMap((all, index) =>
    all.map((one) =>
      'accountId' in one
        ? { index, account_id: one.accountId }
        : { index, unit_id: one.unitId, permission: one.permission },
    ),
  );
  if (wanted.length === 0) return [];
  return rows<Recipient>(
    db,
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as w(index integer, account_id uuid, unit_id uuid, permission text)
      )
      select found.index, found.account_id as "accountId" from (
        select index, account_id from wanted where account_id is not null
        union select w.index, p.account_id from wanted w join held_post p on p.stands_in_for = w.account_id
        union select w.index, p.account_id from wanted w join held_post p on p.unit_id = w.unit_id
          join role_permission r on r.role = p.role and r.permission = w.permission and r.reach <> 'HOSTS'
      ) found join account a on a.id = found.account_id and a.disabled_at is null order by found.account_id, found.index`,
  );
}
