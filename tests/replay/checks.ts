import demo from '../../seeds/district/demo.json' with { type: 'json' };
import { askForJob } from '../support/jobs.ts';
import type { Caller } from '../support/people.ts';
import { query } from '../support/sql.ts';
import type { Figure } from './figures.ts';
import type { YearServer } from './server.ts';

const LOOKS_MS = 500;
/** A check that has not come to its end by then hangs. */
const HANGS_MS = 600_000;

/** Every entry has been checked: as many as there are, and late ones are findings. */
export async function checkFigures(server: YearServer, officer: Caller): Promise<Figure[]> {
  const count = async (sql: string) =>
    (await query<{ n: string }>(server.database.superuserUrl, `select (${sql})::text as n`))[0]?.n ?? '';
  const startedAt = performance.now();
  const newest = 'select (select count(*) from outbox) + coalesce(max(number), 0) from log_entry';
  const last = Number(await count(newest));
  // what is left of the log concerns no entry: it wakes nobody
  await askForJob(server.database.superuserUrl, 'check-disclosures');
  while (Number(await count('select number from check_cursor')) < last) {
    if (performance.now() - startedAt > HANGS_MS) throw new Error('the checks did not come to their end');
    await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
  }
  console.log(`checked   everything ${((performance.now() - startedAt) / 1000).toFixed(1)} s after the last capture`);
  const { data } = await officer.ask(
    `{ late: obligations(filter: { kind: { eq: DISCLOSURE }, state: { eq: FULFILLED_LATE } }, take: 1) { totalItems }
      red: obligations(filter: { kind: { eq: DISCLOSURE }, state: { eq: OPEN }, light: { eq: RED } }, take: 1) { totalItems } }`,
  );
  return [
    {
      ...{ name: 'entries-checked', expected: String(demo.facts.entries) },
      counted: await count('select count(*) from disclosure_check'),
    },
    {
      ...{ name: 'findings-untimely', expected: String(data.late.totalItems + data.red.totalItems) },
      counted: await count(`select count(*) from finding where kind = 'UNTIMELY' and state = 'PROPOSED'`),
    },
  ];
}
