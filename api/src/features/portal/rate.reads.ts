import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import { addDays } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { isSpan, MOST_YEARS } from '../catalogue/coverage.reads.js';
import { disclosureFigures } from '../figures/disclosure-figures.reads.js';
import { FiguresBy } from '../figures/disclosure-figures.types.js';
import { isShown } from './disclosure-filter.reads.js';
import type { PortalCtx } from './public/context.js';
import { Rate, RateBy, Totals } from './public/rate.type.js';
import { isThere } from './reference.reads.js';

export interface RatesAsked {
  readonly from: string;
  readonly to: string;
  readonly under: string | null;
  readonly area: string | null;
  readonly itemId: string | null;
}

const BY: Readonly<Record<RateBy, FiguresBy>> = {
  UNIT: FiguresBy.UNIT,
  AREA: FiguresBy.AREA,
  PERIOD: FiguresBy.PERIOD,
};

/** How much of what fell due in a span was published, as the staff's figures say it. @throws InputError */
export async function readRates(ctx: PortalCtx, { under, ...asked }: RatesAsked, by: RateBy): Promise<Rate[]> {
  const { reference, scope } = ctx;
  const { from, to } = asked;
  if (!isSpan({ from, to })) throw new InputError('BAD_SPAN', `起止日期应先后有序，最多${MOST_YEARS}年。`, ['to']);
  const root = reference.unit(under ?? ctx.districtId);
  if (!root) throw new InputError('NO_UNIT', '没有这个单位，请核对标识。', ['under']);
  const yesterday = addDays(ctx.today, -1);
  const parts = await disclosureFigures(
    ctx.db,
    {
      ...{ root, dueUntil: to < yesterday ? to : yesterday, owed: scope, published: scope, forEverybody: true },
      input: { ...asked, under: root.id },
    },
    BY[by],
  );
  return parts
    .filter(({ key, counts }) => counts.due > 0 && (by !== RateBy.UNIT || key === null || reference.unit(key) !== null))
    .map(({ key, label, counts }) =>
      Object.assign(new Rate(), {
        ...{ key, label, unit: by === RateBy.UNIT && key !== null ? reference.unit(key) : null },
        ...{ due: counts.due, published: counts.inTime + counts.late, onTime: counts.inTime },
        ...{ publishedPercent: counts.publishedPercent, onTimePercent: counts.onTimePercent },
      }),
    );
}

/** What there is to read, in numbers. */
export async function readTotals(ctx: PortalCtx): Promise<Totals> {
  const { reference, today } = ctx;
  const found = await row<{ disclosures: number; amount: string }>(
    ctx.db,
    sql`select count(*)::int as disclosures, coalesce(sum(d.amount), 0)::numeric(20, 2)::text as amount from disclosure d
      where ${isShown(today)} and d.unit_id = any(${reference.units.map(({ id }) => id)}::uuid[])`,
  );
  return Object.assign(new Totals(), {
    ...{ items: reference.items.length, units: reference.units.filter((unit) => isThere(unit, today)).length },
    ...{ disclosures: found?.disclosures ?? 0, amount: found?.amount ?? '0.00' },
  });
}
