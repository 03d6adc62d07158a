import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob } from '../support/jobs.ts';
import { issued } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { answerOwed, remindersOf, stepsOf, told } from '../support/reminders.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';

const SHIFT = 'mutation ($to: DateTime!) { shiftClock(to: $to) { today } }';

let server: TestProcess;
let officer: Caller;
let owed: string;

beforeAll(async () => {
  server = await startServerProcess();
  officer = await signIn(server.url, 'lijing');
  const leader = await signIn(server.url, 'wangjianguo');
  await officer.ask(SHIFT, { to: '2019-10-15T09:00:00+08:00' });
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  const notice = await issued({ officer, leader }, shahe, { answerBy: '2019-10-25' });
  owed = await answerOwed(server, notice.id);
});
afterAll(() => server.close());

/** How many sessions have recorded a reminder and wait to tell it; of what else is told, some may wait as well. */
const waiting = async (): Promise<number> => {
  const [found] = await query<{ n: number }>(
    server.database.superuserUrl,
    `select count(*)::int as n from pg_locks tells join pg_locks has on has.pid = tells.pid and has.granted
      and has.relation = 'reminder'::regclass and has.mode = 'RowExclusiveLock'
      join pg_database d on d.oid = tells.database and d.oid = has.database and d.datname = current_database()
      where tells.relation = 'message'::regclass and not tells.granted`,
  );
  return found?.n ?? 0;
};

/** Everything that was recorded and told of what is owed: nothing of it twice. */
async function expectOnce(steps: readonly string[], titles: number): Promise<void> {
  expect(stepsOf(await remindersOf(officer, owed))).toEqual(steps);
  expect(await told(await signIn(server.url, 'liuqiang'), owed)).toHaveLength(titles);
}

test('a process that is killed between recording and telling leaves neither; the next one does both, once', async () => {
  const doomed = await server.another();
  const turning = await signIn(doomed.url, 'lijing');
  const holder = new pg.Client({ connectionString: server.database.superuserUrl });
  await holder.connect();
  await holder.query('begin; lock table message in access exclusive mode');
  void turning.ask(SHIFT, { to: '2019-10-22T09:00:00+08:00' }).catch(() => undefined);
  await expect.poll(waiting).toBeGreaterThan(0);
  await endProcess(doomed.process, 'SIGKILL');
  await holder.query('rollback');
  await holder.end();
  await expect.poll(waiting).toBe(0);
  await runJob(server.database.superuserUrl, 'remind');
  await expectOnce(['-3 2019-10-22'], 1);
});

test('several processes that do it at the same time record and tell it once', async () => {
  const other = await server.another();
  const people = await Promise.all([server.url, other.url, server.url, other.url].map((url) => signIn(url, 'lijing')));
  const to = '2019-10-25T09:00:00+08:00';
  await Promise.all([...people.map((who) => who.ask(SHIFT, { to })), runJob(server.database.superuserUrl, 'remind')]);
  await runJob(server.database.superuserUrl, 'remind');
  await expectOnce(['-3 2019-10-22', '-1 2019-10-24', '0 2019-10-25'], 2);
});
