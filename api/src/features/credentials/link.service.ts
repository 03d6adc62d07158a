import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId, newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { mustReachAccount } from '../accounts/account.reads.js';
import { type AccountLink, type AccountRefInput, LinkKind, type LinkRefInput } from './credential.types.js';
import { spend, spendOnAddress } from './guess-limits.js';
import { goodPassword, putPassword } from './password.service.js';
import { newLinkCode } from './totp.rules.js';

/** An invitation waits for a person who may be away; a reset is asked for on the telephone. */
const LASTS_MS: Readonly<Record<LinkKind, number>> = { INVITATION: 7 * 86_400_000, RESET: 24 * 3_600_000 };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const codeHashOf = (code: string): Buffer => hashOf(code.toUpperCase().replace(/[\s-]/g, ''));

/** Makes a link that lets its holder choose a password, once; earlier ones are void. @returns it, with the token shown this once */
export async function makeLink(
  { db }: Pick<Work, 'db'>,
  { accountId, kind, issuedBy }: { accountId: string; kind: LinkKind; issuedBy: string | null },
): Promise<AccountLink> {
  const at = systemNow();
  const id = newId();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + LASTS_MS[kind]);
  await voidLinks(db, accountId);
  await sql`insert into account_link (id, account_id, kind, token_hash, issued_by, created_at, expires_at)
    values (${id}, ${accountId}, ${kind}, ${hashOf(token)}, ${issuedBy}::uuid, ${at}, ${expiresAt})`.execute(db);
  return { id, kind, token, expiresAt };
}

const voidLinks = (db: Db, accountId: string) =>
  sql`update account_link set revoked_at = ${systemNow()} where account_id = ${accountId} and used_at is null
    and revoked_at is null`.execute(db);

/** SQL over `l` (account_link): it is good still. */
const isGood = () => sql`l.used_at is null and l.revoked_at is null and l.expires_at > ${systemNow()}`;

/**
 * Lets a person choose a password: an invitation to who never had one, otherwise a reset. The link alone lets nobody in: a
 * security administrator confirms it, and has the code that belongs to it. @throws NotFoundError, ForbiddenError, InputError
 */
export async function issueLink(ctx: Ctx, { accountId, remark }: AccountRefInput): Promise<AccountLink> {
  return unitOfWork(writeContextOf(ctx), remark || null, async (work) => {
    const account = await mustReachAccount(work, ctx, accountId, Permission.ACCOUNT_MANAGE, ['input', 'accountId']);
    const issuedBy = ctx.viewer?.accountId ?? null;
    if (account.id === issuedBy) {
      throw new InputError('OWN_ACCOUNT', '不能给自己重置，请在“我的账号”里修改密码。', ['input', 'accountId']);
    }
    if (account.disabled) throw new InputError('DISABLED', '这个账号已停用，请先启用。', ['input', 'accountId']);
    const kind = account.activated ? LinkKind.RESET : LinkKind.INVITATION;
    const link = await makeLink(work, { accountId: account.id, kind, issuedBy });
    await noteSecurity(ctx, work.db, {
      ...{ kind: SecurityKind.LINK_ISSUED, accountId: account.id },
      ...(remark ? { detail: remark } : {}),
    });
    return link;
  });
}

/** Puts the code of a link in force. @returns it, shown this once; null when the link is not the newest, or good no more */
export async function giveCode(db: Db, linkId: string, by: string | null): Promise<string | null> {
  const code = newLinkCode();
  const confirmed = await row(
    db,
    sql`update account_link l set confirmed_by = ${by}::uuid, code_hash = ${codeHashOf(code)}
      where l.id = ${linkId} and l.code_hash is null and ${isGood()} returning l.id`,
  );
  return confirmed ? code : null;
}

/**
 * A second person, who did not issue the link, confirms it. @returns the code that its holder is to be told by another way
 * than the link @throws NotFoundError, ForbiddenError, StateError
 */
export async function confirmLink(ctx: Ctx, { linkId, remark }: LinkRefInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), remark || null, async (work) => {
    const scope = scopeOf(ctx.viewer, Permission.ROLE_GRANT);
    const link = isId(linkId)
      ? await row<{ accountId: string; issuedBy: string | null }>(
          work.db,
          sql`select a.id as "accountId", l.issued_by as "issuedBy" from account_link l join account a on a.id = l.account_id
            join unit d on d.id = a.district_id where l.id = ${linkId} and ${scope.covers('d.path')} for update of a`,
        )
      : null;
    if (!link) throw new NotFoundError('个链接', ['input', 'linkId']);
    const by = ctx.viewer?.accountId ?? '';
    if (link.accountId === by || link.issuedBy === by)
      throw new ForbiddenError('须由另一个人确认：发出和确认不能是同一人。');
    const code = await giveCode(work.db, linkId, by);
    if (code === null) throw new StateError('OVER', '这个链接已确认过、用过、过期或被新的代替，请系统管理员重新发出。');
    await noteSecurity(ctx, work.db, {
      ...{ kind: SecurityKind.LINK_CONFIRMED, accountId: link.accountId },
      ...(remark ? { detail: remark } : {}),
    });
    return code;
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

/** For whom a link is; null when it is good no more. Tries are counted by address. @throws RateLimitedError */
export async function lookAtLink(ctx: Ctx, token: string): Promise<Open | null> {
  const found = await row<Open>(
    ctx.db,
    sql`select l.id, l.account_id, a.username, a.name, l.kind, l.code_hash is null as waits
      from account_link l join account a on a.id = l.account_id and a.disabled_at is null
      where l.token_hash = ${hashOf(token)} and ${isGood()}`,
  );
  if (!found) await spendOnAddress(ctx);
  return found;
}

export interface LinkUse {
  readonly token: string;
  readonly code: string;
  readonly newPassword: string;
}

/** The holder of a link and of its code chooses a password; the link is used up. @throws RateLimitedError, NotFoundError, InputError, StateError */
export async function useLink(ctx: Ctx, { token, code, newPassword }: LinkUse): Promise<void> {
  const found = await lookAtLink(ctx, token);
  if (!found) throw new NotFoundError('个链接', ['input', 'token']);
  if (found.waits) throw new StateError('AWAITING', '这个链接还在等安全管理员确认，请稍后再打开。');
  const { account_id: id, username, name } = found;
  const takeBack = await spend(ctx, username);
  const known = await row(
    ctx.db,
    sql`select 1 from account_link l where l.id = ${found.id} and l.code_hash = ${codeHashOf(code)} and ${isGood()}`,
  );
  if (!known) throw new InputError('WRONG_CODE', '确认码不对，请向安全管理员核对后重新输入。', ['input', 'code']);
  const hash = await goodPassword(ctx.db, { id, username, name }, newPassword);
  const actor = { kind: 'ACCOUNT', id, name } as const;
  await unitOfWork({ ...writeContextOf(ctx), actor }, '凭链接和确认码设置密码', async (work) => {
    const used = await row(
      work.db,
      sql`update account_link l set used_at = ${systemNow()} where l.id = ${found.id} and l.code_hash = ${codeHashOf(code)}
        and ${isGood()} and exists (select from account a where a.id = l.account_id and a.disabled_at is null) returning l.id`,
    );
    if (!used) throw new NotFoundError('个链接', ['input', 'token']);
    await putPassword(work, { accountId: id, hash, keptSessionId: null });
    await noteSecurity(ctx, work.db, { kind: SecurityKind.LINK_USED, accountId: id, actor });
  });
  await takeBack();
}
