import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../../core/access/viewer.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, RateLimitedError } from '../../core/errors.js';
import { type Ctx, type Platform, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { passwordFits } from './password.js';
import { findViewer, tokenHash } from './viewer.reads.js';

const SESSION_MS = 12 * 3_600_000;
const WINDOW_SECONDS = 15 * 60;
/**
 * Wrong guesses within the window: of one account from one address, so that nobody locks somebody else out; of one account
 * from everywhere, so that many addresses guess no better; from one address, behind which a whole office may sit.
 */
const LIMITS = { guesser: 8, account: 100, address: 200 } as const;

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
  return {
    guesser: make(LIMITS.guesser, 'guesser'),
    account: make(LIMITS.account, 'account'),
    address: make(LIMITS.address, 'address'),
  };
}

/** The limits live in the database, so that a second process does not double them. */
function limitersOf(platform: Platform) {
  const known = limiters.get(platform) ?? makeLimiters(platform);
  limiters.set(platform, known);
  return known;
}

/**
 * Counts an attempt before it is tried, so that many at once cannot pass together.
 * @returns how to take it back, when it turns out to have been no guess
 * @throws RateLimitedError
 */
async function spend(ctx: Ctx, username: string): Promise<() => Promise<void>> {
  const { guesser, account, address } = await limitersOf(ctx.platform);
  const pair = `${username}@${ctx.clientAddress}`;
  try {
    await guesser.consume(pair);
    await account.consume(username);
    await address.consume(ctx.clientAddress);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) throw new RateLimitedError(spent.msBeforeNext / 1000);
    throw spent;
  }
  return async () => {
    await Promise.all([guesser.delete(pair), account.reward(username), address.reward(ctx.clientAddress)]);
  };
}

/**
 * Opens a session for a person whose password fits. Wrong name and wrong password answer alike and take equally long.
 * @throws InputError `WRONG_PASSWORD`, RateLimitedError
 */
export async function signIn(
  ctx: Ctx,
  { username, password }: { username: string; password: string },
): Promise<Viewer> {
  const key = username.toLowerCase();
  const takeBack = await spend(ctx, key);
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
  await takeBack();
  const token = randomBytes(32).toString('base64url');
  const writer = { ...writeContextOf(ctx), actor: { kind: 'ACCOUNT', id: found.id, name: found.name } as const };
  await unitOfWork(writer, null, async ({ db, now }) => {
    const at = systemNow();
    await sql`insert into session (id, account_id, token_hash, created_at, last_seen_at, expires_at, previous_sign_in_at)
      select ${newId()}, id, ${tokenHash(token)}, ${at}, ${at}, ${new Date(at.getTime() + SESSION_MS)}, last_sign_in_at
      from account where id = ${found.id}`.execute(db);
    await sql`update account set last_sign_in_at = ${now} where id = ${found.id}`.execute(db);
  });
  ctx.keepSession(token);
  const viewer = await findViewer(ctx.db, token);
  if (!viewer) throw new Error('the session just opened is gone');
  return viewer;
}

/** Removes sessions that are over and counts whose window has passed. */
export async function pruneSignIns({ db }: Pick<Work, 'db'>): Promise<void> {
  const now = systemNow();
  await sql`delete from session where expires_at < ${now}`.execute(db);
  await sql`delete from sign_in_limit where expire < ${now.getTime()}`.execute(db);
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
