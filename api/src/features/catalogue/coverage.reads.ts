import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all } from '../../core/database/filters.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { isId } from '../../core/ids.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { debtorOn, isForeseen, owedBelow } from '../obligations/obligation.debtor.js';
import type { Unit } from '../units/unit.entity.js';
import { stoodBelow } from '../units/unit-place.reads.js';
import { askedPeriods } from './coverage.rules.js';
import type { CoverageCounts } from './coverage.types.js';
import { versionsOf } from './item.reads.js';
import { isLedFrom } from './led-items.js';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What of the proof somebody may see. */
export interface Seen {
  /** SQL over the unit `u` that owes */
  readonly unit: RawBuilder<unknown>;
  /** SQL over the item `i` that asks */
  readonly item: RawBuilder<unknown>;
}

/** All that units of the scope owe. */
export const owedWithin = (scope: Scope): Seen => ({ unit: scope.covers('u.path'), item: sql`true` });

/** What any unit owes of the items that are led from within the scope 牵头. @param itemId null: of all of them */
export const ledFrom = (lead: Scope, itemId: string | null): Seen => ({
  unit: sql`true`,
  item: all([isLedFrom(lead, 'i.id'), ...(itemId === null ? [] : [sql`i.id = any(${[itemId].filter(isId)}::uuid[])`])]),
});

interface Asked {
  readonly root: Pick<Unit, 'id' | 'path'>;
  readonly span: Span;
  readonly today: Day;
}

/** A gap, by the ids of what it names. */
export interface MissingRow {
  readonly unitId: string;
  readonly title: string;
  readonly dueOn: Day;
}

/** The part of one unit directly below, or of the root; null: of units that stand elsewhere today. */
export interface PartRow extends CoverageCounts {
  readonly unitId: string | null;
}

/**
 * What the versions of the catalogue ask for with its last day near the span, period by period, as SQL: `item_id`, `title`, `period`,
 * `opens`, `ends`, `due`, and of whom. It is worked out anew here, apart from the job that makes obligations.
 */
