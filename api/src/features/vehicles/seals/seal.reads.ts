import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Scope, scopeIf } from '../../../core/access/scope.js';
import { all, choice, ids as idsIn, text } from '../../../core/database/filters.js';
import { type Db, instant, row, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import type { Ctx } from '../../../core/feature.js';
import type { StoredFile } from '../../../core/files/files.js';
import { isId } from '../../../core/ids.js';
import { loaderOf } from '../../../core/loaders.js';
import type { Page } from '../../../core/paging.js';
import type { VehicleSealFilter } from './seal.inputs.js';
import type { VehicleSeal, VehicleSealStep } from './seal.types.js';

// who owes it today, wherever the vehicle is
const FROM = sql`from vehicle_seal s join sealing h on h.id = s.sealing_id join vehicle v on v.id = s.vehicle_id
  join obligation o on o.seal_id = s.id join unit u on u.id = o.unit_id`;

/** SQL over `o` and `h`: nobody asks for it, though the holiday is not over. */
export const isExempted = sql<boolean>`(o.exempted_on is not null and o.exempted_on <= h.until_on)`;

const SEAL = sql`select s.id, v.plate, v.model, s.state, ${isExempted} as exempted, s.sealed_on::text as "sealedOn", s.place, s.keeper, s.version,
  s.vehicle_id as "vehicleId", s.sealing_id as "sealingId", o.id as "obligationId", o.unit_id as "unitId", u.path::text as path,
  h.until_on::text as "untilOn" ${FROM}`;

const conditionsOf = (scope: Scope, filter: VehicleSealFilter | null, today: Day): RawBuilder<unknown> =>
  all([
    scope.covers('u.path'),
    ...idsIn('s.sealing_id', filter?.sealingId),
    ...idsIn('s.vehicle_id', filter?.vehicleId),
    ...idsIn('o.unit_id', filter?.unitId),
    ...choice('s.state', filter?.state),
    ...(filter?.over == null ? [] : [sql`(h.until_on < ${today}::date) = ${filter.over}`]),
    ...(filter?.exempted == null ? [] : [sql`${isExempted} = ${filter.exempted}`]),
    ...text(['v.plate', 'u.name'], filter?.text),
  ]);

interface Asked {
  readonly filter: VehicleSealFilter | null;
  /** by which a holiday is over */
  readonly today: Day;
}

/** A page of seals in scope: the newest holiday first, then by unit and plate. */
export const listSeals = (
  db: Db,
  scope: Scope,
  { filter, today, page }: Asked & { readonly page: Page },
): Promise<VehicleSeal[]> =>
  rows(
    db,
    sql<VehicleSeal>`${SEAL} where ${conditionsOf(scope, filter, today)} order by h.from_on desc, u.path, v.plate, s.id
      offset ${page.skip} limit ${page.take}`,
  );

export async function countSeals(db: Db, scope: Scope, { filter, today }: Asked): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter, today)}`,
  );
  return found?.total ?? 0;
}

/** The seal if it lies in the scope; otherwise null. */
export const findSeal = async (db: Db, scope: Scope, id: string): Promise<VehicleSeal | null> =>
  isId(id) ? row(db, sql<VehicleSeal>`${SEAL} where s.id = ${id} and ${scope.covers('u.path')}`) : null;

/** The same, locked, as it stands once nobody else has it. */
export async function lockSeal(db: Db, scope: Scope, id: string): Promise<VehicleSeal | null> {
  if (!isId(id)) return null;
  await sql`select 1 from vehicle_seal where id = ${id} for update`.execute(db);
  return findSeal(db, scope, id);
}

/** What obligations that the viewer may read ask to be sealed, as far as they see vehicles. */
export const sealOfObligationLoader = (ctx: Ctx) =>
  loaderOf<string, VehicleSeal>(ctx, 'sealOfObligation', async (ids) => {
    const scope = scopeIf(ctx.viewer, Permission.VEHICLE_READ);
    if (!scope) return new Map();
    const found = await rows<VehicleSeal>(
      ctx.db,
      sql`${SEAL} where o.id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return new Map(found.map((one) => [one.obligationId, one]));
  });

/** Seals of vehicles that the viewer may read, as far as they see them, the newest holiday first. */
export const sealsOfVehicleLoader = (ctx: Ctx) =>
  loaderOf<string, VehicleSeal[]>(ctx, 'sealsOfVehicle', async (ids) => {
    const scope = scopeIf(ctx.viewer, Permission.VEHICLE_READ);
    if (!scope) return new Map();
    const found = await rows<VehicleSeal>(
      ctx.db,
      sql`${SEAL} where s.vehicle_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} order by h.from_on desc, s.id`,
    );
    return Map.groupBy(found, ({ vehicleId }) => vehicleId);
  });

/** Steps of seals, oldest first. */
export const stepsLoader = (ctx: Ctx) =>
  loaderOf<string, VehicleSealStep[]>(ctx, 'sealSteps', async (ids) => {
    const found = await rows<Omit<VehicleSealStep, 'at'> & { at: string; sealId: string }>(
      ctx.db,
      sql`select t.id, t.seal_id as "sealId", t.step, t.on_day::text as "onDay", t.at, a.name as by, t.place, t.keeper, t.reason
        from vehicle_seal_step t join account a on a.id = t.by_id where t.seal_id = any(${[...ids]}::uuid[]) order by t.version`,
    );
    return Map.groupBy(
      found.map((one) => ({ ...one, at: instant(one.at) })),
      ({ sealId }) => sealId,
    );
  });

/** Pictures of steps, in order. */
export const photosLoader = (ctx: Ctx) =>
  loaderOf<string, StoredFile[]>(ctx, 'sealPhotos', async (ids) => {
    const found = await rows<StoredFile & { stepId: string }>(
      ctx.db,
      sql`select p.step_id as "stepId", f.id, f.name, f.media_type as "mediaType", f.size
        from vehicle_seal_photo p join file f on f.id = p.file_id where p.step_id = any(${[...ids]}::uuid[]) order by p.position`,
    );
    return Map.groupBy(found, ({ stepId }) => stepId);
  });

/** A picture of a seal that lies in the scope; otherwise null. */
export const findSealPhoto = async (db: Db, scope: Scope | null, fileId: string): Promise<StoredFile | null> =>
  scope && isId(fileId)
    ? row(
        db,
        sql<StoredFile>`select f.id, f.name, f.media_type as "mediaType", f.size from file f
          join vehicle_seal_photo p on p.file_id = f.id join obligation o on o.seal_id = p.seal_id join unit u on u.id = o.unit_id
          where f.id = ${fileId} and ${scope.covers('u.path')}`,
      )
    : null;
