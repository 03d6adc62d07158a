import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { root } from '../support/processes.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';
import { startServer, type TestServer } from './server.ts';
import { World } from './world.ts';

/**
 * Case D without its duties part: a plan was copied. The office finds it, a rectification notice orders two self-criticisms, the bureau
 * answers, a public bulletin goes on the portal. Only browser, HTTP and the clock.
 */
let server: TestServer;
let browser: TestBrowser;
let officer: Seat;
let leader: Seat;
let principal: Seat;
let bureau: Seat;
let team: Seat;
let portal: ThirdParty;

const seat = async (username: string, path: string, viewport?: { width: number; height: number }): Promise<Seat> => {
  const taken = await takeSeat(browser, server.url, viewport, false);
  await comeTo(taken.page, username, DEMO_PASSWORD, path);
  return taken;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const world = new World(server.url, server.weChatUrl);
  await world.begin();
  await world.becomes('2019-10-22T09:00:00');
  const { secret } = await (await KeyOffice.at(server.url)).issue({ scopes: ['BULLETINS', 'UNITS'] });
  portal = new ThirdParty(server.url, secret);
  officer = await seat('lijing', '/units');
}, 180_000);
afterAll(async () => {
  for (const one of [officer, leader, principal, bureau, team]) await one?.leave();
  await browser?.close();
  await server?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, one] of Object.entries({ officer, leader, principal, bureau, team }))
    await one?.page.screenshot({ path: `${root}/tests/output/${task.name.slice(0, 20)}-${name}.png` });
});

const PHONE = { width: 390, height: 844 };
const TITLE = '关于财政局照搬照抄责任方案的整改通知书';
const WORDS = '本人作为主要责任人，对方案照搬照抄负领导责任，今后逐条对照、自拟方案。';

