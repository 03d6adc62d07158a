import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat, tick, unfold } from '../support/browser.ts';
import { draftInput, letter, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;
let officer: Caller;
let entries: { id: string; title: string; unit: { id: string; shortName: string } }[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ disclosures(take: 20) { items { id title unit { id shortName } } } }');
  entries = data.disclosures.items;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const entry = (nr: number) => entries[nr] ?? expect.fail('no entry');
const checksOf = async (filter: object): Promise<number> =>
  (await officer.ask('query ($filter: CheckFilter) { checks(filter: $filter) { totalItems } }', { filter })).data.checks
    .totalItems;

describe('a check', () => {
  it('is two presses of a key from where the entry is shown', async () => {
    const { id, unit } = entry(0);
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/disclosures/${id}`);
    await page.getByText('还没有检查过').waitFor();
    await page.getByRole('button', { name: '检查', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '正常（线上检查）' }).waitFor();
    // what is pressed before the menu has the focus goes to the button
    await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null);
    await page.keyboard.press('Enter');
    await page.getByText(`已记录：${unit.shortName}检查正常`).waitFor();
    // it stands beside the entry without a reload, and leads to its page
    await page.getByText('还没有检查过').waitFor({ state: 'detached' });
    await page.getByRole('definition').filter({ hasText: '李静' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: `检查：${entry(0).title}` }).waitFor();
    await page.getByText('检查正常，没有发现问题。').waitFor();
    expect(await checksOf({ subjectId: { eq: id } })).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says what is wrong, several things at once, on a phone too; what was typed outlives its closing', async () => {
    const { id, title } = entry(1);
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/disclosures/${id}`);
    const open = async () => {
      await page.getByRole('button', { name: '检查', exact: true }).click();
      await page.getByRole('menuitem', { name: '发现问题' }).click();
      return page.getByRole('dialog', { name: '发现问题' });
    };
    let dialog = await open();
    await dialog.getByRole('button', { name: '记录检查' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('问题', { exact: true }).first().fill('公开栏照片不清楚');
    await dialog.getByRole('button', { name: '取消' }).click();
    dialog = await open();
    expect(await dialog.getByLabel('问题', { exact: true }).first().inputValue()).toBe('公开栏照片不清楚');
    await tick(dialog.getByRole('radio', { name: '严重' }).first());
    await dialog.getByRole('button', { name: '再加一个问题' }).click();
    await dialog.getByRole('group', { name: '问题 2' }).getByLabel('问题', { exact: true }).fill('没有写明发放标准');
    await tick(dialog.getByRole('radio', { name: '实地' }));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await dialog.getByRole('button', { name: '记录检查' }).click();
    await page.getByText('已记录检查和 2 个问题').waitFor();
    await page.goto('/checks?conclusion=FINDINGS');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: '没有写明发放标准' }).waitFor();
    await page.getByRole('link', { name: '公开栏照片不清楚' }).click();
    await page.getByText('严重', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('of several entries is recorded at once, after a word that says how many', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures');
    for (const nr of [2, 3, 4]) await tick(page.getByRole('checkbox', { name: `选择“${entry(nr).title}”` }));
    await page.getByText('已选 3 条').waitFor();
    await page.getByRole('button', { name: '检查正常' }).click();
    await page.getByText('将为所选 3 条各记一次线上检查').waitFor();
    await page.getByRole('button', { name: '记录检查' }).click();
    await page.getByText('已记录 3 次检查').waitFor();
    await page.getByText('勾选公开内容，可以一次记为检查正常。').waitFor();
    for (const nr of [2, 3, 4]) expect(await checksOf({ subjectId: { eq: entry(nr).id } })).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('of several entries is recorded on a phone too: the box is above the link that covers the card', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures');
    for (const nr of [5, 6]) await tick(page.getByRole('checkbox', { name: `选择“${entry(nr).title}”` }));
    await page.getByText('已选 2 条').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('stands on the page of its unit, whose people do not see it', async () => {
    const { unit } = entry(0);
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, `/units/${unit.id}`);
    const panel = page.getByRole('region', { name: '日常监督' });
    await panel
      .getByRole('link', { name: entry(0).title })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByRole('menuitem', { name: '正常（实地检查）' }).click();
    await page.getByText(`已记录：${unit.shortName}检查正常`).waitFor();
    await expect.poll(() => checksOf({ unitId: { eq: unit.id }, way: { eq: 'ON_SITE' } })).toBe(1);
    await leave();

    const other = await takeSeat(browser, server.url);
    await comeTo(other.page, 'chenxia', DEMO_PASSWORD, `/units/${unit.id}`);
    await other.page.getByRole('heading', { level: 1 }).waitFor();
    await other.page.getByRole('region', { name: '待办事项' }).waitFor();
    expect(await other.page.getByRole('region', { name: '日常监督' }).count()).toBe(0);
    expect(await other.page.getByRole('button', { name: '检查', exact: true }).count()).toBe(0);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.leave();
  });
});

describe('a plan', () => {
  it('is made on its page, and each number of its progress opens the rows that it counts', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/checks/plans');
    await page.getByRole('button', { name: '新建计划' }).click();
    const dialog = page.getByRole('dialog', { name: '新建计划' });
    await dialog.getByRole('button', { name: '新建计划' }).click();
    await dialog.getByRole('alert').waitFor();
    // what was refused takes the focus once, not from whoever puts it right
    const name = dialog.getByLabel('计划名称');
    await name.click();
    for (const key of ['Y', 'C']) await page.keyboard.press(key);
    expect(await name.inputValue()).toBe('YC');
    await name.fill('村级公开月查');
    await dialog.getByLabel('范围').click();
    await page.getByTitle('沙河街道', { exact: true }).click();
    await unfold(dialog.getByLabel('多久一次'));
    await page.getByTitle('每月一次').click();
    await dialog.getByRole('button', { name: '新建计划' }).click();
    await page.getByText('计划已建立').waitFor();
    const plan = page.getByRole('listitem').filter({ hasText: '村级公开月查' });
    const total = (await plan.getByRole('link', { name: /^应查 \d+$/ }).textContent()) ?? '';
    await plan.getByRole('link', { name: /^应查 \d+$/ }).click();
    const list = page.getByRole('region', { name: '检查任务' });
    await list.getByText(/\d+/).first().waitFor();
    expect(await list.locator('.panel-count').textContent()).toBe(/\d+/.exec(total)?.[0]);
    // a look from here counts at once
    await list.getByRole('button', { name: '检查', exact: true }).first().click();
    await page.getByRole('menuitem', { name: '正常（线上检查）' }).click();
    await page.getByText('已检查', { exact: true }).first().waitFor();
    // what is left waits for those who look, among all that waits for them
    await page.goto('/work');
    const waiting = page.getByRole('region', { name: '待检查' });
    await waiting.getByRole('link', { name: '全部' }).click();
    await page.getByText('由本单位检查的').waitFor();
    expect(await list.locator('.panel-count').textContent()).toBe(String(Number(/\d+/.exec(total)?.[0]) - 1));
    await page.goto('/checks/plans');
    await plan.getByRole('link', { name: '已查 1' }).waitFor();
    await plan.getByRole('link', { name: '村级公开月查' }).click();
    await page.getByRole('button', { name: '结束计划' }).click();
    const ending = page.getByRole('dialog', { name: '结束计划' });
    await ending.getByRole('button', { name: '结束计划' }).click();
    await page.getByText('计划的结束日期已定').waitFor();
    await page.getByText(/至2019年10月15日/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is drawn at random: what was drawn, and all that one needs to draw again', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/checks/plans');
    await page.getByRole('button', { name: '随机抽查' }).click();
    const dialog = page.getByRole('dialog', { name: '随机抽查' });
    await dialog.getByLabel('抽查名称').fill('十月抽查');
    await dialog.getByLabel('范围').click();
    await page.getByTitle('九原区', { exact: true }).click();
    await dialog.getByLabel('抽多少').fill('3');
    await dialog.getByRole('button', { name: '抽取' }).click();
    await page.getByRole('heading', { name: '十月抽查' }).waitFor();
    const drawn = page.getByRole('region', { name: '抽到的' });
    await expect.poll(() => drawn.getByRole('listitem').count()).toBe(3);
    await page.getByRole('button', { name: '重抽核对' }).click();
    await page.getByText('从小到大排列，前 3 个就是抽到的。').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('a second look', () => {
  /** Found, told, answered, verified and closed. */
  async function closeMatter(problem: string): Promise<void> {
    const [leader, head] = [await signIn(server.url, 'wangjianguo'), await signIn(server.url, 'liuqiang')];
    const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
    const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
    const recorded = await officer.ask(
      'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { findings { id } } } }',
      {
        input: {
          ...{ subject: { type: 'UNIT', id: shahe }, conclusion: 'FINDINGS', idempotencyKey: crypto.randomUUID() },
          findings: [{ kind: 'NON_STANDARD', problem }],
        },
      },
    );
    const [{ id: findingId }] = recorded.data.recordCheck.check.findings;
    const approverId = (await leader.ask('{ viewer { id } }')).data.viewer.id;
    const content = await draftInput(officer, shahe, { problems: [{ findingId, text: problem }], approverId });
    let now = taken(await letter(officer, 'draftNotice', content));
    now = taken(await letter(officer, 'submitNotice', { id: now.id, version: now.version }));
    now = taken(await letter(leader, 'approveNotice', { id: now.id, version: now.version }));
    now = taken(await letter(head, 'receiveNotice', { id: now.id, version: now.version }));
    const answer = { id: now.id, version: now.version, text: '已更新公开栏。', idempotencyKey: crypto.randomUUID() };
    now = taken(await letter(head, 'answerNotice', answer));
    taken(await letter(officer, 'passNotice', { id: now.id, version: now.version, reason: '核实属实' }));
  }

  it('is due some weeks after a matter was closed: what came back is linked to what it was', async () => {
    await closeMatter('公开栏没有更新');
    const { data } = await officer.ask('{ secondLooks(filter: { done: false }) { items { dueOn } } }');
    const to = `${data.secondLooks.items[0].dueOn}T09:00:00+08:00`;
    await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
    const { page, leave, complaints } = await takeSeat(browser, server.url);
    await comeTo(page, 'lijing', DEMO_PASSWORD, '/work');
    await page.getByRole('region', { name: '待再监督' }).getByText('公开栏没有更新').waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: '待再监督 1 项' }).click();
    await page.getByRole('button', { name: '再监督', exact: true }).click();
    await page.getByRole('menuitem', { name: '发现问题' }).click();
    const dialog = page.getByRole('dialog', { name: '发现问题' });
    await dialog.getByLabel('问题', { exact: true }).fill('公开栏又没有更新');
    await unfold(dialog.getByLabel('反弹自'));
    await page.getByTitle('公开栏没有更新', { exact: true }).click();
    await dialog.getByRole('button', { name: '记录检查' }).click();
    await page.getByText('没有要再看的事项。').waitFor();
    await page.goto('/findings?state=OPEN');
    await page.getByRole('link', { name: '公开栏又没有更新' }).click();
    await page.getByText('反弹自').waitFor();
    await page.getByRole('link', { name: '公开栏没有更新', exact: true }).first().click();
    await page.getByRole('heading', { name: '公开栏没有更新' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
