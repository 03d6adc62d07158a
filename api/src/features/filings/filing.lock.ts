import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { instant, row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { ConflictError, ForbiddenError, NotFoundError, StateError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { ObligationState } from '../lights/light.rules.js';
import { isOwed } from '../obligations/obligation.lock.js';
import type { TemplateVersion } from '../templates/template.rules.js';
import { doerOf, FILING, type FilingRow, standingOf, templatesFor } from './filing.row.js';
import { FILING_STEPS, FilingState, FilingStep, stepsOf, takes } from './filing.rules.js';

/** What it is filled in for, as it stands now. */
interface Owed {
  readonly unitId: string;
  readonly state: ObligationState;
  readonly closed: boolean;
}

export interface LockedFiling extends FilingRow {
  readonly owed: Owed;
  readonly template: TemplateVersion | null;
}

/** A draft leaves no trail: who saved it stands with it. */
async function staleFiling({ db }: Work, { viewer }: Ctx, filing: FilingRow): Promise<ConflictError> {
  const { version, draftVersion, savedAt, savedBy, savedById } = filing;
  if (draftVersion !== version || savedAt === null || savedById === viewer?.accountId) {
    return staleRecord(db, viewer, filing);
  }
  return new ConflictError(version, savedBy, instant(savedAt));
}

/**
 * The filing as it was seen, locked after what it is filled in for: everybody locks in this order.
 * @throws NotFoundError, ConflictError
 */
export async function lockFiling(
  work: Work,
  ctx: Ctx,
  { id, version }: { id: string; version?: number },
): Promise<LockedFiling> {
  const { db } = work;
  const scope = scopeOf(ctx.viewer, Permission.FILING_WRITE);
  // what the viewer does not see is neither locked nor asked for further
  const owed = isId(id)
    ? await row<Owed>(
        db,
        sql`select o.unit_id as "unitId", o.state, d.closed_on is not null as closed from filing f
          join unit u on u.id = f.unit_id join obligation o on o.id = f.obligation_id join unit d on d.id = o.unit_id
          where f.id = ${id} and ${scope.covers('u.path')} for update of o`,
      )
    : null;
  // what was read before the lock may be of yesterday
  const held = owed ? await row(db, sql`select 1 from filing where id = ${id} for update`) : null;
  const filing = held
    ? await row<FilingRow>(db, sql<FilingRow>`${FILING} where f.id = ${id} and ${scope.covers('u.path')}`)
    : null;
  if (!owed || !filing) throw new NotFoundError('份填报', ['input', 'id']);
  if (version !== undefined && filing.version !== version) throw await staleFiling(work, ctx, filing);
  const template = (await templatesFor(db, [filing]))(filing);
  return { ...filing, owed, template };
}

const STANDS: Readonly<Record<FilingState, string>> = {
  DRAFT: '还在填写',
  SUBMITTED: '已经提交，等镇街审核',
  RETURNED: '已被镇街退回',
  PUBLISHED: '已经公开',
};

const WHY_NOT: Readonly<Partial<Record<FilingStep, string>>> = {
  UNPUBLISH: '只有公开当天、没有经过审核的填报可以撤回；有误的请联系镇街或牵头部门。',
};

/** The viewer may take the step now. @throws ForbiddenError, StateError */
export function mustStep({ viewer }: Ctx, filing: LockedFiling, step: FilingStep, today: string): void {
  const doer = doerOf(viewer, filing);
  if (stepsOf(standingOf(filing, filing.template, today), doer).includes(step)) return;
  const { by, from } = FILING_STEPS[step];
  const mayAtAll = takes(doer, by);
  if (!mayAtAll && by === 'REVIEWER' && filing.hands.includes(viewer?.accountId ?? '')) {
    throw new ForbiddenError('您参与了这份填报，不能由您审核，请本镇街的另一位同事审核。');
  }
  if (!mayAtAll && by === 'OWNER' && doer.fills) {
    throw new ForbiddenError('这份填报由村（社区）自己提交，由它撤回；要改的请退回，并写明理由。');
  }
  if (!mayAtAll) throw new ForbiddenError();
  const fits = (from as readonly FilingState[]).includes(filing.state);
  const why = fits ? WHY_NOT[step] : undefined;
  throw new StateError(filing.state, why ?? `这份填报${STANDS[filing.state]}，不能再做这一步，请刷新后再看。`);
}

/** It is still asked of the unit. @throws StateError */
export function mustBeAsked({ owed, unitId }: Pick<LockedFiling, 'owed' | 'unitId'>): void {
  if (owed.unitId !== unitId) throw new StateError(owed.state, '这个事项已转由承接单位公开，请由承接单位填报。');
  if (owed.closed) throw new StateError(owed.state, '这个单位已经撤销，不用再填报。');
  if (owed.state === ObligationState.EXEMPTED) throw new StateError(owed.state, '这个事项已免予公开，不用再填报。');
  if (!isOwed(owed))
    throw new StateError(owed.state, '这个事项本期已经公开，不用再填报；公开的内容有误的，请联系监督室。');
}
