import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeIf } from '../../core/access/scope.js';
import { all, choice, ids as idsIn, text } from '../../core/database/filters.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import type { VehicleFilter } from './vehicle.inputs.js';
import type { Vehicle } from './vehicle.types.js';

const FROM = sql`from vehicle v join unit u on u.id = v.unit_id`;
const VEHICLE = sql`select v.id, v.plate, v.model, v.purpose, v.place, v.registered_on::text as "registeredOn", v.struck_on::text as "struckOn",
  v.struck_reason as "struckReason", v.version, v.unit_id as "unitId", u.path::text as path ${FROM}`;

function conditionsOf(scope: Scope, filter: VehicleFilter | null): RawBuilder<unknown> {
  const { under } = filter ?? {};
  return all([
    scope.covers('u.path'),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('v.unit_id', filter?.unitId),
    ...choice('v.purpose', filter?.purpose),
    ...(filter?.struck == null ? [] : [sql`(v.struck_on is not null) = ${filter.struck}`]),
    ...text(['v.plate', 'v.model', 'u.name'], filter?.text),
  ]);
}

/** A page of vehicles in scope, by unit and plate. */
export const listVehicles = (db: Db, scope: Scope, filter: VehicleFilter | null, page: Page): Promise<Vehicle[]> =>
  rows(
    db,
    sql<Vehicle>`${VEHICLE} where ${conditionsOf(scope, filter)} order by u.path, v.plate, v.id offset ${page.skip} limit ${page.take}`,
  );

export async function countVehicles(db: Db, scope: Scope, filter: VehicleFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The vehicle if it lies in the scope; otherwise null. */
export const findVehicle = async (db: Db, scope: Scope, id: string): Promise<Vehicle | null> =>
  isId(id) ? row(db, sql<Vehicle>`${VEHICLE} where v.id = ${id} and ${scope.covers('u.path')}`) : null;

/** The same, locked against other changes; seals of it may be made meanwhile. */
export const lockVehicle = async (db: Db, scope: Scope, id: string): Promise<Vehicle | null> =>
  isId(id)
    ? row(db, sql<Vehicle>`${VEHICLE} where v.id = ${id} and ${scope.covers('u.path')} for no key update of v`)
    : null;

/** Vehicles that the viewer sees, by their ids. */
export const vehicleLoader = (ctx: Ctx) =>
  loaderOf<string, Vehicle>(ctx, 'vehicles', async (ids) => {
    const scope = scopeIf(ctx.viewer, Permission.VEHICLE_READ);
    if (!scope) return new Map();
    const found = await rows<Vehicle>(
      ctx.db,
      sql`${VEHICLE} where v.id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return new Map(found.map((one) => [one.id, one]));
  });
