import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { tryCall } from '../support/administrators.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let itemId: string;
let shaheId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  const officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ units { id name } businessClock { today } }');
  const unitOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id;
  shaheId = unitOf('沙河街道');
  const input = {
    ...{ code: 'SS-01', name: '大额支出', affair: 'VILLAGE', basis: '村级财务公开办法', channels: ['WECHAT'] },
    ...{ frequency: 'AS_IT_HAPPENS', due: { daysAfter: { days: 3, dayKind: 'WORKING' } }, appliesTo: [] },
    ...{
      titleWords: ['大额支出'],
      namedUnitIds: [shaheId, unitOf('万达社区居委会')],
      fromOn: data.businessClock.today,
    },
    idempotencyKey: crypto.randomUUID(),
  };
  const made = await tryCall(
    officer,
    'createDisclosureItem',
    'CreateDisclosureItemInput',
    input,
    'item { id } errors { message }',
  );
  itemId = made.data?.createDisclosureItem.item?.id ?? expect.fail(JSON.stringify(made));
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

it('the township records on a phone what happened, and is told by when to publish it', async () => {
  const { page, complaints, leave } = await open('chenxia', `/units/${shaheId}`, PHONE);
  await page.getByRole('button', { name: '登记发生事项' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('应在2019年10月18日前公开', { exact: true }).waitFor();
  await dialog.locator('#reason').fill('支付道路维修款8万元');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已登记，应在2019年10月18日前公开').waitFor();
  await page.getByRole('link', { name: '大额支出 2019年10月15日发生' }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

it('the office records on the page of the item, sees what it asks, and takes back what was wrong', async () => {
  const { page, complaints, leave } = await open('lijing', `/disclosures/catalogue/${itemId}`);
  const panel = page.getByRole('region', { name: '发生事项' });
  await panel.getByText('支付道路维修款8万元').waitFor();
  await panel.getByRole('button', { name: '登记发生事项' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#occurrence-unit').fill('万达');
  await page.locator('.ant-select-item-option').filter({ hasText: '万达社区' }).click();
  await dialog.locator('#reason').fill('购置健身器材');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await panel.getByText('购置健身器材').waitFor();
  await panel.getByRole('link', { name: /万达社区/ }).click();
  await page.getByText('2019年10月15日发生：购置健身器材').waitFor();
  await page.getByRole('button', { name: '撤回登记' }).click();
  await page.locator('#reason').fill('登记到了别的社区');
  await page.getByRole('dialog').getByRole('button', { name: '撤回登记' }).click();
  await page.getByText(/撤回：登记到了别的社区/).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
