import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { Role } from './roles.js';

/** Without so many of each, somebody's work could be done by nobody any more: two for what one gives and another confirms. */
const LEAST: Readonly<Record<string, number>> = {
  [Role.SYSTEM_ADMINISTRATOR]: 1,
  [Role.SECURITY_ADMINISTRATOR]: 2,
  [Role.AUDIT_ADMINISTRATOR]: 1,
};

/**
 * An account is about to lose what it holds: enough administrators of its kinds must be left. The accounts that are left are
 * locked, so that two who leave at once do not both count on each other. @throws InputError
 */
export async function mustLeaveEnough({ db }: Work, accountId: string, postId: string | null = null): Promise<void> {
  const lost = await rows<{ role: string; districtId: string }>(
    db,
    sql`select distinct p.role, a.district_id as "districtId" from held_post p join account a on a.id = p.account_id
      where p.account_id = ${accountId} and (${postId}::uuid is null or p.id = ${postId}::uuid)
        and p.role = any(${Object.keys(LEAST)}::text[])`,
  );
  for (const { role, districtId } of lost) {
    const left = await rows(
      db,
      sql`select 1 from account a where a.district_id = ${districtId} and a.id <> ${accountId} and a.disabled_at is null
        and exists (select from held_post p where p.account_id = a.id and p.role = ${role}) order by a.id for update`,
    );
    if (left.length < (LEAST[role] ?? 0)) {
      throw new InputError(
        'TOO_FEW_ADMINISTRATORS',
        `此后这类管理员不足${LEAST[role]}人，有些事将无人能办。请先让接替的人到岗，再办理。`,
        ['input'],
      );
    }
  }
}
