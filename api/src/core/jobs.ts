import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { WriteContext } from './database/unit-of-work.js';
import type { LogReader } from './log/reader.js';
import { inSpan } from './tracing.js';

const SCHEMA = 'jobs';

/** Whoever asks for a run wakes the workers; a job that failed has to be looked for, since its time wakes nobody. */
const LOOK_EVERY_SECONDS = 5;
/** where nobody can be woken */
const POLL_SECONDS = 0.5;

/** Work that the platform does by itself: run now when asked, and every so many minutes. Must be safe to run twice. */
export interface Job {
  readonly name: string;
  /** Chinese; stands as the actor in the trail */
  readonly title: string;
  readonly everyMinutes: number;
  /** run as well when so many entries of a topic have come since the last time, or some seconds after the first of fewer */
  readonly alsoAfter?: { readonly topic: string; readonly entries: number; readonly withinSeconds?: number };
  /** a run takes no longer, so that one whose process died is known by then; without it, a quarter of an hour */
  readonly longestSeconds?: number;
  readonly run: (context: WriteContext) => Promise<unknown>;
}

/** What the queue has unless a job says otherwise. */
const LONGEST_SECONDS = 900;

/** Installs the queue's own tables and the queues; only the owner's connection may. */
export async function installJobs(
  ownerUrl: string,
  jobs: readonly Pick<Job, 'name' | 'longestSeconds'>[],
): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const { name, longestSeconds = LONGEST_SECONDS } of jobs) {
    await boss.createQueue(name, { policy: 'stately', retryLimit: 3, retryBackoff: true });
    // a queue that an earlier version has made keeps what it was made with
    await boss.updateQueue(name, { notify: true, expireInSeconds: longestSeconds });
  }
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
  /** the platform's log of events */
  readonly events: LogReader;
  readonly log: Logger;
  /** told of every run; `ms` is how long it took */
  readonly onRun?: (job: string, outcome: 'done' | 'failed', ms: number) => void;
}

/** Works the queues in PostgreSQL: ten processes run each tick once. */
export async function startJobs({ url, jobs, contextFor, events, log, onRun }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    ...{ connectionString: url, schema: SCHEMA, migrate: false, createSchema: false, max: 3 },
    useListenNotify: true,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  await boss.start();
  for (const job of jobs) {
    await boss.schedule(job.name, job.everyMinutes === 1 ? '* * * * *' : `*/${job.everyMinutes} * * * *`);
    const often = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: LOOK_EVERY_SECONDS };
    await boss.work(job.name, often, async () => {
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
    });
  }
  const trigger = async (name: string): Promise<void> => void (await boss.send(name, {}));
  // a request that is lost here is made up for by the next tick
  const stopCounting = jobs.map((job) => countEntries(events, job, () => trigger(job.name).catch(() => undefined)));
  return {
    trigger,
    close: async () => {
      for (const stop of stopCounting) stop();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

/** Calls back each time that so many entries have come as the job waits for, or that its time is over for fewer. @returns how to stop */
function countEntries(events: LogReader, { alsoAfter }: Job, act: () => void): () => void {
  if (!alsoAfter) return () => undefined;
  const { topic, entries: enough, withinSeconds } = alsoAfter;
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    seen = 0;
    act();
  };
  const stop = events.subscribe((entries) => {
    seen += entries.filter((entry) => entry.topic === topic).length;
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
  grant usage on schema ${SCHEMA} to ${role};
  grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role};
  grant usage on all sequences in schema ${SCHEMA} to ${role};
  grant execute on all functions in schema ${SCHEMA} to ${role};`;
