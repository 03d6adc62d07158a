import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { type Caller, signIn } from '../support/people.ts';
import { workbook } from '../support/sheets.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let officer: Caller;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  officer = await signIn(server.url, 'lijing');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(username: string, path: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, username, DEMO_PASSWORD, path);
  return seat;
}

const choose = async (page: Page, label: string, words: string) => {
  await page.getByRole('combobox', { name: label }).press('ArrowDown');
  await page.locator('.ant-select-item-option').filter({ hasText: words }).first().click();
};

const owed = async (text: string): Promise<number> => {
  const { data } = await officer.ask(
    'query ($text: String!) { obligations(filter: { text: { contains: $text } }) { totalItems } }',
    { text },
  );
  return data.obligations.totalItems;
};

describe('the catalogue', () => {
  it('gets an item; what is missing is told first, and what is owed is there at once', async () => {
    const { page, leave, complaints } = await open('lijing', '/disclosures/catalogue');
    await page.getByRole('link', { name: '新增事项' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写公开事项，至少2个字。').waitFor();
    await page.getByLabel('公开事项', { exact: true }).fill('居务惠民项目');
    await page.getByLabel('编号').fill('cw-70');
    await page.getByLabel('公开依据').fill('《城市居民委员会组织法》');
    await page.getByLabel('民生领域').fill('社会福利');
    await choose(page, '公开频次', '每月');
    await choose(page, '牵头部门', '民政局');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '居务惠民项目' }).waitFor();
    await page.getByText('每月，期满后第1个月20日前').first().waitFor();
    expect(await owed('居务惠民项目')).toBe(89);

    await page.goto(`${server.url}/disclosures/catalogue?area=社会福利`);
    await page.getByRole('row', { name: /居务惠民项目.*CW-70/ }).waitFor();
    expect(await page.locator('.record-row').count()).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('gets another version of one, on a phone too; the first one stays beside it', async () => {
    const { page, leave, complaints } = await open('lijing', '/disclosures/catalogue?text=CW-02', PHONE);
    await page.getByRole('link', { name: '集体财务收支' }).click();
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByLabel('那个月的几日').fill('25');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请写明调整依据，至少2个字。').waitFor();
    await page.getByLabel('调整依据').fill('农牧局通知');
    await page.getByRole('button', { name: '保存' }).click();
    const versions = page.getByRole('region', { name: '历次要求' });
    await versions.getByText('集体财务收支，每季度，期满后第1个月20日前').waitFor();
    await versions.getByText('公开时限：每季度，期满后第1个月20日前 → 每季度，期满后第1个月25日前').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is taken from a table, in its own words', async () => {
    const { page, leave, complaints } = await open('lijing', '/disclosures/catalogue/import');
    const lines = [
      ['编码', '公开内容', '类别', '依据', '公开时间', '责任单位', '公开载体'],
      ['SH-01', '临时救助', '政务', '《社会救助暂行办法》', '每季度首月20日前', '镇街', '公众号'],
    ];
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '公开目录.xlsx', mimeType: 'application/xlsx', buffer: Buffer.from(workbook(lines)) });
    await page.getByRole('button', { name: '下一步：预览' }).click();
    await page.getByText('停止要求表中没有的').waitFor();
    await page.getByRole('button', { name: /导入 1 项变动/ }).click();
    await page.locator('#reason').fill('区政府办公开目录');
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('link', { name: '看公开目录' }).click();
    await page.getByRole('row', { name: /临时救助.*SH-01/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is proved to be covered: each number opens its rows, and the parts add up', async () => {
    const { page, leave, complaints } = await open('lijing', '/disclosures/coverage?from=2019-10-01&to=2019-12-31');
    await page.getByText(/项都有着落，没有缺口/).waitFor();
    const cards = page.getByRole('region', { name: '应公开等于以下各项之和' }).getByRole('link');
    const numbers = (await cards.allInnerTexts()).map((text) => Number(text.split('\n').at(-1)));
    const [expected = 0, ...parts] = numbers;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(expected);
    await cards.first().click();
    await page.getByText(`共 ${expected} 条`).waitFor();
    await page.goBack();
    await page
      .getByRole('row', { name: /^沙河街道/ })
      .getByRole('link', { name: '沙河街道' })
      .click();
    await page.getByText('沙河街道及下级').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is read by everybody it asks, and changed by nobody else', async () => {
    const { page, leave } = await open('zhenxiang', '/disclosures/catalogue', PHONE);
    await page.getByRole('link', { name: '最低生活保障' }).click();
    await page.getByText('历次要求').waitFor();
    expect(await page.getByRole('link', { name: '修改' }).count()).toBe(0);
    await page.goto(`${server.url}/disclosures/catalogue/new`);
    await page.getByText('不能打开').waitFor();
    await leave();
  });
});
