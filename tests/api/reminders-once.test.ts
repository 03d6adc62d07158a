import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const HELD = 4711;
/** The job, and nobody else, waits for the lock after its statement has begun: what others commit meanwhile it does not see. */
const WAITS = `create function held() returns boolean language plpgsql volatile as $$ begin
    if current_setting('sanwu.actor_name', true) = '系统任务：催办提醒' and current_setting('sanwu.reason', true) = '' then
      perform pg_advisory_xact_lock_shared(${HELD});
    end if;
    return true;
  end $$;
  alter table obligation enable row level security;
  create policy held on obligation using (held()) with check (true)`;

let server: TestServer;
let officer: Caller;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-15T09:00:00+08:00") { today } }');
});
afterAll(() => server?.close());

const one = async (text: string): Promise<number> => {
  const [found] = await query<{ n: number }>(server.database.superuserUrl, text);
  return found?.n ?? expect.fail('nothing');
};
const STEPS = "select count(*)::int as n from reminder where manner = 'STEP'";
const WAITING = `select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = ${HELD} and not granted
  and database = (select oid from pg_database where datname = current_database())`;
const DONE = `select count(*)::int as n from jobs.job where name = 'remind' and state = 'completed'`;

test('whoever begins before another one has finished finds nothing left of what that one has recorded', async () => {
  const { superuserUrl } = server.database;
  await meddle(superuserUrl, WAITS);
  const holder = new pg.Client({ connectionString: superuserUrl });
  await holder.connect();
  await holder.query(`select pg_advisory_lock(${HELD})`);
  const [before, done] = [await one(STEPS), await one(DONE)];
  await meddle(superuserUrl, `update business_clock set offset_ms = offset_ms + ${86_400_000}`);
  await askForJob(superuserUrl, 'remind');
  await expect.poll(() => one(WAITING)).toBe(1);
  const { errors } = await officer.ask('mutation { shiftClock(to: "2019-10-16T09:30:00+08:00") { today } }');
  expect(errors).toBeUndefined();
  const after = await one(STEPS);
  expect(after).toBeGreaterThan(before);
  await holder.query(`select pg_advisory_unlock(${HELD})`);
  await holder.end();
  await expect.poll(() => one(DONE)).toBeGreaterThan(done);
  expect(await one(STEPS)).toBe(after);
  expect(server.output()).not.toContain('"job":"remind"');
});
