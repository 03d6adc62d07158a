import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Channels } from '../support/channels.ts';
import { issued } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { meddle } from '../support/sql.ts';

const CONSOLE = 'https://sanwu.example.gov.cn';

let server: TestServer;
let shahe: Shahe;
let channels: Channels;
let head: Caller;
let mail: string;
const owed: { id: string; title: string }[] = [];

beforeAll(async () => {
  server = await startServer({ env: { SANWU_CONSOLE_ORIGIN: CONSOLE } });
  shahe = await Shahe.of(server);
  channels = await Channels.of(server);
  head = await signIn(server.url, 'liuqiang');
  await shahe.shift('2019-10-15T09:00:00+08:00');
  const { data } = await shahe.officer.ask(
    'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, state: { eq: OPEN } }) { items { id title } } }',
    { id: shahe.id },
  );
  owed.push(...data.obligations.items);
  mail = (await channels.connect('EMAIL')).id;
});
afterAll(async () => {
  await channels?.close();
  await server?.close();
});

/** The office reminds the township of something, each of it once a day. */
async function remind(n: number): Promise<string> {
  const one = owed[n] ?? expect.fail('nothing is owed');
  const { data } = await shahe.officer.ask(
    'mutation ($input: RemindInput!) { remind(input: $input) { errors { message } } }',
    { input: { obligationIds: [one.id], manner: 'MESSAGE', idempotencyKey: crypto.randomUUID() } },
  );
  expect(data.remind.errors).toEqual([]);
  return one.title;
}
const choice = (how: string) => ({ choices: [{ channel: 'EMAIL', kind: 'REMINDER', how }] });
const subjects = async () => (await channels.world.received('mail')).map(({ subject }) => subject);

describe('whoever says where they are reached', () => {
  test('is told there too, once, and in the group of their unit once for all', async () => {
    const { id: group } = await channels.connect('WECOM', { unitId: shahe.id, kinds: ['REMINDER'] });
    const { id: other } = await channels.connect('WEBHOOK', { kinds: ['ISSUED'] });
    await channels.wish(head, { email: 'liuqiang@example.gov.cn' });
    const title = await remind(0);
    const [letter, ...more] = await channels.took('mail', 1);
    expect([letter?.to, more]).toEqual(['liuqiang@example.gov.cn', []]);
    expect(letter?.subject).toBe(`【催办】催办：${title}，已逾期4个工作日`);
    expect(letter?.text).toContain(`请登录三务公开+再监督平台查看。\n\n${CONSOLE}/records/OBLIGATION/${owed[0]?.id}`);
    expect(await channels.took('wecom', 1)).toHaveLength(1);
    expect(await channels.stands(mail, 'SENT')).toMatchObject({ kinds: ['REMINDER'], messages: 1, digest: false });
    expect(await channels.deliveries(group)).toHaveLength(1);
    expect(await channels.deliveries(other)).toEqual([]);
  });

  test('is told in a group of what came after it was connected, however late the rest is made out', async () => {
    const { id: later } = await channels.connect('DINGTALK', { unitId: shahe.id, kinds: ['REMINDER'] });
    await meddle(server.database.superuserUrl, 'update message set planned_at = null');
    const title = await remind(3);
    const [said] = await channels.took('dingtalk', 1);
    expect(said?.text).toContain(title);
    expect(await channels.deliveries(later)).toHaveLength(1);
    await channels.took('mail', 2);
  });

  test('is left alone in quiet hours, and told when they are over, unless they have read it by then', async () => {
    await channels.world.forget();
    await shahe.shift('2019-10-15T22:00:00+08:00');
    await remind(1);
    const waits = await channels.stands(mail, 'QUEUED');
    expect(waits.notBefore).toBe('2019-10-15T23:30:00.000Z');
    await remind(2);
    await expect.poll(async () => (await channels.deliveries(mail)).length).toBe(4);
    const { data } = await head.ask('{ messages(take: 1) { items { id } } }');
    await head.ask('mutation ($id: ID!) { markMessagesRead(input: { ids: [$id] }) { unread } }', {
      id: data.messages.items[0].id,
    });
    await channels.passes();
    await shahe.shift('2019-10-16T07:29:00+08:00');
    expect(await subjects()).toEqual([]);
    await shahe.shift('2019-10-16T07:31:00+08:00');
    await channels.passes();
    await channels.took('mail', 1);
    // what the other side has taken is on record a moment later
    await expect
      .poll(async () => (await channels.deliveries(mail)).map(({ state }) => state))
      .toEqual(['NEEDLESS', 'SENT', 'SENT', 'SENT']);
  });

  test('is told of what is urgent in quiet hours too', async () => {
    await channels.world.forget();
    await channels.wish(head, { email: 'liuqiang@example.gov.cn', quietFrom: '00:00', quietTo: '23:59' });
    const leader = await signIn(server.url, 'wangjianguo');
    await issued({ officer: shahe.officer, leader }, shahe.id, { answerBy: '2019-10-17' });
    await shahe.shift('2019-10-17T08:31:00+08:00');
    await expect.poll(subjects).toContainEqual(expect.stringMatching(/^【催办】.*今天到期$/));
  });

  test('is told of the day’s in one message, if they chose so', async () => {
    await channels.world.forget();
    await channels.wish(head, { email: 'liuqiang@example.gov.cn', ...choice('DIGEST') });
    await shahe.shift('2019-10-17T10:00:00+08:00');
    const titles = [await remind(0), await remind(1)];
    await expect.poll(async () => (await channels.deliveries(mail))[0]?.messages).toBe(2);
    const [digest] = await channels.deliveries(mail);
    expect(digest).toMatchObject({ state: 'QUEUED', digest: true, notBefore: '2019-10-18T00:30:00.000Z' });
    await shahe.shift('2019-10-18T08:31:00+08:00');
    await channels.passes();
    const digests = async () =>
      (await channels.world.received('mail')).filter(({ subject }) => subject?.startsWith('消息汇总'));
    await expect.poll(async () => (await digests()).length).toBe(1);
    const [letter] = await digests();
    expect(letter?.subject).toBe('消息汇总：2条');
    expect(letter?.text).toContain(`${CONSOLE}/messages`);
    for (const title of titles) expect(letter?.text).toContain(title);
  });

  test('is not told where they chose not to be', async () => {
    await channels.world.forget();
    await channels.wish(head, { email: 'liuqiang@example.gov.cn', ...choice('OFF') });
    const before = (await channels.deliveries(mail)).length;
    await shahe.shift('2019-10-18T10:00:00+08:00');
    const title = await remind(2);
    const inGroup = async () => (await channels.world.received('wecom')).filter(({ text }) => text.includes(title));
    await expect.poll(async () => (await inGroup()).length).toBe(1);
    expect((await channels.deliveries(mail)).length).toBe(before);
  });

  test('is not told any more of a unit of which they may not read', async () => {
    await channels.world.forget();
    await channels.wish(head, { email: 'liuqiang@example.gov.cn', ...choice('NOW') });
    await shahe.shift('2019-10-18T22:00:00+08:00');
    await remind(0);
    await channels.stands(mail, 'QUEUED');
    await meddle(
      server.database.superuserUrl,
      `update post p set ended_at = '2019-10-18', ended_reason = '测试' from account a where a.id = p.account_id and a.username = 'liuqiang'`,
    );
    await shahe.shift('2019-10-21T08:00:00+08:00');
    await channels.passes();
    await channels.stands(mail, 'NEEDLESS');
    expect((await subjects()).filter((subject) => subject?.includes('催办：'))).toEqual([]);
  });
});

