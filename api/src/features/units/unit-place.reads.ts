import { type RawBuilder, sql } from 'kysely';
import { isId } from '../../core/ids.js';

/**
 * SQL: each unit that ever stood below a unit, itself included, with the days through which it did: from the first on,
 * until the day before the last; null is open. A unit that closed stays where it stood last.
 */
const placesBelow = (rootId: string): RawBuilder<unknown> =>
  sql`(with recursive course as materialized (
      select unit_id, parent_id, from_on, lead(from_on) over (partition by unit_id
        order by from_on nulls first, until_on nulls last, id) as until_on from unit_span
    ), place as (
      select id as unit_id, null::date as from_on, null::date as until_on
      from unit where id = any(${[rootId].filter(isId)}::uuid[])
      union all
      select c.unit_id, greatest(c.from_on, p.from_on), least(c.until_on, p.until_on)
      from course c join place p on p.unit_id = c.parent_id
      where greatest(c.from_on, p.from_on, '-infinity') < coalesce(least(c.until_on, p.until_on), 'infinity')
    ) select unit_id, from_on, until_on from place)`;

/** SQL: whether `unit` stood at or below the unit `rootId` on `day`: figures go by the tree of their period. */
export const stoodBelow = (rootId: string, unit: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from ${placesBelow(rootId)} b where b.unit_id = ${unit}
    and ${day} >= coalesce(b.from_on, '-infinity') and ${day} < coalesce(b.until_on, 'infinity'))`;
