import { type RawBuilder, sql } from 'kysely';

/**
 * SQL: a column of the template 公文模板 by which a district issues a kind of letters, or bulletins, from now on: its own newest one, or what
 * comes with the platform.
 * @param kind SQL, as is the district
 */
export const templateNow = (
  column: 'id' | 'content',
  { kind, district }: { readonly kind: RawBuilder<unknown>; readonly district: RawBuilder<unknown> },
): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`t.${column}`)} from letter_template t where t.kind = ${kind} and (t.district_id = ${district} or t.district_id is null)
    order by t.version desc limit 1)`;
