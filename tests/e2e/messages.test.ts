import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { openBrowser, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { tell, unitNamed } from '../support/messages.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let shahe: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  shahe = await unitNamed(server, '沙河街道');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('messages', () => {
  it('are counted in the top bar while somebody looks at another page, and read one by one or all at once', async () => {
    const { page, context, complaints } = await takeSeat(browser, server.url);
    await signInAt(page, 'liuqiang', DEMO_PASSWORD, '/');
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    await tell(server, { username: 'liuqiang', unitId: shahe, title: '第三季度公开事项将于10月20日到期' });
    const bell = page.getByRole('link', { name: '消息：1 条未读' });
    await bell.click();
    await page.getByRole('heading', { name: '消息' }).waitFor();
    await page.getByRole('listitem', { name: '第三季度公开事项将于10月20日到期' }).waitFor();
    await tell(server, { username: 'liuqiang', unitId: shahe, title: '又一条消息' });
    await page.getByRole('listitem', { name: '又一条消息' }).waitFor();
    await page.getByRole('button', { name: '标为已读：又一条消息' }).click();
    await page.getByRole('link', { name: '消息：1 条未读' }).waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are reached by a thumb, and lead to what they are about', async () => {
    await tell(server, {
      ...{ username: 'liuqiang', unitId: shahe, title: '请查看本单位情况' },
      record: { type: 'UNIT', id: shahe },
    });
    const { page, context, complaints } = await takeSeat(browser, server.url, PHONE);
    await signInAt(page, 'liuqiang', DEMO_PASSWORD, '/');
    await page.getByRole('link', { name: '消息：1 条未读' }).click();
    await page.getByRole('link', { name: '请查看本单位情况' }).click();
    await page.getByRole('heading', { name: '沙河街道' }).waitFor();
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
