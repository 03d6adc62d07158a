import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import type { Leased } from './lease.js';
import { FAULT_WORDS, PAUSED_AFTER, restAfter, retryAfter } from './webhook.rules.js';

/** How an attempt went. */
export interface Outcome {
  /** of HTTP; null: there was no answer */
  readonly status: number | null;
  /** null: it was taken */
  readonly fault: string | null;
  readonly at: Date;
  /** milliseconds */
  readonly took: number;
}

const GONE = 410;

const later = (ms: number): Date => new Date(systemNow().getTime() + ms);

/** Records an attempt and what follows of it: when it is tried again, how long its receiver is left alone, whether it is paused. */
export async function recordAttempt(
  context: WriteContext,
  webhookId: string,
  { leased, outcome }: { leased: Leased; outcome: Outcome },
): Promise<void> {
  await unitOfWork(context, null, async (work) => {
    const { id, attempts } = leased;
    const { status, fault, at, took } = outcome;
    // whoever resumes it at this moment comes before or after, not in between; what is made for it meanwhile need not wait
    await sql`select from portal_webhook where id = ${webhookId} for no key update`.execute(work.db);
    await sql`insert into portal_attempt (delivery_id, number, at, status, fault, took)
      values (${id}, ${attempts}, ${at}, ${status}, ${fault}, ${took}) on conflict do nothing`.execute(work.db);
    if (fault === null) return taken(work, webhookId, id);
    if (await isBegunAnew(work, leased)) return void (await release(work, leased));
    const failures = await failed(work, webhookId, leased);
    if (status === GONE) await pause(work, webhookId, '接收方答复 410，表示不再接收。');
    else if (failures >= PAUSED_AFTER)
      await pause(
        work,
        webhookId,
        `连续${failures}次没有送达，最近一次：${status === null ? (FAULT_WORDS[fault] ?? fault) : `HTTP ${status}`}。`,
      );
  });
}

async function taken({ db }: Work, webhookId: string, id: string): Promise<void> {
  const at = systemNow();
  await sql`update portal_delivery set state = 'DELIVERED', ended_at = ${at}, leased_until = null where id = ${id}`.execute(
    db,
  );
  await sql`insert into portal_webhook_health (webhook_id, taken_at) values (${webhookId}, ${at})
    on conflict (webhook_id) do update set failures = 0, rests_until = null, taken_at = excluded.taken_at`.execute(db);
}

/**
 * Whether somebody has resumed the receiver since, or had this message sent again: how an attempt that was under way then has failed counts
 * for nothing, and the message stays due.
 */
async function isBegunAnew({ db }: Work, { id, attempts }: Leased): Promise<boolean> {
  const found = await row<{ before: number }>(
    db,
    sql`select attempts_before as before from portal_delivery where id = ${id} and state = 'PENDING' for update`,
  );
  return found !== null && found.before >= attempts;
}

const release = ({ db }: Work, { id, attempts }: Leased): Promise<unknown> =>
  sql`update portal_delivery set leased_until = null where id = ${id} and attempts = ${attempts}`.execute(db);

/** @returns how many failed in a row */
async function failed(
  { db }: Work,
  webhookId: string,
  { id, entryId, attempts, attemptsBefore }: Leased,
): Promise<number> {
  const again = retryAfter(attempts - attemptsBefore);
  // what has come to be told of the entry meanwhile takes its place
  await sql`update portal_delivery p set leased_until = null,
      (state, ended_at, due_at) = (select s.state, case when s.state = 'PENDING' then null else ${systemNow()}::timestamptz end,
        ${later(again ?? 0)}::timestamptz
        from (select case when exists (select from portal_delivery o where o.webhook_id = p.webhook_id and o.entry_id = ${entryId}::uuid
          and o.state = 'PENDING' and o.id > p.id) then 'OVERTAKEN' when ${again === null} then 'FAILED' else 'PENDING' end as state) s)
    where p.id = ${id} and p.state = 'PENDING'`.execute(db);
  const health = await row<{ failures: number }>(
    db,
    sql`insert into portal_webhook_health (webhook_id, failures) values (${webhookId}, 1)
      on conflict (webhook_id) do update set failures = portal_webhook_health.failures + 1 returning failures`,
  );
  const failures = health?.failures ?? 0;
  const rest = restAfter(failures);
  if (rest > 0)
    await sql`update portal_webhook_health set rests_until = ${later(rest)} where webhook_id = ${webhookId}`.execute(
      db,
    );
  return failures;
}

const pause = ({ db }: Work, webhookId: string, remark: string): Promise<unknown> =>
  sql`update portal_webhook set state = 'PAUSED', remark = ${remark}, version = version + 1
    where id = ${webhookId} and state = 'ACTIVE'`.execute(db);

/** What came to be told otherwise before it was sent is not sent. */
export const overtaken = async ({ orm, ...context }: WriteContext, id: string): Promise<void> =>
  unitOfWork({ orm, ...context }, null, async ({ db }) => {
    await sql`update portal_delivery set state = 'OVERTAKEN', ended_at = ${systemNow()}, leased_until = null, attempts = attempts - 1
      where id = ${id} and state = 'PENDING'`.execute(db);
  });