describe('how somebody wants to be told', () => {
  const WISH = 'email phone quietFrom quietTo version channels choices { channel kind how }';
  const SET = `mutation ($input: SetMessageWishInput!) { setMyMessageWish(input: $input) { wish { ${WISH} } errors { code path } } }`;
  const input = (over: object = {}) => ({
    input: { version: 0, quietFrom: '21:00', quietTo: '07:30', choices: [], ...over },
  });

  test('is what is usual until they say so, and each says it for themselves', async () => {
    const clerk = await signIn(server.url, 'chenxia');
    const { data } = await clerk.ask(`{ myMessageWish { ${WISH} } }`);
    expect(data.myMessageWish).toMatchObject({
      email: null,
      quietFrom: '21:00',
      quietTo: '07:30',
      version: 0,
      channels: ['EMAIL'],
    });
    expect(data.myMessageWish.choices).toContainEqual({ channel: 'EMAIL', kind: 'PROGRESS', how: 'DIGEST' });
    for (const document of [`{ myMessageWish { version } }`, SET])
      expect((await new Caller(server.url).ask(document, input())).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    const set = await clerk.ask(SET, input({ phone: '13804720001', quietFrom: '12:00', quietTo: '14:00' }));
    expect(set.data.setMyMessageWish.wish).toMatchObject({ phone: '13804720001', quietFrom: '12:00', version: 1 });
    expect((await clerk.ask(SET, input())).data.setMyMessageWish.errors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  test.each([
    ['a box that is none', { email: 'liuqiang' }, 'BAD_EMAIL'],
    ['two boxes', { email: 'a@example.cn,b@example.cn' }, 'BAD_EMAIL'],
    ['a number that is none', { phone: '0472-123456' }, 'BAD_PHONE'],
    ['an hour that is none', { quietFrom: '24:00' }, 'BAD_INPUT'],
    ['one thing twice', { choices: Array(2).fill({ channel: 'SMS', kind: 'REMINDER', how: 'OFF' }) }, 'BAD_CHOICES'],
    ['a group', { choices: [{ channel: 'WECOM', kind: 'REMINDER', how: 'OFF' }] }, 'BAD_CHOICES'],
  ])('is refused with %s', async (_, over, code) => {
    const officer = shahe.officer;
    const { data } = await officer.ask(SET, input(over));
    expect(data.setMyMessageWish).toMatchObject({ wish: null, errors: [{ code }] });
  });
});
