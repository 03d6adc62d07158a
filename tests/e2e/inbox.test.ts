import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { startServer, type TestServer } from './server.ts';
import { World } from './world.ts';

const SHAHE = 'wx150207001000';
const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let world: World;

const publication = (id: string, title: string) => ({
  ...{ appId: SHAHE, articleId: id, title, publishedAt: '2019-10-14T10:00:00+08:00' },
  content: `<p>${title}，现予公布，请群众监督。</p><table><tr><th>户主</th><th>金额（元）</th></tr><tr><td>李**</td><td>560</td></tr></table>`,
});

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  world = new World(server.url, server.weChatUrl);
  await world.begin();
  await world.becomes('2019-10-15T08:30:00');
  await world.publish([
    publication('a', '万达社区2019年9月困难家庭保障金名单公布'),
    publication('b', '华融社区2019年9月困难家庭保障金名单公布'),
    publication('c', '沙河街道开展第3次义务植树'),
    publication('d', '花园社区近期账目一览'),
  ]);
  await world.capture('沙河街道微信公众号');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('articles that nobody could tell', () => {
  it('are assigned with one click, and those of their kind go with them; what is none is dismissed, and taken back', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures');
    await page.getByRole('link', { name: '待归入的文章 4 篇' }).click();
    const article = (title: string) => page.getByRole('listitem', { name: title });
    await article('万达社区2019年9月困难家庭保障金名单公布')
      .getByRole('button', { name: '归入：最低生活保障 · 万达社区居委会 · 2019年9月' })
      .click();
    await page.getByText('另有 1 篇同类文章已一并处理。').waitFor();
    await article('华融社区2019年9月困难家庭保障金名单公布').waitFor({ state: 'detached' });

    await article('沙河街道开展第3次义务植树').getByRole('button', { name: '不是公开内容' }).click();
    await article('沙河街道开展第3次义务植树').waitFor({ state: 'detached' });
    const told = page.locator('.ant-notification-notice').filter({ hasText: '已认定不是公开内容' });
    await told.getByRole('button', { name: '撤回' }).click();
    await article('沙河街道开展第3次义务植树').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('that went to the wrong period are taken for the right one from their own page', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures');
    await page.getByRole('link', { name: '华融社区2019年9月困难家庭保障金名单公布' }).click();
    await page.getByRole('button', { name: '改归入' }).click();
    const dialog = page.getByRole('dialog', { name: '改归入' });
    await dialog.getByText('不再算作华融社区居委会的「最低生活保障」').waitFor();
    await dialog.getByRole('combobox', { name: '公开周期' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '2019年8月' }).click();
    await dialog.getByLabel('原因', { exact: true }).fill('名单是8月的');
    await dialog.getByRole('button', { name: '改归入' }).click();
    await page.getByText('已改归入').waitFor();
    await page.getByText('2019年8月').first().waitFor();
    await page.getByRole('button', { name: '改归入' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are assigned by choosing, on a phone too', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures/inbox');
    const article = page.getByRole('listitem', { name: '花园社区近期账目一览' });
    await article.getByRole('button', { name: /^(归入其他|选择归入)/ }).click();
    const dialog = page.getByRole('dialog', { name: '归入公开事项' });
    const choose = async (label: string, typed: string, option: string) => {
      await dialog.getByRole('combobox', { name: label }).fill(typed);
      await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
    };
    await choose('事项', '集体财务', 'CW-02 集体财务收支');
    await choose('单位', '花园社区', '花园社区居委会');
    await dialog.getByRole('combobox', { name: '公开周期' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '2019年第三季度' }).click();
    await dialog.getByRole('button', { name: '归入', exact: true }).click();
    await article.waitFor({ state: 'detached' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });
});
