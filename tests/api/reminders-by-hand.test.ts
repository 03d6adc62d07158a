import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, letter } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { answerOwed, REMINDER, remindersOf, told } from '../support/reminders.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';
const REMIND = `mutation ($input: RemindInput!) { remind(input: $input) {
  reminders { ${REMINDER} } errors { __typename code message path } } }`;
const NOTE = `mutation ($input: NoteReminderInput!) { noteReminder(input: $input) {
  reminders { ${REMINDER} } errors { __typename code path } } }`;

let server: TestServer;
let shahe: Shahe;
let officer: Caller;
let leader: Caller;
let township: Caller;
let other: Caller;
let owed: string;
let noticeId: string;

beforeAll(async () => {
  server = await startServer();
  shahe = await Shahe.of(server);
  officer = shahe.officer;
  [leader, township, other] = (await Promise.all(
    ['wangjianguo', 'liuqiang', 'machi'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller];
  await shahe.shift('2019-10-15T09:00:00+08:00');
  const notice = await issued({ officer, leader }, shahe.id, { answerBy: '2019-10-25' });
  noticeId = notice.id;
  owed = await answerOwed(server, notice.id);
});
afterAll(() => server.close());

const input = (over: object = {}) => ({
  input: { obligationIds: [owed], manner: 'PHONE', idempotencyKey: crypto.randomUUID(), ...over },
});
const code = ({ data, errors }: Awaited<ReturnType<Caller['ask']>>, mutation = 'remind') =>
  errors?.[0]?.extensions.code ?? data[mutation].errors[0]?.code ?? 'DONE';
const remind = async (who: Caller, over: object = {}) => (await who.ask(REMIND, input(over))).data.remind;

describe('a unit is reminded by hand', () => {
  test('by whoever may, and not by itself, another, or nobody', async () => {
    expect(code(await new Caller(server.url).ask(REMIND, input()))).toBe('UNAUTHENTICATED');
    expect(code(await leader.ask(REMIND, input()))).toBe('FORBIDDEN');
    expect(code(await township.ask(REMIND, input()))).toBe('FORBIDDEN');
    expect(code(await other.ask(REMIND, input()))).toBe('NOT_FOUND');
    expect(await remindersOf(officer, owed)).toEqual([]);
  });

  test.each([
    ['nothing', { obligationIds: [] }, 'BAD_INPUT'],
    ['too much', { obligationIds: Array.from({ length: 201 }, () => NOBODY) }, 'BAD_INPUT'],
    ['what is not there', { obligationIds: [NOBODY] }, 'NOT_FOUND'],
    ['what is no id', { obligationIds: ["'"] }, 'NOT_FOUND'],
    ['by a step', { manner: 'STEP' }, 'BAD_MANNER'],
    ['with a long story', { note: '长'.repeat(201) }, 'BAD_INPUT'],
    ['with a long name', { withWhom: '长'.repeat(51) }, 'BAD_INPUT'],
    ['with a bad key', { idempotencyKey: '!' }, 'BAD_IDEMPOTENCY_KEY'],
  ])('not of %s', async (_, over, expected) => {
    expect(code(await officer.ask(REMIND, input(over)))).toBe(expected);
    expect(await remindersOf(officer, owed)).toEqual([]);
  });

  test('by phone: on record at once, and what was said is added by who called and read by who may remind', async () => {
    const key = crypto.randomUUID();
    const { reminders } = await remind(officer, { idempotencyKey: key });
    expect(reminders).toMatchObject([{ manner: 'PHONE', told: null, by: { name: '李静' }, viewerCanNote: true }]);
    expect((await remind(officer, { idempotencyKey: key })).reminders).toEqual(reminders);
    const note = { id: reminders[0].id, version: 1, withWhom: '值班室', note: '答复本周内反馈' };
    const noted = (await officer.ask(NOTE, { input: note })).data.noteReminder;
    expect(noted).toMatchObject({
      errors: [],
      reminders: [{ withWhom: '值班室', note: '答复本周内反馈', version: 2 }],
    });
    expect(code(await officer.ask(NOTE, { input: note }), 'noteReminder')).toBe('STALE_VERSION');
    const colleague = await signIn(server.url, 'zhaolei');
    expect(code(await colleague.ask(NOTE, { input: { ...note, version: 2 } }), 'noteReminder')).toBe('FORBIDDEN');
    expect(code(await other.ask(NOTE, { input: { ...note, version: 2 } }), 'noteReminder')).toBe('NOT_FOUND');
    expect(code(await township.ask(NOTE, { input: { ...note, version: 2 } }), 'noteReminder')).toBe('NOT_FOUND');
    expect(code(await officer.ask(NOTE, { input: { ...note, id: 'x' } }), 'noteReminder')).toBe('NOT_FOUND');
    // the unit sees that it was called, not what was noted
    expect(await remindersOf(township, owed)).toMatchObject([{ manner: 'PHONE', withWhom: null, note: null }]);
    expect(await told(township, owed)).toEqual([]);
  });

  test('with a message: its people are told, once a day', async () => {
    const { reminders } = await remind(officer, { manner: 'MESSAGE', note: '请今日反馈。' });
    expect(reminders).toMatchObject([{ manner: 'MESSAGE', told: 2, audiences: ['UNIT'] }]);
    const [message] = await told(township, owed);
    expect(message?.title).toMatch(/^催办：.*还剩8个工作日$/);
    expect(message?.text).toContain('请今日反馈。');
    expect(await remind(officer, { manner: 'MESSAGE' })).toMatchObject({ errors: [{ code: 'REMINDED_TODAY' }] });
    await shahe.shift('2019-10-16T09:00:00+08:00');
    expect((await remind(officer, { manner: 'MESSAGE' })).errors).toEqual([]);
  });

  test('the letter shows it, to those who read of the unit', async () => {
    const { data } = await officer.ask(
      `query ($id: ID!) { letterReminders(noticeId: $id) { manner } notice(id: $id) { answerObligation { viewerCanRemind } } }`,
      { id: noticeId },
    );
    expect(data.letterReminders.map(({ manner }: { manner: string }) => manner)).toEqual([
      'PHONE',
      'MESSAGE',
      'MESSAGE',
    ]);
    expect(data.notice.answerObligation.viewerCanRemind).toBe(true);
  });

  test('a township reminds its villages', async () => {
    const { data } = await township.ask(
      `query ($under: ID!) { obligations(filter: { under: $under, state: { eq: OPEN } }, take: 200) {
        items { id unit { id kind } viewerCanRemind } } }`,
      { under: shahe.id },
    );
    const items = data.obligations.items as {
      id: string;
      unit: { id: string; kind: string };
      viewerCanRemind: boolean;
    }[];
    for (const { unit, viewerCanRemind } of items) expect(viewerCanRemind).toBe(unit.id !== shahe.id);
    const village = items.find(({ viewerCanRemind }) => viewerCanRemind) ?? expect.fail('no village owes anything');
    expect((await remind(township, { obligationIds: [village.id], manner: 'MESSAGE' })).errors).toEqual([]);
  });

  test('a lead department reminds of what it leads, whoever owes it, and of nothing else', async () => {
    const lead = await signIn(server.url, 'minzheng');
    const { data } = await lead.ask('{ ledObligations(take: 200) { items { id state unit { name } } } }');
    const items = data.ledObligations.items as { id: string; state: string; unit: { name: string } }[];
    const led = items.find(({ state }) => state === 'OPEN') ?? expect.fail('nothing is owed of what it leads');
    const { reminders } = await remind(lead, { obligationIds: [led.id], note: '已电话核实' });
    expect(reminders).toMatchObject([{ manner: 'PHONE', note: '已电话核实', viewerCanNote: true }]);
    expect((await remind(lead, { obligationIds: [led.id], manner: 'MESSAGE' })).errors).toEqual([]);
    expect(code(await lead.ask(REMIND, input()))).toBe('NOT_FOUND');
  });

  test('of more than three things in one message, which says nothing of who reminds', async () => {
    await shahe.shift('2019-10-21T09:00:00+08:00');
    const { data } = await officer.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, state: { eq: OPEN } }) { items { id } } }',
      { id: shahe.id },
    );
    const obligationIds = data.obligations.items.map(({ id }: { id: string }) => id);
    expect(obligationIds.length).toBeGreaterThan(3);
    expect((await remind(officer, { obligationIds, manner: 'MESSAGE' })).reminders).toHaveLength(obligationIds.length);
    const [message] = await told(township);
    expect(message?.title).toBe(`催办：${obligationIds.length}项应办事项请抓紧办理`);
    expect(message?.text).toMatch(/^党风政风监督室催办：/);
    expect(message?.text).not.toContain('李静');
  });

  test('not of what is done', async () => {
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { version } }', { id: noticeId });
    const received = await letter(township, 'receiveNotice', { id: noticeId, version: data.notice.version });
    const { version } = received.notice ?? expect.fail('not received');
    const answer = { id: noticeId, version, text: '已公开', idempotencyKey: crypto.randomUUID() };
    expect((await letter(township, 'answerNotice', answer)).errors).toEqual([]);
    expect(await remind(officer)).toMatchObject({ reminders: [], errors: [{ __typename: 'StateError' }] });
  });
});
