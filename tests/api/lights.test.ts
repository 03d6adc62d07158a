import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { issued, withdrawn } from '../support/letters.ts';
import type { LiveCounts } from '../support/live.ts';
import { type Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let elsewhere: Caller;
let units: { id: string; name: string; kind: string }[];

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  elsewhere = await signIn((await server.another()).url, 'lijing');
  ({ units } = (await officer.ask('{ units { id name kind } }')).data);
});

afterAll(() => server.close());

const shift = async (caller: Caller, to: string): Promise<string> => {
  const { data, errors } = await caller.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  return data?.shiftClock.today ?? expect.fail(JSON.stringify(errors));
};

const sql = <Row extends Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) =>
  query<Row>(server.database.superuserUrl, text, parameters);

const COUNTS = 'obligations { green yellow red } units { green yellow red }';

/** The counts of the district and its townships, from the obligations themselves. */
async function recounted(): Promise<Map<string, LiveCounts>> {
  const counted = units.filter(({ kind }) => kind === 'DISTRICT' || kind === 'TOWNSHIP');
  const counts = counted.map(async ({ id }) => [id, await recount(server.database.superuserUrl, id)] as const);
  return new Map(await Promise.all(counts));
}

/** What is told equals a recount before and after: a job that wrote in between makes these differ, and it is asked again. */
async function expectTrueCounts(): Promise<void> {
  const before = await recounted();
  const { data } = await officer.ask(
    `{ lightBoard { root { id } counts { ${COUNTS} } } units { id subtree { ${COUNTS} } } }`,
  );
  const after = await recounted();
  if (JSON.stringify([...before]) !== JSON.stringify([...after])) return expectTrueCounts();
  const told = new Map<string, LiveCounts>(
    data.units.map(({ id, subtree }: { id: string; subtree: LiveCounts }) => [id, subtree]),
  );
  expect(data.lightBoard.counts).toEqual(after.get(data.lightBoard.root.id));
  for (const { id, name } of units) if (after.has(id)) expect([name, told.get(id)]).toEqual([name, after.get(id)]);
}

describe('after days of silence', () => {
  test('each day’s changes are told with their own day and one instant of recording', async () => {
    await shift(officer, '2019-10-08T09:00:00+08:00');
    const [{ newest = '' } = {}] = await sql<{ newest: string }>('select max(id::text) as newest from light_change');
    expect(await shift(officer, '2019-10-15T08:30:00+08:00')).toBe('2019-10-15');
    const days = await sql<{ day: string; changes: number; instants: number }>(
      `select effective_on::text as day, count(*)::int as changes, count(distinct recorded_at)::int as instants from light_change
        where id::text > $1 and from_light is distinct from to_light and from_light is not null group by 1 order by 1`,
      [newest],
    );
    expect(days.length).toBeGreaterThan(1);
    for (const { day } of days) expect(day > '2019-10-08' && day <= '2019-10-15').toBe(true);
    const [{ seconds = 999 } = {}] = await sql<{ seconds: number }>(
      `select extract(epoch from max(recorded_at) - min(recorded_at))::float as seconds from light_change where id::text > $1`,
      [newest],
    );
    expect(seconds).toBeLessThan(60);
    const { data } = await officer.ask(
      '{ obligations(filter: { light: { eq: RED } }, take: 5) { items { dueOn changes { from to effectiveOn recordedAt } } } }',
    );
    for (const { changes } of data.obligations.items) {
      const effective = changes.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn);
      expect(effective).toEqual(effective.toSorted());
      expect(changes.at(-1).to).toBe('RED');
    }
  });

  test('every light is what its own facts say, and nothing is left that should have changed by now', async () => {
    const [{ overdue = -1 } = {}] = await sql<{ overdue: number }>(
      `select count(*)::int as overdue from obligation where next_light_at <= '2019-10-15T00:30:00Z'`,
    );
    expect(overdue).toBe(0);
    const broken = await sql(
      `select c.obligation_id from (select obligation_id, from_light, lag(to_light) over (partition by obligation_id order by id) as before
        from light_change) c where c.from_light is not null and c.before is not null and c.from_light <> c.before`,
    );
    expect(broken).toEqual([]);
    const last = await sql(
      `select o.id from obligation o join lateral (select to_light, state from light_change c where c.obligation_id = o.id order by id desc limit 1) c
        on true where (c.to_light, c.state) is distinct from (o.light, o.state)`,
    );
    expect(last).toEqual([]);
  });
});

