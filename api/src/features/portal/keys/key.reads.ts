import { sql } from 'kysely';
import type { Scope } from '../../../core/access/scope.js';
import { type Db, instant, instantOrNull, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { isId } from '../../../core/ids.js';
import { DEFAULT_LIMITS, type PortalLimits } from '../limits.rules.js';
import { stepsOf } from './key.rules.js';
import type { PortalKey, PortalOperationUsage, PortalSecret } from './key.types.js';

type SecretRow = Omit<PortalSecret, 'issuedAt' | 'endsAt'> & { issuedAt: string; endsAt: string | null };

interface Row extends Omit<PortalKey, 'limits' | 'requestedAt' | 'decidedAt' | 'secrets' | 'lastUsedAt' | 'viewerCan'> {
  limits: Partial<PortalLimits>;
  requesterId: string;
  requestedAt: string;
  decidedAt: string | null;
  secrets: SecretRow[];
  lastUsedAt: string | null;
}

const KEY = sql`select k.id, k.holder, k.purpose, k.contact, to_jsonb(k.scopes) as scopes, k.limits, k.stored_only as "storedOnly", k.state,
  k.expires_on::text as "expiresOn", k.requested_by as "requesterId", r.name as "requestedBy", k.requested_at as "requestedAt",
  d.name as "decidedBy", k.decided_at as "decidedAt", k.remark, k.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'prefix', s.prefix, 'issuedAt', s.issued_at, 'endsAt', s.ends_at)
    order by s.issued_at desc, s.id desc) from portal_secret s where s.key_id = k.id), '[]') as secrets,
  (select max(g.last_at) from portal_usage g where g.key_id = k.id) as "lastUsedAt"
  from portal_key k join unit u on u.id = k.district_id join account r on r.id = k.requested_by left join account d on d.id = k.decided_by`;

const keyOf = ({ requesterId, limits, secrets, ...row }: Row, viewerId: string | null): PortalKey => {
  const { depth, cost, requestsPerMinute } = { ...DEFAULT_LIMITS, ...limits };
  return {
    ...row,
    limits: { depth, cost, requestsPerMinute },
    requestedAt: instant(row.requestedAt),
    decidedAt: instantOrNull(row.decidedAt),
    lastUsedAt: instantOrNull(row.lastUsedAt),
    secrets: secrets.map(({ issuedAt, endsAt, ...secret }) => ({
      ...{ ...secret, issuedAt: instant(issuedAt), endsAt: instantOrNull(endsAt) },
    })),
    viewerCan: stepsOf({ state: row.state, storedOnly: row.storedOnly, isRequester: requesterId === viewerId }),
  };
};

/** Keys of the scope's district, the newest request first. */
export async function listKeys(db: Db, scope: Scope, viewerId: string | null): Promise<PortalKey[]> {
  const found = await rows<Row>(
    db,
    sql`${KEY} where ${scope.covers('u.path')} order by k.requested_at desc, k.id desc`,
  );
  return found.map((row) => keyOf(row, viewerId));
}

/** A key of the scope's district; otherwise null. */
export async function findKey(db: Db, scope: Scope, { id, viewerId }: { id: string; viewerId: string | null }) {
  if (!isId(id)) return null;
  const [found] = await rows<Row>(db, sql`${KEY} where k.id = ${id} and ${scope.covers('u.path')}`);
  return found ? keyOf(found, viewerId) : null;
}

/** How the operations of a key went since a day, the most frequent first, 100 at most. */
export const usageOf = (db: Db, keyId: string, since: Day): Promise<PortalOperationUsage[]> =>
  rows<PortalOperationUsage>(
    db,
    sql`select operation, sum(requests)::int as requests, sum(refused)::int as refused, sum(failed)::int as failed,
        sum(cost)::float8 as cost, round((sum(took) / sum(requests))::numeric, 1)::float8 as "meanMs",
        round(max(slowest)::numeric, 1)::float8 as "slowestMs"
      from portal_usage where key_id = ${keyId} and hour >= ${since}::timestamp at time zone 'Asia/Shanghai'
      group by operation order by sum(requests) desc, operation limit 100`,
  );
