import { type RawBuilder, sql } from 'kysely';
import { isId } from '../ids.js';

type Condition = RawBuilder<unknown>;

interface Choice<Value> {
  eq?: Value | null;
  oneOf?: Value[] | null;
}

interface Days {
  eq?: string | null;
  range?: { from?: string | null; to?: string | null } | null;
}

/** `column` equals, or is one of. Absent parts do not narrow. */
export function choice<Value extends string>(column: string, filter: Choice<Value> | null | undefined): Condition[] {
  const conditions: Condition[] = [];
  if (filter?.eq != null) conditions.push(sql`${sql.ref(column)} = ${filter.eq}`);
  if (filter?.oneOf != null) conditions.push(sql`${sql.ref(column)} = any(${filter.oneOf}::text[])`);
  return conditions;
}

/** As `choice`, for ids; what cannot be an id matches nothing. */
export function ids(column: string, filter: Choice<string> | null | undefined): Condition[] {
  const conditions: Condition[] = [];
  if (filter?.eq != null) conditions.push(sql`${sql.ref(column)} = any(${[filter.eq].filter(isId)}::uuid[])`);
  if (filter?.oneOf != null) conditions.push(sql`${sql.ref(column)} = any(${filter.oneOf.filter(isId)}::uuid[])`);
  return conditions;
}

/** `column` is the day, or lies within the range. */
export function days(column: string, filter: Days | null | undefined): Condition[] {
  const conditions: Condition[] = [];
  if (filter?.eq) conditions.push(sql`${sql.ref(column)} = ${filter.eq}::date`);
  if (filter?.range?.from) conditions.push(sql`${sql.ref(column)} >= ${filter.range.from}::date`);
  if (filter?.range?.to) conditions.push(sql`${sql.ref(column)} <= ${filter.range.to}::date`);
  return conditions;
}

/** As `days`, of an instant's day in Asia/Shanghai: compared by instants, so that an index serves. */
export function daysOfInstant(column: string, filter: Days | null | undefined): Condition[] {
  const start = (day: string, later: number) =>
    sql`((${day}::date + ${later}::int)::timestamp at time zone 'Asia/Shanghai')`;
  const from = filter?.eq ?? filter?.range?.from;
  const to = filter?.eq ?? filter?.range?.to;
  return [
    ...(from ? [sql`${sql.ref(column)} >= ${start(from, 0)}`] : []),
    ...(to ? [sql`${sql.ref(column)} < ${start(to, 1)}`] : []),
  ];
}

/** One of the columns contains the text, regardless of case. */
export function text(
  columns: readonly string[],
  filter: { eq?: string | null; contains?: string | null } | null | undefined,
): Condition[] {
  const conditions: Condition[] = [];
  if (filter?.eq != null) {
    conditions.push(
      sql`(${sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${filter.eq}`),
        sql` or `,
      )})`,
    );
  }
  if (filter?.contains) {
    const like = `%${filter.contains.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      sql`(${sql.join(
        columns.map((column) => sql`${sql.ref(column)} ilike ${like}`),
        sql` or `,
      )})`,
    );
  }
  return conditions;
}

/** All conditions together; `true` when there is none. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** An `order by` over known columns only, with the id as last key. */
export function orderBy<Field extends string>(
  sorts: readonly { field: Field; direction: 'ASC' | 'DESC' }[],
  columns: Readonly<Record<Field, string>>,
  id: string,
): Condition {
  const keys = sorts.map(({ field, direction }) =>
    direction === 'DESC'
      ? sql`${sql.ref(columns[field])} desc nulls last`
      : sql`${sql.ref(columns[field])} asc nulls last`,
  );
  return sql.join([...keys, sql.ref(id)]);
}
