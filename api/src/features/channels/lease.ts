import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, rows } from '../../core/database/sql.js';

/** Whoever sends has so long for it, more than an attempt can take; then another process may. */
const LEASE_MS = 60_000;
const TOGETHER = 8;

/** A delivery that this process sends now. */
export interface Leased {
  readonly id: string;
  readonly channelId: string;
  /** this one among them */
  readonly attempts: number;
  readonly attemptsBefore: number;
}

/** Takes the next deliveries; of a channel that is paused, trials only. What waits for its hour waits by the business clock. */
export async function leaseNext(db: Db): Promise<Leased[]> {
  const at = systemNow();
  return rows<Leased>(
    db,
    sql`with next as (
        select d.id from message_delivery d join message_channel c on c.id = d.channel_id
        where d.ended_at is null and d.retry_at <= ${at} and (d.leased_until is null or d.leased_until <= ${at})
          and d.not_before <= ${at}::timestamptz + (select make_interval(secs => offset_ms / 1000.0) from business_clock)
          and (c.state = 'ACTIVE' or c.state = 'PAUSED' and d.occasion like 'trial:%')
        order by d.retry_at, d.id limit ${TOGETHER} for update of d skip locked
      )
      update message_delivery d set leased_until = ${new Date(at.getTime() + LEASE_MS)}, attempts = d.attempts + 1 from next n where d.id = n.id
      returning d.id, d.channel_id as "channelId", d.attempts, d.attempts_before as "attemptsBefore"`,
  );
}
