import { expect } from 'vitest';
import { askForJob } from './jobs.ts';
import type { TestServer } from './server.ts';
import { query } from './sql.ts';

/** Resolves when everything that has happened until now was checked. */
export async function checked({ database: { superuserUrl } }: TestServer): Promise<void> {
  const numberOf = async (statement: string) => Number((await query<{ n: string }>(superuserUrl, statement))[0]?.n);
  const last = await numberOf('select (select count(*) from outbox) + coalesce(max(number), 0) as n from log_entry');
  // a run that begins before it is numbered passes it by
  await expect.poll(() => numberOf('select coalesce(max(number), 0) as n from log_entry')).toBeGreaterThanOrEqual(last);
  await askForJob(superuserUrl, 'check-disclosures');
  await expect.poll(() => numberOf('select number as n from check_cursor')).toBeGreaterThanOrEqual(last);
}
