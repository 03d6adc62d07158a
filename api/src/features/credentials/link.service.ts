import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { mustReachAccount } from '../accounts/account.reads.js';
import { type AccountLink, LinkKind } from './credential.types.js';
import { spendOnAddress } from './guess-limits.js';
import { putPassword } from './password.service.js';

/** An invitation waits for a person who may be away; a reset is asked for on the telephone. */
const LASTS_MS: Readonly<Record<LinkKind, number>> = { INVITATION: 7 * 86_400_000, RESET: 24 * 3_600_000 };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface NewLink {
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly issuedBy: string | null;
  readonly needsSecond: boolean;
}

/** Makes a link that lets its holder choose a password, once; earlier ones are void. @returns it, with the token shown this once */
export async function makeLink({ db }: Pick<Work, 'db'>, link: NewLink): Promise<AccountLink> {
  const { accountId, kind, issuedBy, needsSecond } = link;
  const at = systemNow();
  const id = newId();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + LASTS_MS[kind]);
  await sql`update account_link set revoked_at = ${at} where account_id = ${accountId} and used_at is null
    and revoked_at is null`.execute(db);
  await sql`insert into account_link (id, account_id, kind, token_hash, issued_by, needs_second, created_at, expires_at)
    values (${id}, ${accountId}, ${kind}, ${hashOf(token)}, ${issuedBy}::uuid, ${needsSecond}, ${at}, ${expiresAt})`.execute(
    db,
  );
  return { id, kind, token, expiresAt, needsSecond };
}

/**
 * Lets a person choose a password: an invitation to who never had one, otherwise a reset. Who holds a role with power is let
 * in again by two: the link is good when a security administrator has confirmed it.
 * @throws NotFoundError, ForbiddenError, InputError
 */
export async function issueLink(ctx: Ctx, accountId: string): Promise<AccountLink> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const account = await mustReachAccount(work, ctx, accountId, Permission.ACCOUNT_MANAGE, ['input', 'accountId']);
    const issuedBy = ctx.viewer?.accountId ?? null;
    if (account.id === issuedBy) {
      throw new InputError('OWN_ACCOUNT', '不能给自己重置，请在“我的账号”里修改密码。', ['input', 'accountId']);
    }
    if (account.disabled) throw new InputError('DISABLED', '这个账号已停用，请先启用。', ['input', 'accountId']);
    const kind = account.activated ? LinkKind.RESET : LinkKind.INVITATION;
    const link = await makeLink(work, {
      ...{ accountId: account.id, kind, issuedBy },
      needsSecond: account.activated && account.powerful,
    });
    await noteSecurity(ctx, work.db, { kind: SecurityKind.LINK_ISSUED, accountId: account.id });
    return link;
  });
}

/** A second person lets the holder of a role with power in again. @throws NotFoundError, ForbiddenError, StateError */
export async function confirmLink(ctx: Ctx, accountId: string): Promise<void> {
  await unitOfWork(writeContextOf(ctx), null, async (work) => {
    const account = await mustReachAccount(work, ctx, accountId, Permission.ROLE_GRANT, ['input', 'accountId']);
    const by = ctx.viewer?.accountId ?? '';
    if (account.id === by) throw new ForbiddenError();
    const confirmed = await row(
      work.db,
      sql`update account_link set confirmed_by = ${by} where account_id = ${account.id} and needs_second
        and confirmed_by is null and used_at is null and revoked_at is null and expires_at > ${systemNow()}
        and issued_by is distinct from ${by}::uuid returning id`,
    );
    if (!confirmed) throw new StateError('NONE', '没有等待确认的重置链接，可能已过期，请系统管理员重新发出。');
    await noteSecurity(ctx, work.db, { kind: SecurityKind.LINK_CONFIRMED, accountId: account.id });
  });
}

interface Open {
  id: string;
  account_id: string;
  username: string;
  name: string;
  kind: LinkKind;
  waits: boolean;
}

/** The link that a token opens, if it is good still. */
async function openLink(db: Db, token: string): Promise<Open | null> {
  return row<Open>(
    db,
    sql`select l.id, l.account_id, a.username, a.name, l.kind, l.needs_second and l.confirmed_by is null as waits
      from account_link l join account a on a.id = l.account_id and a.disabled_at is null
      where l.token_hash = ${hashOf(token)} and l.used_at is null and l.revoked_at is null and l.expires_at > ${systemNow()}`,
  );
}

/** For whom a link is; null when it is good no more. Tries are counted by address. @throws RateLimitedError */
export async function lookAtLink(ctx: Ctx, token: string): Promise<Open | null> {
  const found = await openLink(ctx.db, token);
  if (!found) await spendOnAddress(ctx);
  return found;
}

/** The holder of a link chooses a password; the link is used up. @throws RateLimitedError, NotFoundError, InputError, StateError */
export async function useLink(ctx: Ctx, { token, newPassword }: { token: string; newPassword: string }): Promise<void> {
  const found = await lookAtLink(ctx, token);
  if (!found) throw new NotFoundError('个链接', ['input', 'token']);
  const { account_id: accountId, username, name } = found;
  const actor = { kind: 'ACCOUNT', id: accountId, name } as const;
  await unitOfWork({ ...writeContextOf(ctx), actor }, null, async (work) => {
    if (found.waits) throw new StateError('AWAITING', '这个链接还在等安全管理员确认，请稍后再打开。');
    const used = await row(
      work.db,
      sql`update account_link set used_at = ${systemNow()} where id = ${found.id} and used_at is null
        and revoked_at is null returning id`,
    );
    if (!used) throw new NotFoundError('个链接', ['input', 'token']);
    await putPassword(work, { id: accountId, username, name }, newPassword, null);
    await noteSecurity(ctx, work.db, { kind: SecurityKind.LINK_USED, accountId, actor });
  });
}
