import { type RawBuilder, sql } from 'kysely';
import { InputError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';

/** A key of an order; the id comes last, ascending. Where it can be null, null comes last whichever way. */
export interface OrderKey {
  readonly name: string;
  /** SQL of its value, and of the type that texts of it are read as */
  readonly column: string;
  readonly type: 'date' | 'timestamptz' | 'numeric' | 'integer' | 'text';
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** A place in an order: the keys of an entry as texts, then its id. */
export interface Place {
  readonly values: readonly (string | null)[];
  readonly id: string;
}

/** What a page is asked as. */
export interface PageAsked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface PageWanted {
  readonly size: number;
  /** from the end */
  readonly backward: boolean;
  readonly after: Place | null;
  readonly before: Place | null;
}

const DEFAULT_SIZE = 20;
export const MOST_SIZE = 100;

const signatureOf = (keys: readonly OrderKey[]): string =>
  keys.map(({ name, descending }) => `${name}${descending ? '-' : '+'}`).join();

/** A place as clients hand it back: opaque to them, and of no use in another order. */
export const cursorOf = (keys: readonly OrderKey[], { values, id }: Place): string =>
  Buffer.from(JSON.stringify([signatureOf(keys), ...values, id])).toString('base64url');

const VALUE: Readonly<Record<OrderKey['type'], RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  timestamptz: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  numeric: /^-?\d{1,18}(\.\d{1,4})?$/,
  integer: /^\d{1,9}$/,
  text: /^.{0,200}$/s,
};

/** @throws InputError BAD_CURSOR when it is none of this order */
function placeOf(keys: readonly OrderKey[], cursor: string | null | undefined, path: string): Place | null {
  if (cursor == null) return null;
  const bad = new InputError('BAD_CURSOR', '游标无效：请使用上一页给出的游标，排序方式也要相同。', [path]);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad;
  }
  if (!Array.isArray(parts) || parts.length !== keys.length + 2 || parts[0] !== signatureOf(keys)) throw bad;
  const values = keys.map(({ type, nullable }, nr) => {
    const value: unknown = parts[nr + 1];
    if (value === null && nullable) return null;
    if (typeof value !== 'string' || !VALUE[type].test(value)) throw bad;
    return value;
  });
  const id: unknown = parts.at(-1);
  if (typeof id !== 'string' || !isId(id)) throw bad;
  return { values, id };
}

/** @throws InputError BAD_PAGE, BAD_CURSOR */
export function pageWanted(keys: readonly OrderKey[], { first, after, last, before }: PageAsked): PageWanted {
  if (first != null && last != null) throw new InputError('BAD_PAGE', 'first 与 last 只能给一个。', ['first']);
  const size = first ?? last ?? DEFAULT_SIZE;
  if (size < 1 || size > MOST_SIZE)
    throw new InputError('BAD_PAGE', `每页应为1至${MOST_SIZE}条，更多的请翻页。`, [last == null ? 'first' : 'last']);
  return {
    ...{ size, backward: last != null },
    ...{ after: placeOf(keys, after, 'after'), before: placeOf(keys, before, 'before') },
  };
}

const columnOf = ({ column }: OrderKey): RawBuilder<unknown> => sql.raw(column);
const asTyped = ({ type }: OrderKey, value: string): RawBuilder<unknown> => sql`${value}::${sql.raw(type)}`;

/** SQL: the key of a row lies strictly further on than a value. */
function beyond(key: OrderKey, value: string | null, later: boolean): RawBuilder<unknown> {
  const column = columnOf(key);
  if (value === null) return later ? sql`false` : sql`${column} is not null`;
  const further =
    key.descending === later ? sql`${column} < ${asTyped(key, value)}` : sql`${column} > ${asTyped(key, value)}`;
  return key.nullable && later ? sql`(${further} or ${column} is null)` : further;
}

const same = (key: OrderKey, value: string | null): RawBuilder<unknown> =>
  value === null ? sql`${columnOf(key)} is null` : sql`${columnOf(key)} = ${asTyped(key, value)}`;

/** SQL: a row lies after a place, or before it. */
export function beyondPlace(keys: readonly OrderKey[], { values, id }: Place, later: boolean): RawBuilder<unknown> {
  const steps = keys.map((key, nr) =>
    sql.join(
      [
        ...keys.slice(0, nr).map((earlier, at) => same(earlier, values[at] ?? null)),
        beyond(key, values[nr] ?? null, later),
      ],
      sql` and `,
    ),
  );
  const tie = sql.join(
    [
      ...keys.map((key, at) => same(key, values[at] ?? null)),
      later ? sql`d.id > ${id}::uuid` : sql`d.id < ${id}::uuid`,
    ],
    sql` and `,
  );
  const [first] = keys;
  const lead = values[0] ?? null;
  const all = sql`(${sql.join(
    [...steps, tie].map((step) => sql`(${step})`),
    sql` or `,
  )})`;
  // said once more of the first key alone, so that an index begins there
  if (!first || first.nullable || lead === null) return all;
  const column = columnOf(first);
  const from =
    first.descending === later ? sql`${column} <= ${asTyped(first, lead)}` : sql`${column} >= ${asTyped(first, lead)}`;
  return sql`(${from} and ${all})`;
}

/** SQL: the order, or the same from its end. */
export function orderOf(keys: readonly OrderKey[], backward: boolean): RawBuilder<unknown> {
  const parts = keys.map((key) =>
    key.descending === backward
      ? sql`${columnOf(key)} asc ${nulls(backward)}`
      : sql`${columnOf(key)} desc ${nulls(backward)}`,
  );
  return sql`order by ${sql.join([...parts, backward ? sql`d.id desc` : sql`d.id`])}`;
}

const nulls = (backward: boolean) => (backward ? sql`nulls first` : sql`nulls last`);

/** The page out of rows that were read with one more than asked, in the order in which they were read. */
export function pageOf<Row>(
  rows: readonly Row[],
  { size, backward, after, before }: PageWanted,
): { nodes: readonly Row[]; hasNextPage: boolean; hasPreviousPage: boolean } {
  const more = rows.length > size;
  const kept = more ? rows.slice(0, size) : rows;
  return backward
    ? { nodes: kept.toReversed(), hasPreviousPage: more, hasNextPage: before !== null }
    : { nodes: kept, hasNextPage: more, hasPreviousPage: after !== null };
}
