import { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { dayOf } from '../../core/days.js';
import { ForbiddenError, StateError } from '../../core/errors.js';
import type { Ctx, Platform } from '../../core/feature.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { trailLines } from '../../core/trail/export.js';
import { readRoots, rootsAfter } from '../../core/trail/sealing.js';
import { verifyTrail } from '../../core/trail/verify.js';
import type { TrailVerdict } from './trail.types.js';

/** Held by whoever verifies: reading all of the trail twice at once helps nobody. */
const VERIFY_LOCK = '730201920191';

async function connectionOf({ orm }: Platform): Promise<PoolClient> {
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool;
  return pool.connect();
}

/** Works under the lock of verifications. @throws StateError while another one goes on */
async function alone<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [VERIFY_LOCK]);
  if (!rows[0]?.held) throw new StateError('VERIFYING', '正在核验，请稍候。');
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [VERIFY_LOCK]);
  }
}

/**
 * Recomputes the sealed trail and holds it against the roots, one at a time in all processes; what it found is noted.
 * @throws StateError while another one goes on
 */
export async function verify(ctx: Ctx): Promise<TrailVerdict> {
  const { sealing } = ctx.platform;
  const client = await connectionOf(ctx.platform);
  let lost = true;
  try {
    const found = await alone(client, async () => {
      const roots = sealing.rootsFile ? await readRoots(sealing.rootsFile) : await rootsAfter(ctx.db, 0);
      return verifyTrail(client, roots, sealing.signer.publicKey);
    });
    lost = false;
    const verdict = { ...found, faults: [...found.faults], whole: found.faults.length === 0 };
    const detail = `${verdict.leaves}条留痕：${verdict.whole ? '完好' : '不完好'}`;
    await noteSecurity(ctx, ctx.db, {
      ...{ kind: SecurityKind.TRAIL_VERIFIED, accountId: ctx.viewer?.accountId ?? null, detail },
    });
    return verdict;
  } catch (error) {
    if (error instanceof StateError) lost = false;
    throw error;
  } finally {
    // a connection that failed may hold the lock still: it is not used again
    client.release(lost);
  }
}

interface ExportedTrail {
  readonly name: string;
  readonly mediaType: string;
  /** read while they are sent; the connection goes back when they end, or nobody reads on */
  readonly lines: AsyncIterable<string>;
}

/**
 * The whole trail, in the lines that a stranger checks. A part of it could not be checked, so whoever may not read all of
 * it, of every district, gets none. @throws UnauthenticatedError, ForbiddenError
 */
export async function exportTrail(ctx: Ctx): Promise<ExportedTrail> {
  const scope = scopeOf(ctx.viewer, Permission.TRAIL_READ);
  const elsewhere = await row(
    ctx.db,
    sql`select 1 from unit d where d.parent_id is null and not ${scope.covers('d.path')} limit 1`,
  );
  if (elsewhere) throw new ForbiddenError('留痕中有其他区的内容，请联系平台运维人员导出。');
  await noteSecurity(ctx, ctx.db, { kind: SecurityKind.TRAIL_EXPORTED, accountId: ctx.viewer?.accountId ?? null });
  return {
    name: `留痕 ${dayOf(systemNow())}.jsonl`,
    mediaType: 'application/x-ndjson; charset=utf-8',
    lines: linesOf(ctx.platform),
  };
}

async function* linesOf(platform: Platform): AsyncGenerator<string> {
  const client = await connectionOf(platform);
  let failed = true;
  try {
    yield* trailLines(client);
    failed = false;
  } finally {
    client.release(failed);
  }
}
