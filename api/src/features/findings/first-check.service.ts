import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { obligationOfDisclosure } from '../disclosures/disclosure-owed.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import { FindingState } from './finding.rules.js';
import type { FirstCheckInput } from './first-check.types.js';
import { markRepeats } from './repeats.service.js';

interface Led {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
  readonly rejected: boolean;
  readonly leadUnitId: string;
  readonly obligationId: string | null;
  /** of the first check; null: there is none */
  readonly checkId: string | null;
  readonly version: number;
  readonly findingId: string | null;
}

/** The entry of an item that the viewer's unit leads, locked with its first check. @throws NotFoundError */
async function lockLed({ db }: Work, { viewer }: Ctx, id: string): Promise<Led> {
  const scope = scopeOf(viewer, Permission.FIRST_CHECK);
  const found = isId(id)
    ? await row<Led>(
        db,
        sql`select d.id, d.unit_id as "unitId", u.path::text, d.rejected_at is not null as rejected, l.id as "leadUnitId",
            ${obligationOfDisclosure} as "obligationId", f.id as "checkId", coalesce(f.version, 0) as version, f.finding_id as "findingId"
          from disclosure d join unit u on u.id = d.unit_id join disclosure_item i on i.id = d.item_id
            join unit l on l.id = i.lead_unit_id left join first_check f on f.disclosure_id = d.id
          where d.id = ${id} and ${scope.covers('l.path')} for update of d`,
      )
    : null;
  if (!found) throw new NotFoundError('条公开内容', ['input', 'disclosureId']);
  return found;
}

/**
 * Checks an entry first 初审, or anew: in order, or something is wrong, which is proposed to the office. What was proposed before and
 * nobody has decided lapses.
 * @returns the entry's id @throws NotFoundError, ConflictError, StateError, InputError
 */
export async function firstCheck(ctx: Ctx, input: FirstCheckInput): Promise<string> {
  const problem = input.problem ? masked(input.problem) : null;
  if ((input.kind == null) !== (problem === null))
    throw new InputError('BAD_INPUT', '发现问题的，请选类别并写明问题；没有问题的，两项都不填。', ['input', 'problem']);
  return unitOfWork(writeContextOf(ctx), problem, async (work) => {
    const entry = await lockLed(work, ctx, input.disclosureId);
    if (entry.version !== input.version)
      throw await staleRecord(work.db, ctx.viewer, { id: entry.checkId ?? entry.id, version: entry.version });
    if (entry.rejected) throw new StateError('REJECTED', '这条公开内容不予认定，不用初审。');
    if (entry.findingId) await lapse(work, entry, entry.findingId);
    const findingId = input.kind && problem ? await proposed(work, ctx, { entry, kind: input.kind, problem }) : null;
    const checkerId = ctx.viewer?.accountId ?? '';
    await sql`insert into first_check (id, disclosure_id, checker_id, unit_id, checked_at, finding_id)
      values (${newId()}, ${entry.id}, ${checkerId}, ${entry.leadUnitId}, ${work.now}, ${findingId})
      on conflict (disclosure_id) do update set checker_id = excluded.checker_id, unit_id = excluded.unit_id,
        checked_at = excluded.checked_at, finding_id = excluded.finding_id, version = first_check.version + 1`.execute(
      work.db,
    );
    // a unit that hears of its entries hears nothing of this
    work.emit(recordsChanged(entry.path, 'CHECK', [entry.id]));
    return entry.id;
  });
}

async function lapse(work: Work, { path }: Led, findingId: string): Promise<void> {
  const lapsed = await row(
    work.db,
    sql`update finding set state = ${FindingState.LAPSED}, version = version + 1
      where id = ${findingId} and state = ${FindingState.PROPOSED} returning id`,
  );
  if (lapsed) work.emit(recordsChanged(path, 'FINDING', [findingId]));
}

type Wrong = { readonly entry: Led } & { readonly kind: string; readonly problem: string };

async function proposed(work: Work, { viewer }: Ctx, { entry, kind, problem }: Wrong): Promise<string> {
  const id = newId();
  await sql`insert into finding (id, unit_id, kind, disclosure_id, obligation_id, subject_id, problem, evidence, found_on, found_at, finder_id,
      state)
    values (${id}, ${entry.unitId}, ${kind}, ${entry.id}, ${entry.obligationId}, ${entry.id}, ${problem}, '{}', ${work.today}::date,
      ${work.now}, ${viewer?.accountId ?? ''}, ${FindingState.PROPOSED})`.execute(work.db);
  await markRepeats(work, [id]);
  work.emit(recordsChanged(entry.path, 'FINDING', [id]));
  return id;
}
