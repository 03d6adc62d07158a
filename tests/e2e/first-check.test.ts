import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { openBrowser, signInAt, type TestBrowser, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  await admitUnheldRoles(server);
  const lead = await signIn(server.url, 'qiantou');
  const { posts } = (await lead.ask('{ viewer { posts { unit { id } } } }')).data.viewer;
  await meddle(
    server.database.superuserUrl,
    `update disclosure_item set lead_unit_id = '${posts[0].unit.id}' where code = 'CW-03'`,
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a lead department', () => {
  it('is led from its day to what waits, finds one in order, and another wrong', async () => {
    const { page, context, complaints } = await takeSeat(browser, server.url);
    await signInAt(page, 'qiantou', DEMO_PASSWORD);
    await page.getByRole('link', { name: /^待初审 \d+ 条$/ }).click();
    const entries = page.getByRole('main').getByRole('link', { name: /最低生活保障名单公示$/ });
    await entries.first().waitFor();
    const title = (await entries.first().textContent()) ?? '';
    await entries.first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: '没有问题' }).click();
    await page.getByText('已记录：没有发现问题').waitFor();
    await page.getByRole('button', { name: '没有问题' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('proposes what is wrong, on a phone too', async () => {
    const { page, context, complaints } = await takeSeat(browser, server.url, PHONE);
    await signInAt(page, 'qiantou', DEMO_PASSWORD, '/disclosures/first-checks');
    const entry = page
      .getByRole('main')
      .getByRole('link', { name: /最低生活保障名单公示$/ })
      .first();
    await entry.waitFor();
    await entry.click();
    await page.getByRole('button', { name: '发现问题…' }).click();
    const dialog = page.getByRole('dialog', { name: '发现问题…' });
    await dialog.getByLabel('问题').fill('停发的户没有说明原因');
    await dialog.getByRole('button', { name: '发现问题…' }).click();
    await page.getByText('停发的户没有说明原因').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
