import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { KeyOffice } from '../support/third-party.ts';
import { startServer, type TestServer } from './server.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let server: TestServer;
let browser: TestBrowser;
let secret: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  ({ secret } = await (await KeyOffice.at(server.url)).issue());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Where the key is, and whether anything was asked of elsewhere. */
async function kept(page: Page): Promise<{ session: boolean; local: boolean; cookies: boolean }> {
  const has = (storage: 'localStorage' | 'sessionStorage') =>
    page.evaluate(
      ([name, key]) => JSON.stringify(window[name as 'localStorage']).includes(key ?? ''),
      [storage, secret],
    );
  const cookies = await page.context().cookies();
  return { session: await has('sessionStorage'), local: await has('localStorage'), cookies: cookies.length > 0 };
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('a stranger at %s', (_where, viewport) => {
  it('reads in Chinese what there is, turns to English, and runs an example with a key that stays in the tab', async () => {
    const { page, leave, complaints } = await takeSeat(browser, server.url, viewport);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto('/portal');
    await page.getByRole('heading', { name: '领取密钥' }).waitFor();
    expect(await page.getByRole('button', { name: '运行' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: '密钥' }).fill(secret);
    await page.getByRole('button', { name: '运行' }).click();
    await page.getByText('"totalCount"').waitFor();
    await page.getByText(/HTTP 200 · .*点 · 本分钟还剩\d+次/).waitFor();
    for (const name of ['搜索并看资金', '各镇街的公开率', '镇街和所辖村', '同步：有变化的和撤下的', '总量']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: '运行' }).click();
      await page.locator('.stranger-answer pre:not(.failed)').waitFor();
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How to get a key' }).waitFor();
    await page.getByLabel('Find a type or a field').fill('withdrawal');
    await page.getByText('Why an entry is public no more.').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(await kept(page)).toEqual({ session: true, local: false, cookies: false });
    await page.reload();
    await page.getByRole('heading', { name: 'How to get a key' }).waitFor();
    expect([complaints, elsewhere]).toEqual([[], []]);
    await leave();
  });
});

it('the editor asks with the key, on a phone too, and brings nothing from elsewhere', async () => {
  const { page, leave, complaints } = await takeSeat(browser, server.url, PHONE);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  const response = await page.goto('/portal/explore');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|https?:/);
  // the editor has its first document in hand
  await page.locator('.graphiql-query-editor').getByText('publishedOn').waitFor();
  await page.getByRole('textbox', { name: '密钥' }).fill(secret);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"totalCount"').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expect(await kept(page)).toEqual({ session: true, local: false, cookies: false });
  expect([complaints, elsewhere]).toEqual([[], []]);
  await leave();
});

it.each([
  ['client.ts', 'export class PortalClient'],
  ['types.ts', 'export const PublishedDocument'],
  ['example.ts', "from './client.ts'"],
  ['schema.graphql', 'type Query'],
])('%s is taken along as a plain text', async (file, words) => {
  const response = await fetch(new URL(`/portal/${file}`, server.url));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await response.text()).toContain(words);
});

it('the address itself tells a browser without a key where to read on', async () => {
  const response = await fetch(new URL('/portal/graphql', server.url));
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect([response.status, errors[0]?.message]).toEqual([401, expect.stringContaining('/portal')]);
});
