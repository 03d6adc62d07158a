import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { entryOf } from '../support/evidence.ts';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { meddle } from '../support/sql.ts';
import { startServer, type TestServer } from './server.ts';
import { World } from './world.ts';

const SHAHE = 'wx150207001000';
const PHONE = { width: 390, height: 844 };
const TITLE = '万达社区2019年9月最低生活保障金发放公示';

let server: TestServer;
let browser: TestBrowser;
let world: World;
let officer: Caller;
let address: string;

const rows = (names: readonly string[]) => names.map((name) => `<tr><td>${name}</td><td>560.00</td></tr>`).join('');
const published = (names: readonly string[], more: object = {}) => ({
  ...{ articleId: 'a', title: TITLE, publishedAt: '2019-10-14T10:00:00+08:00' },
  content: `<p>现将发放情况公示如下。</p><table><tr><th>户主</th><th>金额（元）</th></tr>${rows(names)}</table>`,
  ...more,
});

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  world = new World(server.url, server.weChatUrl);
  await world.begin();
  await world.becomes('2019-10-15T08:30:00');
  await world.publish([{ appId: SHAHE, ...published(['李**', '王**', '张**']) }]);
  await world.capture('沙河街道微信公众号');
  officer = await signIn(server.url, 'lijing');
  address = `/disclosures/${(await entryOf(officer, TITLE)).id}`;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const panelOf = (page: Page) => page.getByRole('region', { name: '原页留存' });

describe('the page of an entry', () => {
  it('is looked at again at once by an officer, who sees what differs, and keeps it as it came', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, address);
    const panel = panelOf(page);
    await panel.getByText('首次留存').waitFor();
    const weChat = new WeChatWorld(server.weChatUrl);
    await weChat.publish(SHAHE, published(['李**', '王**'], { updatedAt: '2019-10-15T08:00:00+08:00' }));
    await panel.getByRole('button', { name: '立即复查' }).click();
    await panel.getByText('内容有改动').waitFor();
    for (const less of ['文字减少', '表格行数减少', '金额减少']) await panel.getByText(less).waitFor();
    await panel.getByRole('button', { name: '与第1版对比' }).click();
    await expect.poll(() => panel.locator('.difference del').allInnerTexts()).toEqual(['张**\t560.00']);
    expect(await panel.locator('.difference ins').count()).toBe(0);
    await page.getByText('1,120.00 元').first().waitFor();
    const downloading = page.waitForEvent('download');
    await panel.getByRole('link', { name: '下载原页' }).first().click();
    expect((await downloading).suggestedFilename()).toBe('原页-2019-10-15-第2版.html.txt');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is read by its unit on a phone, one line below the other, without the page as it came', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'liuqiang', DEMO_PASSWORD, address);
    const panel = panelOf(page);
    await panel.getByRole('button', { name: '与第1版对比' }).click();
    const line = panel.locator('.difference-line').first();
    await line.waitFor();
    expect(await line.locator('> *').nth(1).isVisible()).toBe(false);
    expect(await panel.getByRole('link', { name: '下载原页' }).count()).toBe(0);
    expect(await panel.getByRole('button', { name: '立即复查' }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says that it is erased when its display is over, and that it was left up', async () => {
    await meddle(
      server.database.superuserUrl,
      `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
        where item_id = (select id from disclosure_item where code = 'CW-03')`,
    );
    // the second day after its last one
    await world.becomes('2019-10-23T09:00:00');
    await runJob(server.database.superuserUrl, 'erase-ended');
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, address);
    const panel = panelOf(page);
    await page.getByText(/公示期满，内容已于.*清除/).waitFor();
    expect(await page.getByText('张**').count()).toBe(0);
    expect(await panel.getByText('公示期满，内容已清除，校验值保留。').count()).toBe(2);
    await panel.getByRole('button', { name: '立即复查' }).click();
    await panel.getByText('公示期已满，原页仍未撤下').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
