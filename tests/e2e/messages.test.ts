import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let officer: Caller;
let owed: { id: string; title: string }[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-15T09:00:00+08:00") { today } }');
  const { data: units } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = units.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  const { data } = await officer.ask(
    'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, state: { eq: OPEN } }) { items { id title } } }',
    { id: shahe },
  );
  owed = data.obligations.items;
  await readAll();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What the township was told already is read. */
async function readAll(): Promise<void> {
  const township = await signIn(server.url, 'liuqiang');
  const { data } = await township.ask('{ messages(take: 1) { items { id } } }');
  const [newest] = data.messages.items;
  if (newest)
    await township.ask('mutation ($id: ID!) { markMessagesRead(input: { upToId: $id }) { unread } }', {
      id: newest.id,
    });
}

/** The office reminds the township of one of the things that it owes. @returns how the message begins */
async function remind(n: number): Promise<string> {
  const one = owed[n] ?? expect.fail('nothing is owed');
  const { data } = await officer.ask(
    'mutation ($input: RemindInput!) { remind(input: $input) { errors { message } } }',
    {
      input: { obligationIds: [one.id], manner: 'MESSAGE', idempotencyKey: crypto.randomUUID() },
    },
  );
  expect(data.remind.errors).toEqual([]);
  return `催办：${one.title}`;
}

describe('messages', () => {
  it('lead to their record from outside, once somebody has signed in', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE, false);
    await comeTo(page, 'liuqiang', DEMO_PASSWORD, `/records/OBLIGATION/${owed[0]?.id}`);
    await page.waitForURL(`**/warnings/${owed[0]?.id}`);
    await page.goto('/records/NOTHING/1');
    await page.getByText('没有这个页面').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are counted in the top bar while somebody looks at another page, and read one by one or all at once', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'liuqiang', DEMO_PASSWORD, '/');
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    const first = await remind(0);
    await page.getByRole('link', { name: '消息：1 条未读' }).click();
    await page.getByRole('heading', { name: '消息' }).waitFor();
    await page.getByRole('listitem', { name: first }).waitFor();
    const second = await remind(1);
    await page.getByRole('listitem', { name: second }).waitFor();
    await page.getByRole('listitem', { name: second }).getByRole('button', { name: '标为已读' }).click();
    await page.getByRole('link', { name: '消息：1 条未读' }).waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are reached by a thumb, and lead to what they are about', async () => {
    const title = await remind(2);
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE, false);
    await comeTo(page, 'liuqiang', DEMO_PASSWORD, '/');
    await page.getByRole('link', { name: '消息：1 条未读' }).click();
    await page.getByRole('listitem', { name: title }).getByRole('link').click();
    await page.getByRole('heading', { name: title.replace('催办：', '') }).waitFor();
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
