import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, daysOfInstant, ids } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import { InputError } from '../../core/errors.js';
import { valueText } from '../history/history.fields.js';
import type { HistoryChange } from '../history/history.types.js';
import type { TrailEntry, TrailFilter, TrailRoot } from './trail.types.js';

type Values = Record<string, unknown> | null;
type Row = Omit<TrailEntry, 'recordedAt' | 'at' | 'erasedAt' | 'leaf' | 'changes'> & {
  recordedAt: string;
  at: string;
  erasedAt: string | null;
  leaf: string | null;
  before: Values;
  after: Values;
};

function changesOf(before: Values, after: Values): HistoryChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return fields
    .map((field) => ({ field, before: valueText(before?.[field]), after: valueText(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

/**
 * What people of the district wrote. Work of the platform belongs to no district: it is told where there is only one, so that
 * no district reads of another.
 */
const within = (scope: Scope): RawBuilder<unknown> =>
  sql`(e.actor_id in (select a.id from account a join unit d on d.id = a.district_id where ${scope.covers('d.path')})
    or (e.actor_id is null and (select count(*) from unit where parent_id is null) = 1))`;

function conditionsOf(scope: Scope, filter: TrailFilter | null, before: string | null): RawBuilder<unknown> {
  const { table, recordId, actorId, actorKind, operation, requestId, on } = filter ?? {};
  if (before !== null && !/^\d{1,18}$/.test(before)) throw new InputError('BAD_INPUT', '留痕的编号有误。', ['before']);
  return all([
    within(scope),
    ...(before === null ? [] : [sql`e.id < ${before}::bigint`]),
    ...(table ? [sql`e.table_name = ${table}`] : []),
    ...(recordId ? [sql`(e.record_id = ${recordId} or e.row_id = ${recordId})`] : []),
    ...ids('e.actor_id', actorId ? { eq: actorId } : null),
    ...(actorKind ? [sql`e.actor_kind = ${actorKind}`] : []),
    ...(operation ? [sql`e.operation = ${operation}`] : []),
    ...(requestId ? [sql`e.request_id = ${requestId}`] : []),
    ...daysOfInstant('e.business_at', on),
  ]);
}

export interface TrailQuery {
  readonly filter: TrailFilter | null;
  /** only entries older than this one; null: from the newest on */
  readonly before: string | null;
  readonly take: number;
}

/** Entries of the trail, newest first. @throws InputError */
export async function listTrail(db: Db, scope: Scope, { filter, before, take }: TrailQuery): Promise<TrailEntry[]> {
  const found = await rows<Row>(
    db,
    sql`select e.id, e.recorded_at as "recordedAt", e.business_at as at, e.actor_kind as "actorKind", e.actor_id as "actorId",
        e.actor_name as "actorName", e.reason, e.request_id as "requestId", e.table_name as table, e.row_id as "rowId",
        e.record_id as "recordId", e.operation, e.before, e.after, e.erased_at as "erasedAt", l.leaf_index as leaf
      from trail_entry e left join trail_leaf l on l.entry_id = e.id
      where ${conditionsOf(scope, filter, before)} order by e.id desc limit ${take}`,
  );
  return found.map(({ recordedAt, at, erasedAt, leaf, before: was, after: is, ...entry }) => ({
    ...entry,
    recordedAt: instant(recordedAt),
    at: instant(at),
    erasedAt: instantOrNull(erasedAt),
    leaf: leaf === null ? null : Number(leaf),
    changes: changesOf(was, is),
  }));
}

/** How far the trail is sealed: sizes, and the newest ten roots. */
export async function readTrailState(db: Db): Promise<{ sealed: number; unsealed: number; roots: TrailRoot[] }> {
  const counts = await row<{ sealed: string; unsealed: number }>(
    db,
    sql`select coalesce((select max(leaf_index) + 1 from trail_leaf), 0) as sealed,
      (select count(*)::int from trail_unsealed) as unsealed`,
  );
  const roots = await rows<{ treeSize: string; root: string; sealedAt: string; publicKey: string }>(
    db,
    sql`select tree_size as "treeSize", encode(root, 'hex') as root, sealed_at as "sealedAt", public_key as "publicKey"
      from trail_root order by tree_size desc limit 10`,
  );
  return {
    sealed: Number(counts?.sealed ?? 0),
    unsealed: counts?.unsealed ?? 0,
    roots: roots.map((one) => ({ ...one, treeSize: Number(one.treeSize), sealedAt: instant(one.sealedAt) })),
  };
}

/** Tables that the trail follows, by name: what can be looked for. */
export async function trailedTables(db: Db): Promise<string[]> {
  const found = await rows<{ name: string }>(
    db,
    sql`select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      where p.proname = 'trail_write' order by 1`,
  );
  return found.map(({ name }) => name);
}
