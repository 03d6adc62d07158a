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
