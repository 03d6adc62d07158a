import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimitedError } from '../../core/errors.js';
import type { Ctx, Platform } from '../../core/feature.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';

const WINDOW_SECONDS = 15 * 60;
/**
 * Wrong guesses within the window: of one account from one address, so that nobody locks somebody else out; of one account
 * from everywhere, so that many addresses guess no better; from one address, behind which a whole office may sit.
 */
const LIMITS = { guesser: 8, account: 100, address: 200 } as const;
/** Wrong codes of one account in a day, from wherever: whoever tries them knows the password already. */
const CODES_A_DAY = 30;
const DAY_SECONDS = 86_400;

const limiters = new WeakMap<Platform, Promise<Record<keyof typeof LIMITS | 'code', RateLimiterPostgres>>>();

async function makeLimiters(platform: Platform) {
  const storeClient = (await platform.orm.em.getConnection().getNativeClient()) as Pool;
  const make = (points: number, keyPrefix: string, duration = WINDOW_SECONDS) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'pool',
      schemaName: 'public',
      tableName: 'sign_in_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      points,
      duration,
      keyPrefix,
    });
  return {
    guesser: make(LIMITS.guesser, 'guesser'),
    account: make(LIMITS.account, 'account'),
    address: make(LIMITS.address, 'address'),
    code: make(CODES_A_DAY, 'code', DAY_SECONDS),
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
export async function spend(ctx: Ctx, username: string): Promise<() => Promise<void>> {
  const { guesser, account, address } = await limitersOf(ctx.platform);
  const pair = `${username}@${ctx.clientAddress}`;
  try {
    // an address that is over its limit spends nothing of anybody else's
    await address.consume(ctx.clientAddress);
    await guesser.consume(pair);
    await account.consume(username);
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    // once at the limit, not at each knock behind it
    if (Object.values(LIMITS).some((limit) => spent.consumedPoints === limit + 1)) {
      await noteSecurity(ctx, ctx.db, { kind: SecurityKind.SIGN_IN_SLOWED, accountId: null, username });
    }
    throw new RateLimitedError(spent.msBeforeNext / 1000);
  }
  return async () => {
    await Promise.all([guesser.delete(pair), account.reward(username), address.reward(ctx.clientAddress)]);
  };
}

/** Counts a guess at something that no account's name goes with, such as a link. @throws RateLimitedError */
export async function spendOnAddress(ctx: Ctx): Promise<void> {
  const { address } = await limitersOf(ctx.platform);
  try {
    await address.consume(ctx.clientAddress);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) throw new RateLimitedError(spent.msBeforeNext / 1000);
    throw spent;
  }
}

/** Counts a code before it is tried. @returns how to forget all of the account's, when it was right @throws RateLimitedError */
export async function spendCode(ctx: Ctx, accountId: string): Promise<() => Promise<unknown>> {
  const { code } = await limitersOf(ctx.platform);
  try {
    await code.consume(accountId);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) throw new RateLimitedError(spent.msBeforeNext / 1000);
    throw spent;
  }
  return () => code.delete(accountId);
}
