import { expect } from 'vitest';
import { query } from './sql.ts';

/** Asks for a run of a job, unless one waits to begin already, and wakes the workers as the queue's own `send` does. */
export async function askForJob(superuserUrl: string, name: string): Promise<void> {
  await query(superuserUrl, `insert into jobs.job (name, policy) values ($1, 'stately') on conflict do nothing`, [
    name,
  ]);
  await query(superuserUrl, `select pg_notify('pgboss_' || left(encode(sha224('jobs'::bytea), 'hex'), 24), $1)`, [
    name,
  ]);
}

/** Runs a job of the platform and waits until it is done. */
export async function runJob(superuserUrl: string, name: string): Promise<void> {
  await askForJob(superuserUrl, name);
  const counts = async () => {
    const [found] = await query<{ done: number; waiting: number }>(
      superuserUrl,
      `select count(*) filter (where state in ('completed', 'failed'))::int as done,
        count(*) filter (where state in ('created', 'retry', 'active'))::int as waiting from jobs.job where name = '${name}'`,
    );
    return found ?? expect.fail('no counts');
  };
  // one that ran already has not seen what is there now: the last of those that wait has
  const { done, waiting } = await counts();
  await expect.poll(async () => (await counts()).done, { timeout: 30_000 }).toBeGreaterThanOrEqual(done + waiting);
}
