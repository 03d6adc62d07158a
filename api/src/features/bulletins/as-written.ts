import { sql } from 'kysely';

/** SQL over `b` and `i`: names that a bulletin's paper takes from elsewhere, as they are now; kept when it is published. Units stand as the cases do. */
export const NAMES_AS_WRITTEN = sql<unknown>`jsonb_build_object('issuer', i.name, 'units', coalesce((
  select jsonb_agg(u.name order by c.position) from bulletin_case c join unit u on u.id = c.unit_id where c.bulletin_id = b.id), '[]'))`;
