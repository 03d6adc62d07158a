import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import { LISTED } from '../../core/imports/cell-list.js';
import { ASSIGNED_KINDS } from '../units/host.rules.js';
import { kindTitle } from '../units/unit-kind.words.js';
import { lettersOpenOf } from './in-hand.reads.js';
import type { Existing } from './unit-import.missing.js';

/** Every unit of the scope, the closed ones too, with what stands in the way of its end; parents before children. */
export const unitsForImport = (db: Db, scope: Scope): Promise<Existing[]> =>
  rows<Existing>(
    db,
    sql`select u.id, u.code, u.name, u.kind, u.parent_id as "parentId", u.closed_on::text as "closedOn",
        coalesce((select array_agg(h.id::text order by h.position, h.code, h.id) from host_of t join unit h on h.id = t.host_id and h.kind = any(${ASSIGNED_KINDS})
          where t.team_id = u.id and h.closed_on is null), '{}') as "hostIds",
        ${lettersOpenOf(sql`u.id`)} as "lettersOpen",
        (select count(*)::int from obligation o where o.unit_id = u.id and o.kind = 'DISCLOSURE'
          and o.state in ('UPCOMING', 'OPEN')) as "inHand"
      from unit u where ${scope.covers('u.path')} order by nlevel(u.path), u.position, u.code`,
  );

/** The living units of the scope as lines of a table, in the order of the fields; parents before children. */
export async function unitLines(db: Db, scope: Scope): Promise<string[][]> {
  const found = await rows<Pick<Existing, 'code' | 'name' | 'kind'> & { parentCode: string | null; hosts: string }>(
    db,
    sql`select u.code, u.name, u.kind, p.code as "parentCode",
        coalesce((select string_agg(h.name, ${LISTED} order by h.position, h.code, h.id) from host_of t join unit h on h.id = t.host_id and h.kind = any(${ASSIGNED_KINDS})
          where t.team_id = u.id and h.closed_on is null), '') as hosts
      from unit u left join unit p on p.id = u.parent_id
      where ${scope.covers('u.path')} and u.closed_on is null order by nlevel(u.path), u.position, u.code`,
  );
  return found.map(({ code, name, kind, parentCode, hosts }) => [code, name, kindTitle(kind), parentCode ?? '', hosts]);
}
