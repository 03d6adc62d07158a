import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { chineseDate, daysBetween } from '../../core/days.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { type Check, CheckOutcome } from './check.js';
import { CHECKS } from './checks/index.js';
import { onTime } from './checks/on-time.check.js';
import { type Entry, type Measured, measuredEntries, withBefore } from './facts.reads.js';
import { type Owed, owedOf } from './owed.reads.js';
import { type Judged, propose } from './propose.service.js';

/** Entries of the log that are read at once, and records that are checked in one transaction. */
const EVENTS = 500;
const RECORDS = 200;
/** So many entries are read and judged at once; between two lots others have their turn. */
const TOGETHER = 50;

interface Event {
  readonly number: string;
  readonly type: string;
  readonly ids: string[];
}

/** What was published or owed otherwise since the last time is checked again. Safe to run twice, and in several processes. */
export async function checkWhatChanged(context: WriteContext): Promise<void> {
  while (await unitOfWork(context, null, followLog));
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
    ...new Set(events.flatMap((event) => (event.type === wanted ? recordsOf(event) : []))),
  ];
  const obligationIds = new Set(idsOf('OBLIGATION'));
  for (const ids of lots(idsOf('DISCLOSURE'))) {
    for (const id of await checkEntries(work, ids)) obligationIds.add(id);
    await turn();
  }
  for (const ids of lots([...obligationIds])) await checkOwed(work, ids);
  await sql`update check_cursor set number = ${last.number}::bigint`.execute(work.db);
  return events.length < read.length || read.length === EVENTS;
}

const lots = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, nr) => ids.slice(nr * TOGETHER, (nr + 1) * TOGETHER));

interface Result {
  readonly code: string;
  readonly outcome: CheckOutcome;
  readonly evidence: readonly string[];
}

interface Kept {
  readonly id: string;
  readonly results: readonly Result[];
  readonly rows: number;
}

/** Rows of tables are counted first: entries of one lot may follow one another. What is erased keeps what it had. */
async function countRows(
  { db }: Work,
  measured: readonly Measured[],
  before: ReadonlyMap<string, Kept>,
): Promise<void> {
  const input = measured.map(({ entry: { id, tableRows, erased } }) => ({
    id,
    table_rows: erased ? (before.get(id)?.rows ?? 0) : tableRows,
  }));
  await sql`insert into disclosure_check (disclosure_id, results, table_rows, checked_at)
    select n.id, '[]', n.table_rows, '-infinity' from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, table_rows int)
    on conflict (disclosure_id) do update set table_rows = excluded.table_rows`.execute(db);
}

/** @returns the obligations that the entries are of */
async function checkEntries(work: Work, ids: readonly string[]): Promise<string[]> {
  const kept = await rows<Kept>(
    work.db,
    sql`select disclosure_id as id, results, table_rows as rows from disclosure_check where disclosure_id = any(${[...ids]}::uuid[])`,
  );
  const before = new Map(kept.map((one) => [one.id, one]));
  const measured = await measuredEntries(work.db, ids);
  await countRows(work, measured, before);
  const entries = await withBefore(work.db, measured);
  const judged = entries.map((entry) => ({ entry, results: resultsOf(entry, before.get(entry.id)?.results ?? []) }));
  const input = judged.map(({ entry: { id }, results }) => ({ id, results }));
  await sql`update disclosure_check c set results = n.results, checked_at = ${work.now}
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, results jsonb) where c.disclosure_id = n.id`.execute(
    work.db,
  );
  work.emit(...recordsChangedIn('CHECK', entries));
  await propose(
    work,
    judged.flatMap(({ entry, results }) => OF_ENTRIES.map((check) => ofEntry(entry, check, results))),
  );
  return entries.flatMap(({ obligationId }) => obligationId ?? []);
}

/** Whether it came in time is asked of what was owed. */
const OF_ENTRIES = CHECKS.filter((check) => check !== onTime);

/** Of what does not count nothing is asked; of what has been erased only what can be asked of its page, and the rest stays as it was. */
function resultsOf({ rejected, erased, facts }: Entry, before: readonly Result[]): Result[] {
  if (rejected) return [];
  return CHECKS.flatMap((check) => {
    if (erased && !check.ofPage && check !== onTime) return before.filter(({ code }) => code === check.code);
    return { code: check.code, ...check.judge(facts) };
  });
}

function ofEntry({ id, unitId, path, obligationId }: Entry, check: Check, results: readonly Result[]): Judged {
  const result = results.find(({ code }) => code === check.code);
  const { code, kind, problem } = check;
  return {
    ...{ code, kind, problem, evidence: result?.outcome === CheckOutcome.FAIL ? result.evidence : [] },
    ...{ subjectId: id, unitId, path, disclosureId: id, obligationId },
  };
}

/** Whether what is owed came in time: asked of the obligation, which there is without an entry too. */
async function checkOwed(work: Work, ids: readonly string[]): Promise<void> {
  const { code, kind, problem } = onTime;
  const owed = await owedOf(work.db, ids);
  await propose(
    work,
    owed.map((one) => ({
      ...{ code, kind, problem, evidence: lateness(one), subjectId: one.id, unitId: one.unitId, path: one.path },
      ...{ disclosureId: one.disclosureId, obligationId: one.id },
    })),
  );
}

function lateness({ dueOn, overdue, lateOn }: Owed): string[] {
  const due = `应于${chineseDate(dueOn)}前公开`;
  if (lateOn !== null) return [`${due}，${chineseDate(lateOn)}公开，晚${daysBetween(dueOn, lateOn)}天`];
  return overdue ? [`${due}，到期没有公开`] : [];
}
