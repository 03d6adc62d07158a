import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import type { Article } from '../../seeds/src/portal/column.ts';
import { filePath } from '../../seeds/src/portal/pages.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { entryOf, look, shiftTo } from '../support/evidence.ts';
import { close, connected, control, officer, open, publish, run, server, settings } from '../support/portals.ts';

const PHONE = { width: 390, height: 844 };
const FILE = '麻池镇新胜村2019年9月低保发放明细.xlsx';
const PDF = Buffer.from('%PDF-1.4\n%%EOF');
const block = {
  ...{ 索引号: '11150207011643099B/2019-00417', 发文字号: '麻政发〔2019〕38号', 发布机构: '麻池镇人民政府' },
  ...{ 成文日期: '2019年10月8日', 有效性: '有效' },
};
const paid: Article = {
  ...{ id: '1', title: '麻池镇新胜村2019年9月最低生活保障金发放公示', day: '2019-10-14', origin: '麻池镇人民政府' },
  ...{ html: '<p>现将发放情况公示如下，明细见附件，合计 560 元。</p>', attachments: [FILE, '不见了.pdf'], block },
};
const nameless: Article = { ...paid, id: '2', title: '麻池镇城梁村2019年8月公示', attachments: [] };

let browser: TestBrowser;
let path: string;
let address: string;

const put = (bytes: Buffer) =>
  control('PUT', 'file', { path: filePath(FILE), base64: bytes.toString('base64'), mediaType: 'application/pdf' });

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), open()]);
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
  await put(PDF);
  path = await publish([paid, nameless]);
  await run(await connected(path, { everyMinutes: 10_080 }));
  const { id } = await entryOf(officer, paid.title);
  await look(officer, id);
  await put(Buffer.concat([PDF, PDF]));
  await control('PUT', 'article', { path, article: { ...paid, block: { ...block, 有效性: '失效' } } });
  address = `/disclosures/${id}`;
});
afterAll(async () => {
  await browser?.close();
  await close();
});

const seated = async (name: string, at: string, viewport?: typeof PHONE) => {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, name, DEMO_PASSWORD, at);
  return seat;
};

describe('what a page says about itself, and its files', () => {
  it('stand beside the evidence: an officer looks again, sees what differs, and saves a file', async () => {
    const { page, leave, complaints } = await seated('lijing', address);
    const panel = page.getByRole('region', { name: '原页留存' });
    await panel.getByText('麻政发〔2019〕38号').waitFor();
    await panel.getByText('附件 2 个').waitFor();
    await panel.getByText('按内容是 PDF，与文件名不符。').waitFor();
    await panel.getByRole('button', { name: '立即复查' }).click();
    await panel.getByText('有效性由“有效”改为“失效”').waitFor();
    await panel.getByText('附件有改动').waitFor();
    await panel.getByText('比上一版大 14 B').waitFor();
    await panel.getByText(/没有找到附件。再查一次/).waitFor();
    const downloading = page.waitForEvent('download');
    await panel.getByRole('link', { name: '下载附件' }).first().click();
    expect((await downloading).suggestedFilename()).toBe('麻池镇新胜村2019年9月低保发放明细-第2版.pdf');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are seen by the township on a phone, without the files as they came', async () => {
    const { page, leave, complaints } = await seated('machi', address, PHONE);
    const panel = page.getByRole('region', { name: '原页留存' });
    await panel.getByText('附件有改动').waitFor();
    expect(await panel.getByRole('link', { name: '下载附件' }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are told where articles wait; what waits goes by itself once its column is for an item', async () => {
    const waiting = await seated('lijing', '/disclosures/inbox');
    const article = waiting.page.getByRole('listitem', { name: nameless.title });
    await article.getByText('11150207011643099B/2019-00417').waitFor();
    const { page, leave, complaints } = await seated('xitong', '/disclosures/sources');
    const card = page.getByRole('listitem', { name: settings(path).name });
    await card.getByRole('link', { name: '修改' }).click();
    await page.getByRole('combobox', { name: '栏目内容' }).fill('最低生活');
    await page.locator('.ant-select-item-option').filter({ hasText: '最低生活保障' }).click();
    await page.getByRole('button', { name: '试采集' }).click();
    await page.getByText('2 篇，其中 2 篇对应到公开事项').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/已保存，下一次自动采集时生效/).waitFor();
    await card.getByText('只公开最低生活保障').waitFor();
    await article.waitFor({ state: 'detached' });
    await entryOf(officer, nameless.title);
    expect([...complaints, ...waiting.complaints]).toEqual([]);
    await leave();
    await waiting.leave();
  });
});
