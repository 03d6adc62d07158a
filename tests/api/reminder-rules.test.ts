import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { answerOwed, remindersOf, stepsOf } from '../support/reminders.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';

const RULE = 'kind version active fromOn steps { days audiences text urgent }';
const SET = `mutation ($input: SetReminderRuleInput!) { setReminderRule(input: $input) {
  rule { ${RULE} } errors { __typename code message path } } }`;

let server: TestServer;
let shahe: Shahe;
let leader: Caller;

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  leader = await signIn(server.url, 'wangjianguo');
  await shahe.shift('2019-10-15T09:00:00+08:00');
});
afterAll(() => server.close());

const rules = async (who: Caller) => (await who.ask(`{ reminderRules { ${RULE} } }`)).data.reminderRules;
const answers = async () => (await rules(leader)).find(({ kind }: { kind: string }) => kind === 'ANSWER');
const step = (over: object = {}) => ({ days: -2, audiences: ['UNIT'], text: '{事项}{余日}', urgent: false, ...over });
const input = (version: number, over: object = {}) => ({
  input: { kind: 'ANSWER', version, active: true, steps: [step()], reason: '经室务会研究', ...over },
});

describe('reminder rules', () => {
  test('hold from the start, and whoever is reminded by them may read them', async () => {
    const township = await signIn(server.url, 'liuqiang');
    const found = await rules(township);
    const [acts, answer, disclosure] = found;
    expect(acts.kind).toBe('ACT');
    expect([answer.kind, answer.version, answer.steps.map(({ days }: { days: number }) => days)]).toEqual([
      'ANSWER',
      1,
      [-3, -1, 0, 1, 3, 5],
    ]);
    expect(disclosure.steps.map(({ days }: { days: number }) => days)).toEqual([-3, 0, 1]);
    expect((await new Caller(server.url).ask('{ reminderRules { id } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const administrator = await signIn(server.url, 'xitong');
    expect((await administrator.ask('{ reminderRules { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('are changed by an approver only', async () => {
    for (const name of ['lijing', 'liuqiang', 'xitong'])
      expect((await (await signIn(server.url, name)).ask(SET, input(1))).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect((await answers()).version).toBe(1);
  });

  test.each([
    ['a day stands twice', { steps: [step(), step()] }, 'STEP_TWICE'],
    ['nobody is told', { steps: [step({ audiences: [] })] }, 'BAD_INPUT'],
    ['somebody is told twice', { steps: [step({ audiences: ['UNIT', 'UNIT'] })] }, 'AUDIENCE_TWICE'],
    ['nothing is said', { steps: [step({ text: ' ' })] }, 'BAD_INPUT'],
    ['too much is said', { steps: [step({ text: '长'.repeat(201) })] }, 'BAD_INPUT'],
    ['an unknown field is merged', { steps: [step({ text: '{姓名}' })] }, 'BAD_TEMPLATE'],
    ['a day is far away', { steps: [step({ days: 61 })] }, 'BAD_INPUT'],
    ['there are too many', { steps: Array.from({ length: 13 }, (_, i) => step({ days: i })) }, 'BAD_INPUT'],
    ['no reason is given', { reason: ' ' }, 'BAD_INPUT'],
    ['the version is not the one that holds', {}, 'STALE_VERSION', 7],
  ])('are refused when %s, by name', async (_, over, expected, version = 1) => {
    const { data } = await leader.ask(SET, input(version, over));
    expect([data.setReminderRule.rule, data.setReminderRule.errors[0].code]).toEqual([null, expected]);
    expect((await answers()).version).toBe(1);
  });

  test('hold from the day on which they are changed, for what is owed already too', async () => {
    const notice = await issued({ officer: shahe.officer, leader }, shahe.id, { answerBy: '2019-10-25' });
    const owed = await answerOwed(server, notice.id);
    const steps = [step({ days: 2, audiences: ['OFFICE'] }), step({ days: -4 }), step({ days: -8 })];
    const { data } = await leader.ask(SET, input(1, { steps }));
    expect(data.setReminderRule).toMatchObject({ errors: [], rule: { version: 2, fromOn: '2019-10-15' } });
    expect(data.setReminderRule.rule.steps.map(({ days }: { days: number }) => days)).toEqual([-8, -4, 2]);
    await shahe.shift('2019-10-22T09:00:00+08:00');
    // it was known on the day of the letter: eight days before it was due nobody had to be told
    expect(stepsOf(await remindersOf(shahe.officer, owed))).toEqual(['-4 2019-10-21']);
    expect((await leader.ask(SET, input(2, { active: false, steps }))).data.setReminderRule.errors).toEqual([]);
    await shahe.shift('2019-11-20T09:00:00+08:00');
    expect(stepsOf(await remindersOf(shahe.officer, owed))).toEqual(['-4 2019-10-21']);
  });
});
