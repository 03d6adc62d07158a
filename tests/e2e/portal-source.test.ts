import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { type PortalStandIn, startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const ARTICLES = [
  ['麻池镇城梁村2019年第三季度村务公开', '2019-10-10', '麻池镇人民政府'],
  ['新胜村2019年第三季度村务公开', '2019-10-09', '区民政局'],
  ['全区防汛工作视频调度会议召开安排部署当前防汛救灾和安全生产工作', '2019-10-08', '政府办公室'],
];

let server: TestServer;
let portal: PortalStandIn;
let browser: TestBrowser;

beforeAll(async () => {
  [server, portal, browser] = await Promise.all([startServer(), startPortalStandIn(), openBrowser()]);
  const articles = ARTICLES.map(([title, day, origin], at) => ({
    ...{ id: String(at), title, day, origin, attachments: ['收支明细表.xlsx'] },
    html: '<p>现将收支情况公布如下，公布期间如有异议，请向村务监督委员会反映。</p><table><tr><td>收入</td><td>126,400.00</td></tr></table>',
  }));
  const column = { path: 'zwgk/shjz', name: '社会救助', site: '九原区人民政府', articles };
  await fetch(`${portal.url}/stand-in/columns`, { method: 'PUT', body: JSON.stringify(column) });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await portal?.close();
});

async function open(path: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, 'xitong', DEMO_PASSWORD, path);
  return seat;
}

const host = () => new URL(portal.url).host;

async function fill(page: Page): Promise<void> {
  await page.getByLabel('栏目网址').fill(`${portal.url}/zwgk/shjz/`);
  await page.getByRole('combobox', { name: '所属单位' }).fill('九原区');
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^九原区$/ })
    .click();
  await page.getByLabel('来源名称').fill('区政府网站·社会救助');
  await page.getByRole('radio', { name: '拓尔思 TRS' }).click();
}

describe('a column of a portal', () => {
  it('is not reached on a private network until its host is allowed; then it is tried, connected and captured', async () => {
    const { page, leave, complaints } = await open('/disclosures/sources');
    await page.getByRole('link', { name: '接入网站栏目' }).click();
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('请填写以 http:// 或 https:// 开头的栏目网址。').waitFor();
    await fill(page);
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByRole('alert').getByText('这个网址指向本机或内部网络，须由系统管理员先放行该主机').waitFor();

    await page.goto(`${server.url}/disclosures/sources/hosts`);
    await page.getByRole('button', { name: '放行主机' }).click();
    await page.getByLabel('主机', { exact: true }).fill(host());
    await page.getByLabel('原因', { exact: true }).fill('政务内网站点');
    await page.getByRole('dialog').getByRole('button', { name: '放行主机' }).click();
    await page.getByRole('listitem').filter({ hasText: host() }).getByText('政务内网站点').waitFor();

    // what was typed is still there
    await page.goto(`${server.url}/disclosures/sources/new`);
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('3 篇，其中 1 篇对应到公开事项').waitFor();
    await page.getByText('城梁村委会 · 村(居)务公开 · 2019年第三季度').waitFor();
    await page.getByText('标题里的名称对得上几个单位，看不出是哪一个。').waitFor();
    await page.getByText('麻池镇人民政府').waitFor();
    await page.getByRole('button', { name: '开始采集这个栏目' }).click();
    const card = page.getByRole('listitem', { name: '区政府网站·社会救助' });
    await card.getByText('还没有采集过。').waitFor();
    await card.getByRole('button', { name: '立即采集' }).click();
    await card.getByText('看过 3 篇，新增 3 条，对应 1 项').waitFor();
    await card.getByRole('link', { name: '有 2 篇没有对应到公开事项' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is tried anew after a change, and stopped with a reason, on a phone too', async () => {
    const { page, leave, complaints } = await open('/disclosures/sources', PHONE);
    const card = page.getByRole('listitem', { name: '区政府网站·社会救助' });
    await card.getByRole('link', { name: '修改' }).click();
    await page.getByRole('button', { name: '选择器' }).click();
    await page.getByLabel('列表条目').fill('ul.list > li');
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('3 篇，其中 1 篇对应到公开事项').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    // the list shows what was saved before somebody acts on it; what was asked for earlier may still be on its way
    const listed = page.waitForResponse(
      async (answer) =>
        answer.request().postData()?.includes('query Sources') === true &&
        (await answer.text()).includes('ul.list > li'),
    );
    await page.getByRole('button', { name: '保存' }).click();
    await listed;
    await card.getByRole('button', { name: '停用' }).click();
    await page.getByLabel('原因', { exact: true }).fill('网站改版');
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await card.getByText('已停用，不再自动采集。').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
