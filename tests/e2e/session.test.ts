import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('a session that ends elsewhere leads to the sign-in and back, with what was typed', async () => {
  const { page, context, leave } = await takeSeat(browser, server.url);
  await signInAt(page, 'lijing', DEMO_PASSWORD, '/notices/new');
  await page.getByLabel('标题').fill('关于规范公开时限的监督建议');
  // the same session ends on another computer: the server says so on the open connection
  await context.request.post('/graphql', {
    data: { query: 'mutation { signOut }' },
    headers: { 'apollo-require-preflight': 'true' },
  });
  await page.waitForURL(/\/login\?/, { timeout: 120_000 });
  expect(new URL(page.url()).searchParams.get('to')).toBe('/notices/new');
  await page.getByText('登录已失效').waitFor();
  await page.getByLabel('用户名').fill('lijing');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('heading', { name: '拟监督建议' }).waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('关于规范公开时限的监督建议');
  await leave();
});

it('an action after the end of the session leads to the sign-in, not to a lost network', async () => {
  const { page, context, leave } = await takeSeat(browser, server.url);
  await comeTo(page, 'liuqiang', DEMO_PASSWORD, '/');
  await page.getByRole('heading', { name: '应办事项' }).waitFor();
  await context.clearCookies();
  await page.getByRole('navigation').getByRole('link', { name: '公开' }).click();
  await page.waitForURL(/\/login\?to=%2Fdisclosures/);
  await page.getByText('登录已失效').waitFor();
  await leave();
});

it.each([
  ['yuedu', '逾期的事项'],
  ['paizhu', '驻在和联系的单位'],
  ['baoyinhua', '逾期的事项'],
  ['caizheng', '应办事项'],
  ['anquan', '等第二个人确认'],
  ['shenji', '封存状态'],
])('%s has a first page without an error', async (username, sees) => {
  const { page, leave, complaints } = await takeSeat(browser, server.url);
  await comeTo(page, username, DEMO_PASSWORD, '/');
  await page.getByRole('heading', { name: sees, exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});

it('a page whose code does not come says why, and comes when it is opened again', async () => {
  const { page, leave } = await takeSeat(browser, server.url);
  const lost = /\/assets\/Notices-/;
  await page.route(lost, (route) => route.abort());
  await comeTo(page, 'lijing', DEMO_PASSWORD, '/notices');
  const failed = page.getByRole('alert').filter({ hasText: '页面没有取全' });
  await failed.waitFor();
  await page.unroute(lost);
  await failed.getByRole('button', { name: '重新打开' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await leave();
});

const BACKGROUND = 'x-sanwu-background';
const isQuestion = (request: Request) => request.method() === 'POST' && request.url().endsWith('/graphql');
const mark = (request: Request) => request.headers()[BACKGROUND];

it('a page that nobody touches warns, and signs out; what was typed is there again', async () => {
  const { page, context } = await takeSeat(browser, server.url);
  await page.clock.install();
  await signInAt(page, 'lijing', DEMO_PASSWORD, '/notices/new');
  await page.getByLabel('标题').fill('关于按时公开的监督建议');
  await page.clock.fastForward('57:30');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.clock.fastForward('00:40');
  const warning = page.getByRole('dialog', { name: '您已长时间未操作，1 分钟后将退出登录' });
  await warning.waitFor();
  const told = page.waitForRequest(isQuestion);
  await warning.getByRole('button', { name: '继续使用' }).click();
  expect(mark(await told)).toBeUndefined();
  await warning.waitFor({ state: 'hidden' });
  await page.clock.fastForward('59:10');
  await page.waitForURL(/\/login\?to=%2Fnotices%2Fnew&ended=idle/);
  await page.getByText('长时间未操作，已退出登录').waitFor();
  const asked = await context.request.post('/graphql', { data: { query: '{ viewer { id } }' } });
  expect(await asked.json()).toEqual({ data: { viewer: null } });
  await page.getByLabel('用户名').fill('lijing');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('heading', { name: '拟监督建议' }).waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('关于按时公开的监督建议');
  await context.close();
});

it('what a page asks by itself says so; what a person asks does not', async () => {
  const { page, context } = await takeSeat(browser, server.url);
  await page.clock.install();
  await comeTo(page, 'xitong', DEMO_PASSWORD, '/');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward('05:00');
  const byItself = page.waitForRequest(isQuestion);
  // as when the window is looked at again
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  expect(mark(await byItself)).toBe('1');
  // all that the page asks again, before a person asks
  await page.waitForLoadState('networkidle');
  const byHand = page.waitForRequest(isQuestion);
  await page.getByRole('navigation').getByRole('link', { name: '单位' }).click();
  expect(mark(await byHand)).toBeUndefined();
  await context.close();
});

it('a wall that nobody touches asks by itself: its session does not idle out', async () => {
  const { page, context } = await takeSeat(browser, server.url);
  await page.clock.install();
  await comeTo(page, 'lijing', DEMO_PASSWORD, '/wall');
  await page.locator('.wall-live, .wall-tile, .wall-groups > *').first().waitFor();
  const asked = page.waitForRequest(isQuestion);
  await page.clock.fastForward('10:00');
  expect(mark(await asked)).toBeUndefined();
  await context.close();
});

it('a village clerk who comes to the form for letters is told who writes them', async () => {
  const { page, leave } = await takeSeat(browser, server.url);
  await comeTo(page, 'zhenxiang', DEMO_PASSWORD, '/notices/new');
  await page.getByRole('heading', { name: '您的岗位不能打开这个页面' }).waitFor();
  await page.getByText('文书由区纪委监委的监督室拟写和修改').waitFor();
  await leave();
});

it('what is dark on the screen is light on paper', async () => {
  const { page, leave } = await takeSeat(browser, server.url);
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/login');
  await expect.poll(theme).toBe('dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect.poll(theme).toBe('light');
  await leave();
});
