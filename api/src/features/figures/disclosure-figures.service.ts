import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { addDays } from '../../core/days.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isSpan, MOST_YEARS } from '../catalogue/coverage.reads.js';
import { findUnit } from '../units/unit.reads.js';
import { disclosureFigures, totalOf } from './disclosure-figures.reads.js';
import type { DisclosureFigures, DisclosureFiguresInput, FiguresBy } from './disclosure-figures.types.js';

/** Works figures out. @throws NotFoundError, InputError, UnauthenticatedError, ForbiddenError */
export async function figuresOf(ctx: Ctx, input: DisclosureFiguresInput, by: FiguresBy): Promise<DisclosureFigures> {
  const owed = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
  const published = scopeOf(ctx.viewer, Permission.DISCLOSURE_READ);
  scopeOf(ctx.viewer, Permission.FIGURES_READ);
  const root = await findUnit(ctx.db, owed, input.under);
  if (!root) throw new NotFoundError('个单位', ['input', 'under']);
  const { from, to } = input;
  if (!isSpan({ from, to }))
    throw new InputError('BAD_SPAN', `起止日期应先后有序，最多${MOST_YEARS}年。`, ['input', 'to']);
  const { now: countedAt, today } = await readBusinessMoment(ctx.db);
  const yesterday = addDays(today, -1);
  const dueUntil = to < yesterday ? to : yesterday;
  const parts = await disclosureFigures(ctx.db, { root, input, dueUntil, owed, published }, by);
  return {
    ...{ root, from, to, parts, countedAt },
    dueUntil: dueUntil < from ? null : dueUntil,
    total: totalOf(parts),
  };
}
