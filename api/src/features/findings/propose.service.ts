import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { afterCheck, type FindingKind, FindingState } from './finding.rules.js';
import { markRepeats } from './repeats.service.js';

/** What a check says of a subject: wrong, with proofs, or not. */
export interface Judged {
  readonly code: string;
  readonly kind: FindingKind;
  readonly problem: string;
  /** empty: nothing is wrong */
  readonly evidence: readonly string[];
  readonly subjectId: string;
  readonly unitId: string;
  readonly path: string;
  readonly disclosureId: string | null;
  readonly obligationId: string | null;
}

interface Known {
  readonly id: string;
  readonly subjectId: string;
  readonly code: string;
  readonly state: FindingState;
  readonly problem: string;
  readonly evidence: string[];
}

const keyOf = ({ subjectId, code }: { subjectId: string; code: string }): string => `${subjectId} ${code}`;

/** What is to be written of a judgement; null: nothing. */
function written(judged: Judged, known: Known | undefined): { id: string; state: FindingState } | null {
  const to = afterCheck(known?.state ?? null, judged.evidence.length > 0);
  if (to !== null) return { id: known?.id ?? newId(), state: to };
  // what waits for an officer says what is so now
  const said = ({ problem, evidence }: Pick<Judged, 'problem' | 'evidence'>): string =>
    [problem, ...evidence].join('\n');
  const stale = known?.state === FindingState.PROPOSED && said(known) !== said(judged);
  return stale ? { id: known.id, state: known.state } : null;
}

/** Proposes what is wrong, and lets lapse what is so no more; what is known already changes nothing. */
export async function propose(work: Work, judged: readonly Judged[]): Promise<void> {
  const known = await rows<Known>(
    work.db,
    sql`select id, subject_id as "subjectId", code, state, problem, to_jsonb(evidence) as evidence from finding
      where subject_id = any(${[...new Set(judged.map(({ subjectId }) => subjectId))]}::uuid[]) and code is not null
      order by id for update`,
  );
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  const changes = judged.flatMap((one) => {
    const change = written(one, byKey.get(keyOf(one)));
    return change ? [{ ...one, ...change }] : [];
  });
  if (changes.length === 0) return;
  const input = changes.map(
    ({ id, state, code, kind, problem, evidence, subjectId, unitId, disclosureId, obligationId }) => ({
      ...{ id, state, code, kind, problem, evidence, subject_id: subjectId, unit_id: unitId },
      ...{ disclosure_id: disclosureId, obligation_id: obligationId },
    }),
  );
  await sql`insert into finding (id, unit_id, kind, code, disclosure_id, obligation_id, subject_id, problem, evidence, found_on, found_at, state)
    select n.id, n.unit_id, n.kind, n.code, n.disclosure_id, n.obligation_id, n.subject_id, n.problem,
      array(select jsonb_array_elements_text(n.evidence)), ${work.today}::date, ${work.now}, n.state
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, unit_id uuid, kind text, code text, disclosure_id uuid,
      obligation_id uuid, subject_id uuid, problem text, evidence jsonb, state text)
    on conflict (id) do update set state = excluded.state, version = finding.version + 1,
      -- what has lapsed keeps the proofs that it had
      evidence = case when excluded.state = 'LAPSED' then finding.evidence else excluded.evidence end,
      problem = case when excluded.state = 'LAPSED' then finding.problem else excluded.problem end,
      found_on = case when finding.state = 'LAPSED' then excluded.found_on else finding.found_on end,
      found_at = case when finding.state = 'LAPSED' then excluded.found_at else finding.found_at end,
      unit_id = excluded.unit_id, disclosure_id = excluded.disclosure_id`.execute(work.db);
  const waiting = changes.filter(({ state }) => state === FindingState.PROPOSED);
  if (waiting.length > 0)
    await markRepeats(
      work,
      waiting.map(({ id }) => id),
    );
  work.emit(...recordsChangedIn('FINDING', changes));
}
