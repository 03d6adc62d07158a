import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat, tick } from '../support/browser.ts';
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
    const { page, leave, complaints } = await takeSeat(browser, on.server.url);
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
    await leave();
  });
});

describe('an officer', () => {
  it('takes a letter along as Word and as PDF, and several as an archive', async () => {
    const people = { officer: on.people.lijing, leader: on.people.wangjianguo };
    const { id, number } = await issued(people, on.idOf('沙河街道'));
    const other = await issued(people, on.idOf('麻池镇'));
    const { page, leave, complaints } = await takeSeat(browser, on.server.url);
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
    await tick(row.getByRole('checkbox'));
    await page.getByRole('button', { name: '下载选中的1件' }).click();
    const one = await saved(() => page.getByRole('link', { name: 'Word 和 PDF' }).click());
    expect(Object.keys(filesOf(one.bytes)).map((name) => name.split('.').at(-1))).toEqual(['docx', 'pdf', 'txt']);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('reads a letter on its paper while it is typed, and afterwards the same', async () => {
    const { page, leave, complaints } = await takeSeat(browser, on.server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/notices/new?unit=${on.idOf('沙河街道')}`);
    const sheet = page.getByRole('article', { name: '文书正文' });
    await sheet.getByText('沙河街道：').waitFor();
    await sheet.getByText('〔', { exact: false }).or(sheet.getByText('草稿　未印发')).first().waitFor();
    await page.getByLabel('标题').fill('关于公开栏照片的监督建议');
    await page.getByLabel('依据').fill('党务公开条例第五条');
    await page.getByRole('textbox', { name: /问题/ }).first().fill('公开栏照片模糊');
    await page.getByLabel('要求').fill('请重新拍摄并上传。');
    await sheet.getByText('请重新拍摄并上传。').waitFor();
    const typed = await sheet.locator('.paper-sheet').innerText();
    for (const words of ['关于公开栏照片的监督建议', '根据党务公开条例第五条，', '公开栏照片模糊。', '（未编号）'])
      expect(typed).toContain(words);
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
    await expect
      .poll(() => page.getByRole('article', { name: '文书正文' }).locator('.paper-sheet').innerText())
      .toBe(typed);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('takes bulletins along as an archive', async () => {
    const { lijing } = on.people;
    const { data } = await lijing.ask('{ bulletinApprovers(scope: INSIDE) { id } }');
    const input = {
      ...{
        scope: 'INSIDE',
        title: '关于整改不到位问题的通报',
        overview: '今年以来共检查三务公开2967次，发现问题775个。',
        demands: '请各单位引以为戒，按期公开。',
      },
      ...{ approverId: data.bulletinApprovers[0].id, idempotencyKey: crypto.randomUUID() },
      cases: [{ unitId: on.idOf('沙河街道'), fact: '公开栏照片模糊，无法看清。', outcome: '已重新拍摄。' }],
    };
    const made = await lijing.ask(
      'mutation ($input: DraftBulletinInput!) { draftBulletin(input: $input) { errors { message } } }',
      { input },
    );
    expect(made.data?.draftBulletin).toEqual({ errors: [] });
    const { page, leave, complaints } = await takeSeat(browser, on.server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/bulletins');
    await page.getByRole('button', { name: '下载通报' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '只要 PDF' }).click(),
    ]);
    expect(Object.keys(filesOf(readFileSync(await download.path()))).sort()).toEqual([
      '目录.txt',
      '通报 关于整改不到位问题的通报（草稿，未印发）.pdf',
    ]);
    expect(complaints).toEqual([]);
    await leave();
  });
});
