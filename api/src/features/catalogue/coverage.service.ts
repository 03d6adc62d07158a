import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { findUnit } from '../units/unit.reads.js';
import { type UnitName, unitNameLoader } from '../units/unit-name.js';
import {
  coverageGaps,
  coverageParts,
  isSpan,
  MOST_YEARS,
  owedWithin,
  type PartRow,
  type Seen,
  type Span,
} from './coverage.reads.js';
import type { Coverage, CoverageCounts } from './coverage.types.js';

const NOTHING: CoverageCounts = {
  ...{ expected: 0, inTime: 0, late: 0, exempted: 0, notYetDue: 0, overdue: 0, missing: 0, unasked: 0 },
};

function sumOf(parts: readonly PartRow[]): CoverageCounts {
  const total = { ...NOTHING };
  for (const part of parts) {
    for (const key of Object.keys(NOTHING) as (keyof CoverageCounts)[]) total[key] += part[key];
  }
  return total;
}

interface Asked {
  readonly root: UnitName & { readonly path: string };
  readonly span: Span;
}

/** The proof of what somebody may see, for a unit and a span. @throws InputError BAD_SPAN */
export async function proofOf(ctx: Ctx, seen: Seen, { root, span }: Asked): Promise<Coverage> {
  if (!isSpan(span)) throw new InputError('BAD_SPAN', `起止日期应先后有序，最多${MOST_YEARS}年。`, ['to']);
  const { today } = await readBusinessMoment(ctx.db);
  const asked = { root, span, today };
  const parts = await coverageParts(ctx.db, seen, asked);
  const total = sumOf(parts);
  const missing = total.missing > 0 ? await coverageGaps(ctx.db, seen, asked) : [];
  const names = unitNameLoader(ctx);
  return {
    ...{ root, ...span, total },
    units: await Promise.all(
      parts.map(async ({ unitId, ...counts }) => ({ unit: unitId ? await names.load(unitId) : null, counts })),
    ),
    gaps: await Promise.all(
      missing.map(async ({ unitId, ...gap }) => ({ ...gap, unit: (await names.load(unitId)) ?? root })),
    ),
  };
}

/**
 * The coverage proof for a unit and all below it. @throws NotFoundError, InputError, UnauthenticatedError, ForbiddenError
 */
export async function coverageOf(ctx: Ctx, { under, ...span }: Span & { readonly under: string }): Promise<Coverage> {
  const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
  const root = await findUnit(ctx.db, scope, under);
  if (!root) throw new NotFoundError('个单位', ['under']);
  return proofOf(ctx, owedWithin(scope), { root, span });
}
