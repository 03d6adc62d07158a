import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { PHOTO } from '../support/filings.ts';
import { Garage } from '../support/vehicles.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let garage: Garage;
let browser: TestBrowser;

beforeAll(async () => {
  [garage, browser] = await Promise.all([Garage.open(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await garage?.server.close();
});

async function open(username: string, path: string, viewport = DESK): Promise<Seat> {
  const seat = await takeSeat(browser, garage.server.url, viewport);
  await comeTo(seat.page, username, DEMO_PASSWORD, path);
  return seat;
}

it('the office arranges a holiday, a bureau seals on a phone what it has, and what it left out is found', async () => {
  const office = await open('lijing', '/vehicles');
  const { page } = office;
  await page.getByText('共 135 条').waitFor();
  await page.getByText('还没有安排封存').waitFor();
  await page.getByRole('button', { name: '安排封存' }).click();
  await page.getByLabel('节日名称').fill('秋收周末');
  for (const [label, day] of [
    ['封存第一天', '2019年10月19日'],
    ['封存最后一天', '2019年10月20日'],
  ] as const) {
    await page.getByLabel(label).fill(day);
    await page.getByLabel(label).press('Enter');
  }
  await page.getByLabel('依据').fill('机关事务服务中心通知');
  await page.getByRole('dialog').getByRole('button', { name: '安排封存' }).click();
  await page.getByText('已安排，135 辆车列入封存').waitFor();
  await page.getByRole('region', { name: '节假日封存' }).getByRole('link', { name: '待封存 135' }).waitFor();

  const bureau = await open('caizheng', '/vehicles', PHONE);
  const waiting = bureau.page.getByRole('region', { name: '待您申报封存' });
  await expect.poll(() => waiting.getByRole('button', { name: '申报封存' }).count()).toBe(4);
  await waiting.getByRole('button', { name: '申报封存' }).first().click();
  const dialog = bureau.page.getByRole('dialog');
  await dialog.getByLabel('钥匙保管人').fill('王师傅');
  await dialog.getByRole('button', { name: '申报封存' }).click();
  await dialog.getByText('请上传封存照片').waitFor();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '封存.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO) });
  await dialog.getByText('封存.png').waitFor();
  await dialog.getByRole('button', { name: '申报封存' }).click();
  await expect.poll(() => waiting.getByRole('button', { name: '申报封存' }).count()).toBe(3);
  expect(await bureau.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  // told at once on the page that was open
  await page.getByRole('link', { name: '已封存 1' }).click();
  await page.getByText('钥匙由王师傅保管').waitFor();

  await garage.day('2019-10-19');
  await page.goto(`${garage.server.url}/findings?kind=UNSEALED`);
  const found = page.getByRole('listitem').filter({ hasText: '公务用车没有按要求封存' });
  await found.filter({ hasText: '财政局' }).first().getByText('到期没有申报封存').waitFor();
  expect([...office.complaints, ...bureau.complaints]).toEqual([]);
  await bureau.leave();
  await office.leave();
});
