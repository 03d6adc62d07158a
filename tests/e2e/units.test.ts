import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat, unfold } from '../support/browser.ts';
import { type Caller, signIn } from '../support/people.ts';
import { type Line, workbook } from '../support/sheets.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let administrator: Caller;
let units: Map<string, string>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  administrator = await signIn(server.url, 'xitong');
  const { data } = await administrator.ask('{ units { id name } }');
  units = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const idOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);

async function open(path: string, viewport?: { width: number; height: number }): Promise<Seat> {
  const seat = await takeSeat(browser, server.url, viewport);
  await comeTo(seat.page, 'xitong', DEMO_PASSWORD, path);
  return seat;
}

async function choose(page: Page, label: string, words: string): Promise<void> {
  await unfold(page.getByRole('combobox', { name: label }));
  await page.locator('.ant-select-item-option').filter({ hasText: words }).first().click();
}

async function rearrange(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: '区划调整' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const unitAsRead = async (id: string) =>
  (
    await administrator.ask(
      'query ($id: ID!) { unit(id: $id) { closedOn successor { name } splitOff { name } spans { parentName } } }',
      { id },
    )
  ).data.unit;

describe('on a unit’s page', () => {
  it('a move says what goes along, and stands in its course afterwards', async () => {
    const { page, leave, complaints } = await open(`/units/${idOf('振翔社区居委会')}`);
    await rearrange(page, '调整隶属');
    await choose(page, '新的上级单位', '麻池镇');
    await page.getByText('由沙河街道划归麻池镇').waitFor();
    await page.getByText(/\d+ 项未完成的应办事项随它划转/).waitFor();
    await page.locator('#reason').fill('区政府区划调整文件');
    await page.getByRole('dialog').getByRole('button', { name: '调整隶属' }).click();
    await page.getByRole('region', { name: '沿革' }).getByText('由沙河街道划归麻池镇').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('a move that took effect before today says what is counted at the new place', async () => {
    const { page, leave, complaints } = await open(`/units/${idOf('新河村委会')}`, { width: 390, height: 844 });
    await rearrange(page, '调整隶属');
    await choose(page, '新的上级单位', '麻池镇');
    const day = page.getByRole('textbox', { name: '生效日' });
    await day.fill('2019年10月1日');
    await day.press('Enter');
    await page.getByText('自2019年10月1日起，新河村委会由哈林格尔镇划归麻池镇').waitFor();
    await page.getByText(/2019年10月1日以来到期的 2 项公开事项，统计改算在麻池镇/).waitFor();
    await page.locator('#reason').fill('区政府区划调整文件');
    await page.getByRole('dialog').getByRole('button', { name: '调整隶属' }).click();
    await page.getByRole('region', { name: '沿革' }).getByText('2019年10月1日').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('a day that somebody is typing outlives what arrives meanwhile', async () => {
    const { page, leave } = await open(`/units/${idOf('尹六窑村委会')}`);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('unitInHand')) await asked;
      await route.continue();
    });
    await rearrange(page, '调整隶属');
    await choose(page, '新的上级单位', '麻池镇');
    const day = page.getByRole('textbox', { name: '生效日' });
    await day.fill('2019年10月1日');
    answer();
    await page.getByText(/起，尹六窑村委会由/).waitFor();
    expect(await day.inputValue()).toBe('2019年10月1日');
    await day.press('Enter');
    await page.getByText(/自2019年10月1日起，尹六窑村委会由/).waitFor();
    await leave();
  });

  it('what stands in the way of a closing is said, and the step is not offered', async () => {
    const { page, leave } = await open(`/units/${idOf('沙河街道')}`);
    await rearrange(page, '撤销或并入');
    await page.getByText(/它之下还有 \d+ 个单位/).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
    await leave();
  });

  it('a merger says how much passes on or is owed no more, and by whom', async () => {
    const { page, leave } = await open(`/units/${idOf('西脑包村委会')}`);
    await rearrange(page, '撤销或并入');
    await page.getByText(/\d+ 项未完成的应办事项不再办理/).waitFor();
    await choose(page, '承接单位', '华融社区居委会');
    await page.getByText(/\d+ 项应办事项承接单位本来就要办/).waitFor();
    await page.locator('#reason').fill('区政府撤并文件');
    await page.getByRole('dialog').getByRole('button', { name: '并入' }).click();
    await page.getByText('2019年10月15日撤销', { exact: true }).waitFor();
    expect(await unitAsRead(idOf('西脑包村委会'))).toMatchObject({ successor: { name: '华融社区居委会' } });
    await leave();
  });

  it('a split is filled in on a phone, checked, and done; what was typed outlives a reload', async () => {
    const { page, leave } = await open(`/units/${idOf('梁家营子村委会')}/split`, { width: 390, height: 844 });
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('alert').getByText('请填写每个新单位的代码').waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill('梁家营子新村村委会');
    await page.getByRole('textbox', { name: '代码' }).fill('150207001902');
    await page.getByRole('textbox', { name: '依据' }).fill('区政府析置文件');
    await page.reload();
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    await page.getByRole('region', { name: '未完成的应办事项由谁承接' }).locator('.share-all').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '梁家营子新村村委会' }).click();
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByText(/设立梁家营子新村村委会，承接 [1-9]\d* 项应办事项/).waitFor();
    await page.getByRole('button', { name: '确认拆分' }).click();
    await page.getByRole('region', { name: '沿革' }).getByText('梁家营子新村村委会').waitFor();
    expect((await unitAsRead(idOf('梁家营子村委会'))).splitOff).toEqual([{ name: '梁家营子新村村委会' }]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await leave();
  });
});

/** On to the preview, until it has the rows that it is to show: what moves away beneath a pressed button is not pressed. */
async function preview(page: Page): Promise<void> {
  const asksForRows = (body: string | null) => body?.includes('query ImportPreview') && body.includes('"outcome":[');
  const rows = page.waitForResponse((response) => asksForRows(response.request().postData()) === true);
  await page.getByRole('button', { name: '下一步：预览' }).click();
  await rows;
}

async function anotherFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: '上一步：对应列' }).click();
  await page.getByRole('button', { name: '换一个文件' }).click();
}