async function askedTable(db: Db, seen: Seen, { root, span, today }: Asked): Promise<RawBuilder<unknown>> {
  const district = await row<{ id: string }>(
    db,
    sql`select id from unit where path = subpath(${root.path}::ltree, 0, 1)`,
  );
  const items = await rows<{ id: string }>(
    db,
    sql`select i.id from disclosure_item i where i.district_id = ${district?.id ?? null} and ${seen.item} order by i.code`,
  );
  const versions = await versionsOf(
    db,
    items.map(({ id }) => id),
  );
  const calendar = await currentCalendar(db, district?.id ?? '');
  const asked = [...Map.groupBy(versions, ({ itemId }) => itemId).values()].flatMap((ofItem) =>
    askedPeriods(ofItem, { span, today, calendar }),
  );
  return sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(item_id uuid, title text, period text, opens date, ends date,
    due date, kinds text[], named uuid[], excepted uuid[])`;
}

/** SQL over `a` (asked) and `u`: the unit is asked. It was there in that period, and known before the last day. */
const IS_ASKED = sql<boolean>`(u.kind = any(a.kinds) or u.id = any(a.named)) and u.id <> all(a.excepted)
  and (u.opened_on is null
    or (u.opened_on <= a.ends and (u.created_at at time zone 'Asia/Shanghai')::date <= a.due))
  and (u.closed_on is null or a.opens < u.closed_on)`;

/** SQL over `a` and `u`: it is kept, or need not be: the unit passed it on, or continues one that had met it. */
const IS_KEPT = sql<boolean>`(
  exists (select from obligation o where o.kind = 'DISCLOSURE' and o.item_id = a.item_id and o.unit_id = u.id and o.period = a.period)
  or exists (select from obligation_passing p join obligation o on o.id = p.obligation_id
    where p.from_unit_id = u.id and o.item_id = a.item_id and o.period = a.period)
  or exists (select from unit old join obligation o on o.unit_id = old.id where old.id = u.split_from_id
    and old.successor_id = u.id and o.item_id = a.item_id and o.period = a.period and o.state in ('FULFILLED', 'FULFILLED_LATE')))`;

/** SQL: the unit directly below the root, or the root, that the unit at `path` stands in today; null when elsewhere. */
export const partOf = (root: Pick<Unit, 'path'>, path: string): RawBuilder<unknown> =>
  sql`(select c.id from unit c where ${sql.ref(path)} <@ ${root.path}::ltree
    and c.path = subpath(${sql.ref(path)}, 0, least(nlevel(${sql.ref(path)}), nlevel(${root.path}::ltree) + 1)))`;

/** How all of it adds up, part by part in the order of the tree. */
export async function coverageParts(db: Db, seen: Seen, asked: Asked): Promise<PartRow[]> {
  const { root, span, today } = asked;
  const table = await askedTable(db, seen, asked);
  return rows<PartRow>(
    db,
    sql`with asked as materialized (
        select a.item_id, a.period, a.due, u.id as unit_id, ${IS_KEPT} as kept, ${partOf(root, 'u.path')} as part
        from ${table} join unit u on u.path <@ subpath(${root.path}::ltree, 0, 1) and ${IS_ASKED}
        where ${seen.unit} and ${stoodBelow(root.id, sql`u.id`, sql`a.due`)}
      ), kept as (
        select o.state, o.due_on, (select ${partOf(root, 'd.path')} from unit d where d.id = ${debtorOn(sql`o.due_on`)}) as part,
          o.exempted_version is null and not exists (select from obligation_passing p where p.obligation_id = o.id)
            and not exists (select from asked k where k.item_id = o.item_id and k.period = o.period and k.unit_id = o.unit_id) as unasked
        from obligation o join unit u on u.id = o.unit_id join disclosure_item i on i.id = o.item_id
        where ${isForeseen} and o.due_on between ${span.from}::date and ${span.to}::date and ${owedBelow(root.id)}
          and ${seen.unit} and ${seen.item}
      ), counted as (
        select part, count(*) filter (where state = 'FULFILLED')::int as in_time,
          count(*) filter (where state = 'FULFILLED_LATE')::int as late,
          count(*) filter (where state = 'EXEMPTED')::int as exempted,
          count(*) filter (where state in ('OPEN', 'UPCOMING') and due_on >= ${today}::date)::int as not_yet_due,
          count(*) filter (where state in ('OPEN', 'UPCOMING') and due_on < ${today}::date)::int as overdue,
          count(*) filter (where unasked)::int as unasked, count(*)::int as kept, 0 as missing from kept group by part
        union all select part, 0, 0, 0, 0, 0, 0, 0, count(*)::int from asked
          where not kept and due between ${span.from}::date and ${span.to}::date group by part
      )
      select c.part as "unitId", sum(kept - unasked + missing)::int as expected, sum(in_time)::int as "inTime", sum(late)::int as late,
        sum(exempted)::int as exempted, sum(not_yet_due)::int as "notYetDue", sum(overdue)::int as overdue,
        sum(missing)::int as missing, sum(unasked)::int as unasked
      from counted c left join unit u on u.id = c.part group by c.part, u.path, u.position
      order by (c.part = ${root.id}) desc nulls last, u.position, u.path nulls last`,
  );
}

const MOST_GAPS = 100;

/** What is expected and not kept, soonest first. */
export async function coverageGaps(db: Db, seen: Seen, asked: Asked): Promise<MissingRow[]> {
  const { root, span } = asked;
  const table = await askedTable(db, seen, asked);
  return rows<MissingRow>(
    db,
    sql`select u.id as "unitId", a.title, a.due::text as "dueOn"
      from ${table} join unit u on u.path <@ subpath(${root.path}::ltree, 0, 1) and ${IS_ASKED}
      where a.due between ${span.from}::date and ${span.to}::date and ${seen.unit}
        and ${stoodBelow(root.id, sql`u.id`, sql`a.due`)} and not ${IS_KEPT}
      order by a.due, u.path, a.title limit ${MOST_GAPS}`,
  );
}

/** So long a span can be. */
export const MOST_YEARS = 10;

export const isSpan = ({ from, to }: Span): boolean =>
  from <= to && to < `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
