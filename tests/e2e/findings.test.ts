import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { openBrowser, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { checked } from '../support/findings.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('findings', () => {
  it('are confirmed several at once, and taken back; one is dismissed with a reason', async () => {
    await checked(server);
    const { page, context, complaints } = await takeSeat(browser, server.url);
    await signInAt(page, 'lijing', DEMO_PASSWORD);
    await page.getByRole('link', { name: /^待确认的问题 \d+ 个$/ }).click();
    const sums = page.getByRole('listitem', { name: /合计与各行之和不符$/ });
    await expect.poll(() => sums.count()).toBe(2);
    for (const one of await sums.all()) await one.getByRole('checkbox', { name: '选择这个问题' }).check();
    const several = page.locator('.finding-several');
    await several.getByText('已选 2 个').waitFor();
    await several.getByRole('button', { name: '确认问题' }).click();
    await expect.poll(() => sums.count()).toBe(0);
    const told = page.locator('.ant-notification-notice').filter({ hasText: '已确认 2 个问题' });
    await told.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => sums.count()).toBe(2);

    await sums.first().getByRole('button', { name: '不作为问题' }).click();
    const dialog = page.getByRole('dialog', { name: '不作为问题' });
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('原因').fill('单位已说明，更正公告已发');
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await expect.poll(() => sums.count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stand beside what each entry was asked; a person records another, on a phone too', async () => {
    const { page, context, complaints } = await takeSeat(browser, server.url, PHONE);
    await signInAt(page, 'lijing', DEMO_PASSWORD, '/findings?kind=PERSONAL_DATA');
    await page.getByText('正文有1个完整的手机号').waitFor();
    await page.getByRole('link', { name: /最低生活保障名单公示/ }).click();
    const checks = page.getByRole('region', { name: '核查' });
    await checks.getByText('没有泄露个人信息').waitFor();
    await checks.getByRole('button', { name: '记录问题' }).click();
    const dialog = page.getByRole('dialog', { name: '记录问题' });
    await dialog.getByLabel('问题').fill('名单没有标明公示的起止日期');
    await dialog.getByRole('button', { name: '记录问题' }).click();
    await checks.getByRole('link', { name: '名单没有标明公示的起止日期' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('disclosure figures', () => {
  it('open the rows that each number counts', async () => {
    const { page, context, complaints } = await takeSeat(browser, server.url);
    await signInAt(page, 'lijing', DEMO_PASSWORD, '/disclosures/figures');
    await page.getByRole('img', { name: '按月' }).waitFor();
    const row = page.getByRole('row', { name: /沙河街道/ });
    const due = row.getByRole('link').first();
    const number = await due.textContent();
    await due.click();
    await page.getByRole('heading', { name: '预警' }).waitFor();
    await page
      .getByText(new RegExp(`^共 ${number} 条$`))
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
