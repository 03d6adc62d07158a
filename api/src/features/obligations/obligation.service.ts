import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { assess } from './obligation.assess.js';
import { leaveEnded } from './obligation.of-ended.js';
import { meetAgain } from './occurrence.meet.js';

/**
 * What a disclosure fulfilled is owed again, and the lights are what they are without it; the revoked facts stay on record. Of an
 * occurrence another entry may have been published meanwhile.
 */
export async function revokeFulfilments(work: Work, disclosureId: string, reason: string): Promise<void> {
  const met = await rows<{ id: string }>(
    work.db,
    sql`select o.id from obligation o join fulfilment f on f.obligation_id = o.id
      where f.disclosure_id = ${disclosureId} and f.revoked_at is null order by o.id for update of o`,
  );
  await sql`update fulfilment set revoked_at = ${work.now}, revoked_reason = ${reason}
    where disclosure_id = ${disclosureId} and revoked_at is null`.execute(work.db);
  const ids = met.map((obligation) => obligation.id);
  await leaveEnded(work, ids);
  await assess(work, ids);
  await meetAgain(work, ids);
}

/** What was handed in for an ordered act is not enough: it is owed again. The lights follow with the caller's assessment. */
export const revokeOfAct = ({ db, now }: Work, actId: string, reason: string) =>
  sql`update fulfilment set revoked_at = ${now}, revoked_reason = ${reason} where act_id = ${actId} and revoked_at is null`.execute(
    db,
  );

/** A vehicle is not sealed any more, or never was: it is owed again, with the light that it has without the seal. */
export async function revokeOfSeal(work: Work, sealId: string, reason: string): Promise<void> {
  const revoked = await rows<{ id: string }>(
    work.db,
    sql`update fulfilment f set revoked_at = ${work.now}, revoked_reason = ${reason} from obligation o
      where o.seal_id = ${sealId} and f.obligation_id = o.id and f.revoked_at is null returning o.id`,
  );
  const ids = revoked.map(({ id }) => id);
  await leaveEnded(work, ids);
  await assess(work, ids);
}

/**
 * The obligation that a disclosure which counts again fulfils, or null: the one that it fulfilled before, whoever owes it
 * today; of an occurrence only while nothing else has met it.
 */
export async function obligationAgain(
  work: Work,
  { id, ...key }: { id: string; itemId: string; unitId: string; period: string },
): Promise<string | null> {
  const before = await row<{ id: string }>(
    work.db,
    sql`select o.id from fulfilment f join obligation o on o.id = f.obligation_id where f.disclosure_id = ${id}
      and (o.state in ('UPCOMING', 'OPEN') or not exists (select from occurrence c where c.obligation_id = o.id))
      order by f.learned_at desc, f.id desc limit 1`,
  );
  return before?.id ?? disclosureObligation(work, key);
}

/** The obligation that a disclosure of this item, unit and period fulfils, or null. */
export async function disclosureObligation(
  work: Work,
  key: { itemId: string; unitId: string; period: string },
): Promise<string | null> {
  const found = await row<{ id: string }>(
    work.db,
    sql`select id from obligation where kind = 'DISCLOSURE' and item_id = ${key.itemId} and unit_id = ${key.unitId} and period = ${key.period}`,
  );
  return found?.id ?? null;
}

/** The obligations that disclosures fulfil, by the disclosure's id; none for what nobody owes. */
export async function disclosureObligations(
  work: Work,
  disclosures: readonly { id: string; itemId: string; unitId: string; period: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (disclosures.length === 0) return new Map();
  const input = disclosures.map(({ id, itemId, unitId, period }) => ({ id, item_id: itemId, unit_id: unitId, period }));
  const found = await rows<{ disclosureId: string; obligationId: string }>(
    work.db,
    sql`select d.id as "disclosureId", o.id as "obligationId"
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as d(id uuid, item_id uuid, unit_id uuid, period text)
      join obligation o on o.kind = 'DISCLOSURE' and o.item_id = d.item_id and o.unit_id = d.unit_id and o.period = d.period`,
  );
  return new Map(found.map(({ disclosureId, obligationId }) => [disclosureId, obligationId]));
}

const SWEEP_BATCH = 500;

/**
 * Moves the lights whose time has come, by the business clock, touching only these; in batches, each its own transaction,
 * so that several processes can sweep at once.
 * @returns how many obligations were looked at
 */
export async function sweep(context: WriteContext, reason: string | null = null): Promise<number> {
  let total = 0;
  for (;;) {
    const swept = await unitOfWork(context, reason, async (work) => {
      const due = await rows<{ id: string }>(
        work.db,
        sql`select id from obligation where next_light_at <= ${work.now} order by next_light_at, id
          limit ${SWEEP_BATCH} for update skip locked`,
      );
      await assess(
        work,
        due.map((obligation) => obligation.id),
      );
      return due.length;
    });
    total += swept;
    if (swept < SWEEP_BATCH) return total;
  }
}
