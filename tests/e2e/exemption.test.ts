import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let address: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  const officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ obligations(filter: { light: { eq: RED } }, take: 1) { items { id } } }');
  address = `/warnings/${data.obligations.items[0].id}`;
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

it('the office proposes an exemption, a leader finds and approves it on a phone, and may ask for it again', async () => {
  const office = await open('lijing', address);
  await office.page.getByRole('button', { name: '申请免予公开' }).click();
  await office.page.locator('#reason').fill('机构改革，由区里统一公开');
  await office.page.getByRole('dialog').getByRole('button', { name: '申请免予公开' }).click();
  await office.page.getByRole('region', { name: '免予公开' }).getByText('待批准').waitFor();

  const { page, complaints, leave } = await open('wangjianguo', '/', PHONE);
  await page.getByRole('region', { name: '等您批准的免办申请' }).getByRole('link').last().click();
  const panel = page.getByRole('region', { name: '免予公开' });
  await panel.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByText('从今天起不再要求公开').waitFor();
  await page.locator('#reason').fill('同意');
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await panel.getByText('已批准').waitFor();
  await panel.getByRole('button', { name: '恢复要求' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);

  // told at once on the page that was open
  await office.page.getByRole('region', { name: '免予公开' }).getByText('已批准').waitFor();
  expect([...complaints, ...office.complaints]).toEqual([]);
  await leave();
  await office.leave();
});
