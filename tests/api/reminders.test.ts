import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { answerOwed, remindersOf, stepsOf, told } from '../support/reminders.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { query } from '../support/sql.ts';

let server: TestServer;
let shahe: Shahe;
let officer: Caller;
let leader: Caller;
let township: Caller;

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  officer = shahe.officer;
  [leader, township] = [await signIn(server.url, 'wangjianguo'), await signIn(server.url, 'liuqiang')];
  await shahe.shift('2019-10-09T09:00:00+08:00');
});
afterAll(() => server.close());

/** A letter to Shahe that asks for an answer by a day, with what is owed for it. */
async function asked(answerBy: string) {
  const notice = await issued({ officer, leader }, shahe.id, { answerBy });
  return { notice, owed: await answerOwed(server, notice.id) };
}

describe('an answer that is owed', () => {
  test('is reminded of on its days, once each, further up each time, and no more when it is there', async () => {
    const { notice, owed } = await asked('2019-10-18');
    await shahe.shift('2019-10-15T08:29:00+08:00');
    expect(await remindersOf(officer, owed)).toEqual([]);
    await shahe.shift('2019-10-15T08:30:00+08:00');
    await shahe.shift('2019-10-15T09:30:00+08:00');
    expect(stepsOf(await remindersOf(officer, owed))).toEqual(['-3 2019-10-15']);
    const [first, ...more] = await told(township, owed);
    expect([first?.kind, first?.urgent, more]).toEqual(['REMINDER', false, []]);
    expect(first?.title).toMatch(/反馈，还剩3个工作日$/);
    expect(first?.text).toBe('沙河街道应于10月18日前反馈，还剩3个工作日。请抓紧办理。');

    await shahe.shift('2019-10-21T09:00:00+08:00');
    const steps = await remindersOf(officer, owed);
    expect(stepsOf(steps)).toEqual(['-3 2019-10-15', '-1 2019-10-17', '0 2019-10-18', '1 2019-10-21']);
    expect(steps.at(-1)).toMatchObject({ audiences: ['UNIT', 'SUPERIOR'], by: null, note: null });
    // what was missed while the clock stood still is on record; the people hear the last of it
    expect((await told(township, owed)).map(({ title }) => title.replace(/^.*，/, ''))).toEqual([
      '已逾期1个工作日',
      '还剩3个工作日',
    ]);
    expect((await told(officer, owed)).map(({ kind }) => kind)).toEqual(['ESCALATION']);
    expect(await told(leader, owed)).toEqual([]);

    const received = await letter(township, 'receiveNotice', { id: notice.id, version: notice.version });
    const { version } = received.notice ?? expect.fail('not received');
    const answer = { id: notice.id, version, text: '已公开', idempotencyKey: crypto.randomUUID() };
    expect((await letter(township, 'answerNotice', answer)).errors).toEqual([]);
    await shahe.shift('2019-10-30T09:00:00+08:00');
    expect(stepsOf(await remindersOf(officer, owed))).toHaveLength(4);
    expect((await told(township, owed)).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  test('that nobody looked at for days has every step on record with its own day, and each is told once', async () => {
    const { owed } = await asked('2019-11-06');
    await shahe.shift('2019-11-20T09:00:00+08:00');
    expect(stepsOf(await remindersOf(officer, owed))).toEqual([
      ...['-3 2019-11-01', '-1 2019-11-05', '0 2019-11-06', '1 2019-11-07', '3 2019-11-11', '5 2019-11-13'],
    ]);
    for (const who of [township, officer, leader]) {
      const heard = await told(who, owed);
      expect(heard.map(({ title }) => title.replace(/^.*，/, ''))).toEqual(['已逾期10个工作日']);
    }
    const seen = await remindersOf(leader, owed);
    expect(seen.at(-1)).toMatchObject({ audiences: ['LEADER'], told: 1 });
  });

  test('whose light is held is not reminded of on those days', async () => {
    const { owed } = await asked('2019-11-27');
    const hold = { obligationId: owed, untilOn: '2019-11-26', reason: '会议期间', idempotencyKey: crypto.randomUUID() };
    const { data } = await leader.ask(
      'mutation ($input: HoldLightInput!) { holdLight(input: $input) { errors { code } } }',
      { input: hold },
    );
    expect(data.holdLight.errors).toEqual([]);
    await shahe.shift('2019-11-27T09:00:00+08:00');
    expect(stepsOf(await remindersOf(officer, owed))).toEqual(['0 2019-11-27']);
  });

  test('that is owed no more, since the letter was taken back, is not reminded of', async () => {
    const { notice, owed } = await asked('2019-12-04');
    await letter(leader, 'withdrawNotice', { id: notice.id, version: notice.version, reason: '测试撤回' });
    await shahe.shift('2019-12-20T09:00:00+08:00');
    expect(await remindersOf(officer, owed)).toEqual([]);
  });
});

describe('what is owed', () => {
  /** Each obligation that has steps left, with the transaction that looked at it last. */
  const looks = async () =>
    new Map(
      (
        await query<{ id: string; look: string }>(
          server.database.superuserUrl,
          'select obligation_id as id, xmin::text as look from reminder_agenda',
        )
      ).map(({ id, look }) => [id, look]),
    );

  test('is looked at when a step of it has come, and nothing else is', async () => {
    await shahe.shift('2020-01-06T12:00:00+08:00');
    const before = await looks();
    expect(before.size).toBeGreaterThan(100);
    await shahe.shift('2020-01-06T20:00:00+08:00');
    expect(await looks()).toEqual(before);
    await shahe.shift('2020-01-07T09:00:00+08:00');
    const after = await looks();
    const changed = [...before].filter(([id, look]) => after.get(id) !== look).map(([id]) => id);
    const due = await query<{ id: string }>(
      server.database.superuserUrl,
      `select distinct obligation_id as id from reminder where on_day = '2020-01-07' and manner = 'STEP'`,
    );
    expect(changed.sort()).toEqual(due.map(({ id }) => id).sort());
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('what was exempted and is owed again', () => {
  const EXEMPTED = 'obligation { exemptions { id version } } errors { message }';
  const PROPOSE = `mutation ($input: ProposeExemptionInput!) { proposeExemption(input: $input) { ${EXEMPTED} } }`;
  const STEP = `mutation ($input: StepExemptionInput!) { stepExemption(input: $input) { ${EXEMPTED} } }`;

  test('was not to be reminded of meanwhile', async () => {
    const { data } = await officer.ask(
      `query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, dueOn: { eq: "2020-01-10" } }) { items { id } } }`,
      { id: shahe.id },
    );
    const [one, other] = data.obligations.items.map(({ id }: { id: string }) => id);
    const input = { obligationId: one, reason: '本期由区里统一公开', idempotencyKey: crypto.randomUUID() };
    const proposed = (await officer.ask(PROPOSE, { input })).data.proposeExemption;
    const step = async ({ id, version }: { id: string; version: number }, what: string) => {
      const { data: answer } = await leader.ask(STEP, { input: { id, version, step: what, remark: '同意' } });
      expect(answer.stepExemption.errors).toEqual([]);
      return answer.stepExemption.obligation.exemptions.at(-1);
    };
    const approved = await step(proposed.obligation.exemptions.at(-1), 'APPROVE');
    await shahe.shift('2020-01-14T09:00:00+08:00');
    await step(approved, 'REVOKE');
    await shahe.shift('2020-01-15T09:00:00+08:00');
    expect(stepsOf(await remindersOf(officer, one))).toEqual(['-3 2020-01-07']);
    expect(stepsOf(await remindersOf(officer, other))).toEqual(['-3 2020-01-07', '0 2020-01-10', '1 2020-01-13']);
  });
});

describe('disclosures that many units owe', () => {
  test('are told to those above in one message, with how many and whose', async () => {
    await shahe.shift('2020-01-22T09:00:00+08:00');
    const escalated = (await told(officer)).filter(({ title }) => /^\d+个单位的\d+项应办事项/.test(title));
    expect(escalated.length).toBeGreaterThan(0);
    expect(escalated[0]?.text.split('\n').length).toBeLessThanOrEqual(7);
    // those of few are told one by one
    const single = (await told(officer)).filter(({ title }) => title.includes('：'));
    expect(single.every(({ recordId }) => recordId !== null)).toBe(true);
  });
});
