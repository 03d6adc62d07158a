import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat, tick } from '../support/browser.ts';
import { checked } from '../support/findings.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

interface Proposed {
  id: string;
  version: number;
  problem: string;
  unit: { shortName: string };
}

let server: TestServer;
let browser: TestBrowser;
let officer: Caller;

/** What waits to be confirmed; at least one. */
async function proposed(filter: object): Promise<[Proposed, Proposed, Proposed, ...Proposed[]]> {
  const { data } = await officer.ask(
    'query ($filter: FindingFilter) { findings(filter: $filter, take: 200) { items { id version problem unit { shortName } } } }',
    { filter: { ...filter, state: { eq: 'PROPOSED' } } },
  );
  const [first, second, third, ...others] = data.findings.items;
  return third ? [first, second, third, ...others] : expect.fail('fewer than three wait');
}
async function step(findings: readonly Proposed[], how: { step: string; reason?: string }): Promise<void> {
  const seen = findings.map(({ id, version }) => ({ id, version }));
  const { data } = await officer.ask(
    'mutation ($input: StepFindingsInput!) { stepFindings(input: $input) { errors { message } } }',
    { input: { findings: seen, ...how } },
  );
  expect(data.stepFindings.errors).toEqual([]);
}
/** Somebody else is first. */
const confirm = (...findings: readonly Proposed[]) => step(findings, { step: 'CONFIRM' });
const dismiss = (finding: Proposed) => step([finding], { step: 'DISMISS', reason: '附件中已经标明' });
async function recorded(problem: string): Promise<Proposed> {
  const { data } = await officer.ask(
    'query ($text: String!) { findings(filter: { text: { contains: $text } }) { items { id version problem unit { shortName } } } }',
    { text: problem },
  );
  return data.findings.items[0] ?? expect.fail(problem);
}
const stateOf = async ({ id }: Proposed): Promise<string> =>
  (await officer.ask('query ($id: ID!) { finding(id: $id) { state } }', { id })).data.finding.state;

