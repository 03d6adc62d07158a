import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { chineseDate } from '../../core/days.js';
import { ForbiddenError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { isOwed, lockObligation } from '../obligations/obligation.lock.js';
import { lastDayOf } from '../obligations/period.rules.js';
import { decimalOf } from '../templates/decimal.rules.js';
import { cellAt, digitsOf, type TemplateContent } from '../templates/template.rules.js';
import { unitsAt } from './checks.rules.js';
import { type Cells, NOTHING_TYPED } from './content.rules.js';
import { lastPublished, templatesFor } from './filing.row.js';
import { FilingState } from './filing.rules.js';

/** What must equal a cell of last period is filled in already. */
function filledBefore(template: TemplateContent, last: Cells | null): Cells {
  if (last === null) return {};
  const equal = template.lastPeriods.filter(({ cell, percent }) => percent === 0 && !cell.includes('.'));
  return Object.fromEntries(
    equal.flatMap(({ cell, lastCell }) => {
      const units = unitsAt(template, last, lastCell);
      const kind = cellAt(template, cell)?.kind;
      return units === null || kind === undefined ? [] : [[cell, decimalOf(units, digitsOf(kind))]];
    }),
  );
}

/**
 * The filing under way of what is owed; a draft where there is none yet.
 * @param blanks whether blanks are to be filled in, which needs a template; a nil return has none
 * @returns its id @throws NotFoundError, ForbiddenError, StateError
 */
export async function openFiling(work: Work, ctx: Ctx, obligationId: string, blanks: boolean): Promise<string> {
  const { db, now, today } = work;
  const owed = await lockObligation(work, ctx, obligationId, ['input', 'obligationId']);
  if (!reaches(ctx.viewer, Permission.FILING_WRITE, owed.path)) throw new ForbiddenError();
  const key = await row<{ itemId: string | null; unitId: string; period: string | null }>(
    db,
    sql`select item_id as "itemId", unit_id as "unitId", period from obligation where id = ${owed.id}`,
  );
  if (!key?.itemId || !key.period) throw new StateError(owed.state, '这个事项不用填报；文书请在文书里反馈。');
  const { itemId, unitId, period } = key;
  const id = newId();
  const wanted = { id, itemId, unitId, period, state: FilingState.DRAFT, templateId: null };
  const template = (await templatesFor(db, [wanted]))(wanted);
  if (blanks && !template) throw new StateError(owed.state, '这个事项还没有填报模板，请在本单位的公开渠道公开。');
  const underWay = await row<{ id: string }>(
    db,
    sql`select id from filing where item_id = ${itemId} and unit_id = ${unitId} and period = ${period} and state <> 'PUBLISHED'`,
  );
  if (underWay) return underWay.id;
  if (!isOwed(owed)) throw new StateError(owed.state, '这个事项本期已经公开，或不再要求，不用再填报。');
  if (owed.closed) throw new StateError(owed.state, '这个单位已经撤销，不用再填报。');
  const to = lastDayOf(period);
  if (today < to) throw new StateError(owed.state, `本期到${chineseDate(to)}才结束，到那天以后再填报。`);
  const last = (await lastPublished(db, [wanted])).get(id);
  const content = { ...NOTHING_TYPED, cells: template ? filledBefore(template.content, last?.cells ?? null) : {} };
  await sql`insert into filing (id, obligation_id, item_id, unit_id, period, state, created_at)
    values (${id}, ${owed.id}, ${itemId}, ${unitId}, ${period}, 'DRAFT', ${now})`.execute(db);
  await sql`insert into filing_draft (filing_id, content, version, saved_at)
    values (${id}, ${JSON.stringify(content)}::jsonb, 1, ${now})`.execute(db);
  work.emit(recordsChanged(owed.path, 'FILING', [id]));
  return id;
}

/** Begins to fill in what is owed; what was begun already goes on. @returns the filing's id @throws as `openFiling` */
export const beginFiling = (ctx: Ctx, obligationId: string): Promise<string> =>
  unitOfWork(writeContextOf(ctx), null, (work) => openFiling(work, ctx, obligationId, true));
