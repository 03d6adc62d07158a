import pg from 'pg';
import { MIGRATION_LOCK, migrate } from '../core/database/migrate.js';
import type { Platform } from '../core/feature.js';
import { installJobs, jobsGrant } from '../core/jobs.js';
import { jobsOf } from '../features.js';

interface MigrateOptions {
  readonly ownerUrl: string;
  readonly applicationRole: string;
  readonly folder: string;
}

/** Tables, then the job queue's own, then the application's rights. Safe to run by several processes and again. */
export async function migrateAll({ ownerUrl, applicationRole, folder }: MigrateOptions): Promise<string[]> {
  const ran = await migrate(ownerUrl, applicationRole, folder);
  const jobs = jobsOf({} as Platform);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // two that grant the same at once would break each other: "tuple concurrently updated"
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    await installJobs(ownerUrl, jobs);
    await client.query(jobsGrant(client.escapeIdentifier(applicationRole)));
  } finally {
    await client.end();
  }
  return ran;
}
