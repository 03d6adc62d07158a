import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat, tick } from '../support/browser.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const HOLDER = '九原区人民政府办公室';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(username: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, username, DEMO_PASSWORD, '/portal-keys');
  await seat.page.getByRole('heading', { name: '门户密钥' }).waitFor();
  return seat;
}

const status = async (secret: string): Promise<number> =>
  (await new ThirdParty(server.url, secret).post({ query: '{ units(first: 1) { nodes { name } } }' })).status;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Takes a step of the key that is open, with what is to be said of it. */
async function step(page: Page, name: string, remark = '同意'): Promise<void> {
  await button(page, name).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('意见').fill(remark);
  await dialog.getByRole('button', { name, exact: true }).click();
}

/** What the dialog shows this once; it is gone when it is closed. */
async function takeSecret(page: Page): Promise<string> {
  await page.getByText('密钥只显示这一次').waitFor();
  const secret = await page.getByLabel('密钥全文').inputValue();
  await button(page, '我已保存').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return secret;
}

it('one enters a key, another approves it on a phone, its secret is shown once, reads, is replaced and revoked', async () => {
  const first = await open('anquan');
  const { page } = first;
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('还没有外部单位的密钥').waitFor();
  await button(page, '登记申请').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('使用单位').fill(HOLDER);
  await form.getByLabel('用途').fill('区政府门户网站');
  await button(page, '登记申请').last().click();
  await form.getByText('请至少选一项可以读取的内容').waitFor();
  await form.getByText('请填写联系人').waitFor();
  await form.getByLabel('联系人').fill('张三 0472-0000000');
  await tick(form.getByRole('checkbox', { name: '单位' }));
  await form.getByRole('button', { name: '登记申请' }).click();
  await page.getByText('已登记，等另一位安全管理员批准').waitFor();
  await page.getByRole('link', { name: HOLDER }).click();
  await page.getByText('要由另一位安全管理员批准。').waitFor();
  expect(await button(page, '批准').count()).toBe(0);

  const second = await open('anquan2', PHONE);
  await second.page.getByRole('link', { name: HOLDER }).click();
  await second.page.getByText('等您批准').waitFor();
  await step(second.page, '批准');
  await second.page.getByText('已批准，可以发放密钥').waitFor();

  // who looked at it before is told that it has changed, and sees how it stands
  await step(page, '不批准', '材料不全');
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await button(page, '发放').waitFor();
  await step(page, '发放');
  await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const secret = await takeSecret(page);
  expect(secret).toMatch(/^sw_[\w-]{43}$/);
  expect(copied).toBe(secret);
  expect(await status(secret)).toBe(200);
  await page.reload();
  await page.getByText(`${secret.slice(0, 9)}…`).waitFor();
  expect(await page.content()).not.toContain(secret);

  await second.page.reload();
  await button(second.page, '更换').click();
  await second.page.getByLabel('原密钥继续有效（小时）').fill('0');
  await second.page.getByRole('dialog').getByLabel('意见').fill('定期更换');
  await second.page.getByRole('dialog').getByRole('button', { name: '更换' }).click();
  const next = await takeSecret(second.page);
  expect([await status(secret), await status(next)]).toEqual([403, 200]);
  // what was used is written down a moment later
  const usage = second.page.getByRole('region', { name: '最近30天使用情况' });
  const told = async () => {
    await second.page.reload();
    await usage.getByText(/最近30天没有请求|指无法辨认的请求/).waitFor();
    return usage.getByRole('listitem').count();
  };
  await expect.poll(told).toBe(1);
  expect(await second.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);

  await page.reload();
  await step(page, '停用', '合作结束');
  await page.getByText(`已停用${HOLDER}的密钥`).waitFor();
  expect(await status(next)).toBe(401);
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.leave();
  await second.leave();
});

it('documents are stored for a key, which is bound to them: all others are refused', async () => {
  const { id, secret } = await (await KeyOffice.at(server.url)).issue({ holder: '九原区融媒体中心' });
  const asked = async (query: string) =>
    (await new ThirdParty(server.url, secret).post({ query })).json() as Promise<{ errors?: object[] }>;
  const seat = await open('anquan2', PHONE);
  const { page } = seat;
  await page.goto(`/portal-keys/${id}`);
  const panel = page.getByRole('region', { name: '登记的查询' });
  await panel.getByText('还没有登记查询').waitFor();
  await panel.getByRole('button', { name: '登记查询' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('查询清单').fill('{ units { nothing } }');
  await dialog.getByLabel('意见').fill('首页在用');
  await dialog.getByRole('button', { name: '登记查询' }).click();
  await dialog.getByText(/不合接口的结构/).waitFor();
  const query = 'query Names { units(first: 1) { nodes { name } } }';
  await dialog.getByLabel('查询清单').fill(query);
  await dialog.getByRole('button', { name: '登记查询' }).click();
  await panel.getByText('Names').waitFor();
  await panel.getByRole('button', { name: '看文本' }).click();
  await panel.getByText(query).waitFor();

  await step(page, '限定查询', '对方要求');
  await page.getByText('只能用登记的查询').first().waitFor();
  expect((await asked(query)).errors).toBeUndefined();
  expect((await asked('{ areas }')).errors).toMatchObject([{ extensions: { code: 'STORED_DOCUMENTS_ONLY' } }]);
  await panel.getByRole('button', { name: '去掉' }).click();
  await dialog.getByLabel('意见').fill('不再使用');
  await dialog.getByRole('button', { name: '去掉' }).click();
  await panel.getByText('还没有登记查询').waitFor();
  expect((await asked(query)).errors).toMatchObject([{ extensions: { code: 'STORED_DOCUMENTS_ONLY' } }]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(seat.complaints).toEqual([]);
  await seat.leave();
});
