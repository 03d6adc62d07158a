import { sql } from 'kysely';
import { type Db, row } from './database/sql.js';

/** What has been written and waits for the platform's own work. */
export interface Backlog {
  readonly outboxSize: number;
  /** seconds since the oldest event without a number was written; 0 when there is none */
  readonly lagSeconds: number;
  readonly logNewest: number;
  readonly countDifferences: number;
  readonly trailUnsealed: number;
}

/** Reads it, in one statement. Events are stamped by the business clock. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const found = await row<Record<'outbox' | 'lag' | 'newest' | 'differences' | 'unsealed', string | null>>(
    db,
    sql`select (select count(*) from outbox) as outbox,
      (select greatest(0, extract(epoch from clock_timestamp() + c.offset_ms * interval '1 millisecond' - min(o.recorded_at)))
        from outbox o) as lag,
      (select max(number) from log_entry) as newest,
      (select count(*) from count_difference) as differences,
      (select count(*) from trail_unsealed) as unsealed
    from business_clock c`,
  );
  const number = (text: string | null | undefined) => Number(text ?? 0);
  return {
    outboxSize: number(found?.outbox),
    lagSeconds: number(found?.lag),
    logNewest: number(found?.newest),
    countDifferences: number(found?.differences),
    trailUnsealed: number(found?.unsealed),
  };
}
