import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Scope, scopeIf } from '../../../core/access/scope.js';
import { type Db, instant, instantOrNull, row, rows } from '../../../core/database/sql.js';
import type { Ctx } from '../../../core/feature.js';
import { isId } from '../../../core/ids.js';
import { loaderOf } from '../../../core/loaders.js';
import { isExempted } from './seal.reads.js';
import type { Sealing, SealingCounts } from './seal.types.js';

type Row = Omit<Sealing, 'arrangedAt' | 'cancelledAt'> & { arrangedAt: string; cancelledAt: string | null };

const SEALING = sql`select h.id, h.name, h.from_on::text as "fromOn", h.until_on::text as "untilOn", h.seal_by::text as "sealBy", h.basis,
    a.name as "arrangedBy", h.arranged_at as "arrangedAt", h.cancelled_at as "cancelledAt", h.cancelled_reason as "cancelledReason",
    h.version, d.path::text as "districtPath"
  from sealing h join unit d on d.id = h.district_id join account a on a.id = h.arranged_by`;

const sealingOf = ({ arrangedAt, cancelledAt, ...found }: Row): Sealing => ({
  ...found,
  arrangedAt: instant(arrangedAt),
  cancelledAt: instantOrNull(cancelledAt),
});

/** So many of the newest are shown. */
const MOST = 60;

/** Arrangements of the viewer's district, the newest first: who has a vehicle may know them. */
export const listSealings = async (db: Db, scope: Scope): Promise<Sealing[]> =>
  (
    await rows<Row>(db, sql`${SEALING} where ${scope.liesBelow('d.path')} order by h.from_on desc, h.id limit ${MOST}`)
  ).map(sealingOf);

/** The arrangement if it is of the viewer's district; otherwise null. */
export async function findSealing(db: Db, scope: Scope, id: string): Promise<Sealing | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${SEALING} where h.id = ${id} and ${scope.liesBelow('d.path')}`);
  return found && sealingOf(found);
}

/** The same, locked, of a district that lies in the scope. */
export async function lockSealing(db: Db, scope: Scope, id: string): Promise<Sealing | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${SEALING} where h.id = ${id} and ${scope.covers('d.path')} for update of h`);
  return found && sealingOf(found);
}

/** Arrangements that seals in the viewer's scope are of. */
export const sealingLoader = (ctx: Ctx) =>
  loaderOf<string, Sealing>(ctx, 'sealing', async (ids) => {
    const found = await rows<Row>(ctx.db, sql`${SEALING} where h.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((one) => [one.id, sealingOf(one)]));
  });

/** How many of the vehicles that the viewer sees stand where, by holiday. */
export const countsLoader = (ctx: Ctx) =>
  loaderOf<string, SealingCounts>(ctx, 'sealingCounts', async (ids) => {
    const scope = scopeIf(ctx.viewer, Permission.VEHICLE_READ);
    if (!scope) return new Map();
    const found = await rows<SealingCounts & { id: string }>(
      ctx.db,
      sql`select s.sealing_id as id, count(*)::int as total, count(*) filter (where x and s.state <> 'SEALED')::int as exempted,
          count(*) filter (where s.state = 'SEALED')::int as sealed, count(*) filter (where not x and s.state = 'DUE')::int as due,
          count(*) filter (where not x and s.state = 'OPENED')::int as opened
        from vehicle_seal s join sealing h on h.id = s.sealing_id join obligation o on o.seal_id = s.id join unit u on u.id = o.unit_id,
          lateral (select ${isExempted} as x) e
        where s.sealing_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} group by s.sealing_id`,
    );
    return new Map(found.map(({ id, ...counts }) => [id, counts]));
  });
