import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { latePublications, publishedBefore } from '../../seeds/src/story.ts';
import { comeTo, openBrowser, type Seat, type TestBrowser, takeSeat } from '../support/browser.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from './server.ts';
import { World } from './world.ts';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let server: TestServer;
let browser: TestBrowser;
let world: World;
let wall: Seat;
let officer: Seat;
let leader: Seat;
let township: Seat;

const seat = async (username: string, path: string, viewport?: { width: number; height: number }): Promise<Seat> => {
  const taken = await takeSeat(browser, server.url, viewport, false);
  await comeTo(taken.page, username, DEMO_PASSWORD, path);
  return taken;
};

/** The light of a unit as the wall shows it now; the page is never loaded again. */
const onTheWall = (unit: string, light: string): Promise<void> =>
  wall.page.locator(`[data-unit-name="${unit}"][data-light="${light}"]`).first().waitFor();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  world = new World(server.url, server.weChatUrl);
  await world.begin();
  wall = await seat('zhaolei', '/wall', { width: 1920, height: 1080 });
});
afterAll(async () => {
  for (const one of [wall, officer, leader, township]) await one?.leave();
  await browser?.close();
  await server?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, one] of Object.entries({ wall, officer, leader, township })) {
    await one?.page.screenshot({ path: `${root}/tests/output/${task.name.slice(0, 20)}-${name}.png` });
  }
});

describe('case A, the late quarter', () => {
  it('turns yellow on September 30th and red on October 11th, on a wall that is never reloaded', async () => {
    await onTheWall('沙河街道', 'GREEN');
    await world.becomes('2019-09-30T09:00:00');
    await onTheWall('沙河街道', 'YELLOW');
    await world.publish(publishedBefore());
    await world.becomes('2019-10-10T18:00:00');
    await world.capture();
    await onTheWall('万达社区', 'GREEN');
    await onTheWall('沙河街道', 'YELLOW');
    await world.becomes('2019-10-11T08:30:00');
    await onTheWall('沙河街道', 'RED');
    await wall.page.getByTestId('count-red').getByText('4', { exact: true }).waitFor();
  });

  it('becomes a suggestion, drafted by the officer in the morning of the 15th', async () => {
    await world.becomes('2019-10-15T08:30:00');
    leader = await seat('wangjianguo', '/', { width: 390, height: 844 });
    officer = await seat('lijing', '/');
    const { page } = officer;
    await page
      .getByRole('listitem')
      .filter({ hasText: '三务公开 3 项未公开' })
      .getByRole('link', { name: '发监督建议' })
      .click();
    await page.getByRole('heading', { name: '拟监督建议' }).waitFor();
    // the only leader who may approve is chosen already
    await page.getByTitle(/王建国/).waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('待审核').first().waitFor();
    township = await seat('liuqiang', '/notices');
    await township.page.getByText('没有符合条件的文书').waitFor();
    await township.page.getByRole('banner').getByRole('link').first().click();
    await township.page.getByText('没有要办的文书').waitFor();
  });

  it('waits on the leader’s phone without a reload, and is issued with its number by one approval', async () => {
    const { page } = leader;
    await page.getByRole('button', { name: '批准并下发' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '批准并下发' }).click();
    await page.getByRole('heading', { name: '没有等我签批的文书' }).waitFor();
    await officer.page.getByText('九纪监建〔2019〕67号').first().waitFor();
  });

  it('is received and answered with a photo the same day', async () => {
    const { page } = township;
    await page
      .getByRole('link', { name: /监督建议/ })
      .first()
      .click();
    // the home page has a button of that name as well, which opens the letter
    await page.getByRole('region', { name: '办理过程' }).waitFor();
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByRole('button', { name: '反馈办理情况' }).click();
    await page.getByLabel('办理情况').fill('已安排专人整理第三季度三务信息，17日在微信公众号公开。');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '公开栏照片.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('公开栏照片.png').first().waitFor();
    await page.getByRole('button', { name: '提交反馈' }).click();
    await page.getByText('已反馈').first().waitFor();
    await officer.page.getByText('公开栏照片.png').first().waitFor();
  });

  it('turns green on the wall when the late publication is captured on the 17th', async () => {
    // another day is read again by every page; what comes after it is told by the records alone
    const read = officer.page.waitForResponse(
      (answer) => answer.request().postData()?.includes('query Notice(') ?? false,
    );
    await world.becomes('2019-10-17T17:30:00');
    await onTheWall('沙河街道', 'RED');
    await read;
    await officer.page.locator('article [data-light="RED"]').nth(2).waitFor();
    await world.publish(latePublications());
    await world.capture('沙河街道微信公众号');
    await onTheWall('沙河街道', 'GREEN');
  });

  it('turns the lights of its problems green on the officer’s page of the letter, without a reload', async () => {
    const letter = officer.page.getByRole('article', { name: '文书正文' });
    await letter.locator('[data-light="GREEN"]').nth(2).waitFor();
    expect(await letter.locator('[data-light]').count()).toBe(3);
  });

  it('is verified, passed and closed on the 18th', async () => {
    await world.becomes('2019-10-18T09:00:00');
    const { page } = officer;
    await page.getByRole('button', { name: '核实通过' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('复核意见').fill('三务信息已于17日公开，内容完整。');
    await dialog.getByRole('button', { name: '核实通过' }).click();
    await page.getByText('已办结，不再等谁').waitFor();
    await township.page.getByText('办结').first().waitFor();
  });

  it('shows every step with its actor in the timeline, and in the trail', async () => {
    const timeline = await officer.page.getByRole('region', { name: '办理过程' }).textContent();
    for (const [who, what] of [
      ['李静', '提交审核'],
      ['王建国', '批准'],
      ['刘强', '签收'],
      ['刘强', '反馈'],
      ['李静', '核实通过'],
    ] as const) {
      expect(timeline).toMatch(new RegExp(`${who}[\\s\\S]*?${what}|${what}[\\s\\S]*?${who}`));
    }
    await officer.page.getByText('修改记录').first().click();
    const history = await officer.page.getByRole('region', { name: '修改记录' }).textContent();
    for (const who of ['李静', '王建国', '刘强']) expect(history).toContain(who);
    expect(history).toContain('九纪监建〔2019〕67号');
  });

  it('leaves nobody’s console with a complaint', () => {
    const complaints = [wall, officer, leader, township].map((one) => one.complaints);
    expect(complaints).toEqual([[], [], [], []]);
  });
});
