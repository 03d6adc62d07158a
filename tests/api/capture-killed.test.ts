import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { type Caller, signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';

const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const RUN = 'mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }';

let server: TestProcess;
let sourceId: string;

beforeAll(async () => {
  server = await startServerProcess();
  await new WeChatWorld(server.weChatUrl).openAccount(SHAHE.appId, { name: SHAHE.name, secret: SHAHE.secret });
  const { data } = await (await signIn(server.url, 'lijing')).ask('{ sources { id name } }');
  sourceId = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => server.close());

const control = (method: string, path: string, body?: object) =>
  fetch(`${server.weChatUrl}/stand-in/accounts/${SHAHE.appId}/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const runs = () =>
  query<{ outcome: string; code: string | null }>(
    server.database.superuserUrl,
    `select outcome, error_code as code from capture_run where source_id = '${sourceId}' order by id`,
  );
const run = (who: Caller) => who.ask(RUN, { id: sourceId });

/** Begins a capture that is not answered for ten minutes, and ends its process. */
async function cutShort(on: TestProcess['process'], url: string, signal: NodeJS.Signals): Promise<void> {
  const before = (await runs()).length;
  await control('POST', 'faults', { on: 'batchget', delayMs: 600_000 });
  void run(await signIn(url, 'lijing')).catch(() => undefined);
  await expect.poll(async () => (await runs()).slice(before)).toEqual([{ outcome: 'RUNNING', code: null }]);
  const waits = await signIn(url, 'zhaolei');
  expect((await run(waits)).errors).toMatchObject([{ extensions: { code: 'WRONG_STATE' } }]);
  await endProcess(on, signal);
  await control('DELETE', 'faults');
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a capture whose process ends by %s is over: the next one begins at once, and is alone',
  async (signal) => {
    const doomed = await server.another();
    const before = (await runs()).length;
    await cutShort(doomed.process, doomed.url, signal);
    const officer = await signIn(server.url, 'lijing');
    expect((await run(officer)).data.runCapture).toEqual({ outcome: 'SUCCEEDED' });
    const [cut, next, ...more] = (await runs()).slice(before);
    expect([cut?.outcome, next, more]).toEqual(['FAILED', { outcome: 'SUCCEEDED', code: null }, []]);
  },
);

test('a capture that was taken for dead, since its lock was cut off, says nothing over what was said of it', async () => {
  const before = (await runs()).length;
  const since = async () => (await runs()).slice(before);
  await control('POST', 'faults', { on: 'batchget', delayMs: 4000 });
  const [one, other] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'zhaolei')]);
  const late = run(one);
  await expect.poll(since).toEqual([{ outcome: 'RUNNING', code: null }]);
  await control('DELETE', 'faults');
  await query(
    server.database.superuserUrl,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where application_name = 'sanwu-lock' and datname = current_database()`,
  );
  expect((await run(other)).data.runCapture).toEqual({ outcome: 'SUCCEEDED' });
  const told = [
    { outcome: 'FAILED', code: 'ABANDONED' },
    { outcome: 'SUCCEEDED', code: null },
  ];
  expect(await since()).toEqual(told);
  await late;
  expect(await since()).toEqual(told);
});
