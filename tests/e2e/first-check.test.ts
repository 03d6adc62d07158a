import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/people.ts';
import { meddle } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let ledNames: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  await admitUnheldRoles(server);
  const lead = await signIn(server.url, 'qiantou');
  const { posts } = (await lead.ask('{ viewer { posts { unit { id } } } }')).data.viewer;
  await meddle(
    server.database.superuserUrl,
    `update disclosure_item set lead_unit_id = '${posts[0].unit.id}' where code = 'CW-03'`,
  );
  const { data } = await lead.ask('{ disclosureItems { name lead { id } } }');
  const own = (item: { lead: { id: string } | null }) => item.lead?.id === posts[0].unit.id;
  ledNames = data.disclosureItems.filter(own).map(({ name }: { name: string }) => name);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a lead department', () => {
  it('is led from its day to what waits, finds one in order, and another wrong', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'qiantou', DEMO_PASSWORD);
    await page.getByRole('link', { name: /^待初审 \d+ 条$/ }).click();
    const entries = page.getByRole('main').getByRole('link', { name: /最低生活保障名单公示$/ });
    await entries.first().waitFor();
    const title = (await entries.first().textContent()) ?? '';
    await entries.first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: '没有问题' }).click();
    await page.getByText('已记录：没有发现问题').waitFor();
    await page.getByRole('button', { name: '没有问题' }).waitFor({ state: 'detached' });
    const next = page.getByRole('link', { name: /^下一条（还有 \d+ 条）$/ });
    await expect.poll(() => next.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '没有问题' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('narrows what waits by item and day, in the address, and goes on within it', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'qiantou', DEMO_PASSWORD, '/disclosures/first-checks');
    const offered = page.locator('.ant-select-item-option');
    await page.getByRole('combobox', { name: '公开事项' }).press('ArrowDown');
    // its own items, and no others
    await expect.poll(() => offered.allTextContents()).toEqual(['全部事项', ...ledNames]);
    await offered.filter({ hasText: '最低生活保障' }).click();
    await page.waitForURL(/item=/);
    const day = await page.locator('.rows li .muted').last().textContent();
    const [year, month, date] = (day?.match(/\d+/g) ?? []).map(Number);
    const on = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    await page.goto(`${page.url()}&to=${on}`);
    await page.getByRole('main').getByRole('link', { name: /公示$/ }).first().click();
    await page.getByRole('button', { name: '没有问题' }).click();
    const onward = page.getByRole('link', { name: /^下一条|^没有待初审的了/ });
    await onward.waitFor();
    expect(await onward.getAttribute('href')).toMatch(/\?item=.+&to=/);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is led from its day to who has not published, and from what is published to its first check', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'minzheng', DEMO_PASSWORD);
    const figures = page.getByRole('region', { name: '牵头事项公开情况' });
    await figures.getByRole('link', { name: /^本季牵头事项应公开/ }).click();
    await page.getByRole('heading', { name: '牵头事项公开情况' }).waitFor();
    const table = page.getByRole('table', { name: '按单位' });
    await table.getByRole('link', { name: '沙河街道' }).click();
    const itself = page.getByRole('row', { name: /^本单位自己/ });
    const overdue = itself.getByRole('link').last();
    const count = Number(await overdue.textContent());
    await overdue.click();
    await page.getByRole('heading', { name: '牵头事项明细' }).waitFor();
    const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: '到期' });
    await expect.poll(() => rows.count()).toBe(count);
    await page.goto('/disclosures/led/rows?state=FULFILLED');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^村\(居\)务公开/ })
      .first()
      .click();
    await page.getByRole('button', { name: '没有问题' }).waitFor();
    await page.getByText('原页留存').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('proposes what is wrong, on a phone too', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'qiantou', DEMO_PASSWORD, '/disclosures/first-checks');
    const entry = page
      .getByRole('main')
      .getByRole('link', { name: /最低生活保障名单公示$/ })
      .first();
    await entry.waitFor();
    await entry.click();
    await page.getByRole('button', { name: '发现问题…' }).click();
    const dialog = page.getByRole('dialog', { name: '发现问题…' });
    await dialog.getByLabel('问题').fill('停发的户没有说明原因');
    await dialog.getByRole('button', { name: '发现问题…' }).click();
    await page.getByText('停发的户没有说明原因').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });
});
