import type { EntityManager } from '@mikro-orm/postgresql';
import { type Kysely, type QueryResult, type RawBuilder, sql } from 'kysely';

/** Typed SQL runs on the connection of the entity manager, inside its transaction where there is one. */
export type Db = Kysely<unknown>;

export const dbOf = (em: EntityManager): Db => em.getKysely<unknown>();

/** Runs text that is a statement already, as a driver's own client does. */
export const plainly =
  (db: Db) =>
  (text: string): Promise<QueryResult<unknown>> =>
    sql.raw(text).execute(db);

/** All rows of a statement. The row type states what the statement selects. */
export async function rows<Row>(db: Db, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}

/** The only row of a statement, or null. */
export async function row<Row>(db: Db, query: RawBuilder<Row>): Promise<Row | null> {
  return (await query.execute(db)).rows[0] ?? null;
}

/** A timestamptz as the driver hands it over. */
export const instant = (value: string | Date): Date => (value instanceof Date ? value : new Date(value));
export const instantOrNull = (value: string | Date | null): Date | null => (value === null ? null : instant(value));
