import { sql } from 'kysely';
import type { Viewer } from '../../core/access/viewer.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { masked } from '../disclosures/personal.rules.js';
import type { FindingKind, FindingSeverity } from './finding.rules.js';
import { addLinks } from './finding-link.service.js';
import type { FindingLinkInput } from './finding-link.types.js';
import { markRepeats } from './repeats.service.js';

/** Something wrong, in the words of whoever found it. */
export interface Wrong {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly problem: string;
  readonly links: readonly FindingLinkInput[];
  /** the verified finding that it brings back; null: it is none */
  readonly relapseOfId?: string | null;
}

/** What somebody found wrong with one record of a unit. */
export interface Found {
  readonly unitId: string;
  readonly path: string;
  /** the record, or the unit itself */
  readonly subjectId: string;
  readonly disclosureId: string | null;
  readonly obligationId: string | null;
  /** the check that found it; null: nobody recorded one */
  readonly checkId: string | null;
  readonly wrong: readonly Wrong[];
  /** how the input names each of them */
  readonly pathOf: (nr: number) => readonly string[];
}

/**
 * Opens findings that a person found: they are confirmed with that. Who may is asked before.
 * @returns their ids, in order @throws InputError naming a proof or a relapse that is not there
 */
export async function openFindings(work: Work, viewer: Viewer, found: Found): Promise<string[]> {
  const { unitId, path, subjectId, disclosureId, obligationId, checkId, wrong, pathOf } = found;
  if (wrong.length === 0) return [];
  await mustHaveBeenVerified(work, found);
  const input = wrong.map(({ kind, severity, problem, relapseOfId }) => ({
    ...{ id: newId(), kind, severity, problem: masked(problem), relapse_of: relapseOfId ?? null },
  }));
  await sql`insert into finding (id, unit_id, kind, severity, disclosure_id, obligation_id, subject_id, check_id, problem, evidence, found_on,
      found_at, finder_id, state, decider_id, decided_at, relapse_of)
    select n.id, ${unitId}, n.kind, n.severity, ${disclosureId}, ${obligationId}, ${subjectId}, ${checkId}, n.problem, '{}',
      ${work.today}::date, ${work.now}, ${viewer.accountId}, 'OPEN', ${viewer.accountId}, ${work.now}, n.relapse_of
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, kind text, severity text, problem text, relapse_of uuid)`.execute(
    work.db,
  );
  const ids = input.map(({ id }) => id);
  const proofs = wrong.map(({ links }, nr) => ({ findingId: ids[nr] ?? '', links, path: [...pathOf(nr), 'links'] }));
  await addLinks(work, viewer, proofs);
  if (disclosureId) await linkPage(work.db, disclosureId, ids);
  await markRepeats(work, ids);
  work.emit(recordsChanged(path, 'FINDING', ids));
  return ids;
}

/** What is wrong with an entry is proved by its page as it was last kept, unless a revision was named. */
async function linkPage(db: Db, disclosureId: string, ids: readonly string[]): Promise<void> {
  await sql`insert into finding_link (id, finding_id, kind, revision_id, position)
    select gen_random_uuid(), f.id, 'REVISION', r.id, (select count(*) from finding_link l where l.finding_id = f.id)
    from finding f join disclosure d on d.id = ${disclosureId}
      join lateral (select p.id from page_revision p where p.article_id = d.article_id order by p.number desc limit 1) r on true
    where f.id = any(${[...ids]}::uuid[])
      and not exists (select from finding_link l where l.finding_id = f.id and l.kind = 'REVISION')`.execute(db);
}

/** @throws InputError when what came back was no finding of the unit, or has not been verified */
async function mustHaveBeenVerified({ db }: Work, { unitId, wrong, pathOf }: Found): Promise<void> {
  const wanted = wrong.flatMap(({ relapseOfId }) => relapseOfId ?? []);
  if (wanted.length === 0) return;
  const verified = await rows<{ id: string }>(
    db,
    sql`select id from finding where id = any(${wanted.filter(isId)}::uuid[]) and unit_id = ${unitId} and state = 'VERIFIED'`,
  );
  const known = new Set(verified.map(({ id }) => id));
  const stray = wrong.findIndex(({ relapseOfId }) => relapseOfId && !known.has(relapseOfId));
  if (stray < 0) return;
  throw new InputError('RELAPSE_UNKNOWN', '反弹的问题应是这个单位核实通过的问题，请重新选择。', [
    ...pathOf(stray),
    'relapseOfId',
  ]);
}
