import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { letter, submitted } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const TITLE = '关于按时公开三务信息的监督建议';

let server: TestServer;
let browser: TestBrowser;
let officer: Caller;
let shahe: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('what waits for whom', () => {
  it('comes to each in turn while they look: to approve, to receive, to answer', async () => {
    const leader = await takeSeat(browser, server.url, PHONE, false);
    const township = await takeSeat(browser, server.url);
    await comeTo(leader.page, 'wangjianguo', DEMO_PASSWORD, '/work');
    await comeTo(township.page, 'liuqiang', DEMO_PASSWORD, '/work');
    for (const { page } of [leader, township]) await page.getByText('没有等我办的文书').waitFor();

    const { id, version } = await submitted(officer, shahe);
    const toApprove = leader.page.getByRole('region', { name: '待批准' });
    await toApprove.getByText(TITLE).waitFor();
    expect(await toApprove.getByRole('link', { name: '审批' }).count()).toBe(1);
    await letter(await signIn(server.url, 'wangjianguo'), 'approveNotice', { id, version });
    await leader.page.getByText('没有等我办的文书').waitFor();

    await township.page.getByRole('region', { name: '待签收' }).getByRole('link', { name: '签收' }).click();
    await township.page.getByRole('button', { name: '签收' }).first().click();
    await township.page.getByRole('link', { name: '待办' }).click();
    await township.page.getByRole('region', { name: '待反馈' }).getByText(TITLE).waitFor();
    for (const { complaints, leave } of [leader, township]) {
      expect(complaints).toEqual([]);
      await leave();
    }
  });

  it('stands on the board by state, which moves by itself and leads to the list of what it shows', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/board?text=看板');
    await page.getByText('没有在办的文书').waitFor();
    const { id, version } = await submitted(officer, shahe, { title: '关于看板的监督建议' });
    const column = (name: string) => page.getByRole('region', { name });
    await column('会签审批').getByText('关于看板的监督建议').waitFor();
    await column('会签审批').getByText('王建国').waitFor();
    await letter(await signIn(server.url, 'wangjianguo'), 'approveNotice', { id, version });
    await column('待签收').getByText('关于看板的监督建议').waitFor();
    expect(await column('会签审批').getByRole('listitem').count()).toBe(0);
    await page.getByRole('link', { name: '列表', exact: true }).click();
    await page.getByText('共 1 条').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
