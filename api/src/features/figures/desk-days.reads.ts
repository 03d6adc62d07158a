import { sql } from 'kysely';
import { daysOfInstant } from '../../core/database/filters.js';
import { type Db, rows } from '../../core/database/sql.js';
import { COMES_TO, COMES_TO_OTHERS, STANDS, WAITERS } from '../notices/notice.conditions.js';
import { isOwnLetter, noticeVisible } from '../notices/notice.policy.js';
import { FROM } from '../notices/notice.reads.js';
import { type Asked, keysOf, NOBODY } from './supervision-figures.reads.js';
import type { DeskDays } from './supervision-figures.types.js';

/**
 * How long letters that were drafted in the span and stand have waited by whom, by key; what waits still is counted until now. Of what led
 * to the issue the issuing side alone is told, as in the letters' timelines.
 * @param now business instant
 */
export async function deskDays(
  db: Db,
  { from, to, by, letters }: Asked,
  now: Date,
): Promise<ReadonlyMap<string | null, DeskDays[]>> {
  const found = await rows<DeskDays & { key: string | null }>(
    db,
    sql`with letter as materialized (select n.id, n.state, ${keysOf(by).letter} as key, ${isOwnLetter(letters)} as own ${FROM}
        where ${STANDS} and ${sql.join(daysOfInstant('n.drafted_at', { range: { from, to } }), sql` and `)} and ${noticeVisible(letters)}),
      stay as (select e.notice_id, e.to_state, e.at, coalesce(lead(e.at) over (partition by e.notice_id order by e.id), ${now}) as until,
          l.own or ${COMES_TO_OTHERS} as known
        from notice_event e join letter l on l.id = e.notice_id where ${COMES_TO}),
      spent as (select s.notice_id, w.waiter, sum(extract(epoch from s.until - s.at)) / 86400 as days
        from stay s join ${WAITERS} as w(state, waiter) on w.state = s.to_state where s.known group by 1, 2)
      select nullif(l.key, ${NOBODY}::uuid) as key, s.waiter, count(*)::int as letters,
        count(*) filter (where exists (select from ${WAITERS} as w(state, waiter) where w.state = l.state and w.waiter = s.waiter))::int as waiting,
        round((percentile_cont(0.5) within group (order by s.days))::numeric, 1)::float as "medianDays",
        round(max(s.days)::numeric, 1)::float as "longestDays", (array_agg(l.id order by s.days desc, l.id))[1] as "longestId"
      from spent s join letter l on l.id = s.notice_id group by l.key, s.waiter
      order by array_position(array['DRAFTER', 'APPROVER', 'UNIT', 'REVIEWER'], s.waiter)`,
  );
  return Map.groupBy(found, ({ key }) => key);
}
