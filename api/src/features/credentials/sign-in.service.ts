import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '../../core/access/viewer.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { findViewer, tokenHash } from '../accounts/viewer.reads.js';
import { takeCode, wrongCode } from './factor.service.js';
import { spend, spendCode } from './guess-limits.js';
import { passwordFits } from './password.js';

const SESSION_MS = 12 * 3_600_000;
/** Six months are asked for; a year and a month show the same month of last year. */
const KEPT_DAYS = 400;

export interface SignIn {
  readonly username: string;
  readonly password: string;
  /** of the authenticator, or a recovery code; asked for when the password fits */
  readonly code?: string | null;
}

interface Known {
  id: string;
  name: string;
  password_hash: string | null;
  has_factor: boolean;
}

const wrongPassword = (): InputError =>
  new InputError('WRONG_PASSWORD', '用户名或密码不对，请重新输入；忘记密码请联系本单位的系统管理员。', [
    'input',
    'password',
  ]);

/** Who the password fits. Wrong name and wrong password answer alike and take equally long. @throws InputError */
async function whoFits(ctx: Ctx, username: string, password: string): Promise<Known> {
  const found = await row<Known>(
    ctx.db,
    sql`select id, name, password_hash, exists (select from second_factor f where f.account_id = a.id
        and f.confirmed_at is not null) as has_factor
      from account a where username = ${username} and disabled_at is null`,
  );
  if ((await passwordFits(password, found?.password_hash ?? null)) && found) return found;
  await noteSecurity(ctx, ctx.db, {
    ...{ kind: SecurityKind.SIGN_IN_FAILED, accountId: found?.id ?? null, username },
    detail: '密码不对',
  });
  throw wrongPassword();
}

/** The second factor, where the account has one. @throws InputError `WRONG_CODE`, RateLimitedError */
async function mustProve(ctx: Ctx, { id, name }: Known, code: string): Promise<void> {
  const forget = await spendCode(ctx, id);
  const writer = { ...writeContextOf(ctx), actor: { kind: 'ACCOUNT', id, name } as const };
  const taken = await unitOfWork(writer, null, (work) => takeCode(ctx.platform, work, id, code));
  const actor = { id, name };
  if (taken === 'RECOVERY') {
    await noteSecurity(ctx, ctx.db, { kind: SecurityKind.RECOVERY_CODE_USED, accountId: id, actor });
  }
  if (taken) {
    await forget();
    return;
  }
  await noteSecurity(ctx, ctx.db, { kind: SecurityKind.SIGN_IN_FAILED, accountId: id, detail: '验证码不对' });
  throw wrongCode();
}

/**
 * Opens a session for a person whose password fits, and whose code too where the account has a second factor.
 * @throws InputError, RateLimitedError
 */
export async function signIn(ctx: Ctx, { username, password, code = null }: SignIn): Promise<Viewer> {
  const key = username.toLowerCase();
  const takeBack = await spend(ctx, key);
  const found = await whoFits(ctx, key, password);
  if (found.has_factor && !code) {
    // half of a sign-in is no guess
    await takeBack();
    throw new InputError('CODE_NEEDED', '请输入身份验证器上的六位验证码，或一个恢复码。', ['input', 'code']);
  }
  if (found.has_factor && code) await mustProve(ctx, found, code);
  await takeBack();
  const token = randomBytes(32).toString('base64url');
  const { id: accountId, name } = found;
  const actor = { id: accountId, name };
  const writer = { ...writeContextOf(ctx), actor: { kind: 'ACCOUNT', ...actor } as const };
  await unitOfWork(writer, null, async ({ db, now }) => {
    const at = systemNow();
    // what was checked above must hold still: a reset or a disabling in between lets nobody in
    const same = await row(
      db,
      sql`select 1 from account where id = ${accountId} and password_hash = ${found.password_hash}
        and disabled_at is null for update`,
    );
    if (!same) throw wrongPassword();
    if (ctx.viewer) await sql`delete from session where id = ${ctx.viewer.sessionId}`.execute(db);
    await sql`insert into session (id, account_id, token_hash, created_at, last_seen_at, expires_at, previous_sign_in_at, address)
      select ${newId()}, id, ${tokenHash(token)}, ${at}, ${at}, ${new Date(at.getTime() + SESSION_MS)}, last_sign_in_at,
        ${ctx.clientAddress} from account where id = ${accountId}`.execute(db);
    await sql`update account set last_sign_in_at = ${now} where id = ${accountId}`.execute(db);
    await noteSecurity(ctx, db, { kind: SecurityKind.SIGNED_IN, accountId, actor });
  });
  const viewer = await findViewer(ctx.db, { token, byHand: true }, ctx.platform.idleMs);
  // a change of the password ends what was opened with the old one, at once
  if (!viewer) throw wrongPassword();
  ctx.keepSession(token);
  return viewer;
}

/** Ends the viewer's session; nothing happens when there is none. */
export async function signOut(ctx: Ctx): Promise<void> {
  ctx.keepSession(null);
  const { viewer } = ctx;
  if (!viewer) return;
  await unitOfWork(writeContextOf(ctx), null, async ({ db }) => {
    await sql`delete from session where id = ${viewer.sessionId}`.execute(db);
    await noteSecurity(ctx, db, { kind: SecurityKind.SIGNED_OUT, accountId: viewer.accountId });
  });
}

/** Removes sessions that are over, counts whose window has passed, and security events that were kept long enough. */
export async function pruneSignIns({ db }: Pick<Work, 'db'>): Promise<void> {
  const now = systemNow();
  const kept = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await sql`delete from session where expires_at < ${now}`.execute(db);
  await sql`delete from sign_in_limit where expire < ${now.getTime()}`.execute(db);
  await sql`select prune_security_events(${kept}::timestamptz)`.execute(db);
}
