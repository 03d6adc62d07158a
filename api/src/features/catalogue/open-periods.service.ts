import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { createObligations, type NewObligation } from '../obligations/obligation.create.js';
import { shareTree } from '../units/unit-time.service.js';
import { versionsOf } from './item.reads.js';
import { type OwingUnit, owedBy } from './owed.rules.js';

/** An item, by its district. */
export interface ItemKey {
  readonly id: string;
  readonly districtId: string;
}

/** What an item makes its units owe today, of what has come near. The tree holds still meanwhile. */
export async function owedForItem({ db, today }: Work, { id, districtId }: ItemKey): Promise<NewObligation[]> {
  // a unit that closes meanwhile would owe for ever
  await shareTree(db);
  const units = await rows<OwingUnit>(
    db,
    sql`select u.id, u.kind, u.opened_on::text as "openedOn",
        (u.created_at at time zone 'Asia/Shanghai')::date::text as "knownOn"
      from unit u join unit d on d.id = ${districtId} and u.path <@ d.path
      where u.closed_on is null or u.closed_on > ${today}::date order by u.path`,
  );
  const [versions, calendar] = [await versionsOf(db, [id]), await currentCalendar(db, districtId)];
  return owedBy({ versions, units, today, calendar });
}

/** Makes what the catalogue makes its units owe. Safe to run twice. Returns how many obligations were made. */
export async function openPeriods(work: Work): Promise<number> {
  const items = await rows<ItemKey>(
    work.db,
    sql`select id, district_id as "districtId" from disclosure_item order by code`,
  );
  let made = 0;
  for (const item of items) {
    made += (await createObligations(work, item.districtId, await owedForItem(work, item))).length;
  }
  return made;
}

/** The job: obligations are made ahead, whoever runs it and however often. */
export const openPeriodsJob = (context: WriteContext, reason: string | null = null): Promise<number> =>
  unitOfWork(context, reason, openPeriods);
