import { sql } from 'kysely';
import { momentAt } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';

/** What third parties read can change in these ways. */
export type EpochKind = 'ENTRIES' | 'REFERENCE' | 'RATES' | 'KEYS';

/** How often something of each kind had changed when it was read; what was remembered under other counts is not served. */
export interface Epoch extends Readonly<Record<EpochKind, string>> {
  /** the business day, Asia/Shanghai: displays end with it */
  readonly today: Day;
  /** rows that are summed up: when there are many, they are worth folding */
  readonly unfolded: number;
}

interface Row extends Record<EpochKind, string> {
  offset_ms: string;
  unfolded: number;
}

/** The epoch of this moment, in one statement. */
export async function readEpoch(db: Db): Promise<Epoch> {
  const found = await row<Row>(
    db,
    sql`select coalesce(sum(n) filter (where kind = 'ENTRIES'), 0)::text as "ENTRIES",
        coalesce(sum(n) filter (where kind = 'REFERENCE'), 0)::text as "REFERENCE",
        coalesce(sum(n) filter (where kind = 'RATES'), 0)::text as "RATES", coalesce(sum(n) filter (where kind = 'KEYS'), 0)::text as "KEYS",
        count(*)::int as unfolded, (select offset_ms from business_clock) as offset_ms
      from portal_epoch`,
  );
  if (!found) throw new Error('no epoch');
  const { offset_ms, ...counts } = found;
  return { ...counts, today: momentAt(Number(offset_ms)).today };
}

/** Folds the rows of each kind into one; what is written meanwhile stays for the next time. */
export async function foldEpoch(db: Db): Promise<void> {
  await sql`with gone as (delete from portal_epoch returning kind, n)
    insert into portal_epoch (kind, n) select kind, sum(n) from gone group by kind`.execute(db);
}
