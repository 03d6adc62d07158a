import type { LiveCounts } from './live.ts';
import { query } from './sql.ts';

/** The two counts of a subtree, counted anew from the obligations themselves. */
export async function recount(url: string, unitId: string): Promise<LiveCounts> {
  const [row] = await query<Record<string, number>>(
    url,
    `with below as (select u.id from unit u join unit r on r.id = $1 and u.path <@ r.path),
      owed as (select o.unit_id, o.state, o.light from obligation o join below b on b.id = o.unit_id where o.state = 'OPEN'),
      ever as (select distinct o.unit_id from obligation o join below b on b.id = o.unit_id),
      worst as (select e.unit_id, coalesce((select max(case light when 'RED' then 2 when 'YELLOW' then 1 else 0 end) from owed
        where owed.unit_id = e.unit_id), 0) as worst from ever e)
    select (select count(*) filter (where light = 'GREEN')::int from owed) og, (select count(*) filter (where light = 'YELLOW')::int from owed) oy,
      (select count(*) filter (where light = 'RED')::int from owed) r, (select count(*) filter (where worst = 0)::int from worst) ug,
      (select count(*) filter (where worst = 1)::int from worst) uy, (select count(*) filter (where worst = 2)::int from worst) ur`,
    [unitId],
  );
  const { og = -1, oy = -1, r = -1, ug = -1, uy = -1, ur = -1 } = row ?? {};
  return { obligations: { green: og, yellow: oy, red: r }, units: { green: ug, yellow: uy, red: ur } };
}
