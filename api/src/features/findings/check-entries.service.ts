import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { maskAnew, servedOf } from '../disclosures/mask.service.js';
import { holdLooks } from '../evidence/revision.service.js';
import { type Check, CheckOutcome } from './check.js';
import { CHECKS, WAY } from './checks/index.js';
import { onTime } from './checks/on-time.check.js';
import { measuredEntries, withOthers } from './facts.reads.js';
import type { Entry, Measured } from './measure.js';
import { type Judged, propose } from './propose.service.js';
import { besideShown, type Shown } from './shown.reads.js';
import { besideRestated } from './stated.reads.js';
import type { Stated } from './stated.rules.js';

interface Result {
  readonly code: string;
  readonly outcome: CheckOutcome;
  readonly evidence: readonly string[];
}

interface Kept {
  readonly id: string;
  readonly results: readonly Result[];
  readonly rows: number;
  readonly stated: Stated | null;
  readonly shown: Shown | null;
  /** of its words, hexadecimal */
  readonly mark: string | null;
}

/** What is to be looked at once some entries were checked. */
export interface Concerned {
  /** that the entries are of */
  readonly obligationIds: readonly string[];
  /** other entries, to which they state or show something else now */
  readonly entryIds: readonly string[];
}

/** Checks entries, and masks those anew that are stored otherwise than today's mask would have them. */
export async function checkEntries(work: Work, ids: readonly string[]): Promise<Concerned> {
  const kept = await rows<Kept>(
    work.db,
    sql`select disclosure_id as id, results, table_rows as rows, stated, shown, encode(text_mark, 'hex') as mark
      from disclosure_check where disclosure_id = any(${[...ids]}::uuid[])`,
  );
  const before = new Map(kept.map((one) => [one.id, one]));
  const measured = await measuredEntries(work.db, ids);
  const masked = await keepMasked(work, measured);
  await countRows(work, measured, before);
  const entries = await withOthers(work.db, measured);
  const judged = entries.map((entry) => ({ entry, results: resultsOf(entry, before.get(entry.id)?.results ?? []) }));
  await keepResults(work, judged);
  const changed = judged.filter(({ entry: { id }, results }) => masked.has(id) || differs(before.get(id), results));
  work.emit(
    ...recordsChangedIn(
      'CHECK',
      changed.map(({ entry }) => entry),
    ),
  );
  await propose(
    work,
    judged.flatMap(({ entry, results }) => OF_ENTRIES.map((check) => ofEntry(entry, check, results))),
  );
  return {
    obligationIds: entries.flatMap(({ obligationId }) => obligationId ?? []),
    entryIds: (await besideChanged(work, measured, before)).filter((id) => !ids.includes(id)),
  };
}

/** Other entries, to which some entries state or show something else than when they were last checked. */
async function besideChanged(
  { db }: Work,
  measured: readonly Measured[],
  before: ReadonlyMap<string, Kept>,
): Promise<string[]> {
  const restated = measured.flatMap(({ entry: { id, erased, facts }, key }) =>
    erased ? [] : [{ key, was: before.get(id)?.stated ?? null, is: facts.stated }],
  );
  const shown = measured.map(({ entry, key }) => {
    const kept = before.get(entry.id);
    return { key, was: kept?.shown ?? null, is: shownBy(entry, kept) };
  });
  return [...new Set([...(await besideRestated(db, restated, WAY)), ...(await besideShown(db, shown, WAY))])];
}

/** What is erased shows what it did, as long as it counts. */
function shownBy({ rejected, erased, tableRows, mark, facts: { nil } }: Entry, kept: Kept | undefined): Shown | null {
  if (rejected) return null;
  return erased ? { rows: kept?.rows ?? 0, nil, mark: kept?.mark ?? null } : { rows: tableRows, nil, mark };
}

const isStale = ({ entry, served, published }: Measured): boolean => {
  if (entry.erased) return false;
  const { title, text } = servedOf(published);
  return title !== served.title || text !== served.text;
};

/** @returns ids of the entries that were stored under another mask */
async function keepMasked(work: Work, measured: readonly Measured[]): Promise<ReadonlySet<string>> {
  const stale = measured.filter(isStale);
  if (stale.length === 0) return new Set();
  // a look that changes the page, or its erasing, comes before or after: what is masked is what the page says then
  await holdLooks(
    work,
    stale.flatMap(({ articleId }) => articleId ?? []),
  );
  const held = await measuredEntries(
    work.db,
    stale.map(({ entry }) => entry.id),
  );
  const still = held.filter(isStale).map(({ published }) => published);
  await maskAnew(work, still);
  return new Set(still.map(({ id }) => id));
}

/** Rows of tables and figures are counted, and texts marked, first: entries of one lot may follow one another. What is erased keeps what it had. */
async function countRows(
  { db }: Work,
  measured: readonly Measured[],
  before: ReadonlyMap<string, Kept>,
): Promise<void> {
  const input = measured.map(({ entry }) => {
    const { id, tableRows, mark, erased, facts } = entry;
    const kept = before.get(id);
    return {
      ...{ id, mark, erased, shown: shownBy(entry, kept) },
      table_rows: erased ? (kept?.rows ?? 0) : tableRows,
      stated: erased ? (kept?.stated ?? null) : facts.stated,
    };
  });
  await sql`insert into disclosure_check (disclosure_id, results, table_rows, text_mark, stated, shown, checked_at)
    select n.id, '[]', n.table_rows, coalesce(decode(n.mark, 'hex'), case when n.erased then
        (select c.text_mark from disclosure_check c where c.disclosure_id = n.id) end), nullif(n.stated, 'null'), nullif(n.shown, 'null'), '-infinity'
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb)
        as n(id uuid, table_rows int, mark text, erased boolean, stated jsonb, shown jsonb)
    on conflict (disclosure_id) do update set table_rows = excluded.table_rows, text_mark = excluded.text_mark, stated = excluded.stated,
      shown = excluded.shown`.execute(db);
}

interface JudgedEntry {
  readonly entry: Entry;
  readonly results: readonly Result[];
}

async function keepResults({ db, now }: Work, judged: readonly JudgedEntry[]): Promise<void> {
  const input = judged.map(({ entry: { id }, results }) => ({ id, results }));
  await sql`update disclosure_check c set results = n.results, checked_at = ${now}, way = ${WAY}
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, results jsonb) where c.disclosure_id = n.id`.execute(
    db,
  );
}

const told = (results: readonly Result[]): string =>
  JSON.stringify(results.map(({ code, outcome, evidence }) => [code, outcome, evidence]));

const differs = (before: Kept | undefined, results: readonly Result[]): boolean =>
  before === undefined || told(before.results) !== told(results);

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
