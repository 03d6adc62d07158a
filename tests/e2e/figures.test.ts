import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { issued, letter, submitted } from '../support/letters.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

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

/** Presses a link. @returns how many rows the list behind it says that it has */
async function rowsBehind({ page }: Seat, link: Locator): Promise<number> {
  const total = page.getByText(/^共 \d+ 条$/).first();
  // the one of the list that was opened before
  await total.waitFor({ state: 'detached' });
  await link.click();
  await total.waitFor();
  return Number(/\d+/.exec((await total.textContent()) ?? '')?.[0]);
}

/** The figures of a leader's home, and where each says how many it counts. */
const FIGURES: readonly (readonly [label: string, count: RegExp])[] = [
  ['本季按时公开率', /\/(\d+) 项/],
  ['逾期单位', /^逾期单位(\d+)/],
  ['将到期单位', /^将到期单位(\d+)/],
  ['在办文书', /^在办文书(\d+)/],
];

it('each figure of the home opens exactly the rows that it counts', async () => {
  const seat = await takeSeat(browser, server.url);
  await comeTo(seat.page, 'wangjianguo', DEMO_PASSWORD);
  for (const [label, count] of FIGURES) {
    const figure = seat.page.getByRole('link', { name: label });
    await figure.waitFor();
    await seat.page.waitForLoadState('networkidle');
    const shown = Number(count.exec((await figure.textContent()) ?? '')?.[1]);
    expect([label, shown > 0]).toEqual([label, true]);
    expect([label, await rowsBehind(seat, figure)]).toEqual([label, shown]);
    await seat.page.goBack();
  }
  await seat.leave();
});

it('the counts beside the places open exactly the rows that they count', async () => {
  const seat = await takeSeat(browser, server.url);
  await comeTo(seat.page, 'lijing', DEMO_PASSWORD);
  const places = seat.page.getByRole('navigation');
  for (const place of ['监督', '预警']) {
    const link = places.getByRole('link', { name: place });
    await link.getByText(/\d+/).waitFor();
    const shown = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    expect(await rowsBehind(seat, link)).toBe(shown);
    await seat.page.goBack();
  }
  await seat.leave();
});

it('a filter that a link brought along can be crossed out', async () => {
  const { page, leave } = await takeSeat(browser, server.url);
  await comeTo(page, 'lijing', DEMO_PASSWORD, '/warnings?due=2019-10-16');
  await page.getByText('2019年10月16日到期').waitFor();
  await page.getByRole('button', { name: '去掉条件：2019年10月16日到期' }).click();
  await page.waitForURL(/\/warnings$/);
  await leave();
});

const LISTS = /^\/(notices|findings|checks)\?/;

it('every number of the supervision figures opens exactly the rows that it counts', async () => {
  const [officer, leader, head] = await Promise.all(
    ['lijing', 'wangjianguo', 'liuqiang'].map((one) => signIn(server.url, one)),
  );
  if (!officer || !leader || !head) throw new Error('nobody came in');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const idOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
  await officer.ask('mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { errors { code } } }', {
    input: {
      ...{ subject: { type: 'UNIT', id: idOf('沙河街道') }, conclusion: 'FINDINGS' },
      ...{ idempotencyKey: crypto.randomUUID(), findings: [{ kind: 'INCOMPLETE', problem: '名单缺项' }] },
    },
  });
  const { id, version } = await issued({ officer, leader }, idOf('沙河街道'), {
    furtherAddresseeIds: [idOf('麻池镇')],
  });
  let now = (await letter(head, 'receiveNotice', { id, version })).notice;
  const answer = { id, version: now?.version, text: '已整改。', idempotencyKey: crypto.randomUUID() };
  now = (await letter(head, 'answerNotice', answer)).notice;
  const answerBy = now?.answerBy;
  await letter(officer, 'sendBackNotice', { id, version: now?.version, reason: '缺少照片', answerBy });
  await submitted(officer, idOf('麻池镇'));

  const seat = await takeSeat(browser, server.url);
  await comeTo(seat.page, 'lijing', DEMO_PASSWORD, '/supervision');
  await seat.page.getByRole('heading', { name: '监督统计' }).waitFor();
  // of which days the figures are stands beside them, also when nobody chose any
  await seat.page.getByRole('region', { name: '合计' }).getByText('2019年10月1日至2019年12月31日').waitFor();
  await seat.page.goto('/supervision?by=OFFICER');
  await seat.page.getByRole('columnheader', { name: '承办人', exact: true }).waitFor();
  await seat.page.waitForLoadState('networkidle');
  const shown = await seat.page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const));
  // averages and days are opened too, and are no counts
  const counts = shown.filter(
    ([href, text]) => LISTS.test(href) && /^[1-9]\d*$/.test(text) && !/reached=|waited=/.test(href),
  );
  expect(counts.length).toBeGreaterThan(8);
  for (const [href, text] of new Map(counts)) {
    const link = seat.page.getByRole('main').locator(`a[href="${href}"]`).first();
    expect([href, await rowsBehind(seat, link)]).toEqual([href, Number(text)]);
    await seat.page.goBack();
  }
  await seat.leave();
}, 120_000);
