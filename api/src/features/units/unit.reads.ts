import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, choice, text } from '../../core/database/filters.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Unit } from './unit.entity.js';
import type { UnitFilter } from './unit.inputs.js';
import type { UnitSpan } from './unit.types.js';

/** Columns of a unit as `Unit` names them, from the alias `u`. */
export const UNIT_COLUMNS =
  sql.raw(`u.id, u.code, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId",
  u.path::text as path, u.position, u.opened_on::text as "openedOn", u.closed_on::text as "closedOn", u.successor_id as "successorId",
  u.split_from_id as "splitFromId", u.version, u.created_at as "createdAt"`);

/** By a name that it has or had, or by its code. */
function names(filter: UnitFilter['name']): RawBuilder<unknown>[] {
  const now = text(['u.name', 'u.short_name', 'u.code'], filter);
  const ever = text(['s.name'], filter);
  if (now.length === 0) return [];
  return [sql`(${all(now)} or exists (select from unit_span s where s.unit_id = u.id and ${all(ever)}))`];
}

/** What a unit was called and where it stood, oldest first. */
export const spansLoader = (ctx: Ctx) =>
  loaderOf<string, UnitSpan[]>(ctx, 'unitSpans', async (ids) => {
    const found = await rows<UnitSpan & { unitId: string }>(
      ctx.db,
      sql`select s.unit_id as "unitId", s.name, s.parent_id as "parentId", p.name as "parentName", s.from_on::text as "fromOn",
        s.until_on::text as "untilOn" from unit_span s left join unit p on p.id = s.parent_id
        where s.unit_id = any(${[...ids]}::uuid[]) order by s.from_on nulls first, s.until_on nulls last, s.id`,
    );
    return Map.groupBy(found, (span) => span.unitId);
  });

/** Units in tree order: parents before children, siblings by position. */
export async function listUnits(db: Db, scope: Scope, filter: UnitFilter | null): Promise<Unit[]> {
  const under = filter?.under
    ? [sql`u.path <@ (select path from unit where id = any(${[filter.under].filter(isId)}::uuid[]))`]
    : [];
  const conditions = [scope.covers('u.path'), ...under, ...choice('u.kind', filter?.kind), ...names(filter?.name)];
  return rows<Unit>(
    db,
    sql`select ${UNIT_COLUMNS} from unit u where ${all(conditions)} order by nlevel(u.path), u.position, u.code`,
  );
}

/** The unit if it lies in the scope; otherwise null. */
export async function findUnit(db: Db, scope: Scope, id: string): Promise<Unit | null> {
  if (!isId(id)) return null;
  return row<Unit>(db, sql`select ${UNIT_COLUMNS} from unit u where u.id = ${id} and ${scope.covers('u.path')}`);
}

/** The topmost unit of the scope, which stands for all of it. */
export async function scopeRoot(db: Db, scope: Scope): Promise<Unit | null> {
  return row<Unit>(
    db,
    sql`select ${UNIT_COLUMNS} from unit u where ${scope.covers('u.path')} order by nlevel(u.path), u.code limit 1`,
  );
}

/** Names of the unit `u` and of those above it, from the top down. */
const PATH_NAMES = sql`array(select a.name from unit a where a.path @> u.path and a.kind <> 'DISTRICT' order by nlevel(a.path))`;

interface NamedUnit extends Unit {
  readonly pathNames: string[];
}

/** SQL: units of these ids, with their path's names, which lists show, so that these are not asked for by themselves. */
const named = (ids: RawBuilder<unknown>): RawBuilder<NamedUnit> =>
  sql`select ${UNIT_COLUMNS}, ${PATH_NAMES} as "pathNames" from unit u where u.id in (${ids})`;

/** SQL: what `keepUnits` keeps, of the units whose ids a statement yields: a list reads them with its rows. */
export const unitsNamed = (ids: RawBuilder<unknown>): RawBuilder<NamedUnit[]> =>
  sql`(select json_agg(n) from (${named(ids)}) n)`;

/** Units that another statement read: nobody asks for them by themselves. */
export function keepUnits(ctx: Ctx, units: readonly NamedUnit[]): void {
  for (const unit of units) {
    unitLoader(ctx).prime(unit.id, unit);
    pathNamesLoader(ctx).prime(unit.id, unit.pathNames);
  }
}

/** Units that records in scope belong to. */
export const unitLoader = (ctx: Ctx) =>
  loaderOf<string, Unit>(ctx, 'unit', async (ids) => {
    const found = await rows(ctx.db, named(sql`select unnest(${[...ids]}::uuid[])`));
    for (const { id, pathNames } of found) pathNamesLoader(ctx).prime(id, pathNames);
    return new Map(found.map((unit) => [unit.id, unit]));
  });

/** Names from the top down, the district left out. */
export const pathNamesLoader = (ctx: Ctx) =>
  loaderOf<string, string[]>(ctx, 'unitPathNames', async (ids) => {
    const found = await rows<{ id: string; names: string[] }>(
      ctx.db,
      sql`select u.id, ${PATH_NAMES} as names from unit u where u.id = any(${[...ids]}::uuid[])`,
    );
    return new Map(found.map(({ id, names }) => [id, names]));
  });