const itemOf = (page: Page, { id }: Proposed) =>
  page.locator('.finding').filter({ has: page.locator(`a[href="/findings/${id}"]`) });

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  officer = await signIn(server.url, 'lijing');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('findings', () => {
  it('are confirmed several at once, and taken back; one is dismissed with a reason', async () => {
    await checked(server);
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD);
    await page.getByRole('link', { name: /^待确认的问题 \d+ 个$/ }).click();
    const sums = page.getByRole('listitem', { name: /合计与各行之和不符$/ });
    await expect.poll(() => sums.count()).toBe(2);
    for (const one of await sums.all()) await tick(one.getByRole('checkbox', { name: '选择这个问题' }));
    const several = page.locator('.finding-several');
    await several.getByText('已选 2 个').waitFor();
    await several.getByRole('button', { name: '确认问题' }).click();
    await expect.poll(() => sums.count()).toBe(0);
    const told = page.locator('.ant-notification-notice').filter({ hasText: '已确认 2 个问题' });
    await told.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => sums.count()).toBe(2);

    await sums.first().getByRole('button', { name: '不作为问题' }).click();
    const dialog = page.getByRole('dialog', { name: '不作为问题' });
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('原因').fill('单位已说明，更正公告已发');
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await expect.poll(() => sums.count()).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('confirmed before, are confirmed again when a dismissal is undone', async () => {
    const [one] = await proposed({ code: { eq: 'ON_TIME' } });
    await confirm(one);
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/findings?state=OPEN&check=ON_TIME');
    const row = page.getByRole('listitem', { name: new RegExp(one.problem) });
    await row.getByRole('button', { name: '不作为问题' }).click();
    const dialog = page.getByRole('dialog', { name: '不作为问题' });
    await dialog.getByLabel('原因').fill('单位已说明情况');
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await row.waitFor({ state: 'detached' });
    await page
      .locator('.ant-notification-notice')
      .filter({ hasText: '已将 1 个定为不作为问题' })
      .getByRole('button', { name: '撤回' })
      .click();
    await row.getByText('已确认').waitFor();
    // on its own page the focus is not lost either, when what was pressed can be pressed no more
    await page.goto(`/findings/${one.id}`);
    await page.getByRole('button', { name: '恢复待确认' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确认问题' }).waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.evaluate((here) => here === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are decided by keyboard: the focus goes on to the next one, and to the heading after the last', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/findings?check=SUMS');
    const rows = page.locator('.finding');
    await rows.first().waitFor();
    await rows.first().getByRole('button', { name: '确认问题' }).focus();
    for (let left = await rows.count(); left > 0; left--) {
      await page.keyboard.press('Enter');
      await expect.poll(() => rows.count()).toBe(left - 1);
      const next =
        left > 1 ? rows.first().getByRole('button', { name: '确认问题' }) : page.getByRole('heading', { level: 1 });
      await expect.poll(() => next.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    expect(complaints).toEqual([]);
    await leave();
  });

  it('keep the dialog that is open about one whose row has gone, and say what became of it', async () => {
    const [one] = await proposed({ code: { eq: 'ON_TIME' } });
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/findings');
    await itemOf(page, one).getByRole('button', { name: '不作为问题' }).click();
    const dialog = page.getByRole('dialog', { name: '不作为问题' });
    await dialog.getByLabel('原因').fill('写到一半');
    await confirm(one);
    // by another time of day everything that is shown is asked for anew, and the row goes
    const { data } = await officer.ask('{ businessClock { now } }');
    const to = new Date(Date.parse(data.businessClock.now) + 60_000).toISOString();
    await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
    await itemOf(page, one).waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('原因').inputValue()).toBe('写到一半');
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await page.locator('.ant-notification-notice').getByText(`${one.unit.shortName}“${one.problem}”：`).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('that somebody else decides meanwhile are named; the dialog, its words and the rest of the choice stay', async () => {
    const [first, second, third] = await proposed({ code: { eq: 'ON_TIME' } });
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/findings?check=ON_TIME');
    for (const one of [first, second, third]) await tick(itemOf(page, one).getByRole('checkbox'));
    const several = page.locator('.finding-several');
    await several.getByRole('button', { name: '不作为问题' }).click();
    const dialog = page.getByRole('dialog', { name: '不作为问题' });
    await dialog.getByText('3 个将不再作为问题').waitFor();
    await dialog.getByLabel('原因').fill('单位停电，已另行公告');
    await confirm(second);
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    const told = dialog.getByRole('alert');
    await told.getByText(`${second.unit.shortName}“${second.problem}”：`).waitFor();
    await told.getByText('其余 2 个仍选着').waitFor();
    await dialog.getByText('2 个将不再作为问题').waitFor();
    expect(await dialog.getByLabel('原因').inputValue()).toBe('单位停电，已另行公告');
    await dialog.getByRole('button', { name: '不作为问题' }).click();
    await page.getByText('已将 2 个定为不作为问题').waitFor();
    expect(await stateOf(second)).toBe('OPEN');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('stand beside what each entry was asked; a person records another, on a phone too', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/findings?kind=PERSONAL_DATA');
    await page.getByText('正文有1个完整的手机号').waitFor();
    await page.getByRole('link', { name: /最低生活保障名单公示/ }).click();
    const checks = page.getByRole('region', { name: '核查' });
    await checks.getByText('没有泄露个人信息').waitFor();
    await checks.getByRole('button', { name: '记录问题' }).click();
    const dialog = page.getByRole('dialog', { name: '记录问题' });
    await dialog.getByLabel('问题').fill('名单没有标明公示的起止日期');
    await dialog.getByRole('button', { name: '记录问题' }).click();
    const link = { name: '名单没有标明公示的起止日期' };
    await checks.getByRole('region', { name: '人工记录的问题' }).getByRole('link', link).waitFor();
    // one that is none any more is no failure, and stands apart from those that are
    await dismiss(await recorded(link.name));
    await checks.getByRole('region', { name: '人工记录、不再作为问题的' }).getByRole('link', link).waitFor();
    expect(await checks.locator('.check-fail').getByRole('link', link).count()).toBe(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('disclosure figures', () => {
  it('stand still while they are read, say of when they are, and are counted anew when asked', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures/figures');
    await page.getByText(/数据截至今天 \d\d:\d\d。/).waitFor();
    const entries = page.getByRole('link', { name: /^公开条数/ });
    const before = (await entries.textContent()) ?? '';
    const { data } = await officer.ask('{ disclosures(take: 1) { items { id version } } }');
    await officer.ask(
      'mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { message } } }',
      { input: { ...data.disclosures.items[0], reason: '不是这个事项' } },
    );
    await page.getByText(/数据截至今天 \d\d:\d\d，之后有新的变化。/).waitFor();
    expect(await entries.textContent()).toBe(before);
    await page.getByRole('button', { name: '刷新' }).click();
    const after = `公开条数${Number(/\d+/.exec(before)?.[0]) - 1}`;
    await expect.poll(() => entries.textContent()).toBe(after);
    await page.getByText(/数据截至今天 \d\d:\d\d。/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are drawn in the colours of the page, whichever they become', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await page.emulateMedia({ colorScheme: 'light' });
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures/figures');
    const chart = page.getByRole('img', { name: '按月' });
    const accent = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
    const drawnIn = async (colour: string) => (await chart.innerHTML()).includes(`fill="${colour}"`);
    await chart.locator('svg').waitFor();
    const light = await accent();
    await expect.poll(() => drawnIn(light)).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(accent).not.toBe(light);
    const dark = await accent();
    await expect.poll(() => drawnIn(dark)).toBe(true);
    expect(await drawnIn(light)).toBe(false);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('open no list while nothing is due', async () => {
    const { page, leave } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures/figures?from=2020-03-01&to=2020-03-31');
    const cards = page.locator('.figure-card');
    await cards.first().waitFor();
    expect(await cards.filter({ hasText: '应公开' }).evaluate((one) => one.tagName)).toBe('DIV');
    expect(await page.locator('.figure-card[href]').evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
      '公开条数0',
      '公开资金0元',
    ]);
    await leave();
  });

  it('open the rows that each number counts', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures/figures');
    await page.getByRole('img', { name: '按月' }).waitFor();
    const row = page.getByRole('row', { name: /沙河街道/ });
    const due = row.getByRole('link').first();
    const number = await due.textContent();
    await due.click();
    await page.getByRole('heading', { name: '预警' }).waitFor();
    await page
      .getByText(new RegExp(`^共 ${number} 条$`))
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
