import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { newId } from '../../../core/ids.js';
import { isShown } from '../disclosure-filter.reads.js';
import { PublicUnitKind } from '../public/unit.type.js';
import type { EntryChange } from './webhook.rules.js';

/** Entries of the log that are read at once. */
const EVENTS = 100;

interface ToTell {
  readonly webhookId: string;
  readonly entryId: string;
  readonly change: EntryChange;
  /** the third party asked to be told of this */
  readonly wanted: boolean;
}

/**
 * Makes out what is to be told of the next entries of the log, in the transaction that moves the cursor: each is made out once, whatever
 * stops. Several changes of an entry become one, and what waits about it is overtaken. @returns whether there may be more
 */
export async function makeDeliveries(work: Work): Promise<boolean> {
  const { db } = work;
  const cursor = await row<{ number: string }>(db, sql`select number from portal_webhook_cursor for update`);
  const from = cursor?.number ?? '0';
  const read = await row<{ last: string | null; count: number }>(
    db,
    sql`select max(number)::text as last, count(*)::int as count from (
      select number from log_entry where topic = 'public' and number > ${from}::bigint order by number limit ${EVENTS}) l`,
  );
  if (!read?.last) return false;
  const telling = await toTell(work, from, read.last);
  if (telling.length > 0) await overtakeAndAdd(work, telling);
  await sql`update portal_webhook_cursor set number = ${read.last}::bigint`.execute(db);
  return read.count === EVENTS;
}

/**
 * Of an entry that was published anew and changed before it was told, its publication is told. What the log says last may be overtaken
 * already: an entry that stands otherwise now has its next event on the way, and is told by that one.
 */
const toTell = ({ db, today }: Work, from: string, to: string): Promise<ToTell[]> =>
  rows<ToTell>(
    db,
    sql`with event as (
        select id::uuid as id, (array_agg(l.payload ->> 'change' order by l.number))[1] as first,
          (array_agg(l.payload ->> 'change' order by l.number desc))[1] as latest, max(l.number) as last
        from log_entry l, jsonb_array_elements_text(l.payload -> 'ids') id
        where l.topic = 'public' and l.number > ${from}::bigint and l.number <= ${to}::bigint group by 1
      ), entry as (
        select d.id, u.path, e.last, case when not (${isShown(today)}) then 'WITHDRAWN' when e.first = 'PUBLISHED' then 'PUBLISHED'
          else 'CHANGED' end as change
        from event e join disclosure d on d.id = e.id join unit u on u.id = d.unit_id
        where u.kind = any(${Object.values(PublicUnitKind)}::text[]) and d.shown = (e.latest <> 'WITHDRAWN')
      )
      select w.id as "webhookId", e.id as "entryId", c.change, c.change = any(w.changes) as wanted
      from portal_webhook w join portal_key k on k.id = w.key_id join unit o on o.id = k.district_id
        join entry e on e.path <@ o.path and e.last > w.since_number
        cross join lateral (select case when e.change = 'CHANGED' and exists (select from portal_delivery p where p.webhook_id = w.id
          and p.entry_id = e.id and p.state = 'PENDING' and p.change = 'PUBLISHED') then 'PUBLISHED' else e.change end as change) c
      where w.state <> 'ENDED' and k.state = 'ISSUED' order by e.last, e.id`,
  );

/** What is under way to a third party at this moment is left alone: what follows it waits for its end. */
async function overtakeAndAdd({ db }: Work, telling: readonly ToTell[]): Promise<void> {
  const at = systemNow();
  await sql`update portal_delivery p set state = 'OVERTAKEN', ended_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(telling)}::jsonb) as t("webhookId" uuid, "entryId" uuid)
    where p.webhook_id = t."webhookId" and p.entry_id = t."entryId" and p.state = 'PENDING'
      and (p.leased_until is null or p.leased_until <= ${at})`.execute(db);
  const made = telling.filter(({ wanted }) => wanted).map((one) => ({ ...one, id: newId() }));
  await sql`insert into portal_delivery (id, webhook_id, entry_id, change, state, made_at, due_at)
    select t.id, t."webhookId", t."entryId", t.change, 'PENDING', ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as t(id uuid, "webhookId" uuid, "entryId" uuid, change text)`.execute(
    db,
  );
}
