import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { runWarm } from '../support/warm-processes.ts';
import { startServer, type TestServer } from './server.ts';

const PASSWORD = 'Yinshan-1949';
const REASON = '九原区纪委常委会2019年第9次会议决定';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function seatOf(username: string, path: string): Promise<Seat> {
  const seat = await takeSeat(browser, server.url);
  await comeTo(seat.page, username, DEMO_PASSWORD, path);
  return seat;
}

/** Chooses in one of antd's lists, which draw only what is near. */
async function choose(page: Page, label: string, words: string, option = words): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label);
  await field.click();
  await field.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
}

/** A system administrator makes an account. @returns the address of its invitation */
async function invite(page: Page, name: string, username: string): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: '账号' }).click();
  await page.getByRole('button', { name: '新建账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('用户名').fill(username);
  await dialog.getByRole('button', { name: '新建' }).click();
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  await dialog.getByText('地址只显示这一次').waitFor();
  await dialog.getByRole('button', { name: '复制' }).click();
  await dialog.getByText('已复制').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A security administrator, among the accounts, confirms the link. @returns the code that they tell the person */
async function confirmLink(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '确认设置密码' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/系统管理员在.*发了设置密码的链接/).waitFor();
  await dialog.getByRole('button', { name: '确认设置密码' }).click();
  const code = await dialog.getByLabel('确认码').inputValue();
  await dialog.getByRole('button', { name: '已告知本人' }).click();
  return code;
}

/** What the server does by itself every minute. */
async function seal(): Promise<void> {
  const env = {
    DATABASE_URL: server.database.appUrl,
    SANWU_TRAIL_ROOTS: server.rootsFile,
    SANWU_MASTER_KEY: server.masterKey,
  };
  expect(await runWarm('api/dist/commands/trail.js', { env, args: ['seal'] })).toMatchObject({ status: 0 });
}

it('one makes an account, another gives it power, a third confirms, and the audit finds all of it', async () => {
  const [system, person] = await Promise.all([seatOf('xitong', '/'), takeSeat(browser, server.url)]);
  await system.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await invite(system.page, '巴特尔', 'bateer');
  expect(link).toMatch(new RegExp(`^${server.url}/welcome#[\\w-]{43}$`));

  const asked: string[] = [];
  person.page.on('request', (request) => asked.push(request.url()));
  await person.page.goto(link);
  await person.page.getByText('链接还在等安全管理员确认').waitFor();
  const security = await seatOf('anquan', '/accounts?text=bateer');
  const code = await confirmLink(security.page, '巴特尔');
  // out of the address bar, and never in an address that was asked for
  expect(person.page.url()).toBe(`${server.url}/welcome`);
  await person.page.reload();
  await person.page.getByText('您的用户名是 bateer').waitFor();
  await person.page.getByLabel('确认码').fill(code);
  await person.page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
  await person.page.getByLabel('再输一遍新密码').fill(PASSWORD);
  await person.page.getByRole('button', { name: '设置密码' }).click();
  await person.page.getByRole('link', { name: '去登录' }).waitFor();
  expect(asked.join(' ')).not.toContain(link.slice(-43));
  await person.page.reload();
  await person.page.getByText('这个链接已经用过、过期或被新的链接代替').waitFor();
  await signInAt(person.page, 'bateer', PASSWORD, '/login');
  const letters = person.page.getByRole('link', { name: /(^|\s)监督$/ });
  await person.page.getByRole('link', { name: '三务公开+ 再监督平台' }).waitFor();
  expect(await letters.count()).toBe(0);

  await security.page.getByRole('button', { name: '授予岗位' }).click();
  await choose(security.page, '岗位', '审批领导');
  await security.page.getByText('要等另一位安全管理员确认').waitFor();
  await choose(security.page, '单位', '区纪委监委');
  const dialog = security.page.getByRole('dialog');
  await dialog.getByLabel('职务').fill('副书记');
  await dialog.getByLabel('依据').fill(REASON);
  await dialog.getByRole('button', { name: '授予并等待确认' }).click();
  await security.page.getByText('等另一位安全管理员确认后生效').waitFor();
  expect(await security.page.getByRole('button', { name: '确认', exact: true }).count()).toBe(0);

  const second = await seatOf('anquan2', '/');
  await second.page.getByRole('heading', { name: '有 1 个账号等第二个人确认' }).waitFor();
  await second.page.getByRole('link', { name: '去核对：巴特尔' }).click();
  await second.page.getByText(`依据：${REASON}`).waitFor();
  await second.page.getByRole('button', { name: '确认', exact: true }).click();
  await second.page.getByRole('dialog').getByLabel('说明').fill('已核对任职文件');
  await second.page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await second.page.getByText('巴特尔的岗位已生效').waitFor();

  // their rights changed: the open page comes anew by itself, or is asked for
  await person.page.goto('/');
  await person.page.getByRole('heading', { name: '没有等我签批的文书' }).waitFor();
  await letters.waitFor();

  const audit = await seatOf('shenji', '/security?kind=RIGHT');
  const events = audit.page.getByRole('row').filter({ hasText: '巴特尔' });
  await events.filter({ hasText: '岗位生效' }).filter({ hasText: '已核对任职文件' }).waitFor();
  await events.filter({ hasText: '授予岗位，待确认' }).filter({ hasText: '审批领导' }).waitFor();
  await audit.page.getByRole('navigation').getByRole('link', { name: '留痕' }).click();
  // what the platform does by itself goes on meanwhile, and would push it off the first page
  await audit.page.goto('/trail?table=post');
  const granted = audit.page.getByRole('listitem').filter({ hasText: REASON });
  await granted.getByRole('button', { expanded: false }).click();
  await granted.getByText('审批领导').waitFor();
  await granted.getByRole('link', { name: '这条记录的全部留痕' }).click();
  await audit.page.getByRole('button', { name: /乌兰 修改 岗位/ }).waitFor();
  await seal();
  await audit.page.getByRole('button', { name: '核验' }).click();
  await audit.page.getByText('完好', { exact: true }).waitFor();
  const seats = [system, security, second, audit, person];
  expect(seats.flatMap(({ complaints }) => complaints)).toEqual([]);
  for (const { leave } of seats) await leave();
});
