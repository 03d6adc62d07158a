import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { type PortalStandIn, startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/people.ts';
import { workbook } from '../support/sheets.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const TITLE = '麻池镇城梁村2019年第三季度村务公开';
const NEWS = '全区防汛工作视频调度会议召开';

let server: TestServer;
let portal: PortalStandIn;
let browser: TestBrowser;

beforeAll(async () => {
  [server, portal, browser] = await Promise.all([startServer(), startPortalStandIn(), openBrowser()]);
  const articles = [TITLE, NEWS].map((title, at) => ({
    ...{ id: String(at), title, day: '2019-10-10', origin: '麻池镇人民政府', attachments: [] },
    html: '<p>现将收支情况公布如下。</p><table><tr><td>收入（元）</td></tr><tr><td>126,400.00</td></tr></table>',
  }));
  const column = { path: 'zwgk/cwgk', name: '村务公开', site: '九原区人民政府', articles };
  await fetch(`${portal.url}/stand-in/columns`, { method: 'PUT', body: JSON.stringify(column) });
  const officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-15T08:30:00+08:00") { today } }');
  const admin = await signIn(server.url, 'xitong');
  await admin.ask('mutation ($input: AllowHostInput!) { allowHost(input: $input) { errors { message } } }', {
    input: { host: new URL(portal.url).host, reason: '演示网站' },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await portal?.close();
});

async function open(path: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, 'lijing', DEMO_PASSWORD, path);
  return seat;
}

/** Where the article of this title stands. */
async function addressOf(title: string): Promise<string> {
  const list = `${portal.url}/zwgk/cwgk/`;
  const line = (await (await fetch(list)).text()).split('<li').find((one) => one.includes(title)) ?? expect.fail(title);
  return new URL(/href="([^"]+)"/.exec(line)?.[1] ?? expect.fail(line), list).href;
}

describe('what an officer brings by hand', () => {
  it('is a pasted link: seen first, then taken, and its entry is opened', async () => {
    const { page, leave, complaints } = await open('/disclosures/sources');
    await page.getByRole('link', { name: '粘贴链接' }).click();
    await page.getByRole('button', { name: '看看会采到什么' }).click();
    await page.getByText('请粘贴文章的网址。').waitFor();
    await page.getByLabel('文章网址').fill(`快看！${await addressOf(TITLE)}`);
    await page.getByRole('button', { name: '看看会采到什么' }).click();
    await page.getByText('城梁村委会 · 村(居)务公开 · 2019年第三季度').waitFor();
    await page.getByText('现将收支情况公布如下。').waitFor();
    await page.getByRole('button', { name: '采集这一篇' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByText('九原区·粘贴的链接').first().waitFor();

    await page.goto(`${server.url}/disclosures/sources/link`);
    await page.getByLabel('文章网址').fill(await addressOf(TITLE));
    await page.getByRole('button', { name: '看看会采到什么' }).click();
    await page.getByText(/这篇文章已经采集过（九原区·粘贴的链接/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('waits to be assigned when its title says nothing of an item, on a phone too', async () => {
    const { page, leave, complaints } = await open('/disclosures/sources/link', PHONE);
    await page.getByLabel('文章网址').fill(await addressOf(NEWS));
    await page.getByRole('button', { name: '看看会采到什么' }).click();
    await page.getByText('标题里没有公开目录中的事项。').waitFor();
    await page.getByRole('button', { name: '采集这一篇，等待归入' }).click();
    await page.waitForURL(/\/disclosures\/inbox/);
    await page.getByText(NEWS).first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow).toBe(false);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is a table of what was published: each row is told what it counts as before it counts', async () => {
    const { page, leave, complaints } = await open('/disclosures/sources');
    await page.getByRole('link', { name: '导入公开台账' }).click();
    await page
      .getByLabel('选择表格')
      .last()
      .setInputFiles({
        ...{ name: '麻池镇台账.xlsx', mimeType: 'application/octet-stream' },
        buffer: Buffer.from(
          workbook([
            ['标题', '公开日期', '公开单位', '涉及金额（元）'],
            ['韩五村2019年第三季度村务公开', '2019-10-09', '韩五村', '20700.5'],
            ['镇里开了一次会', '2019-10-08', '麻池镇', null],
          ]),
        ),
      });
    await page.getByRole('button', { name: '下一步：预览' }).click();
    await page.getByText('算作韩五村委会《村(居)务公开》2019年第三季度').waitFor();
    await page.getByText('等待归入：标题里没有公开目录中的事项').waitFor();
    await page.getByRole('button', { name: '导入 2 项变动' }).click();
    await page.getByRole('dialog').getByLabel('依据').fill('麻池镇报送');
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('heading', { name: '已导入' }).waitFor();
    await page.getByRole('link', { name: '看采集来源' }).click();
    const card = page.getByRole('listitem', { name: '九原区·导入的台账' });
    await card.getByText('由工作人员用表格导入；没有原页可以复查。').waitFor();
    await card.getByRole('link', { name: '有 1 篇没有对应到公开事项' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
