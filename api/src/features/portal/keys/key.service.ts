import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { systemNow } from '../../../core/clocks.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { addDays, dayOf } from '../../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { KEY_STEPS, type KeyState, KeyStep, LONGEST_DAYS, leadsOn } from './key.rules.js';
import type { RequestPortalKeyInput, StepPortalKeyInput } from './key.types.js';
import { hashOfToken } from './key-ring.js';

const DEFAULT_OVERLAP_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Enters that a third party asks for a key; another security administrator decides. @returns its id @throws ForbiddenError, InputError */
export async function requestKey(ctx: Ctx, input: RequestPortalKeyInput): Promise<string> {
  const { holder, purpose, contact, scopes, expiresOn, idempotencyKey: key } = input;
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  const today = dayOf(systemNow());
  if (expiresOn <= today || expiresOn > addDays(today, LONGEST_DAYS))
    throw new InputError('BAD_EXPIRY', '到期日应在明天以后、两年以内。', ['input', 'expiresOn']);
  return unitOfWork(writeContextOf(ctx), purpose, async (work) => {
    const district = await row<{ id: string }>(
      work.db,
      sql`select u.id from unit u where u.parent_id is null and ${scope.covers('u.path')} order by u.path limit 1`,
    );
    if (!district) throw new ForbiddenError();
    const actorId = ctx.viewer?.accountId ?? '';
    return once(work, { actorId, key, operation: 'requestPortalKey', input }, async () => {
      const id = newId();
      const { requestsPerMinute, cost } = input;
      const limits = { ...(requestsPerMinute == null ? {} : { requestsPerMinute }), ...(cost == null ? {} : { cost }) };
      await sql`insert into portal_key (id, district_id, holder, purpose, contact, scopes, limits, stored_only, state, expires_on, requested_by,
          requested_at)
        values (${id}, ${district.id}, ${holder}, ${purpose}, ${contact}, ${scopes}::text[], ${JSON.stringify(limits)}::jsonb, ${input.storedOnly ?? false}, 'REQUESTED',
          ${expiresOn}::date, ${actorId}, ${work.now})`.execute(work.db);
      return id;
    });
  });
}

export interface Standing {
  readonly id: string;
  readonly state: KeyState;
  readonly storedOnly: boolean;
  readonly requesterId: string;
  readonly version: number;
}

/** A key of the viewer's district, locked, as it was seen. @throws NotFoundError, ForbiddenError, ConflictError */
export async function lockKey(
  { db }: Work,
  { viewer }: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Standing> {
  const scope = scopeOf(viewer, Permission.PORTAL_KEY_MANAGE);
  const key = isId(id)
    ? await row<Standing>(
        db,
        sql`select k.id, k.state, k.stored_only as "storedOnly", k.requested_by as "requesterId", k.version
          from portal_key k join unit u on u.id = k.district_id where k.id = ${id} and ${scope.covers('u.path')} for update of k`,
      )
    : null;
  if (!key) throw new NotFoundError('个密钥', ['input', 'id']);
  if (key.version !== version) throw await staleRecord(db, viewer, key);
  return key;
}

/**
 * Takes a step of a key. Revoked, it reads no more from the commit on, in every process.
 * @returns its id, and the secret where one was made: it is never told again
 * @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function stepKey(ctx: Ctx, input: StepPortalKeyInput): Promise<{ id: string; secret: string | null }> {
  const { id, step, remark } = input;
  return unitOfWork(writeContextOf(ctx), remark, async (work) => {
    const key = await lockKey(work, ctx, input);
    const { to, byAnother, makesSecret, storedOnly = key.storedOnly } = KEY_STEPS[step];
    if (!leadsOn(step, key)) throw new StateError(key.state, '这个密钥已经办过这一步，请看最新的情况。');
    if (byAnother && key.requesterId === ctx.viewer?.accountId)
      throw new ForbiddenError('登记的人不能自己批准，请由另一位安全管理员批准。');
    await sql`update portal_key set state = ${to}, decided_by = ${ctx.viewer?.accountId ?? null}, decided_at = ${work.now}, remark = ${remark},
      stored_only = ${storedOnly}, version = version + 1 where id = ${id}`.execute(work.db);
    if (step === KeyStep.ROTATE) await endSecrets(work, id, input.overlapHours ?? DEFAULT_OVERLAP_HOURS);
    return { id, secret: makesSecret ? await newSecret(work, id, ctx) : null };
  });
}

/** Secrets that hold end after some hours more. */
async function endSecrets({ db }: Work, keyId: string, hours: number): Promise<void> {
  const at = new Date(systemNow().getTime() + hours * HOUR_MS);
  await sql`update portal_secret set ends_at = ${at} where key_id = ${keyId} and (ends_at is null or ends_at > ${at})`.execute(
    db,
  );
}

/** @returns the secret, of which only the hash is kept */
async function newSecret({ db, now }: Work, keyId: string, { viewer }: Ctx): Promise<string> {
  const token = `sw_${randomBytes(32).toString('base64url')}`;
  await sql`insert into portal_secret (id, key_id, prefix, token_hash, issued_by, issued_at)
    values (${newId()}, ${keyId}, ${token.slice(0, 9)}, ${hashOfToken(token)}, ${viewer?.accountId ?? null}, ${now})`.execute(
    db,
  );
  return token;
}
