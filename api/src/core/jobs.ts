import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { PreparingClient } from './database/preparing-client.js';
import type { WriteContext } from './database/unit-of-work.js';
import { JOBS_SCHEMA, JobWorkers } from './job-workers.js';
import type { LogEntry, LogReader } from './log/reader.js';
import { inSpan } from './tracing.js';

/** Its statements are short, and each connection reads and plans them for itself; what a job does itself runs on the pool of requests. */
const CONNECTIONS = 2;

/** Work that the platform does by itself: run now when asked, and every so many minutes. Must be safe to run twice. */
export interface Job {
  readonly name: string;
  /** Chinese; stands as the actor in the trail */
  readonly title: string;
  readonly everyMinutes: number;
  /** run as well when so many entries of some topics have come since the last time, or some seconds after the first of fewer */
  readonly alsoAfter?: {
    readonly topics: readonly string[];
    /** of what says of which type it is: these */
    readonly types?: ReadonlySet<unknown>;
    readonly entries: number;
    readonly withinSeconds?: number;
  };
  /** a run takes no longer, so that one whose process died is known by then; without it, a quarter of an hour */
  readonly longestSeconds?: number;
  readonly run: (context: WriteContext) => Promise<unknown>;
}

/** What the queue has unless a job says otherwise. */
const LONGEST_SECONDS = 900;

/** Installs the queue's own tables and the queues; only the owner's connection may. */
export async function installJobs(
  ownerUrl: string,
  jobs: readonly Pick<Job, 'name' | 'everyMinutes' | 'longestSeconds'>[],
): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: JOBS_SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const { name, longestSeconds = LONGEST_SECONDS } of jobs) {
    await boss.createQueue(name, { policy: 'stately', retryLimit: 3, retryBackoff: true });
    // a queue that an earlier version has made keeps what it was made with
    await boss.updateQueue(name, { notify: true, expireInSeconds: longestSeconds });
  }
  await scheduleJobs(boss, jobs);
  await boss.stop({ graceful: false });
}

const scheduleOf = (everyMinutes: number): string => (everyMinutes === 1 ? '* * * * *' : `*/${everyMinutes} * * * *`);

/** Writes those schedules that are not what they should be: mostly none. */
async function scheduleJobs(boss: PgBoss, jobs: readonly Pick<Job, 'name' | 'everyMinutes'>[]): Promise<void> {
  const written = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
  for (const { name, everyMinutes } of jobs) {
    const wanted = scheduleOf(everyMinutes);
    if (written.get(name) !== wanted) await boss.schedule(name, wanted);
  }
}

export interface Jobs {
  /** Asks for a run now; several asked for before one starts become one. */
  readonly trigger: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface JobsOptions {
  readonly url: string;
  readonly jobs: readonly Job[];
  /** whether this process begins them when it is time; it runs those that are asked for all the same */
  readonly schedule: boolean;
  readonly contextFor: (job: Job) => WriteContext;
  /** the platform's log of events */
  readonly events: LogReader;
  readonly log: Logger;
  /** told of every run; `ms` is how long it took */
  readonly onRun?: (job: string, outcome: 'done' | 'failed', ms: number) => void;
}

/** The queue hands to its pool what it does not know itself: its statements are few, and come again for each queue. */
const PREPARING: object = { Client: PreparingClient };

/** Works the queues in PostgreSQL: ten processes run each tick once. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { url, jobs, schedule, contextFor, events, log, onRun } = options;
  const boss = new PgBoss({
    ...{ connectionString: url, schema: JOBS_SCHEMA, migrate: false, createSchema: false, max: CONNECTIONS },
    ...{ useListenNotify: true, schedule },
    ...PREPARING,
  });
  const onError = (error: unknown): void => log.warn({ err: error }, 'job queue');
  boss.on('error', onError);
  const work = (job: Job) => async () => {
    const started = performance.now();
    const ended = (outcome: 'done' | 'failed') => {
      const ms = Math.round(performance.now() - started);
      onRun?.(job.name, outcome, ms);
      return { job: job.name, ms };
    };
    try {
      await inSpan(`job ${job.name}`, {}, () => job.run(contextFor(job)));
      log.debug(ended('done'), 'job done');
    } catch (error) {
      // the queue tries again; who looks after the platform should see it all the same
      log.warn({ ...ended('failed'), err: error }, 'job failed');
      throw error;
    }
  };
  const workers = new JobWorkers(boss, new Map(jobs.map((job) => [job.name, work(job)])), onError);
  await boss.start();
  await scheduleJobs(boss, jobs);
  await workers.start();
  const trigger = async (name: string): Promise<void> => {
    await boss.send(name, {});
    await workers.begin(name);
  };
  // a request that is lost here is made up for by the next tick
  const stopCounting = jobs.map((job) => countEntries(events, job, () => trigger(job.name).catch(() => undefined)));
  return {
    trigger,
    close: async () => {
      for (const stop of stopCounting) stop();
      await workers.stop();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

/** Calls back each time that so many entries have come as the job waits for, or that its time is over for fewer. @returns how to stop */
function countEntries(events: LogReader, { alsoAfter }: Job, act: () => void): () => void {
  if (!alsoAfter) return () => undefined;
  const { topics, types, entries: enough, withinSeconds } = alsoAfter;
  const counts = ({ topic, payload }: LogEntry) => topics.includes(topic) && (types?.has(payload['type']) ?? true);
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    seen = 0;
    act();
  };
  const stop = events.subscribe((entries) => {
    seen += entries.filter(counts).length;
    if (seen >= enough) begin();
    else if (seen > 0 && withinSeconds) timer ??= setTimeout(begin, withinSeconds * 1000);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Grants the application's role the queue's rows. */
export const jobsGrant = (role: string): string => `
  grant usage on schema ${JOBS_SCHEMA} to ${role};
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role};
  grant usage on all sequences in schema ${JOBS_SCHEMA} to ${role};
  grant execute on all functions in schema ${JOBS_SCHEMA} to ${role};`;
