import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import type { CreateAccountInput, SetRoleRuleInput, SwitchAccountInput } from './account.inputs.js';
import { districtOf, mustReachAccount, type ReachedAccount } from './account.reads.js';
import { mustLeaveEnough } from './administrators.js';
import { NEVER_SET } from './role-rule.reads.js';

/** Adds an account without a password and without any right. @returns its id @throws ForbiddenError, InputError */
export async function createAccount(ctx: Ctx, input: CreateAccountInput): Promise<string> {
  const { username, name, idempotencyKey: key } = input;
  const scope = scopeOf(ctx.viewer, Permission.ACCOUNT_MANAGE);
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const district = await districtOf(work.db, scope);
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'createAccount', input };
    return once(work, claim, async () => {
      const made = await row<{ id: string }>(
        work.db,
        sql`insert into account (id, username, name, district_id, created_at)
          values (${newId()}, ${username.toLowerCase()}, ${name}, ${district.id}, ${work.now}) on conflict do nothing returning id`,
      );
      if (!made)
        throw new InputError('USERNAME_TAKEN', `用户名 ${username} 已被使用，请换一个。`, ['input', 'username']);
      await noteSecurity(ctx, work.db, { kind: SecurityKind.ACCOUNT_CREATED, accountId: made.id });
      return made.id;
    });
  });
}

/** The account as it was seen, and not one's own. @throws NotFoundError, ForbiddenError, ConflictError */
async function lockSeen(
  work: Work,
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<ReachedAccount> {
  const account = await mustReachAccount(work, ctx, id, Permission.ACCOUNT_MANAGE, ['input', 'id']);
  if (account.id === ctx.viewer?.accountId) throw new ForbiddenError('不能停用或启用自己的账号。');
  if (account.version !== version) {
    throw await staleRecord(work.db, ctx.viewer, account);
  }
  return account;
}

/** It may sign in no more, and whoever is signed in with it is out. @returns its id @throws ForbiddenError, ConflictError, StateError */
export async function disableAccount(ctx: Ctx, input: SwitchAccountInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const account = await lockSeen(work, ctx, input);
    if (account.disabled) throw new StateError('DISABLED', '这个账号已经停用。');
    await mustLeaveEnough(work, account.id);
    await sql`update account_link set revoked_at = ${systemNow()} where account_id = ${account.id} and used_at is null
      and revoked_at is null`.execute(work.db);
    await sql`update account set disabled_at = ${work.now}, version = version + 1 where id = ${account.id}`.execute(
      work.db,
    );
    await sql`delete from session where account_id = ${account.id}`.execute(work.db);
    await noteSecurity(ctx, work.db, {
      ...{ kind: SecurityKind.ACCOUNT_DISABLED, accountId: account.id, detail: input.reason },
    });
    return account.id;
  });
}

/** It may sign in again. @returns its id @throws ForbiddenError, ConflictError, StateError */
export async function enableAccount(ctx: Ctx, input: SwitchAccountInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const account = await lockSeen(work, ctx, input);
    if (!account.disabled) throw new StateError('ENABLED', '这个账号没有停用。');
    await sql`update account set disabled_at = null, version = version + 1 where id = ${account.id}`.execute(work.db);
    await noteSecurity(ctx, work.db, {
      ...{ kind: SecurityKind.ACCOUNT_ENABLED, accountId: account.id, detail: input.reason },
    });
    return account.id;
  });
}

/** Says whether a role asks for a second factor in the viewer's district. @throws ForbiddenError, ConflictError */
export async function setRoleRule(ctx: Ctx, input: SetRoleRuleInput): Promise<void> {
  const scope = scopeOf(ctx.viewer, Permission.ROLE_GRANT);
  const { role, version, secondFactor, reason } = input;
  await unitOfWork(writeContextOf(ctx), reason, async ({ db }) => {
    const district = await districtOf(db, scope);
    await sql`insert into role_rule (id, district_id, role, second_factor, version)
      values (${newId()}, ${district.id}, ${role}, false, ${NEVER_SET}) on conflict do nothing`.execute(db);
    const known = await row<{ id: string; version: number }>(
      db,
      sql`select id, version from role_rule where district_id = ${district.id} and role = ${role} for update`,
    );
    if (!known) throw new Error(`no rule for the role ${role}`);
    if (known.version !== version) {
      throw await staleRecord(db, ctx.viewer, known);
    }
    await sql`update role_rule set second_factor = ${secondFactor}, version = version + 1
      where id = ${known.id}`.execute(db);
    const detail = `${role} ${secondFactor ? '须用身份验证器' : '不要求身份验证器'}：${reason}`;
    await noteSecurity(ctx, db, { kind: SecurityKind.ROLE_RULE_SET, accountId: null, detail });
  });
}
