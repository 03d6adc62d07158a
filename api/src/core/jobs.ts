import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { WriteContext } from './database/unit-of-work.js';

const SCHEMA = 'jobs';

/** Work that the platform does by itself: run now when asked, and every so many minutes. Must be safe to run twice. */
export interface Job {
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: (context: WriteContext) => Promise<unknown>;
}

/** Installs the queue's own tables and the queues; only the owner's connection may. */
export async function installJobs(ownerUrl: string, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of names) await boss.createQueue(name, { policy: 'stately', retryLimit: 3, retryBackoff: true });
  await boss.stop({ graceful: false });
}

export interface Jobs {
  /** Asks for a run now; several asked for before one starts become one. */
  readonly trigger: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface JobsOptions {
  readonly url: string;
  readonly jobs: readonly Job[];
  readonly contextFor: (job: Job) => WriteContext;
  readonly log: Logger;
}

/** Works the queues in PostgreSQL: ten processes run each tick once. */
export async function startJobs({ url, jobs, contextFor, log }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, migrate: false, createSchema: false, max: 3 });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  await boss.start();
  for (const job of jobs) {
    await boss.schedule(job.name, job.everyMinutes === 1 ? '* * * * *' : `*/${job.everyMinutes} * * * *`);
    await boss.work(job.name, { pollingIntervalSeconds: 0.5 }, async () => {
      const started = performance.now();
      await job.run(contextFor(job));
      log.debug({ job: job.name, ms: Math.round(performance.now() - started) }, 'job done');
    });
  }
  return {
    trigger: async (name) => void (await boss.send(name, {})),
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Grants the application's role the queue's rows. */
export const jobsGrant = (role: string): string => `
  grant usage on schema ${SCHEMA} to ${role};
  grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role};
  grant usage on all sequences in schema ${SCHEMA} to ${role};
  grant execute on all functions in schema ${SCHEMA} to ${role};`;
