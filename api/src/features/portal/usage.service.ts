import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';

export interface Counted {
  readonly keyId: string;
  /** minutes since 1970, by the system clock */
  readonly minute: number;
  readonly requests: number;
}

const MINUTE_SECONDS = 60;

/** Adds requests to those of all processes. @returns how many there are now, in the same order */
export async function countRequests(db: Db, counts: readonly Counted[]): Promise<number[]> {
  const input = counts.map(({ keyId, minute, requests }) => ({ key_id: keyId, at: minute * MINUTE_SECONDS, requests }));
  const found = await rows<{ keyId: string; minute: number; requests: number }>(
    db,
    sql`insert into portal_spent as p (key_id, minute, requests)
      select c.key_id, to_timestamp(c.at), c.requests
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as c(key_id uuid, at double precision, requests integer)
      order by c.key_id
      on conflict (key_id, minute) do update set requests = p.requests + excluded.requests
      returning p.key_id as "keyId", (extract(epoch from p.minute) / ${MINUTE_SECONDS})::int as minute, p.requests`,
  );
  return counts.map(
    ({ keyId, minute }) => found.find((one) => one.keyId === keyId && one.minute === minute)?.requests ?? 0,
  );
}

export interface Went {
  readonly keyId: string;
  readonly operation: string;
  readonly outcome: 'ok' | 'failed' | 'refused';
  readonly cost: number;
  /** milliseconds */
  readonly took: number;
}

/** Notes how operations went, summed up by key, hour and operation. */
export async function noteUsage(db: Db, went: readonly Went[], at: Date): Promise<void> {
  const sums = [...Map.groupBy(went, ({ keyId, operation }) => `${keyId} ${operation}`).values()].map((of) => ({
    ...{ key_id: of[0]?.keyId, operation: of[0]?.operation, requests: of.length },
    refused: of.filter(({ outcome }) => outcome === 'refused').length,
    failed: of.filter(({ outcome }) => outcome === 'failed').length,
    cost: of.reduce((sum, { cost }) => sum + cost, 0),
    took: of.reduce((sum, { took }) => sum + took, 0),
    slowest: Math.max(...of.map(({ took }) => took)),
  }));
  await sql`insert into portal_usage as p (key_id, hour, operation, requests, refused, failed, cost, took, slowest, last_at)
    select c.key_id, date_trunc('hour', ${at}::timestamptz), c.operation, c.requests, c.refused, c.failed, c.cost, c.took, c.slowest, ${at}
    from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as c(key_id uuid, operation text, requests integer, refused integer,
      failed integer, cost bigint, took double precision, slowest real)
    order by c.key_id, c.operation
    on conflict (key_id, hour, operation) do update set requests = p.requests + excluded.requests,
      refused = p.refused + excluded.refused, failed = p.failed + excluded.failed, cost = p.cost + excluded.cost,
      took = p.took + excluded.took, slowest = greatest(p.slowest, excluded.slowest), last_at = excluded.last_at`.execute(
    db,
  );
}

const DAY_MS = 86_400_000;
const KEPT_USAGE_DAYS = 400;

/** Removes counts of minutes that are over, and usage of long ago. */
export async function forgetUsage(db: Db, now: Date): Promise<void> {
  await sql`delete from portal_spent where minute < ${new Date(now.getTime() - DAY_MS)}`.execute(db);
  await sql`delete from portal_usage where hour < ${new Date(now.getTime() - KEPT_USAGE_DAYS * DAY_MS)}`.execute(db);
}
