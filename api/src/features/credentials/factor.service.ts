import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, type Platform, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { spendCode } from './guess-limits.js';
import { mustKnowPassword } from './password.service.js';
import { acceptedStep, newRecoveryCodes, newSecret, otpAddress } from './totp.rules.js';

const PURPOSE = 'second-factor';

/** What of a recovery code is kept; ten random letters need no slow hash. */
const codeHash = (code: string): Buffer =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest();

/** Whether the account has a second factor that a code has proved. */
export async function hasFactor(db: Db, accountId: string): Promise<boolean> {
  return (
    (await row(db, sql`select 1 from second_factor where account_id = ${accountId} and confirmed_at is not null`)) !==
    null
  );
}

/**
 * Takes a code of the authenticator, or a recovery code, once: of two who send the same one, one is refused.
 * @returns which it was; null: refused
 */
export async function takeCode(
  platform: Platform,
  { db }: Pick<Work, 'db'>,
  accountId: string,
  code: string,
): Promise<'CODE' | 'RECOVERY' | null> {
  const factor = await row<{ secret_sealed: Buffer; last_step: string }>(
    db,
    sql`select secret_sealed, last_step from second_factor where account_id = ${accountId} for update`,
  );
  if (!factor) return null;
  const step = acceptedStep(
    openSecret(platform, factor.secret_sealed),
    code.trim(),
    Number(factor.last_step),
    systemNow(),
  );
  if (step !== null) {
    await sql`update second_factor set last_step = ${step} where account_id = ${accountId}`.execute(db);
    return 'CODE';
  }
  const used = await row(
    db,
    sql`update recovery_code set used_at = ${systemNow()} where account_id = ${accountId}
      and code_hash = ${codeHash(code)} and used_at is null returning id`,
  );
  return used ? 'RECOVERY' : null;
}

/** A secret that was sealed under another key takes no code; recovery codes still help. */
function openSecret(platform: Platform, sealed: Buffer): string {
  try {
    return platform.sealer.open(PURPOSE, Buffer.from(sealed));
  } catch (error) {
    platform.log.error({ err: error }, 'a second factor is sealed under another master key');
    return newSecret();
  }
}

/** Takes a code of the viewer's own; wrong ones are counted, as at the sign-in. @throws InputError, RateLimitedError */
async function mustTakeOwn(
  ctx: Ctx,
  accountId: string,
  code: string,
  run: (work: Work, kind: 'CODE' | 'RECOVERY') => Promise<void>,
) {
  const forget = await spendCode(ctx, accountId);
  const right = await unitOfWork(writeContextOf(ctx), null, async (work) => {
    const kind = await takeCode(ctx.platform, work, accountId, code);
    if (kind) await run(work, kind);
    return kind !== null;
  });
  if (right) return void (await forget());
  await noteSecurity(ctx, ctx.db, { kind: SecurityKind.SIGN_IN_FAILED, accountId, detail: '验证码不对' });
  throw wrongCode();
}

/**
 * Begins a second factor: a new secret that gives nothing until a code has proved it. One that is in force stays so until
 * then. @returns what the authenticator reads @throws UnauthenticatedError, InputError
 */
export async function beginFactor(ctx: Ctx, password: string): Promise<{ secret: string; address: string }> {
  const { viewer, platform } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  await mustKnowPassword(ctx, password);
  const secret = newSecret();
  await unitOfWork(writeContextOf(ctx), null, async ({ db }) => {
    if (await hasFactor(db, viewer.accountId)) {
      throw alreadySet();
    }
    const sealed = platform.sealer.seal(PURPOSE, secret);
    await sql`insert into second_factor (id, account_id, secret_sealed) values (${newId()}, ${viewer.accountId}, ${sealed})
      on conflict (account_id) do update set secret_sealed = excluded.secret_sealed, last_step = 0
        where second_factor.confirmed_at is null`.execute(db);
  });
  return { secret, address: otpAddress(secret, viewer.username) };
}

/** The first code proves the authenticator: from now on it is asked for. @returns recovery codes, shown this once */
export async function confirmFactor(ctx: Ctx, code: string): Promise<string[]> {
  if (!ctx.viewer) throw new UnauthenticatedError();
  const { accountId } = ctx.viewer;
  if (await hasFactor(ctx.db, accountId)) throw alreadySet();
  let codes: string[] = [];
  await mustTakeOwn(ctx, accountId, code, async (work, kind) => {
    if (kind !== 'CODE') throw wrongCode();
    const proved = await row(
      work.db,
      sql`update second_factor set confirmed_at = ${systemNow()} where account_id = ${accountId} and confirmed_at is null
        returning id`,
    );
    if (!proved) throw alreadySet();
    codes = await renewRecoveryCodes(work, accountId);
    await noteSecurity(ctx, work.db, { kind: SecurityKind.FACTOR_SET, accountId });
  });
  return codes;
}

async function renewRecoveryCodes({ db }: Work, accountId: string): Promise<string[]> {
  await sql`delete from recovery_code where account_id = ${accountId}`.execute(db);
  const codes = newRecoveryCodes();
  for (const code of codes) {
    await sql`insert into recovery_code (id, account_id, code_hash) values (${newId()}, ${accountId}, ${codeHash(code)})`.execute(
      db,
    );
  }
  return codes;
}

/** New recovery codes in place of the old ones. @throws UnauthenticatedError, InputError, RateLimitedError */
export async function newCodes(ctx: Ctx, code: string): Promise<string[]> {
  if (!ctx.viewer) throw new UnauthenticatedError();
  const { accountId } = ctx.viewer;
  let codes: string[] = [];
  await mustTakeOwn(ctx, accountId, code, async (work) => {
    codes = await renewRecoveryCodes(work, accountId);
  });
  return codes;
}

/** The person's own second factor is asked for no more. @throws UnauthenticatedError, InputError, RateLimitedError */
export async function removeOwnFactor(ctx: Ctx, code: string): Promise<void> {
  if (!ctx.viewer) throw new UnauthenticatedError();
  const { accountId } = ctx.viewer;
  await mustTakeOwn(ctx, accountId, code, (work) => removeFactor(ctx, work, accountId));
}

/** Secret and recovery codes go; a role that asks for a factor gives no right until there is a new one. */
export async function removeFactor(ctx: Ctx, { db }: Work, accountId: string, detail?: string): Promise<void> {
  await sql`delete from recovery_code where account_id = ${accountId}`.execute(db);
  await sql`delete from second_factor where account_id = ${accountId}`.execute(db);
  await noteSecurity(ctx, db, { kind: SecurityKind.FACTOR_REMOVED, accountId, ...(detail ? { detail } : {}) });
}

const alreadySet = (): InputError =>
  new InputError('FACTOR_SET', '已经设置了身份验证器。要换一个，请先停用现在的。', ['input']);

export const wrongCode = (): InputError =>
  new InputError('WRONG_CODE', '验证码不对或已经用过，请输入身份验证器上新的六位数字，或一个没用过的恢复码。', [
    'input',
    'code',
  ]);
