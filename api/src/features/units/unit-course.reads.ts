import { type RawBuilder, sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { ASSIGNED_KINDS, ASSIGNING_KINDS } from './host.rules.js';
import type { UnitName } from './unit-name.js';

type Related = UnitName & { unitId: string };

const relatedLoader = (ctx: Ctx, name: string, query: (ids: string[]) => RawBuilder<Related>) =>
  loaderOf<string, UnitName[]>(ctx, name, async (ids) =>
    Map.groupBy(await rows(ctx.db, query([...ids])), ({ unitId }) => unitId),
  );

/** What is assigned to teams and liaison offices: living hosts, in the order of the tree. */
export const hostsLoader = (ctx: Ctx) =>
  relatedLoader(
    ctx,
    'unitHosts',
    (ids) => sql<Related>`select h.id, h.name, h.short_name as "shortName", h.kind, t.team_id as "unitId"
      from host_of t join unit h on h.id = t.host_id and h.kind = any(${ASSIGNED_KINDS})
      where t.team_id = any(${ids}::uuid[]) and h.closed_on is null order by h.position, h.code, h.id`,
  );

/** Living teams and liaison offices that these are assigned to, in the order of the tree. */
export const teamsLoader = (ctx: Ctx) =>
  relatedLoader(
    ctx,
    'unitTeams',
    (ids) => sql<Related>`select o.id, o.name, o.short_name as "shortName", o.kind, t.host_id as "unitId"
      from host_of t join unit o on o.id = t.team_id and o.kind = any(${ASSIGNING_KINDS})
      where t.host_id = any(${ids}::uuid[]) and o.closed_on is null order by o.position, o.code, o.id`,
  );

/** Units that were split off from these, in their order. */
export const splitOffLoader = (ctx: Ctx) =>
  relatedLoader(
    ctx,
    'unitSplitOff',
    (ids) => sql<Related>`select id, name, short_name as "shortName", kind, split_from_id as "unitId"
      from unit where split_from_id = any(${ids}::uuid[]) order by opened_on, position, id`,
  );

/** Units that were merged into these, oldest first; one that was split up was not merged into what continues it. */
export const mergedInLoader = (ctx: Ctx) =>
  relatedLoader(
    ctx,
    'unitMergedIn',
    (ids) => sql<Related>`select u.id, u.name, u.short_name as "shortName", u.kind, u.successor_id as "unitId"
      from unit u join unit s on s.id = u.successor_id
      where u.successor_id = any(${ids}::uuid[]) and s.split_from_id is distinct from u.id order by u.closed_on, u.id`,
  );
