import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { WAY } from './checks/index.js';
import { onTime } from './checks/on-time.check.js';
import { checkInLots, RECORDS } from './lots.js';

interface Cursor {
  readonly way: number;
  /** the last obligation that was gone over; null: all were */
  readonly after: string | null;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Goes over the next entries that were last looked through in another way, and then over what is owed: what is wrong now is proposed, what
 * is so no more lapses, what people have decided stays. What a newer process has gone over is left to it.
 * @returns whether there may be more
 */
export async function checkAnew(work: Work): Promise<boolean> {
  // one at a time, of whichever process
  const cursor = await row<Cursor>(
    work.db,
    sql`select owed_way as way, owed_after as after from check_cursor for update`,
  );
  const behind = await rows<{ id: string }>(
    work.db,
    sql`select disclosure_id as id from disclosure_check where way < ${WAY} order by way, disclosure_id limit ${RECORDS}`,
  );
  if (behind.length > 0) {
    await checkInLots(work, { entryIds: behind.map(({ id }) => id), obligationIds: [] });
    return true;
  }
  return cursor ? owedAnew(work, cursor) : false;
}

async function owedAnew(work: Work, { way, after }: Cursor): Promise<boolean> {
  const { version } = onTime;
  if (way > version || (way === version && after === null)) return false;
  const next = await rows<{ id: string }>(
    work.db,
    sql`select id from obligation where kind = 'DISCLOSURE' and id > ${way < version ? FIRST : after} order by id limit ${RECORDS}`,
  );
  const ids = next.map(({ id }) => id);
  await checkInLots(work, { entryIds: [], obligationIds: ids });
  const last = ids.length < RECORDS ? null : ids.at(-1);
  await sql`update check_cursor set owed_way = ${version}, owed_after = ${last}`.execute(work.db);
  return last !== null;
}
