import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { ForbiddenError, InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { mustReachAccount } from '../accounts/account.reads.js';
import { mustLeaveEnough } from '../accounts/administrators.js';
import { addPost } from '../accounts/post.service.js';
import type { Role } from '../accounts/roles.js';
import { handOverBulletins } from '../bulletins/bulletin.hand-over.js';
import { handOverLetters } from '../notices/sides/notice.hand-over.js';
import type { HandOverInput } from './handover.types.js';

interface OpenPost {
  id: string;
  unitId: string;
  role: Role;
  title: string;
  fromOn: Day | null;
  untilOn: Day | null;
  standsInForId: string | null;
}

/** Ends all posts of one account and gives them to another, where it has them not. @returns how many were given */
async function passPosts(work: Work, ctx: Ctx, from: { id: string }, to: { id: string; name: string }, reason: string) {
  // who stood in for the one that leaves does so no more: the post becomes their own
  await sql`update post set ended_at = ${work.now}, ended_reason = ${reason} where stands_in_for = ${from.id}
    and ended_at is null`.execute(work.db);
  const open = await rows<OpenPost>(
    work.db,
    sql`select p.id, p.unit_id as "unitId", p.role, p.title, case when p.from_on > ${work.today}::date then p.from_on::text end as "fromOn",
        p.until_on::text as "untilOn", p.stands_in_for as "standsInForId"
      from post p join unit u on u.id = p.unit_id and u.closed_on is null
      where p.account_id = ${from.id} and p.ended_at is null and p.confirmed_at is not null
        and (p.until_on is null or p.until_on >= ${work.today}::date)
      order by p.created_at, p.id for update of p`,
  );
  const known = await rows<{ unitId: string; role: string }>(
    work.db,
    sql`select unit_id as "unitId", role from post where account_id = ${to.id} and ended_at is null and stands_in_for is null
      and (until_on is null or until_on >= ${work.today}::date)`,
  );
  const missing = open.filter(
    (post) =>
      post.standsInForId !== to.id && !known.some(({ unitId, role }) => unitId === post.unitId && role === post.role),
  );
  for (const { unitId, role, title, fromOn, untilOn, standsInForId } of missing) {
    await addPost(work, ctx, { account: to, unitId, role, title, fromOn, untilOn, standsInForId });
  }
  await mustLeaveEnough(work, from.id);
  await sql`update post set ended_at = ${work.now}, ended_reason = ${reason}
    where account_id = ${from.id} and ended_at is null`.execute(work.db);
  return missing.length;
}

/**
 * A person leaves a desk 工作交接: all posts end and pass to a successor, with the letters that wait for a signature, the ordered acts
 * that wait to be read, and the bulletins that are not published. What was signed stays signed by who signed it. Roles with power wait for a second person, as ever.
 * @returns the successor's account id @throws NotFoundError, ForbiddenError, InputError
 */
export async function handOver(ctx: Ctx, input: HandOverInput): Promise<string> {
  const { fromId, toId, reason, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const from = await mustReachAccount(work, ctx, fromId, Permission.ROLE_GRANT, ['input', 'fromId']);
    const to = await mustReachAccount(work, ctx, toId, Permission.ROLE_GRANT, ['input', 'toId']);
    const by = ctx.viewer?.accountId ?? '';
    if (by === from.id || by === to.id) throw new ForbiddenError('不能办理自己的交接，请另一位安全管理员办理。');
    if (from.id === to.id || to.disabled) {
      throw new InputError('BAD_SUCCESSOR', '接任人应是另一个没有停用的账号。', ['input', 'toId']);
    }
    const claim = { actorId: by, key, operation: 'handOver', input };
    return once(work, claim, async () => {
      const letters = await handOverLetters(work, { fromId: from.id, toId: to.id });
      const bulletins = await handOverBulletins(work, { fromId: from.id, toId: to.id });
      const posts = await passPosts(work, ctx, from, to, reason);
      const detail = `交接给${to.name}：岗位${posts}个，待办文书${letters}件，通报${bulletins}期。${reason}`;
      await noteSecurity(ctx, work.db, { kind: SecurityKind.HANDED_OVER, accountId: from.id, detail });
      return to.id;
    });
  });
}
