import { type RawBuilder, sql } from 'kysely';
import { Field, ID, ObjectType } from 'type-graphql';
import { rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { UnitKind } from './unit.rules.js';

/** A unit as named by a record that the viewer may read, even where the unit itself lies outside their scope. */
@ObjectType({
  description:
    'A unit as named by a record that the viewer may read, even where the unit itself lies outside their scope: no lights, no counts.',
})
export class UnitName {
  @Field(() => ID, { description: 'Of the unit.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'The name as spoken.' })
  shortName!: string;

  @Field(() => UnitKind, { description: 'What it is.' })
  kind!: UnitKind;
}

/** SQL: short name of the township that the village in `unit` (such as `u`) lies in; null of other units. */
export const townshipOf = (unit: string): RawBuilder<string | null> =>
  sql`(select above.short_name from unit above where above.id = ${sql.ref(`${unit}.parent_id`)} and ${sql.ref(`${unit}.kind`)} = 'VILLAGE')`;

const namesLoader = (name: string, which: RawBuilder<unknown>) => (ctx: Ctx) =>
  loaderOf<string, UnitName>(ctx, name, async (ids) => {
    const found = await rows<UnitName>(
      ctx.db,
      sql`select id, name, short_name as "shortName", kind from unit where id = any(${[...ids]}::uuid[]) and ${which}`,
    );
    return new Map(found.map((unit) => [unit.id, unit]));
  });

/** Names by id. Only for units that a record in the viewer's scope names. */
export const unitNameLoader = namesLoader('unitName', sql`true`);

/** The same of those that have not ended. */
export const livingNameLoader = namesLoader('livingUnitName', sql`closed_on is null`);
