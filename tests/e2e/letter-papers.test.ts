import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { everybody } from '../support/everybody.ts';
import { issued } from '../support/letters.ts';
import { compact, filesOf, pdfPages, wordText } from '../support/papers.ts';

const on = everybody();
let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a system administrator', () => {
  it('changes a template: what is wrong stands at its field, a sample beside it, and the older version is taken up again', async () => {
    const { page, context, complaints } = await takeSeat(browser, on.server.url);
    await comeTo(page, 'xitong', DEMO_PASSWORD, '/letter-templates');
    const panel = page.getByRole('region', { name: '监督建议' });
    await panel.getByRole('link', { name: '修改模板' }).click();
    const text = page.getByLabel('正文');
    await text.fill(`${await text.inputValue()}\n{{没有}}`);
    await page.getByText('第7段第1个字处没有“没有”这个字段').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '保存为新版本' }).isDisabled()).toBe(true);
    await text.fill((await text.inputValue()).replace('{{没有}}', '由办理。'));
    await text.evaluate((area: HTMLTextAreaElement) => {
      const end = area.value.length - '办理。'.length;
      area.setSelectionRange(end, end);
    });
    await page.getByRole('button', { name: '承办部门', exact: true }).click();
    // nothing typed is lost by a reload, nor by a version that is looked at
    await page.getByLabel('修改理由').fill('写');
    await page.reload();
    await page.getByText('已恢复上次没有提交的内容。').waitFor();
    expect([await text.inputValue(), await page.getByLabel('修改理由').inputValue()]).toEqual([
      expect.stringContaining('由{{承办部门}}办理。'),
      '写',
    ]);
    await page.getByRole('button', { name: '载入这一版' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    expect(await text.inputValue()).toContain('办理。');
    await page.getByLabel('修改理由').fill('');
    const sample = page.getByRole('article', { name: '预览（样例）' });
    await sample.getByText('由党风政风监督室办理。').waitFor();
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.getByText('请写明调整的理由').waitFor();
    await page.getByLabel('修改理由').fill('写明承办部门');
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.getByText('新模板已保存').waitFor();
    const versions = page.getByRole('region', { name: '历史版本' });
    await versions.getByText(/^第1版，.*现在使用$/).waitFor();
    await versions.getByRole('listitem').filter({ hasText: '平台自带' }).getByRole('button').click();
    await expect.poll(() => text.inputValue()).not.toContain('办理。');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('an officer', () => {
  it('takes a letter along as Word and as PDF, and several as an archive', async () => {
    const people = { officer: on.people.lijing, leader: on.people.wangjianguo };
    const { id, number } = await issued(people, on.idOf('沙河街道'));
    const other = await issued(people, on.idOf('麻池镇'));
    const { page, context, complaints } = await takeSeat(browser, on.server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/notices/${id}`);
    const saved = async (press: () => Promise<void>) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const panel = page.getByRole('region', { name: '纸质文书' });
    const word = await saved(() => panel.getByRole('link', { name: '下载 Word' }).click());
    expect(word.name).toBe(`${number} 沙河街道 关于按时公开三务信息的监督建议.docx`);
    expect(compact(await wordText(word.bytes))).toContain(number);
    const pdf = await saved(() => panel.getByRole('link', { name: '下载 PDF' }).click());
    expect(compact((await pdfPages(pdf.bytes)).join(''))).toContain(number);

    await page.goto('/notices');
    await page.getByRole('button', { name: '下载文书' }).click();
    const all = await saved(() => page.getByRole('link', { name: '只要 Word' }).click());
    expect(Object.keys(filesOf(all.bytes)).length).toBe(3);
    const row = page.getByRole('row').filter({ hasText: other.number ?? '' });
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: '下载选中的1件' }).click();
    const one = await saved(() => page.getByRole('link', { name: 'Word 和 PDF' }).click());
    expect(Object.keys(filesOf(one.bytes)).map((name) => name.split('.').at(-1))).toEqual(['docx', 'pdf', 'txt']);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
