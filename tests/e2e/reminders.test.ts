import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat, tick } from '../support/browser.ts';
import { issued } from '../support/letters.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let noticeId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const [officer, leader] = [await signIn(server.url, 'lijing'), await signIn(server.url, 'wangjianguo')];
  const shift = (to: string) => officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  await shift('2019-10-15T09:00:00+08:00');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  noticeId = (await issued({ officer, leader }, shahe, { answerBy: '2019-10-18' })).id;
  await shift('2019-10-21T09:00:00+08:00');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('reminders', () => {
  it('stand beside the letter; a call is on record with one click, and what was said is added', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/notices/${noticeId}`);
    const panel = page.getByRole('region', { name: '催办记录' });
    await panel.getByText('逾期1个工作日').waitFor();
    await panel.getByRole('button', { name: '已电话催办' }).click();
    await panel.getByText('电话催办', { exact: true }).waitFor();
    await page.getByRole('button', { name: '补充通话情况' }).first().click();
    const dialog = page.getByRole('dialog', { name: '电话催办情况' });
    await dialog.getByLabel('通话对象').fill('值班室');
    await dialog.getByLabel('通话情况', { exact: true }).fill('答复今日反馈');
    await dialog.getByRole('button', { name: '保存' }).click();
    await panel.getByText('答复今日反馈').waitFor();
    await panel.getByText('与值班室通话').waitFor();
    await panel.getByRole('button', { name: '发消息催办' }).click();
    await page.getByText('已催办，2 人收到消息。').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('that the unit sees say that it was called, and nothing of what was noted', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'liuqiang', DEMO_PASSWORD, `/notices/${noticeId}`);
    const panel = page.getByRole('region', { name: '催办记录' });
    await panel.getByText('电话催办', { exact: true }).waitFor();
    expect(await panel.getByText('答复今日反馈').count()).toBe(0);
    expect(await panel.getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('go by rules that a leader changes, and others read', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'wangjianguo', DEMO_PASSWORD, '/warnings');
    await page.getByRole('link', { name: '催办规则' }).click();
    await page.getByRole('button', { name: '修改催办规则：公开' }).click();
    const dialog = page.getByRole('dialog', { name: '修改催办规则：公开' });
    await dialog.getByRole('button', { name: '增加提醒日' }).click();
    const added = dialog.getByRole('group', { name: '逾期2个工作日' });
    await tick(added.getByLabel('监督室'));
    await dialog.getByRole('button', { name: '执行新规则' }).click();
    await added.getByText('请写明提醒内容。').waitFor();
    await added.getByLabel('提醒内容').fill('{单位}的{事项}{余日}。');
    await dialog.getByLabel('调整依据').fill('经室务会研究');
    await dialog.getByRole('button', { name: '执行新规则' }).click();
    await page.getByText('第2版，自2019年10月21日起执行').waitFor();
    await page.getByRole('region', { name: '公开' }).getByText('逾期2个工作日').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('a township', () => {
  it('reminds its villages with one press, each thing once a day', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'chenxia', DEMO_PASSWORD, '/');
    const villages = page.getByRole('region', { name: '所属村社区' });
    await villages.getByRole('button', { name: /^催办亮灯的 \d+ 个单位$/ }).click();
    const ask = page.getByRole('dialog', { name: /^催办 \d+ 个单位的 \d+ 项应办事项？$/ });
    await ask.getByRole('button', { name: '发消息催办' }).click();
    await page.getByText(/^已催办 \d+ 项。$/).waitFor();
    await villages.getByRole('button', { name: /^催办亮灯的/ }).click();
    await ask.getByRole('button', { name: '发消息催办' }).click();
    await page.getByText('今天已经发消息催办过，可以改用电话催办。').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
