import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWeChatStandIn, type WeChatStandIn } from './stand-in.ts';

const APPID = 'wx0000000000000001';
const HOUR_MS = 3_600_000;

let standIn: WeChatStandIn;
let now: number;

beforeEach(async () => {
  now = Date.parse('2019-10-15T00:30:00Z');
  standIn = await startWeChatStandIn({ now: () => now });
  await control('PUT', '', { secret: 's3cret', name: '示范镇' });
});

afterEach(() => standIn.close());

async function control(method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${standIn.url}/stand-in/accounts/${APPID}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

async function askToken(query: Record<string, string> = {}): Promise<any> {
  const all = new URLSearchParams({ grant_type: 'client_credential', appid: APPID, secret: 's3cret', ...query });
  const response = await fetch(`${standIn.url}/cgi-bin/token?${all}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function list(token: string, body: unknown = { offset: 0, count: 20, no_content: 0 }): Promise<any> {
  const url = `${standIn.url}/cgi-bin/freepublish/batchget?access_token=${token}`;
  const response = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  expect(response.status).toBe(200);
  return response.json();
}

async function token(): Promise<string> {
  return (await askToken()).access_token;
}

function article(articleId: string, publishedAt: string, more: object = {}) {
  return { articleId, title: `第${articleId}号公示`, content: '<p>收支明细</p>', publishedAt, ...more };
}

describe('token', () => {
  test('is given for two hours', async () => {
    expect(await askToken()).toEqual({ access_token: expect.any(String), expires_in: 7200 });
  });

  test.each([
    [{ grant_type: 'password' }, 40002],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wx-unknown' }, 40013],
    [{ secret: 'wrong' }, 40125],
  ])('%j is refused with HTTP 200 and errcode %i', async (query, errcode) => {
    expect(await askToken(query)).toEqual({ errcode, errmsg: expect.stringMatching(/ rid: /) });
  });

  test('a new one leaves the former five minutes', async () => {
    const former = await token();
    const latest = await token();
    now += 5 * 60_000 - 1;
    expect(await list(former)).toMatchObject({ total_count: 0 });
    now += 1;
    expect(await list(former)).toMatchObject({ errcode: 40001 });
    expect(await list(latest)).toMatchObject({ total_count: 0 });
  });

  test('ends after two hours, or on demand, with 42001', async () => {
    const first = await token();
    now += 2 * HOUR_MS;
    expect(await list(first)).toMatchObject({ errcode: 42001 });
    const second = await token();
    await control('POST', '/expire-tokens');
    expect(await list(second)).toMatchObject({ errcode: 42001 });
  });

  test('unknown or missing, the list is refused with 40001 or 41001', async () => {
    expect(await list('nonsense')).toMatchObject({ errcode: 40001 });
    expect(await list('')).toMatchObject({ errcode: 41001 });
  });
});

describe('batchget', () => {
  test('lists newest first, in pages', async () => {
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00'));
    await control('POST', '/articles', article('b', '2019-10-14T09:00:00+08:00'));
    await control('POST', '/articles', article('c', '2019-10-13T09:00:00+08:00'));
    const page = await list(await token(), { offset: 1, count: 2 });
    expect(page).toMatchObject({ total_count: 3, item_count: 2 });
    expect(page.item.map((item: any) => item.article_id)).toEqual(['c', 'a']);
    expect(page.item[0]).toMatchObject({
      update_time: Date.parse('2019-10-13T01:00:00Z') / 1000,
      content: {
        news_item: [{ title: '第c号公示', content: '<p>收支明细</p>', url: `${standIn.url}/s/c`, is_deleted: false }],
      },
    });
  });

  test.each([0, 1])('is put together from what was rendered before, as one JSON: no_content %i', async (noContent) => {
    for (const id of ['a', 'b']) await control('POST', '/articles', article(id, '2019-10-12T09:00:00+08:00'));
    const url = `${standIn.url}/cgi-bin/freepublish/batchget?access_token=${await token()}`;
    const body = JSON.stringify({ offset: 0, count: 20, no_content: noContent });
    const said = async () => (await fetch(url, { method: 'POST', body })).text();
    const first = await said();
    expect(first).toBe(JSON.stringify(JSON.parse(first)));
    expect(JSON.parse(first)).toMatchObject({ total_count: 2, item_count: 2, item: [{}, {}] });
    expect(await said()).toBe(first);
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00', { title: '更正' }));
    expect(await said()).toBe(first.replace('第a号公示', '更正'));
  });

  test('leaves the content out when asked to', async () => {
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00'));
    const { item } = await list(await token(), { offset: 0, count: 1, no_content: 1 });
    expect(item[0].content.news_item[0]).not.toHaveProperty('content');
  });

  test('the same article published again adds nothing', async () => {
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00'));
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00', { title: '更正' }));
    const { total_count: total, item } = await list(await token());
    expect(total).toBe(1);
    expect(item[0].content.news_item[0].title).toBe('更正');
  });

  test('a withdrawn article stays in the list, marked', async () => {
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00'));
    await control('DELETE', '/articles/a');
    const { item } = await list(await token());
    expect(item[0].content.news_item[0].is_deleted).toBe(true);
    expect(await (await fetch(`${standIn.url}/s/a`)).text()).toContain('该内容已被发布者删除');
  });

  test('a mass message is not in the list, but has its page', async () => {
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00', { massMessage: true }));
    expect(await list(await token())).toMatchObject({ total_count: 0 });
    expect((await fetch(`${standIn.url}/s/a`)).status).toBe(200);
  });

  test.each([
    [{ offset: 0, count: 0 }, 40097],
    [{ offset: 0, count: 21 }, 40097],
    [{ offset: -1, count: 20 }, 40097],
    [{ count: 20 }, 40097],
    ['{"offset":', 47001],
    ['', 44002],
  ])('%j is refused with errcode %i', async (body, errcode) => {
    expect(await list(await token(), body)).toMatchObject({ errcode });
  });

  test('an unverified account is refused with 48001, a foreign address with 40164', async () => {
    const mine = await token();
    await control('PUT', '', { secret: 's3cret', name: '示范镇', verified: false });
    expect(await list(mine)).toMatchObject({ errcode: 48001 });
    await control('PUT', '', { secret: 's3cret', name: '示范镇', allowList: ['10.0.0.1'] });
    expect(await list(mine)).toMatchObject({ errcode: 40164, errmsg: expect.stringContaining('127.0.0.1') });
  });

  test('over the quota it is refused with 45009', async () => {
    const mine = await token();
    await control('PUT', '/quota', { batchget: 1 });
    expect(await list(mine)).toMatchObject({ total_count: 0 });
    expect(await list(mine)).toMatchObject({ errcode: 45009 });
    await control('PUT', '/quota', { batchget: null });
    expect(await list(mine)).toMatchObject({ total_count: 0 });
  });
});

describe('faults', () => {
  test('happen as often as asked, then no more, and are in the log of calls', async () => {
    const mine = await token();
    await control('POST', '/faults', { errcode: -1, times: 2, on: 'batchget' });
    expect(await list(mine)).toMatchObject({ errcode: -1 });
    expect(await list(mine)).toMatchObject({ errcode: -1 });
    expect(await list(mine)).toMatchObject({ total_count: 0 });
    const { calls } = await control('GET', '/calls');
    expect(calls.map((call: any) => `${call.on} ${call.outcome}`)).toEqual([
      'token ok',
      'batchget -1',
      'batchget -1',
      'batchget ok',
    ]);
  });

  test('can be a status, a text that breaks off, or a closed connection', async () => {
    const url = `${standIn.url}/cgi-bin/freepublish/batchget?access_token=${await token()}`;
    const call = () => fetch(url, { method: 'POST', body: '{"offset":0,"count":1}' });
    await control('POST', '/faults', { status: 502 });
    expect((await call()).status).toBe(502);
    await control('POST', '/faults', { malformed: true });
    await expect((await call()).json()).rejects.toThrow(SyntaxError);
    await control('POST', '/faults', { closeSocket: true });
    await expect(call()).rejects.toThrow('fetch failed');
  });
});

test('article pages show title, account, day and content, with the title escaped', async () => {
  await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00', { title: '<收支>' }));
  const html = await (await fetch(`${standIn.url}/s/a`)).text();
  expect(html).toContain('示范镇');
  expect(html).toContain('2019-10-12 09:00');
  expect(html).toContain('<p>收支明细</p>');
  expect(html).not.toContain('<收支>');
});

test.each([
  ['POST', '/articles', { title: 'x', content: 'y', publishedAt: '2019-10-12T09:00:00' }, 400],
  ['POST', '/articles', { content: 'y', publishedAt: '2019-10-12T09:00:00Z' }, 400],
  ['POST', '/faults', { on: 'menu', errcode: 1 }, 400],
  ['DELETE', '/articles/none', undefined, 404],
  ['GET', '/nothing', undefined, 404],
])('control: %s %s with %j answers %s', async (method, path, body, status) => {
  expect(await control(method, path, body)).toMatchObject({ status, error: expect.any(String) });
});

test('articles outlive a restart, where there is a state file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const stateFile = join(folder, 'state.json');
  try {
    await standIn.close();
    standIn = await startWeChatStandIn({ stateFile });
    await control('PUT', '', { secret: 's3cret', name: '示范镇' });
    await control('POST', '/articles', article('a', '2019-10-12T09:00:00+08:00'));
    await standIn.close();
    standIn = await startWeChatStandIn({ stateFile });
    expect(await list(await token())).toMatchObject({ total_count: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