describe('counts', () => {
  test('of the district and of each township equal a recount', expectTrueCounts);

  test('still do after letters, withdrawals and captures in any order, by two processes at once', async () => {
    const world = new WeChatWorld(server.weChatUrl);
    const townships = units.filter(({ kind }) => kind === 'TOWNSHIP');
    const { data } = await officer.ask('{ sources { id name unit { id name } } }');
    const letters = townships.flatMap(({ id }, index) =>
      [0, 1].map(async (turn) => {
        const notice = await issued({ officer, leader }, id, { title: `关于第${index}-${turn}件事的监督建议` });
        if ((index + turn) % 2) await withdrawn(leader, notice);
      }),
    );
    const captures = data.sources
      .slice(0, 4)
      .map(async (source: { id: string; name: string; unit: { id: string; name: string } }) => {
        const code =
          (await sql<{ code: string }>('select code from unit where id = $1', [source.unit.id]))[0]?.code ?? '';
        await world.openAccount(`wx${code}`, { name: source.name, secret: `stand-in-${code}` });
        const article = {
          articleId: `${code}-q3`,
          title: `${source.unit.name}2019年第三季度三务公开`,
          content: '<p>公开。</p>',
          publishedAt: '2019-10-14T10:00:00+08:00',
        };
        await world.publish(`wx${code}`, article);
        const run = (caller: Caller) =>
          caller.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome matched } }', { id: source.id });
        return Promise.all([run(officer), run(elsewhere)]);
      });
    await Promise.all([...letters, ...captures]);
    await expectTrueCounts();
  });
});

describe('differences of counts', () => {
  test('are folded soon after a few hundred have come, and the counts stay true', async () => {
    await vi.waitFor(
      async () => {
        const [{ left = -1 } = {}] = await sql<{ left: number }>('select count(*)::int as left from count_difference');
        expect(left).toBeLessThan(200);
      },
      { timeout: 120_000, interval: 200 },
    );
    await expectTrueCounts();
  });
});

describe('a new warning rule', () => {
  const shown = async (caller: Caller) =>
    (
      await caller.ask('{ warningRules { kind version yellowWorkingDaysBefore redWorkingDaysAfter } }')
    ).data.warningRules.find(({ kind }: { kind: string }) => kind === 'DISCLOSURE');
  const set = (caller: Caller, change: object) =>
    caller.ask(
      'mutation ($input: SetWarningRuleInput!) { setWarningRule(input: $input) { rule { version } errors { code ... on ConflictError { changedBy } } } }',
      {
        input: {
          kind: 'DISCLOSURE',
          yellowWorkingDaysBefore: 60,
          redWorkingDaysAfter: 1,
          reason: '办公会决定',
          ...change,
        },
      },
    );

  test('is made by a leader alone, and by the version that was seen', async () => {
    const { version } = await shown(officer);
    const { errors } = await set(officer, { version });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await set(leader, { version: version + 5 });
    expect(data.setWarningRule).toMatchObject({ rule: null, errors: [{ code: 'STALE_VERSION' }] });
  });

  test('is adopted by all open obligations, whose lights turn with the day on which it holds', async () => {
    const { version } = await shown(officer);
    const green = async () =>
      (
        await officer.ask(
          '{ obligations(filter: { state: { eq: OPEN }, kind: { eq: DISCLOSURE }, light: { eq: GREEN }, dueOn: { range: { to: "2020-01-03" } } }) { totalItems } }',
        )
      ).data.obligations.totalItems as number;
    expect(await green()).toBeGreaterThan(0);
    expect((await set(leader, { version })).data.setWarningRule.rule.version).toBe(version + 1);
    await vi.waitFor(async () => expect(await green()).toBe(0), { timeout: 120_000, interval: 200 });
    const [{ stale = -1 } = {}] = await sql<{ stale: number }>(
      `select count(*)::int as stale from obligation o join warning_rule r on r.id = o.rule_id
        where o.kind = 'DISCLOSURE' and o.state in ('OPEN', 'UPCOMING') and r.version <> $1`,
      [version + 1],
    );
    expect(stale).toBe(0);
    await expectTrueCounts();
  });
});

