import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import type { Person } from './account.types.js';

const PERSON = sql`select a.id, a.name, coalesce((select u.name || ' ' || p.title from post p join unit u on u.id = p.unit_id
    where p.account_id = a.id order by p.created_at, p.id limit 1), '') as "postTitle" from account a`;

/** Names of people as records show them. */
export const personLoader = (ctx: Ctx) =>
  loaderOf<string, Person>(ctx, 'person', async (ids) => {
    const found = await rows<Person>(ctx.db, sql`${PERSON} where a.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((person) => [person.id, person]));
  });

/** The leaders who may approve letters of the district. */
export async function approversOf(ctx: Ctx): Promise<Person[]> {
  return rows<Person>(
    ctx.db,
    sql`${PERSON} where a.disabled_at is null and exists (select from post p join role_permission r on r.role = p.role
      where p.account_id = a.id and r.permission = 'NOTICE_APPROVE') order by a.created_at, a.id`,
  );
}
