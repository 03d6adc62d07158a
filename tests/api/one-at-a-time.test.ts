import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../support/people.ts';
import { admin, close, connect, control, mutate, open, run, server, settings } from '../support/portals.ts';

/** A small site that answers slowly, and notes how many ask it at the same time. */
let site: Server;
let address: string;
let asking = 0;
let most = 0;
let asked: string[] = [];

const link = (path: string) => `<li><a href="${path}">关于救助情况的公示${path}</a><span>2019-10-01</span></li>`;
const listOf = (links: string) => `<html><body><ul class="list">${links}</ul></body></html>`;
const PAGE = listOf(link('/zwgk/1.html'));
/** So many that reading them takes much longer than a host is kept. */
const LONG_PAGE = listOf(Array.from({ length: 100 }, (_, nr) => link(`/long/${nr}.html`)).join(''));

beforeAll(async () => {
  await open();
  site = createServer((request, response) => {
    asking += 1;
    most = Math.max(most, asking);
    asked.push(request.url ?? '');
    // long enough that whoever does not wait is seen
    void pause(60).then(() => {
      asking -= 1;
      const found = request.url !== '/robots.txt';
      response
        .writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
        .end(found ? (request.url === '/long/' ? LONG_PAGE : PAGE) : '');
    });
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  await mutate(admin, 'allowHost', 'AllowHostInput', { host: address, reason: '演示网站' }, 'hosts { id }');
});
afterAll(async () => {
  await close();
  site.close();
});

const column = async (path: string): Promise<string> => {
  const { source, errors } = await connect({ ...settings(path), listUrl: `http://${address}/${path}/` });
  return source?.id ?? expect.fail(JSON.stringify(errors));
};

test('a host is asked one thing at a time, whichever processes capture columns of it', async () => {
  await control('GET', 'calls');
  const [here, there] = [await column('a'), await column('b')];
  const other = await server.another();
  try {
    const elsewhere = await signIn(other.url, 'xitong');
    [most, asked] = [0, []];
    for (let round = 0; round < 3; round++) await Promise.all([run(here), run(there, elsewhere)]);
    expect(asked.filter((path) => path.startsWith('/a/')).length).toBeGreaterThan(0);
    expect(asked.filter((path) => path.startsWith('/b/')).length).toBeGreaterThan(0);
    expect(most).toBe(1);
  } finally {
    await other.stop();
  }
});

test('who has much to ask lets others have their turn in between', async () => {
  await control('GET', 'calls');
  const [long, short] = [await column('long'), await column('c')];
  const other = await server.another();
  try {
    const elsewhere = await signIn(other.url, 'xitong');
    asked = [];
    const running = run(long);
    await expect.poll(() => asked.some((path) => /^\/long\/\d/.test(path))).toBe(true);
    await run(short, elsewhere);
    await running;
    const last = asked.findLastIndex((path) => path.startsWith('/long/'));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.indexOf('/c/')).toBeGreaterThan(0);
    expect(asked.indexOf('/c/')).toBeLessThan(last);
  } finally {
    await other.stop();
  }
}, 120_000);
