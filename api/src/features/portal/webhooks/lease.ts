import { type RawBuilder, sql } from 'kysely';
import { type Db, rows } from '../../../core/database/sql.js';
import { type Day, dayOf } from '../../../core/days.js';
import { type EntryChange, isAway } from './webhook.rules.js';

/** Whoever sends a message has so long for it, more than an attempt can take; then another process may. */
const LEASE_MS = 90_000;
/** Sent to one receiver at the same time. */
const TOGETHER = 8;

/** A message that this process sends now. */
export interface Leased {
  readonly id: string;
  readonly entryId: string | null;
  readonly change: EntryChange | 'TRIAL';
  readonly madeAt: string;
  /** this one among them */
  readonly attempts: number;
  readonly attemptsBefore: number;
}

/** Where a receiver stands that has something waiting. */
export interface Due {
  readonly webhookId: string;
  readonly failures: number;
}

/** SQL over `w`, `k` and `h`: something may be sent at an instant. A key that reads no more is sent nothing. */
const mayBeSent = (at: Date, today: Day): RawBuilder<unknown> =>
  sql`w.state = 'ACTIVE' and k.state = 'ISSUED' and k.expires_on >= ${today}::date and (h.rests_until is null or h.rests_until <= ${at})`;

const FROM = sql.raw(`portal_webhook w join portal_key k on k.id = w.key_id
  left join portal_webhook_health h on h.webhook_id = w.id`);

/** Receivers for whom something is due. */
export const receiversDue = (db: Db, at: Date): Promise<Due[]> =>
  rows<Due>(
    db,
    sql`select w.id as "webhookId", coalesce(h.failures, 0) as failures from ${FROM}
      where ${mayBeSent(at, dayOf(at))} and exists (select from portal_delivery p where p.webhook_id = w.id and p.state = 'PENDING'
        and p.due_at <= ${at} and (p.leased_until is null or p.leased_until <= ${at}))`,
  );

/**
 * Takes the next messages for a receiver; of those about one entry the newest only, and none while another about it is under way.
 * One that is away is tried with a single message.
 */
export function leaseNext(db: Db, { webhookId, failures }: Due, at: Date): Promise<Leased[]> {
  return rows<Leased>(
    db,
    sql`with next as (
        select p.id, p.entry_id from portal_delivery p
        where p.webhook_id = ${webhookId} and p.state = 'PENDING' and p.due_at <= ${at}
          and (p.leased_until is null or p.leased_until <= ${at})
          and not exists (select from portal_delivery o where o.webhook_id = p.webhook_id and o.entry_id = p.entry_id
            and o.state = 'PENDING' and o.id <> p.id and (o.leased_until > ${at} or o.id > p.id))
          and exists (select from ${FROM} where w.id = p.webhook_id and ${mayBeSent(at, dayOf(at))})
        order by p.id limit ${isAway(failures) ? 1 : TOGETHER} for update of p skip locked
      ), overtaken as (
        update portal_delivery o set state = 'OVERTAKEN', ended_at = ${at} from next n
        where o.webhook_id = ${webhookId} and o.entry_id = n.entry_id and o.state = 'PENDING' and o.id < n.id
      )
      update portal_delivery p set leased_until = ${new Date(at.getTime() + LEASE_MS)}, attempts = p.attempts + 1 from next n where p.id = n.id
      returning p.id, p.entry_id as "entryId", p.change, p.made_at as "madeAt", p.attempts, p.attempts_before as "attemptsBefore"`,
  );
}

/** Gives a message back unsent, as if it had not been taken. */
export const giveBack = (db: Db, id: string): Promise<unknown> =>
  sql`update portal_delivery set leased_until = null, attempts = attempts - 1 where id = ${id} and state = 'PENDING'`.execute(
    db,
  );
