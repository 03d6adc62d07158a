import { join } from 'node:path';
import pg from 'pg';
import { roleOf } from '../config.rules.js';
import { loadArchive } from '../core/backup/load.js';
import { type Manifest, readManifest } from '../core/backup/manifest.js';
import { mustBeEmpty, mustBeSameMigrations } from '../core/backup/target.js';
import { migrationsIn } from '../core/database/migrate.js';
import { packageFolder } from '../core/package-folder.js';
import { migrateAll } from './migrate-all.js';

const MIGRATIONS = join(packageFolder, 'src/migrations');

/** Opens a connection, uses it, closes it. */
export async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'sanwu-restore' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

interface Target {
  readonly ownerUrl: string;
  /** the same database as the application's role, which is granted its rights */
  readonly appUrl: string;
}

/**
 * Restores an archive into an empty database: reads it whole before anything is touched, migrates to the very same
 * migrations, loads all rows in one transaction. @throws BackupError
 */
export async function restoreDatabase(file: string, { ownerUrl, appUrl }: Target): Promise<Manifest> {
  const manifest = await readManifest(file);
  const ours = Object.fromEntries((await migrationsIn(MIGRATIONS)).map(({ name, hash }) => [name, hash]));
  mustBeSameMigrations(manifest, ours);
  await withClient(ownerUrl, mustBeEmpty);
  await migrateAll({ ownerUrl, applicationRole: roleOf(appUrl) ?? '', folder: MIGRATIONS });
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
    mustBeSameMigrations(manifest, Object.fromEntries(rows.map(({ name, hash }) => [name, hash])));
    await loadArchive(client, file, manifest);
  });
  return manifest;
}
