import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { openBrowser, type Seat, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { issued } from '../support/letters.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  const [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id } }');
  const [first, second] = data.units as { id: string }[];
  for (const unit of [first, second]) await issued({ officer, leader }, unit?.id ?? '');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** How many rows the list behind a link says that it has. */
async function rowsBehind({ page }: Seat, address: string): Promise<number> {
  await page.goto(address);
  const total = page.getByText(/^共 \d+ 条$/).first();
  await total.waitFor();
  return Number(/\d+/.exec((await total.textContent()) ?? '')?.[0]);
}

it.each([
  ['本季按时公开率', /\/(\d+) 项/],
  ['逾期单位', /^逾期单位(\d+)/],
  ['将到期单位', /^将到期单位(\d+)/],
  ['在办文书', /^在办文书(\d+)/],
])('the figure %s opens exactly the rows that it counts', async (label, count) => {
  const seat = await takeSeat(browser, server.url);
  await signInAt(seat.page, 'wangjianguo', DEMO_PASSWORD);
  const figure = seat.page.getByRole('link', { name: label });
  await figure.waitFor();
  await seat.page.waitForLoadState('networkidle');
  const shown = Number(count.exec((await figure.textContent()) ?? '')?.[1]);
  expect(shown).toBeGreaterThan(0);
  expect(await rowsBehind(seat, (await figure.getAttribute('href')) ?? '')).toBe(shown);
  await seat.context.close();
});

it('the counts beside the places open exactly the rows that they count', async () => {
  const seat = await takeSeat(browser, server.url);
  await signInAt(seat.page, 'lijing', DEMO_PASSWORD);
  const places = seat.page.getByRole('navigation');
  for (const place of ['监督', '预警']) {
    const link = places.getByRole('link', { name: place });
    await link.getByText(/\d+/).waitFor();
    const shown = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    expect(await rowsBehind(seat, (await link.getAttribute('href')) ?? '')).toBe(shown);
  }
  await seat.context.close();
});

it('a filter that a link brought along can be crossed out', async () => {
  const { page, context } = await takeSeat(browser, server.url);
  await signInAt(page, 'lijing', DEMO_PASSWORD, '/warnings?due=2019-10-16');
  await page.getByText('2019年10月16日到期').waitFor();
  await page.getByRole('button', { name: '去掉条件：2019年10月16日到期' }).click();
  await page.waitForURL(/\/warnings$/);
  await context.close();
});
