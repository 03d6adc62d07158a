import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { comeTo, openBrowser, type TestBrowser, takeSeat } from '../support/browser.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let portal: ThirdParty;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ opening: true }), openBrowser()]);
  portal = new ThirdParty(server.url, (await (await KeyOffice.at(server.url)).issue()).secret);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('an officer sees what the public sees, takes an entry down with a reason, and makes it public again', async () => {
  const { disclosures } = (await portal.ask('{ disclosures(first: 1) { nodes { id title item { name } } } }')).data;
  const [{ id, title }] = disclosures.nodes;
  const isPublic = async () => (await portal.ask(`{ disclosure(id: "${id}") { title } }`)).data.disclosure !== null;
  const { page, leave, complaints } = await takeSeat(browser, server.url);
  await comeTo(page, 'lijing', DEMO_PASSWORD, `/disclosures/${id}`);
  const face = page.getByRole('region', { name: '公众所见' });
  await face.getByText('正在公开').waitFor();
  await face.getByText(title).waitFor();
  await face.getByRole('button', { name: /看正文/ }).click();
  await face.getByRole('button', { name: '收起正文' }).waitFor();

  await page.getByRole('button', { name: '撤下', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '撤下', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await isPublic()).toBe(true);
  await dialog.getByLabel('原因').fill('正文里有当事人的疾病情况');
  await dialog.getByRole('button', { name: '撤下', exact: true }).click();
  await page.getByText('已撤下，外部单位不再读到；可随时恢复公开').waitFor();
  expect(await isPublic()).toBe(false);
  await face.getByText('不公开', { exact: true }).waitFor();
  await page.getByText('已从公众所见中撤下：正文里有当事人的疾病情况').waitFor();
  await page.getByRole('region', { name: '修改记录' }).getByText('撤下理由').waitFor();

  await page.getByRole('button', { name: '恢复公开' }).click();
  await dialog.getByLabel('原因').fill('已隐去，重新公开');
  await dialog.getByRole('button', { name: '恢复公开' }).click();
  await face.getByText('正在公开').waitFor();
  expect(await isPublic()).toBe(true);
  expect(complaints).toEqual([]);
  await leave();
});
