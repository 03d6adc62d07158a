import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { ACCOUNTS, FilingWorld, PHOTO } from '../support/filings.ts';

const PHONE = { width: 390, height: 844 };
const HOUSEHOLDS = { fields: [{ key: 'n', label: '户数', kind: 'NUMBER', required: true }] };

let world: FilingWorld;
let browser: TestBrowser;
let village: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([FilingWorld.open(), openBrowser()]);
  village = await world.ownUnit(world.who('clerk'));
  await world.isSet('CW-01', HOUSEHOLDS);
  await world.isSet('CW-02', ACCOUNTS);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function open(username: string, path: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await takeSeat(browser, world.server.url, viewport);
  await comeTo(seat.page, username, DEMO_PASSWORD, path);
  return seat;
}

const task = (page: Page, title: string) => page.locator('.fill-tasks > li').filter({ hasText: title });
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);

describe('on a phone', () => {
  it('a village clerk gives a nil return in one tap, which counts, and takes it back as quickly', async () => {
    const before = await world.coverage(village);
    const { page, complaints, leave } = await open('zhenxiang', '/', PHONE);
    await page.getByRole('link', { name: '去填报' }).waitFor();
    await page.getByRole('link', { name: '去填报' }).click();
    await task(page, '村(居)务公开').waitFor();
    await task(page, '村(居)务公开').getByRole('button', { name: '本期无发生' }).click();
    await task(page, '村(居)务公开').locator('.state-tag').getByText('本期无发生').waitFor();
    await page.getByText('已公开：本期无发生').waitFor();
    const after = await world.coverage(village);
    expect(after).toEqual({ ...before, late: (before['late'] ?? 0) + 1, overdue: (before['overdue'] ?? 0) - 1 });
    await task(page, '村(居)务公开').getByRole('button', { name: '撤回' }).click();
    await task(page, '村(居)务公开').getByRole('button', { name: '继续填写' }).waitFor();
    expect(await world.coverage(village)).toEqual(before);
    await fits(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('gives one on the page that opens first', async () => {
    const before = await world.coverage(village);
    const { page, complaints, leave } = await open('zhenxiang', '/', PHONE);
    const card = page.getByRole('region', { name: '要公开的' });
    const row = card.locator('li').filter({ hasText: '村(居)务公开 2019年第三季度' });
    await row.getByRole('button', { name: '本期无发生' }).click();
    await page.getByText('已公开：本期无发生').waitFor();
    await row.waitFor({ state: 'detached' });
    const after = await world.coverage(village);
    expect(after).toEqual({ ...before, late: (before['late'] ?? 0) + 1, overdue: (before['overdue'] ?? 0) - 1 });
    await fits(page);
    await page.getByRole('link', { name: '去填报' }).click();
    await task(page, '村(居)务公开').getByRole('button', { name: '撤回' }).click();
    await task(page, '村(居)务公开').getByRole('button', { name: '继续填写' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('publishes a quarter’s accounts from a template with a photo; the township reviews it; the proof moves by one', async () => {
    const before = await world.coverage(village);
    const { page, complaints, leave } = await open('zhenxiang', '/disclosures/filings', PHONE);
    await task(page, '集体财务收支').getByRole('button', { name: '填报' }).click();
    await page.getByRole('button', { name: '检查后提交' }).click();
    await page.getByRole('alert').getByText('请填写「期初余额」。').waitFor();
    await page.getByLabel('期初余额').fill('1000');
    const income = page.getByRole('group', { name: '收入明细' });
    await income.getByLabel('项目').fill('土地承包费');
    await income.getByLabel('金额（元）').fill('300.5');
    const spending = page.getByRole('group', { name: '支出明细' });
    await spending.getByLabel('项目').fill('办公用品');
    await spending.getByLabel('金额（元）').fill('100.20');
    await page.getByLabel('期末余额').fill('1200.31');
    await page.getByLabel('备注').fill('联系人13800138000');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '公开栏.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO) });
    await page.getByRole('group', { name: '村务监督委员会' }).getByLabel('签字人').fill('李某');
    await page.getByRole('group', { name: '村务监督委员会' }).getByLabel('签字日期').fill('2019-10-12');
    await page.getByLabel('审查人').fill('赵春梅');
    await page.getByText('已自动保存').waitFor();

    // what was typed is there again after a reload
    await page.reload();
    await page.getByRole('img', { name: '公开栏照片1' }).waitFor();
    expect(await page.getByLabel('期末余额').inputValue()).toBe('1200.31');
    await page.getByRole('button', { name: '检查后提交' }).click();
    await page.getByRole('alert').getByText('等于1,200.30').waitFor();
    await page.getByRole('alert').getByText('手机号').waitFor();
    await page.getByLabel('期末余额').fill('1200.30');
    await page.getByLabel('备注', { exact: true }).fill('');
    await page.getByRole('button', { name: '检查后提交' }).click();
    await page.getByRole('button', { name: '确认提交' }).waitFor();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('heading', { name: '已提交，等镇街审核' }).waitFor();
    await fits(page);
    expect(await world.coverage(village)).toEqual(before);

    const review = await open('liuqiang', '/disclosures/filings', PHONE);
    await review.page.getByRole('link', { name: '待审核 1 份' }).click();
    await review.page.getByRole('link', { name: /集体财务收支/ }).click();
    await review.page.getByText('1,200.30元').waitFor();
    await fits(review.page);
    await review.page.getByRole('button', { name: '审核通过并公开' }).click();
    await review.page.getByRole('heading', { name: '已公开' }).waitFor();
    const after = await world.coverage(village);
    expect(after).toEqual({
      ...before,
      inTime: (before['inTime'] ?? 0) + 1,
      notYetDue: (before['notYetDue'] ?? 0) - 1,
    });

    // told at once on the page that was open
    await page.getByRole('heading', { name: '已公开' }).waitFor();
    await page.getByRole('link', { name: /2019年第三季度集体财务收支公开/ }).click();
    await page.getByRole('heading', { name: '公开的内容' }).waitFor();
    await page.getByText('土地承包费').waitFor();
    await page.getByRole('img', { name: '公开栏照片1' }).waitFor();
    expect([...complaints, ...review.complaints]).toEqual([]);
    await leave();
    await review.leave();
  });

  it('a township sends back what it does not accept, and fills in for a village visibly', async () => {
    const { page, complaints, leave } = await open('chenxia', '/disclosures/filings', PHONE);
    await page.getByRole('combobox', { name: '为哪个单位填报' }).fill('振翔');
    await page.locator('.ant-select-item-option').first().click();
    await page.getByText('您在代这个单位填报').waitFor();
    await task(page, '村(居)务公开').getByRole('button', { name: '继续填写' }).click();
    await page.getByText(/^代.*填报$/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

it('a lead department makes a template, sees the form that it makes, and units can fill it in', async () => {
  const { page, complaints, leave } = await open('lijing', '/disclosures/catalogue');
  await page.getByRole('link', { name: '临时救助' }).click();
  await page.getByRole('link', { name: '制作模板' }).click();
  await page.getByLabel('名称').fill('救助户数');
  await page.getByRole('button', { name: '加一项' }).click();
  await page.getByLabel('名称').nth(1).fill('发放金额');
  await page.getByRole('combobox', { name: '填什么' }).nth(1).press('ArrowDown');
  await page.locator('.ant-select-item-option').filter({ hasText: '金额' }).click();
  const preview = page.getByRole('region', { name: '填报时的样子' });
  await preview.getByLabel('发放金额').fill('100');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('请写明理由').waitFor();
  await page.getByLabel('原因').fill('统一填报口径');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('救助户数、发放金额').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