describe('case D, the copied plan', () => {
  it('is found at a look at the unit, in two clicks', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: '财政局', exact: true }).first().click();
    await page.getByRole('button', { name: '检查' }).first().click();
    await page.getByRole('menuitem', { name: '发现问题' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('textbox').first().fill('两个责任方案照搬照抄上年方案');
    await panel.locator('.ant-modal-footer button.ant-btn-primary').click();
    await panel.waitFor({ state: 'hidden' });
    await page.goto('/findings?state=OPEN');
    await page
      .getByRole('link', { name: /照搬照抄/ })
      .first()
      .click();
    await page.getByRole('link', { name: '拟文书' }).click();
  });

  it('becomes a rectification notice that orders two self-criticisms', async () => {
    const { page } = officer;
    await page.getByRole('heading', { name: '拟文书' }).waitFor();
    await page.getByText('整改通知书', { exact: true }).click();
    await page.getByLabel('标题').fill(TITLE);
    await page.getByLabel('依据').fill('党委（党组）落实全面从严治党主体责任规定');
    for (const [nr, person] of ['周文', '吴刚'].entries()) {
      await page.getByRole('button', { name: '再加一项责令事项' }).click();
      const row = page.locator('.act-row').nth(nr);
      await choose(page, row.getByLabel('责任人'), person);
      await choose(page, row.getByLabel('交给'), '王建国');
      await row.getByLabel('完成期限').fill('2019年10月25日');
      await row.getByLabel('完成期限').press('Enter');
    }
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('待审核').first().waitFor();
  });

  it('is issued by one approval on the leader’s phone', async () => {
    leader = await seat('wangjianguo', '/', PHONE);
    const { page } = leader;
    await page.getByRole('button', { name: '批准并下发' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '批准并下发' }).click();
    await officer.page.getByText('九纪整改〔2019〕1号').first().waitFor();
  });

  it('is received and answered by the bureau, and both write what they were ordered to', async () => {
    bureau = await seat('caizheng', '/');
    const { page } = bureau;
    await page.getByRole('link', { name: /书面检查 周文/ }).click();
    await page.getByRole('button', { name: '签收' }).click();
    await handIn(page);
    team = await seat('paizhu', '/');
    await team.page.getByRole('link', { name: /书面检查 吴刚/ }).click();
    await handIn(team.page);
    // what one wrote the other does not read
    expect(await page.getByText(WORDS).count()).toBe(1);
    await page.getByLabel('办理情况').fill('已重新制定方案并经党组研究通过。');
    await page.getByRole('button', { name: '提交反馈' }).click();
    await page.getByText('已反馈').first().waitFor();
  });

  it('keeps the officer and the team from reading or passing, until the leader has accepted both', async () => {
    await officer.page.getByText('已提交，内容只供交办领导和本人阅看。').first().waitFor();
    expect(await officer.page.getByText(WORDS).count()).toBe(0);
    expect(await team.page.getByRole('button', { name: '核实通过' }).count()).toBe(0);
    const { page } = leader;
    for (const person of ['周文', '吴刚']) {
      await page.getByRole('navigation').getByRole('link').first().click();
      await page.getByRole('link', { name: new RegExp(`书面检查 ${person}`) }).click();
      await page.getByText(WORDS).first().waitFor();
      const theirs = page.getByRole('listitem').filter({ hasText: `书面检查 ${person}` });
      await theirs.getByRole('button', { name: '认可' }).click();
      const dialog = page.getByRole('dialog', { name: `认可${person}的书面检查？` });
      await dialog.getByRole('button', { name: '认可' }).click();
      await theirs.getByText('已认可').waitFor();
    }
    await officer.page.getByRole('button', { name: '核实通过' }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByLabel('复核意见').fill('新方案符合要求，两份书面检查已认可。');
    await dialog.getByRole('button', { name: '核实通过' }).click();
    await officer.page.getByText('已办结').first().waitFor();
  });

  it('is told in a public bulletin, which the principal leader approves', async () => {
    const { page } = officer;
    await page.goto('/bulletins/new');
    await page.getByLabel('标题').fill('关于照搬照抄责任方案问题的通报');
    await page.getByLabel('概况').fill('今年以来，区纪委监委共检查2967次，发现问题775个，均已整改。');
    await choose(page, page.getByLabel('案例1取自文书'), '九纪整改〔2019〕1号');
    await expect.poll(() => page.getByLabel('事实').inputValue()).toContain('照搬照抄');
    await page.getByLabel('工作要求').fill('请各单位引以为戒，自拟方案、逐条落实。');
    await choose(page, page.getByLabel('审批领导'), '郝志强');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('待批准').first().waitFor();
    principal = await seat('haozhiqiang', '/', PHONE);
    await principal.page.getByRole('link', { name: '关于照搬照抄责任方案问题的通报' }).click();
    await principal.page.getByRole('button', { name: '批准发布' }).click();
    await principal.page.getByRole('dialog').getByRole('button', { name: '批准发布' }).click();
    await page.getByText('九纪通〔2019〕2号').first().waitFor();
  });

  it('is read on the portal, with its case and without a word of the self-criticisms', async () => {
    const { data } = await portal.ask(
      '{ bulletins(first: 5) { nodes { number title cases { unit { name } fact outcome } } } }',
    );
    expect(data.bulletins.nodes[0]).toMatchObject({
      ...{ number: '九纪通〔2019〕2号', title: '关于照搬照抄责任方案问题的通报' },
      cases: [{ unit: { name: '财政局' }, fact: expect.stringContaining('照搬照抄') }],
    });
    expect(JSON.stringify(data)).not.toContain('领导责任');
    await bureau.page.goto('/bulletins');
    await bureau.page.getByRole('link', { name: '关于照搬照抄责任方案问题的通报' }).waitFor();
  });
});

type Page = Seat['page'];

/** Chooses from a list that opens below its field. */
async function choose(page: Page, field: ReturnType<Page['getByLabel']>, words: string): Promise<void> {
  await field.click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: words })
    .first()
    .click();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('内容').fill(WORDS);
  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提交').first().waitFor();
}
