import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../../core/access/viewer.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { InputError, RateLimitedError } from '../../core/errors.js';
import { type Ctx, type Platform, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { passwordFits } from './password.js';
import { findViewer, tokenHash } from './viewer.reads.js';

const SESSION_MS = 12 * 3_600_000;
const WINDOW_SECONDS = 15 * 60;
const LIMITS = { account: 8, address: 200 } as const;

const limiters = new WeakMap<Platform, Promise<Record<keyof typeof LIMITS, RateLimiterPostgres>>>();

async function makeLimiters(platform: Platform) {
  const storeClient = (await platform.orm.em.getConnection().getNativeClient()) as Pool;
  const make = (points: number, keyPrefix: string) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'pool',
      schemaName: 'public',
      tableName: 'sign_in_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      points,
      duration: WINDOW_SECONDS,
      keyPrefix,
    });
  return { account: make(LIMITS.account, 'account'), address: make(LIMITS.address, 'address') };
}

/** The limits live in the database, so that a second process does not double them. */
function limitersOf(platform: Platform) {
  const known = limiters.get(platform) ?? makeLimiters(platform);
  limiters.set(platform, known);
  return known;
}

async function spend(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) throw new RateLimitedError(spent.msBeforeNext / 1000);
    throw spent;
  }
}

/**
 * Opens a session for a person whose password fits. Wrong name and wrong password answer alike and take equally long.
 * @throws InputError `WRONG_PASSWORD`, RateLimitedError
 */
export async function signIn(
  ctx: Ctx,
  { username, password }: { username: string; password: string },
): Promise<Viewer> {
  const { account: byAccount, address: byAddress } = await limitersOf(ctx.platform);
  const key = username.toLowerCase();
  await spend(byAccount, key);
  await spend(byAddress, ctx.clientAddress);
  const found = await row<{ id: string; name: string; password_hash: string }>(
    ctx.db,
    sql`select id, name, password_hash from account where username = ${key} and disabled_at is null`,
  );
  const fits = await passwordFits(password, found?.password_hash ?? null);
  if (!found || !fits) {
    throw new InputError('WRONG_PASSWORD', '用户名或密码不对,请重新输入;忘记密码请联系本单位的系统管理员。', [
      'input',
      'password',
    ]);
  }
  await byAccount.delete(key);
  const token = randomBytes(32).toString('base64url');
  const writer = { ...writeContextOf(ctx), actor: { kind: 'ACCOUNT', id: found.id, name: found.name } as const };
  await unitOfWork(writer, null, async ({ db, now }) => {
    const at = systemNow();
    await sql`insert into session (id, account_id, token_hash, created_at, last_seen_at, expires_at)
      values (${newId()}, ${found.id}, ${tokenHash(token)}, ${at}, ${at}, ${new Date(at.getTime() + SESSION_MS)})`.execute(
      db,
    );
    await sql`update account set last_sign_in_at = ${now} where id = ${found.id}`.execute(db);
  });
  ctx.keepSession(token);
  const viewer = await findViewer(ctx.db, token);
  if (!viewer) throw new Error('the session just opened is gone');
  return viewer;
}

/** Ends the viewer's session; nothing happens when there is none. */
export async function signOut(ctx: Ctx): Promise<void> {
  ctx.keepSession(null);
  const { viewer } = ctx;
  if (!viewer) return;
  await unitOfWork(writeContextOf(ctx), null, async ({ db }) => {
    await sql`delete from session where id = ${viewer.sessionId}`.execute(db);
  });
}
