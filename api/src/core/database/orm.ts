import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import { giveBackLost } from './lost-connections.js';
import { PreparingClient } from './preparing-client.js';

export interface DatabaseSettings {
  readonly url: string;
  readonly entities: readonly EntityClass<object>[];
  /** connections of this process at most */
  readonly poolSize: number;
}

/** A connection takes its plans with it (docs/adr/0015): it goes when a quiet evening comes, not in every pause. */
const IDLE_MS = 5 * 60_000;

/** Connects MikroORM as the application's role. The schema is the migrations' business, never the ORM's. */
export async function openDatabase({ url, entities, poolSize }: DatabaseSettings): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    pool: { min: 0, max: poolSize, idleTimeoutMillis: IDLE_MS },
    // the library reads an address's user, host, port and name only; the driver reads all of it, such as ?sslmode or ?host
    driverOptions: { connectionString: url, Client: PreparingClient, onPoolCreated: giveBackLost },
    forceUtcTimezone: true,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
  });
}