describe('an amended calendar', () => {
  test('is adopted by open obligations and counted by from then on', async () => {
    const administrator = await signIn(server.url, 'xitong');
    const amend = async (reason: string) => {
      const { data } = await administrator.ask(
        'mutation ($input: AmendCalendarInput!) { amendCalendar(input: $input) { label errors { code } } }',
        { input: { days: [{ day: '2019-10-21', kind: 'REST' }], reason, idempotencyKey: 'a-day-off' } },
      );
      return data.amendCalendar;
    };
    const versions = async () => (await sql('select id from calendar_version')).length;
    const before = await versions();
    const amended = await amend('临时放假');
    expect(amended).toEqual({ label: expect.stringContaining('修订'), errors: [] });
    expect(await amend('临时放假')).toEqual(amended);
    expect(await amend('另一件事')).toEqual({ label: null, errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await versions()).toBe(before + 1);
    const { data: counted } = await officer.ask('{ workingDay(after: "2019-10-18", count: 1) }');
    expect(counted.workingDay).toBe('2019-10-22');
    await vi.waitFor(
      async () => {
        const adopted = await sql(
          `select distinct calendar_version_id from obligation where state in ('OPEN', 'UPCOMING')`,
        );
        expect(adopted).toHaveLength(1);
      },
      { timeout: 120_000, interval: 200 },
    );
    await expectTrueCounts();
  });
});

describe('two processes that sweep at once', () => {
  test('change each light once, and the counts stay true', async () => {
    await Promise.all(
      Array.from({ length: 3 }, () => [
        shift(officer, '2019-10-23T09:00:00+08:00'),
        shift(elsewhere, '2019-10-23T09:00:01+08:00'),
      ])
        .flat()
        .map((each) => each.catch(() => null)),
    );
    const [{ today = '' } = {}] = [(await officer.ask('{ businessClock { today } }')).data.businessClock];
    expect(today).toBe('2019-10-23');
    const twice = await sql(
      `select obligation_id, from_light, to_light, state, effective_on from light_change
        group by 1, 2, 3, 4, 5 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    await expectTrueCounts();
  });
});

describe('the log', () => {
  test('has no hole and no number twice, and everything written has come into it', async () => {
    await expect
      .poll(async () => (await sql<{ left: number }>('select count(*)::int as left from outbox'))[0]?.left, {
        timeout: 120_000,
      })
      .toBe(0);
    const [log] = await sql<{ entries: number; numbers: number; first: string; last: string }>(
      'select count(*)::int as entries, count(distinct number)::int as numbers, min(number) as first, max(number) as last from log_entry',
    );
    expect(log?.entries).toBe(log?.numbers);
    expect(Number(log?.last) - Number(log?.first) + 1).toBe(log?.entries);
    const [{ lost = -1 } = {}] = await sql<{ lost: number }>(
      `select count(*)::int as lost from light_change c where not exists (
        select from log_entry l where l.topic = 'light' and l.payload->'changeIds' ? c.id::text)`,
    );
    expect(lost).toBe(0);
  });
});
