import type { MikroORM } from '@mikro-orm/postgresql';
import { ConfigError } from './config.js';
import { databaseFaults } from './core/database/fitness.js';
import { dbOf } from './core/database/sql.js';

/**
 * Leaves a database alone that production must not use, before anything has been started on it.
 * @throws ConfigError naming what makes it unfit, or the database's own error; the connections are closed then
 */
export async function mustBeFit(orm: MikroORM): Promise<void> {
  try {
    const faults = await databaseFaults(dbOf(orm.em.fork()));
    if (faults.length > 0) throw new ConfigError(faults);
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}
