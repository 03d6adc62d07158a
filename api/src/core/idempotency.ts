import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { row } from './database/sql.js';
import type { Work } from './database/unit-of-work.js';
import { InputError } from './errors.js';
import { newId } from './ids.js';

export interface Claim {
  readonly actorId: string;
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
}

const hashOf = (operation: string, input: unknown): Buffer =>
  createHash('sha256')
    .update(`${operation}\0${JSON.stringify(input)}`)
    .digest();

/** @throws InputError `BAD_IDEMPOTENCY_KEY` */
function mustBeKey(key: string): void {
  if (/^[\w-]{8,100}$/.test(key)) return;
  throw new InputError('BAD_IDEMPOTENCY_KEY', '幂等键应为8至100个字母、数字、下划线或连字符。', [
    'input',
    'idempotencyKey',
  ]);
}

/**
 * Runs a creating mutation once for an actor and key: a repeat answers with the record that the first one made.
 * A concurrent repeat waits for the first at the unique index.
 * @param make writes the record and returns its id
 * @throws InputError `IDEMPOTENCY_KEY_REUSED` when the key came before with another request
 */
export async function once(work: Work, claim: Claim, make: () => Promise<string>): Promise<string> {
  const { actorId, key, operation, input } = claim;
  mustBeKey(key);
  const hash = hashOf(operation, input);
  const placeholder = '00000000-0000-0000-0000-000000000000';
  const claimed = await row<{ id: string }>(
    work.db,
    sql`insert into idempotency (id, actor_id, key, operation, request_hash, record_id, created_at)
      values (${newId()}, ${actorId}, ${key}, ${operation}, ${hash}, ${placeholder}, ${work.now})
      on conflict (actor_id, key) do nothing returning id`,
  );
  if (claimed) {
    const recordId = await make();
    await sql`update idempotency set record_id = ${recordId} where id = ${claimed.id}`.execute(work.db);
    return recordId;
  }
  const earlier = await earlierResult(work, claim);
  if (earlier === null) throw new Error('an idempotency key was taken and is gone');
  return earlier;
}

/** The record that the same request made before, or null when it never came. @throws InputError `IDEMPOTENCY_KEY_REUSED` */
export async function earlierResult(
  { db }: Pick<Work, 'db'>,
  { actorId, key, operation, input }: Claim,
): Promise<string | null> {
  mustBeKey(key);
  const earlier = await row<{ record_id: string; request_hash: Buffer }>(
    db,
    sql`select record_id, request_hash from idempotency where actor_id = ${actorId} and key = ${key}`,
  );
  if (!earlier) return null;
  if (!hashOf(operation, input).equals(Buffer.from(earlier.request_hash))) {
    throw new InputError('IDEMPOTENCY_KEY_REUSED', '这个幂等键已用于另一项请求，请换一个新的。', [
      'input',
      'idempotencyKey',
    ]);
  }
  return earlier.record_id;
}
