import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { chineseDate, daysBetween } from '../../core/days.js';
import { type Check, CheckOutcome } from './check.js';
import { CHECKS } from './checks/index.js';
import { onTime } from './checks/on-time.check.js';
import { type Entry, entriesOf, type Owed, owedOf } from './facts.reads.js';
import { type Judged, propose } from './propose.service.js';

/** Entries of the log in one transaction. */
const EVENTS = 500;
/** So many entries are read and judged at once; between two lots others have their turn. */
const TOGETHER = 50;

interface Event {
  readonly number: string;
  readonly type: string;
  readonly ids: string[];
}

/** What was published or owed otherwise since the last time is checked again. Safe to run twice, and in several processes. */
export async function checkWhatChanged(context: WriteContext): Promise<void> {
  for (;;) {
    const read = await unitOfWork(context, null, followLog);
    if (read < EVENTS) return;
  }
}

/** @returns how many entries of the log were read */
async function followLog(work: Work): Promise<number> {
  const cursor = await row<{ number: string }>(work.db, sql`select number from check_cursor for update`);
  const events = await rows<Event>(
    work.db,
    sql`select number, payload ->> 'type' as type, payload -> 'ids' as ids from log_entry
      where number > ${cursor?.number ?? '0'}::bigint order by number limit ${EVENTS}`,
  );
  const last = events.at(-1);
  if (!last) return 0;
  const idsOf = (wanted: string) => [
    ...new Set(events.flatMap(({ type, ids }) => (type === wanted && Array.isArray(ids) ? ids : []))),
  ];
  const obligationIds = new Set(idsOf('OBLIGATION'));
  for (const ids of lots(idsOf('DISCLOSURE'))) {
    for (const id of await checkEntries(work, ids)) obligationIds.add(id);
    await turn();
  }
  for (const ids of lots([...obligationIds])) await checkOwed(work, ids);
  await sql`update check_cursor set number = ${last.number}::bigint`.execute(work.db);
  return events.length;
}

const lots = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, nr) => ids.slice(nr * TOGETHER, (nr + 1) * TOGETHER));

/** @returns the obligations that the entries are of */
async function checkEntries(work: Work, ids: readonly string[]): Promise<string[]> {
  const entries = await entriesOf(work.db, ids);
  const judged = entries.map((entry) => ({ entry, verdicts: verdictsOf(entry) }));
  const input = judged.map(({ entry: { id, tableRows }, verdicts }) => ({
    ...{ id, table_rows: tableRows },
    results: verdicts.map(({ check, outcome, evidence }) => ({ code: check.code, outcome, evidence })),
  }));
  await sql`insert into disclosure_check (disclosure_id, results, table_rows, checked_at)
    select n.id, n.results, n.table_rows, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, results jsonb, table_rows int)
    on conflict (disclosure_id) do update set results = excluded.results, table_rows = excluded.table_rows,
      checked_at = excluded.checked_at`.execute(work.db);
  await propose(
    work,
    judged.flatMap(({ entry, verdicts }) =>
      CHECKS.filter((check) => check !== onTime).map((check) => ofEntry(entry, check, verdicts)),
    ),
  );
  return entries.flatMap(({ obligationId }) => obligationId ?? []);
}

type Verdicts = readonly {
  readonly check: Check;
  readonly outcome: CheckOutcome;
  readonly evidence: readonly string[];
}[];

/** Of what does not count nothing is asked. */
const verdictsOf = ({ rejected, facts }: Entry): Verdicts =>
  rejected ? [] : CHECKS.map((check) => ({ check, ...check.judge(facts) }));

function ofEntry({ id, unitId, path, obligationId }: Entry, check: Check, verdicts: Verdicts): Judged {
  const verdict = verdicts.find((one) => one.check === check);
  const { code, kind, problem } = check;
  return {
    ...{ code, kind, problem, evidence: verdict?.outcome === CheckOutcome.FAIL ? verdict.evidence : [] },
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
  return overdue ? [`${due}，至今没有公开`] : [];
}
