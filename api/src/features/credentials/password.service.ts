import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { spend } from './guess-limits.js';
import { hashPassword, passwordFits } from './password.js';
import { passwordFault, REMEMBERED_PASSWORDS } from './password.rules.js';

/** Whoever sits before an open session must still know its password; guesses are slowed as at the sign-in. @throws InputError */
export async function mustKnowPassword(ctx: Ctx, password: string): Promise<void> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const takeBack = await spend(ctx, viewer.username);
  const known = await row<{ password_hash: string | null }>(
    ctx.db,
    sql`select password_hash from account where id = ${viewer.accountId}`,
  );
  if (!(await passwordFits(password, known?.password_hash ?? null))) {
    throw new InputError('WRONG_PASSWORD', '现在的密码不对，请重新输入。', ['input', 'password']);
  }
  await takeBack();
}

interface Owner {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

/** What is kept of a password that will do and was not used before. Slow on purpose: not for inside a transaction. @throws InputError */
export async function goodPassword(db: Db, owner: Owner, password: string): Promise<string> {
  const path = ['input', 'newPassword'];
  const fault = passwordFault(password, owner);
  if (fault) throw new InputError('WEAK_PASSWORD', fault, path);
  const earlier = await rows<{ password_hash: string }>(
    db,
    sql`(select password_hash from account where id = ${owner.id} and password_hash is not null)
      union all (select password_hash from used_password where account_id = ${owner.id}
        order by used_until desc limit ${REMEMBERED_PASSWORDS})`,
  );
  for (const { password_hash: used } of earlier) {
    if (await passwordFits(password, used)) {
      throw new InputError('USED_PASSWORD', '这个密码用过，请换一个没用过的。', path);
    }
  }
  return hashPassword(password);
}

interface NewPassword {
  readonly accountId: string;
  readonly hash: string;
  /** the one session that goes on; null: none does */
  readonly keptSessionId: string | null;
}

/** Puts a new password in force and ends all sessions but one. */
export async function putPassword({ db }: Work, { accountId, hash, keptSessionId }: NewPassword): Promise<void> {
  await row(db, sql`select 1 from account where id = ${accountId} for update`);
  const at = systemNow();
  await sql`insert into used_password (id, account_id, password_hash, used_until)
    select ${newId()}, id, password_hash, ${at} from account where id = ${accountId} and password_hash is not null`.execute(
    db,
  );
  await sql`update account set password_hash = ${hash}, password_set_at = ${at} where id = ${accountId}`.execute(db);
  await sql`delete from session where account_id = ${accountId} and id is distinct from ${keptSessionId}::uuid`.execute(
    db,
  );
}

/** The person chooses another password; all other sessions end. @throws UnauthenticatedError, RateLimitedError, InputError */
export async function changePassword(ctx: Ctx, input: { password: string; newPassword: string }): Promise<void> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  await mustKnowPassword(ctx, input.password);
  const { accountId: id, username, name, sessionId } = viewer;
  const hash = await goodPassword(ctx.db, { id, username, name }, input.newPassword);
  await unitOfWork(writeContextOf(ctx), null, async (work) => {
    await putPassword(work, { accountId: id, hash, keptSessionId: sessionId });
    await noteSecurity(ctx, work.db, { kind: SecurityKind.PASSWORD_CHANGED, accountId: id });
  });
}
