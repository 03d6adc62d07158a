import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import type { Job } from '../../core/jobs.js';
import { USUAL_MONTHS } from './retention.types.js';

/** Messages that go in one transaction. */
const TOGETHER = 1000;

/**
 * Forgets the next messages that have served their time: each came, was read, and was settled before it. What is unread, what no channel was
 * looked through for, and what a channel has on record stays. How many went is counted beside what the district has set.
 * @returns whether there may be more
 */
async function forgetNext({ db, now }: Work): Promise<boolean> {
  const gone = await rows<{ districtId: string; count: number }>(
    db,
    sql`with kept as (select d.id as district_id, ${now}::timestamptz - make_interval(months => coalesce(r.months, ${USUAL_MONTHS})) as since
        from unit d left join message_retention r on r.district_id = d.id where d.parent_id is null),
      over as (select m.id, a.district_id from message m join account a on a.id = m.recipient_id join kept k on k.district_id = a.district_id
        where m.at < k.since and m.at < (select max(since) from kept) and m.planned_at is not null and (m.read_at is not null or m.done_at is not null)
          and greatest(m.read_at, m.done_at) < k.since
          and not exists (select from message_delivery_part p where p.message_id = m.id)
        order by m.at limit ${TOGETHER} for update of m skip locked),
      gone as (delete from message where id in (select id from over) returning id)
      select o.district_id as "districtId", count(*)::int as count from over o join gone g on g.id = o.id group by 1`,
  );
  const input = gone.map(({ districtId, count }) => ({ id: newId(), district_id: districtId, forgotten: count }));
  await sql`insert into message_retention as r (id, district_id, months, forgotten, forgotten_at)
    select n.id, n.district_id, ${USUAL_MONTHS}, n.forgotten, ${now}
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, district_id uuid, forgotten bigint)
    on conflict (district_id) do update set forgotten = r.forgotten + excluded.forgotten, forgotten_at = excluded.forgotten_at`.execute(
    db,
  );
  return gone.reduce((sum, { count }) => sum + count, 0) === TOGETHER;
}

async function forgetMessages(context: WriteContext): Promise<void> {
  while (await unitOfWork(context, '消息超过保存期限', forgetNext));
}

/** Messages are kept for as long as their district has set, and what they told of stays where it is. */
export const forgettingMessages: Job = {
  name: 'forget-messages',
  title: '清理消息',
  everyMinutes: 30,
  run: forgetMessages,
};
