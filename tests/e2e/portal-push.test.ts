import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { answers, isSignedBy, Receiver } from '../support/receiver.ts';
import { allow, KeyOffice } from '../support/third-party.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let receiver: Receiver;
let keyId: string;

beforeAll(async () => {
  [server, browser, receiver] = await Promise.all([startServer({ opening: true }), openBrowser(), Receiver.listen()]);
  keyId = (await (await KeyOffice.at(server.url)).issue()).id;
  await allow(server.url, receiver.host);
});
afterAll(async () => {
  await receiver?.close();
  await browser?.close();
  await server?.close();
});

async function open(viewport?: { width: number; height: number }): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, 'anquan', DEMO_PASSWORD, `/portal-keys/${keyId}`);
  await seat.page.getByRole('region', { name: '变化推送' }).waitFor();
  return seat;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function step(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('意见').fill('按要求办理');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('a receiver is added, refused by name, tried, seen to fail, sent to again and ended', async () => {
  const { page, leave, complaints } = await open();
  await button(page, '新增推送地址').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('接收地址').fill('http://www.example.com/hooks');
  await form.getByRole('button', { name: '新增', exact: true }).click();
  await form.getByText('接收地址应以 https:// 开头').waitFor();
  await form.getByLabel('接收地址').fill(receiver.url);
  await form.getByLabel('消息内容（查询）').fill('{ areas }');
  await form.getByRole('button', { name: '新增', exact: true }).click();
  await form.getByText('查询应当只有一个变量').waitFor();
  await form.getByLabel('消息内容（查询）').fill('');
  await form.getByRole('button', { name: '新增', exact: true }).click();
  await page.getByText('签名密钥只显示这一次').waitFor();
  const secret = await page.getByLabel('签名密钥全文').inputValue();
  await button(page, '我已保存').click();
  receiver.first(answers(500));
  await step(page, '试发');
  await button(page, '推送记录').click();
  await page.getByText('第 1 次没有送达：对方答复 500').waitFor();
  await button(page, '重新推送').click();
  await page.getByText(/第 2 次送达/).waitFor();
  const [first, second] = receiver.arrived;
  expect(first?.id).toBe(second?.id);
  expect(second && isSignedBy(secret, second)).toBe(true);
  await step(page, '停止');
  await page.getByText('已停止').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

it('a feed address is made on a phone, reads, and is ended', async () => {
  const { page, leave, complaints } = await open({ width: 390, height: 844 });
  await button(page, '新增订阅地址').click();
  await page.getByLabel('给谁用').fill('区政府网站信息聚合');
  await page.getByRole('dialog').getByRole('button', { name: '生成', exact: true }).click();
  await page.getByText('地址只显示这一次').waitFor();
  const address = await page.getByLabel('Atom').inputValue();
  await button(page, '我已保存').click();
  const read = async () => (await fetch(address)).status;
  expect(await read()).toBe(200);
  const part = page.getByRole('region', { name: '订阅地址' });
  await part.getByRole('button', { name: '停用', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('改用密钥');
  await dialog.getByRole('button', { name: '停用', exact: true }).click();
  await part.getByText('停用', { exact: false }).first().waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(await read()).toBe(401);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
  await leave();
});
