import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { mustReachAccount } from '../accounts/account.reads.js';
import type { OpenSession } from './credential.types.js';
import { removeFactor } from './factor.service.js';

interface SessionRow {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  address: string;
}

/** Sessions of an account that are open now, the one seen last first. */
export async function sessionsOf(
  db: Db,
  accountId: string,
  idleMs: number,
  own: string | null,
): Promise<OpenSession[]> {
  const now = systemNow();
  const found = await rows<SessionRow>(
    db,
    sql`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address from session
      where account_id = ${accountId} and expires_at > ${now} and last_seen_at > ${new Date(now.getTime() - idleMs)}
      order by last_seen_at desc, id`,
  );
  return found.map(({ id, address, createdAt, lastSeenAt }) => ({
    ...{ id, address, current: id === own },
    createdAt: instant(createdAt),
    lastSeenAt: instant(lastSeenAt),
  }));
}

/** The person ends a session of their own, such as one that was left open elsewhere. @throws UnauthenticatedError, NotFoundError */
export async function endOwnSession(ctx: Ctx, id: string): Promise<void> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  await unitOfWork(writeContextOf(ctx), null, async ({ db }) => {
    const ended = isId(id)
      ? await row(db, sql`delete from session where id = ${id} and account_id = ${viewer.accountId} returning id`)
      : null;
    if (!ended) throw new NotFoundError('个登录', ['input', 'id']);
    await noteSecurity(ctx, db, { kind: SecurityKind.SESSION_ENDED, accountId: viewer.accountId });
  });
}

interface Judged {
  readonly accountId: string;
  readonly reason: string;
}

/** A security administrator ends all sessions of an account. @throws NotFoundError, ForbiddenError */
export async function endSessions(ctx: Ctx, { accountId, reason }: Judged): Promise<void> {
  await unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const account = await mustReachAccount(work, ctx, accountId, Permission.ROLE_GRANT, ['input', 'accountId']);
    await sql`delete from session where account_id = ${account.id}`.execute(work.db);
    await noteSecurity(ctx, work.db, { kind: SecurityKind.SESSION_ENDED, accountId: account.id, detail: reason });
  });
}

/** A security administrator takes a lost second factor away; all sessions of the account end. @throws NotFoundError, ForbiddenError */
export async function resetFactor(ctx: Ctx, { accountId, reason }: Judged): Promise<void> {
  await unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const account = await mustReachAccount(work, ctx, accountId, Permission.ROLE_GRANT, ['input', 'accountId']);
    if (account.id === ctx.viewer?.accountId)
      throw new ForbiddenError('不能重置自己的身份验证器，请另一位安全管理员办理。');
    await sql`delete from session where account_id = ${account.id}`.execute(work.db);
    await removeFactor(ctx, work, account.id, reason);
  });
}
