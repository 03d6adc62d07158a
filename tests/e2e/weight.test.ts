import { existsSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
/** what whoever signs in has asked for by then: it counts with their first page */
let wayIn: readonly string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  wayIn = await filesOfTheWayIn();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Charts are asked for when their figures are there, and kept. */
const LATER = /\/Chart-/;

/** What comes of the scripts and styles that a page has asked for; fonts and what is opened later apart. */
interface Weight {
  /** gzipped */
  readonly kilobytes: number;
  readonly files: number;
}

/** The scripts and styles that a page has asked for. */
async function filesOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((name) => /\.(js|css)$/.test(name)),
  );
}

/** What the way in asks for. */
async function filesOfTheWayIn(): Promise<string[]> {
  const { page, leave } = await takeSeat(browser, server.url);
  await page.goto('/login');
  await page.getByLabel('用户名').waitFor();
  const files = await filesOf(page);
  await leave();
  return files;
}

function weightOf(files: readonly string[]): Weight {
  const sizes = [...new Set(files)]
    .filter((name) => !LATER.test(name))
    .map((name) => {
      const file = `${root}/console/dist${name}`;
      return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
    });
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, files: sizes.length };
}

it('the way in weighs less than 300 kB', () => {
  expect(weightOf(wayIn).kilobytes).toBeLessThan(300);
});

it.each([
  ['/portal', 300],
  ['/portal/explore', 650],
])('%s weighs less than %i kB to a stranger', async (path, most) => {
  const { page, leave } = await takeSeat(browser, server.url);
  await page.goto(path);
  await page.getByText('门户接口').first().waitFor();
  expect(weightOf(await filesOf(page)).kilobytes).toBeLessThan(most);
  await leave();
});

const PAGES: readonly (readonly [path: string, username: string])[] = [
  ...[
    '/',
    '/warnings',
    '/warnings/reminders',
    '/messages',
    '/me',
    '/notices',
    '/notices/new',
    '/disclosures',
    '/disclosures/catalogue',
    '/disclosures/sources',
    '/disclosures/figures',
    '/findings',
    '/units',
    '/wall',
  ].map((path) => [path, 'lijing'] as const),
  ['/accounts', 'xitong'],
  ['/channels', 'xitong'],
  ['/portal-keys', 'anquan'],
  ['/security', 'anquan'],
  ['/trail', 'shenji'],
];

it.concurrent.each(PAGES)(
  '%s weighs less than 650 kB in fewer than twenty files, come from the way in',
  async (path, username) => {
    const { page, leave } = await takeSeat(browser, server.url);
    await comeTo(page, username, DEMO_PASSWORD, path);
    await page.getByRole('heading').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    const { kilobytes, files } = weightOf([...wayIn, ...(await filesOf(page))]);
    expect(kilobytes).toBeLessThan(650);
    expect(files).toBeLessThan(20);
    await leave();
  },
);

it.each([
  ['our characters', true],
  ['none of our characters to who saves data', false],
])('the way in brings %s', async (_, withFonts) => {
  const { page, leave, complaints } = await takeSeat(browser, server.url, { width: 390, height: 844 }, withFonts);
  await page.goto('/login');
  await page.getByLabel('用户名').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.size > 0)).toBe(withFonts);
  expect(complaints).toEqual([]);
  await leave();
});

it('the styles of Ant Design are ready: the page makes only the variables in them', async () => {
  const { page, leave } = await takeSeat(browser, server.url);
  await comeTo(page, 'lijing', DEMO_PASSWORD, '/disclosures');
  await page.getByRole('table').first().waitFor();
  const made = await page.locator('style[data-css-hash]').allTextContents();
  expect(made.length).toBeGreaterThan(0);
  expect(made.filter((style) => /\.ant-(btn|table|select)[^{]*\{[^-]/.test(style))).toEqual([]);
  await leave();
});

it('arrives compressed', async () => {
  const response = await fetch(new URL('/', server.url), { headers: { 'accept-encoding': 'identity' } });
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await response.text())?.[1] ?? expect.fail('no script');
  const { headers } = await fetch(new URL(script, server.url), { headers: { 'accept-encoding': 'gzip' } });
  expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
});
