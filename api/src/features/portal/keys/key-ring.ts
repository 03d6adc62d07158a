import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { type Db, instantOrNull, rows } from '../../../core/database/sql.js';
import { dayOf } from '../../../core/days.js';
import { ForbiddenError } from '../../../core/errors.js';
import { DEFAULT_LIMITS, type PortalLimits } from '../limits.rules.js';

/** A key that may read, as it stood at an epoch. */
export interface LiveKey {
  readonly keyId: string;
  readonly districtId: string;
  readonly districtPath: string;
  /** whose data it reads */
  readonly audience: string;
  readonly scopes: ReadonlySet<string>;
  readonly limits: PortalLimits;
  /** it may ask for stored documents only */
  readonly storedOnly: boolean;
  readonly expiresOn: string;
  readonly endsAt: Date | null;
}

interface Row {
  readonly hash: string;
  readonly keyId: string;
  readonly districtId: string;
  readonly districtPath: string;
  readonly scopes: string[];
  readonly limits: Partial<PortalLimits>;
  readonly storedOnly: boolean;
  readonly expiresOn: string;
  readonly endsAt: string | null;
}

/** What is kept of a token, and what it is found by. It is random, so that a plain hash tells nothing. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** All keys that may read, by the hash of what they are shown by. */
export async function readKeys(db: Db): Promise<ReadonlyMap<string, LiveKey>> {
  const found = await rows<Row>(
    db,
    sql`select encode(s.token_hash, 'hex') as hash, k.id as "keyId", k.district_id as "districtId", u.path::text as "districtPath",
        to_jsonb(k.scopes) as scopes, k.limits, k.stored_only as "storedOnly", k.expires_on::text as "expiresOn", s.ends_at::text as "endsAt"
      from portal_secret s join portal_key k on k.id = s.key_id join unit u on u.id = k.district_id where k.state = 'ISSUED'`,
  );
  return new Map(
    found.map(({ hash, scopes, limits, endsAt, ...key }) => [
      hash,
      {
        ...{ ...key, audience: key.districtId, scopes: new Set(scopes.toSorted()), endsAt: instantOrNull(endsAt) },
        limits: { ...DEFAULT_LIMITS, ...limits },
      },
    ]),
  );
}

/** The key that a token shows; null: none. @throws ForbiddenError when its time is over */
export function keyShown(keys: ReadonlyMap<string, LiveKey>, token: string): LiveKey | null {
  const key = keys.get(hashOfToken(token).toString('hex'));
  if (!key) return null;
  const now = systemNow();
  if (key.expiresOn < dayOf(now)) throw new ForbiddenError(`密钥已于${key.expiresOn}到期，请向发放单位申请续期。`);
  if (key.endsAt && key.endsAt <= now) throw new ForbiddenError('这个密钥已被新的取代，请改用新密钥。');
  return key;
}

/** A key that reads today, by its id, whatever it is shown by; null: it does not read, or has never had a secret. */
export const keyNamed = (keys: ReadonlyMap<string, LiveKey>, keyId: string): LiveKey | null => {
  const today = dayOf(systemNow());
  return [...keys.values()].find((key) => key.keyId === keyId && key.expiresOn >= today) ?? null;
};
