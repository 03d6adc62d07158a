import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const APP = 'wx0000000000zonghe';
const SECRET = '0123456789abcdef0123456789abcdef';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(APP, { name: '九原发布', secret: SECRET });
  const title = '麻池镇2019年第三季度政务公开';
  await world.publish(APP, { articleId: 'z', title, content: '<p>一</p>', publishedAt: '2019-10-10T09:00:00+08:00' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('an official account', () => {
  it('is tried before it is connected; a wrong secret is told, a right one shows what it would bring', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE, false);
    await comeTo(page, 'xitong', DEMO_PASSWORD, '/disclosures/sources');
    await page.getByRole('link', { name: '接入公众号' }).click();
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('请填写 AppID，以 wx 开头。').waitFor();
    await page.getByLabel('AppID').fill(APP);
    await page.getByLabel('AppSecret').fill('f'.repeat(32));
    await page.getByRole('combobox', { name: '所属单位' }).fill('九原区');
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^九原区$/ })
      .click();
    await page.getByLabel('来源名称').fill('九原发布');
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('AppSecret 无效，请到公众号后台重置后更新').waitFor();
    await page.getByLabel('AppSecret').fill(SECRET);
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('1 篇，其中 1 篇对应到公开事项').waitFor();
    await page.getByRole('button', { name: '开始采集这个公众号' }).click();
    const card = page.getByRole('listitem', { name: '九原发布' });
    await card.getByRole('img', { name: '还没有采集过' }).waitFor();
    await card.getByRole('button', { name: '立即采集' }).click();
    await card.getByText('看过 1 篇，新增 1 条，对应 1 项').waitFor();
    await card.getByRole('img', { name: '正常' }).waitFor();

    await card.getByRole('link', { name: '修改' }).click();
    await page.getByLabel('来源名称').fill('九原发布公众号');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('listitem', { name: '九原发布公众号' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
