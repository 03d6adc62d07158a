import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all } from '../../core/database/filters.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { isId } from '../../core/ids.js';
import { isOwedToEverybody } from '../catalogue/audience.reads.js';
import { partOf } from '../catalogue/coverage.reads.js';
import { isNowAndThen } from '../disclosures/disclosure-filter.reads.js';
import { countsInRates, debtorOn, owedBelow } from '../obligations/obligation.debtor.js';
import { periodLabel } from '../obligations/period.rules.js';
import type { Unit } from '../units/unit.entity.js';
import { stoodBelow } from '../units/unit-place.reads.js';
import {
  type DisclosureCounts,
  type DisclosureFigure,
  type DisclosureFiguresInput,
  FiguresBy,
} from './disclosure-figures.types.js';

export interface FiguresAsked {
  readonly root: Pick<Unit, 'id' | 'path'>;
  readonly input: DisclosureFiguresInput;
  /** the last day that counts as due; before `from`: nothing is due yet */
  readonly dueUntil: Day;
  readonly owed: Scope;
  readonly published: Scope;
  /** only what everybody may know of; without it, all */
  readonly forEverybody?: boolean;
}

/** SQL over `o` or `d`, with `u` and `i`: the part that a row belongs to. */
interface Part {
  readonly ofOwed: RawBuilder<unknown>;
  readonly ofEntry: RawBuilder<unknown>;
}

const PERIOD_OF_ENTRY = sql`case when ${isNowAndThen} then '' else d.period end`;
const OF_OCCURRENCES = sql`case when position('#' in o.period) > 0 then '' else o.period end`;

const partsBy = (by: FiguresBy, root: FiguresAsked['root']): Part => {
  const parts: Record<FiguresBy, Part> = {
    UNIT: {
      ofOwed: sql`(select ${partOf(root, 'p.path')}::text from unit p where p.id = ${debtorOn(sql`o.due_on`)})`,
      ofEntry: sql`${partOf(root, 'u.path')}::text`,
    },
    AREA: { ofOwed: sql`coalesce(i.area, '')`, ofEntry: sql`coalesce(i.area, '')` },
    ITEM: { ofOwed: sql`i.id::text`, ofEntry: sql`i.id::text` },
    PERIOD: { ofOwed: OF_OCCURRENCES, ofEntry: PERIOD_OF_ENTRY },
    MONTH: { ofOwed: sql`to_char(o.due_on, 'YYYY-MM')`, ofEntry: sql`to_char(d.published_on, 'YYYY-MM')` },
  };
  return parts[by];
};

/** SQL over `i`: what of the catalogue is asked for. */
const itemsOf = ({ area, itemId }: DisclosureFiguresInput): RawBuilder<unknown> =>
  all([
    ...(area == null ? [] : [sql`coalesce(i.area, '') = ${area}`]),
    ...(itemId ? [sql`i.id = any(${[itemId].filter(isId)}::uuid[])`] : []),
  ]);

type Numbers = Pick<DisclosureCounts, 'due' | 'inTime' | 'late' | 'entries'> & { readonly fen: string };
type Row = Numbers & { readonly key: string | null; readonly label: string | null };

/** Every part with its numbers, in order. */
export async function disclosureFigures(db: Db, asked: FiguresAsked, by: FiguresBy): Promise<DisclosureFigure[]> {
  const { root, input, dueUntil, owed, published, forEverybody = false } = asked;
  const { ofOwed, ofEntry } = partsBy(by, root);
  const found = await rows<Row>(
    db,
    sql`with numbers as (
        select ${ofOwed} as key, 1 as due, (o.state = 'FULFILLED')::int as in_time, (o.state = 'FULFILLED_LATE')::int as late,
          0 as entries, 0::numeric as yuan
        from obligation o join unit u on u.id = o.unit_id join disclosure_item i on i.id = o.item_id
        where o.kind = 'DISCLOSURE' and o.due_on between ${input.from}::date and ${dueUntil}::date and ${countsInRates}
          and ${owedBelow(root.id)} and ${owed.covers('u.path')} and ${itemsOf(input)}
          and ${forEverybody ? isOwedToEverybody : sql`true`}
        union all
        select ${ofEntry}, 0, 0, 0, 1, coalesce(d.amount, 0)
        from disclosure d join unit u on u.id = d.unit_id join disclosure_item i on i.id = d.item_id
        where d.rejected_at is null and d.published_on between ${input.from}::date and ${input.to}::date
          and ${stoodBelow(root.id, sql`d.unit_id`, sql`d.published_on`)} and ${published.covers('u.path')} and ${itemsOf(input)}
          and ${forEverybody ? sql`d.for_everybody` : sql`true`}
      ), summed as (
        select key, sum(due)::int as due, sum(in_time)::int as "inTime", sum(late)::int as late, sum(entries)::int as entries,
          (sum(yuan) * 100)::numeric(20, 0)::text as fen
        from numbers group by key
      )
      select s.*, coalesce(u.name, i.name) as label from summed s
        left join unit u on ${by === FiguresBy.UNIT} and u.id::text = s.key
        left join disclosure_item i on ${by === FiguresBy.ITEM} and i.id::text = s.key
      order by (s.key = ${root.id}::text) desc nulls last, u.position, u.path nulls last, i.code, s.key`,
  );
  return found.map(({ key, label, ...numbers }) => ({
    key,
    label: label ?? labelOf(by, key),
    counts: countsOf(numbers),
  }));
}

const ELSEWHERE = '现已不在其下的单位';

function labelOf(by: FiguresBy, key: string | null): string {
  if (key === null) return ELSEWHERE;
  if (by === FiguresBy.AREA) return key || '其他';
  return key === '' ? '随时公开' : periodLabel(key);
}

const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 1000) / 10);

function countsOf({ due, inTime, late, entries, fen }: Numbers): DisclosureCounts {
  const digits = fen.padStart(3, '0');
  return {
    ...{ due, inTime, late, entries, yuan: `${digits.slice(0, -2)}.${digits.slice(-2)}` },
    ...{ publishedPercent: percent(inTime + late, due), onTimePercent: percent(inTime, due) },
  };
}

/** All parts together. */
export const totalOf = (parts: readonly DisclosureFigure[]): DisclosureCounts => {
  const sum = (of: 'due' | 'inTime' | 'late' | 'entries') => parts.reduce((all, { counts }) => all + counts[of], 0);
  const fen = parts.reduce((all, { counts }) => all + BigInt(counts.yuan.replace('.', '')), 0n);
  return countsOf({
    due: sum('due'),
    inTime: sum('inTime'),
    late: sum('late'),
    entries: sum('entries'),
    fen: String(fen),
  });
};
