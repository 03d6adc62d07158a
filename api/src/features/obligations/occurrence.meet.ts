import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { fulfil } from './obligation.fulfil.js';
import { type FreeEntry, meetingsOf, type OpenOccurrence } from './occurrence.rules.js';

/** An item and a unit that owes it. */
export interface Pair {
  readonly itemId: string;
  readonly unitId: string;
}

/** Entries of items and units meet what is owed of occurrences of theirs, captured before the occurrence was recorded or after it. */
export async function meetOccurrences(work: Work, asked: readonly Pair[]): Promise<void> {
  if (asked.length === 0) return;
  const input = asked.map(({ itemId, unitId }) => ({ item_id: itemId, unit_id: unitId }));
  const pairs = await rows<Pair>(
    work.db,
    sql`select distinct p.item_id as "itemId", p.unit_id as "unitId"
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as p(item_id uuid, unit_id uuid)
      where exists (select from disclosure_item_version v where v.item_id = p.item_id and v.content ->> 'frequency' = 'AS_IT_HAPPENS')
      order by 1, 2`,
  );
  for (const pair of pairs) await meet(work, pair);
}

/** The same of occurrences that are owed again. */
export async function meetAgain(work: Work, obligationIds: readonly string[]): Promise<void> {
  const pairs = await rows<Pair>(
    work.db,
    sql`select distinct o.item_id as "itemId", o.unit_id as "unitId" from occurrence c join obligation o on o.id = c.obligation_id
      where o.id = any(${[...obligationIds]}::uuid[]) order by 1, 2`,
  );
  for (const pair of pairs) await meet(work, pair);
}

async function meet(work: Work, { itemId, unitId }: Pair): Promise<void> {
  const { db } = work;
  // whoever publishes and whoever records see each other's rows: one after the other
  await sql`select pg_advisory_xact_lock(hashtext(${itemId}), hashtext(${unitId}))`.execute(db);
  const open = await rows<OpenOccurrence>(
    db,
    sql`select o.id as "obligationId", c.happened_on::text as "happenedOn" from occurrence c join obligation o on o.id = c.obligation_id
      where o.item_id = ${itemId} and o.unit_id = ${unitId} and o.state in ('UPCOMING', 'OPEN')
      order by c.happened_on, c.id for update of o`,
  );
  const [first] = open;
  if (!first) return;
  // that nothing happened is no news of what did
  const free = await rows<FreeEntry>(
    db,
    sql`select d.id, d.published_on::text as "publishedOn" from disclosure d
      where d.item_id = ${itemId} and d.unit_id = ${unitId} and d.rejected_at is null and not d.nil
        and d.published_on >= ${first.happenedOn}::date
        and not exists (select from fulfilment f where f.disclosure_id = d.id and f.revoked_at is null)
      order by d.published_on, d.captured_at, d.id`,
  );
  await fulfil(work, meetingsOf(open, free));
}
