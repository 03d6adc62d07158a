import type { MikroORM } from '@mikro-orm/postgresql';
import { type Config, ConfigError } from './config.js';
import { databaseFaults } from './core/database/fitness.js';
import { dbOf, plainly } from './core/database/sql.js';
import { checkTrail } from './core/trail/check.js';

/**
 * Leaves a database alone that keeps no whole trail, or that production must not use, before anything has been started on it.
 * @throws TrailError, ConfigError naming what makes it unfit, or the database's own error; the connections are closed then
 */
export async function mustBeFit(orm: MikroORM, { production }: Pick<Config, 'production'>): Promise<void> {
  const db = dbOf(orm.em.fork());
  try {
    const faults = production ? await databaseFaults(db) : [];
    if (faults.length > 0) throw new ConfigError(faults);
    await checkTrail(plainly(db));
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}
