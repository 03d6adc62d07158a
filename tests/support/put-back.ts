import { readFileSync } from 'node:fs';
import { query } from './sql.ts';

const KEEPING = readFileSync(new URL('put-back.sql', import.meta.url), 'utf8');

/** lock_not_available */
const LOCKED = '55P03';

/** What this database holds, and each copy of it, can be put back from now on to what it holds now. */
export async function keepContents(superuserUrl: string): Promise<void> {
  await query(superuserUrl, 'drop schema if exists kept cascade');
  await query(superuserUrl, KEEPING);
  await query(superuserUrl, 'call kept.keep()');
}

/** Takes its settings for what it consists of, whatever was done to them. */
export const keepSettings = (superuserUrl: string): Promise<unknown> =>
  query(superuserUrl, `update kept.since set xid = pg_current_xact_id()::xid`);

/** Puts every row and every sequence back. @returns false when somebody has changed more than those, or still holds some */
export async function putBack(superuserUrl: string): Promise<boolean> {
  try {
    const [row] = await query<{ done: boolean }>(superuserUrl, 'select kept.put_back() as done');
    return row?.done ?? false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCKED) return false;
    throw error;
  }
}
