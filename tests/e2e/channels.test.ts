import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { Channels } from '../support/channels.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let channels: Channels;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  channels = await Channels.of(server);
  await channels.world.open('wecom', { secret: 'robot-key' });
});
afterAll(async () => {
  await browser?.close();
  await channels?.close();
  await server?.close();
});

describe('a system administrator', () => {
  it('connects a group, tries it, sees why it failed, puts it right and sends again', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'xitong', DEMO_PASSWORD, '/channels');
    await page.getByText('还没有接通任何渠道').waitFor();
    await page.getByRole('button', { name: '接通渠道' }).click();
    await page.getByRole('menuitem', { name: '企业微信群机器人' }).click();
    const form = page.getByRole('dialog', { name: '企业微信群机器人' });
    await form.getByLabel('名称').fill('监督室工作群');
    await form.getByLabel('机器人的 key').fill('wrong-key');
    await form.getByLabel('接口地址').fill(channels.standIn.url);
    await form.getByRole('button', { name: '接通' }).click();
    const row = page.getByRole('article', { name: '监督室工作群' });
    await row.getByRole('button', { name: '发送测试消息' }).click();
    await row.getByText('第 1 次没有送达：密钥不对，请重新填写（errcode 93000').waitFor();

    await row.getByRole('button', { name: '修改' }).click();
    const change = page.getByRole('dialog', { name: '修改：监督室工作群' });
    await change.getByLabel('机器人的 key').fill('robot-key');
    await change.getByRole('button', { name: '保存' }).click();
    await row.getByRole('button', { name: '重新发送' }).click();
    await row.getByText('已送达').waitFor();
    expect(await channels.world.received('wecom')).toHaveLength(1);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('everybody', () => {
  it('says on a phone where they want to be told, and finds it again', async () => {
    await channels.connect('EMAIL');
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE, false);
    await comeTo(page, 'chenxia', DEMO_PASSWORD, '/me');
    const panel = page.getByRole('region', { name: '消息提醒' });
    await panel.getByLabel('邮箱').fill('not a box');
    await panel.getByRole('button', { name: '保存' }).click();
    await panel.getByText('请填写一个邮箱').waitFor();
    await panel.getByLabel('邮箱').fill('chenxia@example.gov.cn');
    await panel.getByRole('combobox', { name: '办理进展：邮件' }).press('ArrowDown');
    await page.locator('.ant-select-item-option').filter({ hasText: '不发' }).click();
    await panel.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存，下一条消息起这样提醒。').waitFor();
    await page.reload();
    await panel.getByText('不发').waitFor();
    expect(await panel.getByLabel('邮箱').inputValue()).toBe('chenxia@example.gov.cn');
    expect(complaints).toEqual([]);
    await leave();
  });
});