describe('a table', () => {
  const HEAD: Line = ['单位编码', '单位名称', '所属镇街', '备注'];
  const file = (lines: readonly Line[]) => ({
    name: '单位.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook([HEAD, ...lines])),
  });

  it('is mapped, previewed, mended, confirmed with a reason, and stands among the past imports', async () => {
    const { page, leave, complaints } = await open('/units/import');
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file([['150207001801', '一号村委会', '沙河街道', '村']]));
    await page.getByText('还没有对应的必填字段：类别').waitFor();
    const next = page.getByRole('button', { name: '下一步：预览' });
    expect(await next.isDisabled()).toBe(true);
    await choose(page, 'D列备注对应的字段', '类别');
    await preview(page);
    await page.getByText('一号村委会').waitFor();
    await anotherFile(page);
    const broken: Line[] = [
      ['150207001801', '一号村委会', '沙河街道', '村'],
      ['150207001801', '二号村委会', '沙河街道', '村'],
    ];
    await input.setInputFiles(file(broken));
    await choose(page, 'D列备注对应的字段', '类别');
    await preview(page);
    await page.getByText('A3：编码重复，与第2行相同').waitFor();
    expect(await page.getByRole('button', { name: /导入 \d+ 项变动/ }).isDisabled()).toBe(true);
    await anotherFile(page);
    await input.setInputFiles(file(broken.slice(0, 1)));
    await choose(page, 'D列备注对应的字段', '类别');
    await preview(page);
    await page.getByRole('button', { name: '导入 1 项变动' }).click();
    await page.getByText('新增 1 条。').waitFor();
    await page.locator('#reason').fill('区政府设立文件');
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('link', { name: '看这次导入' }).click();
    await page.getByRole('heading', { name: '第1次导入' }).waitFor();
    await page.getByText('一号村委会').waitFor();
    await page.getByRole('link', { name: '导入记录' }).click();
    await page.getByRole('link', { name: '区政府设立文件' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is none of an officer’s business', async () => {
    const { page, leave } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/units/import');
    await page.getByText('不能打开').waitFor();
    await page.goto('/units');
    await page.getByText('沙河街道').first().waitFor();
    expect(await page.getByRole('link', { name: '导入' }).count()).toBe(0);
    await leave();
  });
});
