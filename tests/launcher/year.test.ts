import { afterEach, beforeEach, expect, test } from 'vitest';
import { signIn } from '../support/people.ts';
import {
  cleanUp,
  expectOrderlyStop,
  expectServed,
  freePort,
  freshFolder,
  launchFakes,
  NOTHING,
  npmStart,
  processesOf,
  READY,
  RUNS_DATABASE,
  type Run,
} from './support.ts';

const YEAR = ['--year'];

let dataDir: string;
let env: Record<string, string>;
let url: string;

beforeEach(async () => {
  dataDir = freshFolder();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  env = {
    ...{ SANWU_DATA_DIR: dataDir, PORT: String(port), WECHAT_STAND_IN_PORT: '0', PORTAL_STAND_IN_PORT: '0' },
    // by the same way as the whole half-year, which `npm run replay` counts
    SANWU_YEAR_UNTIL: '2019-05-03',
  };
});

afterEach(() => cleanUp(dataDir));

/** Kills the launcher without a warning. */
async function killed(started: Run): Promise<void> {
  process.kill(processesOf(dataDir).launcher?.pid ?? 0, 'SIGKILL');
  expect(await started.exited).not.toBe(0);
}

test('the half-year is set up once: a start goes on where one was killed, later ones find all of it, its channels at their addresses; each adopts the database that survived, and SIGTERM to npm stops all in order', async () => {
  const begun = npmStart(env, YEAR);
  await begun.says('业务时钟逐月往前走');
  const { database } = processesOf(dataDir);
  await killed(begun);

  const first = npmStart(env, YEAR);
  await first.says(READY);
  expect(first.output()).toContain('已有数据：示范半年');
  expect(first.output()).toContain('业务时钟自 2019-05-04 08:30 起走动');
  expect(first.output()).toContain('minzheng');
  const before = await whatIsThere();
  expect(before).toMatchObject({ items: 92, sources: 21, today: '2019-05-04' });
  expect(before.entries).toBeGreaterThan(0);
  expect(processesOf(dataDir).database).toEqual(database);
  await killed(first);

  // whatever it is is started, also by who does not say it
  const second = npmStart(env);
  await second.says(READY);
  expect(second.output()).not.toContain('开始采集');
  expect(await whatIsThere()).toEqual(before);
  expect(await captureAgain()).toEqual({ outcomes: ['SUCCEEDED'], added: 0 });
  await expectServed(url);
  expect(processesOf(dataDir).database).toEqual(database);
  second.kill('SIGTERM');
  await second.exited;
  expect(processesOf(dataDir)).toEqual(NOTHING);
  await second.ended;
  expectOrderlyStop(second);
});

test('beside the data of the ordinary demonstration --year is refused, in one line', async () => {
  const started = launchFakes({ ...env, ...RUNS_DATABASE, FAKE_LOAD: 'load-present' }, { args: YEAR });
  expect(await started.ended).toBe(1);
  const lines = started.output().split('\n');
  expect(lines.filter((line) => line.startsWith('✗'))).toEqual([expect.stringContaining('不能再装半年演示')]);
});

test.each([
  [['--yaer'], {}, '不认识参数 --yaer'],
  [YEAR, { NODE_ENV: 'production' }, '不能用于正式环境'],
])('%j is refused where it means nothing', async (args, more, why) => {
  const started = launchFakes({ ...env, ...more }, { args });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(why);
});

async function whatIsThere() {
  const officer = await signIn(url, 'lijing');
  const { data } =
    await officer.ask(`{ businessClock { today } disclosureItems { id } disclosures(take: 1) { totalItems }
    sources { kind portal { listUrl } } }`);
  return {
    today: data.businessClock.today,
    items: data.disclosureItems.length,
    entries: data.disclosures.totalItems,
    sources: data.sources.length,
    columns: data.sources.flatMap((source: { portal: { listUrl: string } | null }) => source.portal?.listUrl ?? []),
  };
}

/** Asks every source once more. */
async function captureAgain() {
  const administrator = await signIn(url, 'xitong');
  const { data } = await administrator.ask('{ sources { id } }');
  const outcomes = new Set<string>();
  let added = 0;
  for (const { id } of data.sources) {
    const { data: run } = await administrator.ask(
      'mutation ($id: ID!) { runCapture(sourceId: $id) { outcome added } }',
      { id },
    );
    outcomes.add(run.runCapture.outcome);
    added += run.runCapture.added;
  }
  return { outcomes: [...outcomes], added };
}
