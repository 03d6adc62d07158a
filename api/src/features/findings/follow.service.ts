import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { checkAnew } from './anew.service.js';
import { checkInLots, RECORDS } from './lots.js';
import { entriesOfObligations } from './owed.reads.js';

/** The records whose changes are followed. */
export const FOLLOWED: ReadonlySet<unknown> = new Set(['DISCLOSURE', 'OBLIGATION', 'DISCLOSURE_ITEM']);

/** Entries of the log that are read at once. */
const EVENTS = 500;

interface Event {
  readonly number: string;
  readonly type: string;
  readonly ids: string[];
}

/** After it a run goes over nothing more: what is left is the next one's. */
const ANEW_MS = 30_000;

/**
 * What was published or owed otherwise since the last time is checked again, and then what was last looked through in another way, as far as
 * there is time; what happens meanwhile goes first. Safe to run twice, and in several processes.
 * @returns whether its time was over before it had come to the end
 */
export async function checkWhatChanged(context: WriteContext): Promise<boolean> {
  const until = systemNow().getTime() + ANEW_MS;
  do {
    while (await unitOfWork(context, null, followLog));
    if (systemNow().getTime() >= until) return true;
  } while (await unitOfWork(context, '核查办法或遮盖办法有变', checkAnew));
  return false;
}

const recordsOf = ({ type, ids }: Event): readonly string[] =>
  (type === 'DISCLOSURE' || type === 'OBLIGATION') && Array.isArray(ids) ? ids : [];

/** As many of some events, and at least one, as concern so many records. */
function within(events: readonly Event[], records: number): Event[] {
  let sum = 0;
  const upTo = events.findIndex((event) => {
    sum += recordsOf(event).length;
    return sum >= records;
  });
  return events.slice(0, upTo < 0 ? events.length : upTo + 1);
}

/** Entries of items that changed, or have another template, are looked through again. */
async function lookThroughAgain({ db }: Work, itemIds: readonly string[]): Promise<void> {
  await sql`update disclosure_check set way = 0
    where disclosure_id in (select id from disclosure where item_id = any(${[...itemIds]}::uuid[])) and way <> 0`.execute(
    db,
  );
}

/** @returns whether there may be more */
async function followLog(work: Work): Promise<boolean> {
  await sql`insert into check_cursor (number) values (0) on conflict do nothing`.execute(work.db);
  const cursor = await row<{ number: string }>(work.db, sql`select number from check_cursor for update`);
  const read = await rows<Event>(
    work.db,
    sql`select number, payload ->> 'type' as type, payload -> 'ids' as ids from log_entry
      where number > ${cursor?.number ?? '0'}::bigint order by number limit ${EVENTS}`,
  );
  const events = within(read, RECORDS);
  const last = events.at(-1);
  if (!last) return false;
  const idsOf = (wanted: string) => [
    ...new Set(events.flatMap((event) => (event.type === wanted && Array.isArray(event.ids) ? event.ids : []))),
  ];
  const itemIds = idsOf('DISCLOSURE_ITEM');
  if (itemIds.length > 0) await lookThroughAgain(work, itemIds);
  const obligationIds = idsOf('OBLIGATION');
  // whether an entry came in time stands with the entry too
  const entryIds = [...idsOf('DISCLOSURE'), ...(await entriesOfObligations(work.db, obligationIds))];
  await checkInLots(work, { entryIds, obligationIds });
  await sql`update check_cursor set number = ${last.number}::bigint`.execute(work.db);
  return events.length < read.length || read.length === EVENTS;
}
