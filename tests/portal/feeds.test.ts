import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';
import { AddressOffice, KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;
let addresses: AddressOffice;
let officer: Caller;
let key: { id: string; version: number; secret: string };
let other: { url: string };
let listed: {
  id: string;
  title: string;
  url: string | null;
  item: { id: string };
  unit: { id: string; parent: { id: string; parent: object | null } | null };
}[];

beforeAll(async () => {
  server = await startServer({ opening: true });
  [office, officer] = await Promise.all([KeyOffice.at(server.url), signIn(server.url, 'lijing')]);
  addresses = new AddressOffice(office.first);
  key = await office.issue();
  other = await server.another();
  listed = await new ThirdParty(server.url, key.secret).everything(
    'id title url item { id } unit { id parent { id parent { id } } }',
  );
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}, at = server.url) =>
  fetch(new URL(`/portal/${path}`, at), {
    headers: { authorization: `Bearer ${key.secret}`, ...headers },
    redirect: 'manual',
  });
const feedOf = async (search = '', at = server.url) => (await get(`feeds/disclosures.json${search}`, {}, at)).json();
/** Ids of all its pages. */
async function wholeFeed(search = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = search; next !== null; ) {
    const feed = (await feedOf(next)) as { items: { id: string }[]; next_url?: string };
    ids.push(...idsOf(feed));
    next = feed.next_url ? new URL(feed.next_url).search : null;
  }
  return ids;
}
const idsOf = (feed: { items: { id: string }[] }) => feed.items.map(({ id }) => id.replace('urn:uuid:', ''));

const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { disclosure { version } errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { errors { code } } }`;
const reject = async (id: string) => {
  const { version } = (await officer.ask(`{ disclosure(id: "${id}") { version } }`)).data.disclosure;
  const { data } = await officer.ask(REJECT, { input: { id, version, reason: '不是这个事项' } });
  return () =>
    officer.ask(ACCEPT, { input: { id, version: data.rejectDisclosure.disclosure.version, reason: '核对后恢复' } });
};

describe('a feed', () => {
  test.each([
    ['rss', 'application/rss+xml', '<rss '],
    ['atom', 'application/atom+xml', '<feed '],
    ['json', 'application/feed+json', '"version":"https://jsonfeed.org/version/1.1"'],
  ])('of %s tells what changed last', async (format, type, beginning) => {
    const response = await get(`feeds/disclosures.${format}`);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(text).toContain(beginning);
    expect(text).toMatch(/urn:uuid:[0-9a-f-]{36}/);
    expect(text).toContain(`${server.url}/portal/disclosures/`);
  });

  test('goes on to its end, each entry once', async () => {
    const ids = await wholeFeed();
    expect(ids.toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
  });

  test('is narrowed by unit with all below it, by item, and by both', async () => {
    const one = listed.find(({ unit }) => unit.parent?.parent) ?? expect.fail('no village');
    const unit = one.unit.parent?.id ?? '';
    const under = listed.filter((entry) => entry.unit.id === unit || entry.unit.parent?.id === unit);
    const of = listed.filter(({ item }) => item.id === one.item.id);
    const both = under.filter(({ item }) => item.id === one.item.id);
    const sorted = async (search: string) => (await wholeFeed(search)).toSorted();
    const idsIn = (entries: typeof listed) => entries.map(({ id }) => id).toSorted();
    expect(await sorted(`?unit=${unit}`)).toEqual(idsIn(under));
    expect(await sorted(`?item=${one.item.id}`)).toEqual(idsIn(of));
    expect(await sorted(`?unit=${unit}&item=${one.item.id}`)).toEqual(idsIn(both));
    expect((await get('feeds/disclosures.rss?unit=nothing')).status).toBe(404);
    expect((await get('feeds/disclosures.xml')).status).toBe(404);
  });

  test('says that it is the same, and is sent compressed', async () => {
    const first = await get('feeds/disclosures.atom', { 'accept-encoding': 'gzip' });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('feeds/disclosures.atom', { 'if-none-match': etag })).status).toBe(304);
    const restore = await reject(idsOf(await feedOf())[3] ?? '');
    expect((await get('feeds/disclosures.atom', { 'if-none-match': etag })).status).toBe(200);
    await restore();
  });
});

test('what stands behind a question mark and means nothing makes no other answer', async () => {
  const plain = await get('feeds/disclosures.json?item=');
  const more = await get('feeds/disclosures.json?x=1&unit=&y=2');
  expect(await more.text()).toBe(await plain.text());
  expect(more.headers.get('etag')).toBe(plain.headers.get('etag'));
});

describe('an entry', () => {
  test('has an address for people and for programs', async () => {
    const one = listed.find(({ url }) => url) ?? expect.fail('none with an address');
    const page = await get(`disclosures/${one.id}`, { accept: 'text/html,*/*' });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain(`<h1>${one.title}</h1>`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [accepted, ended] = [
      await get(`disclosures/${one.id}`),
      await get(`disclosures/${one.id}.json`, { accept: 'text/html' }),
    ];
    const json = await accepted.json();
    expect(json).toMatchObject({
      id: one.id,
      title: one.title,
      url: one.url,
      unit: { id: one.unit.id },
      item: { id: one.item.id },
    });
    expect(await ended.json()).toEqual(json);
    const etag = page.headers.get('etag') ?? '';
    expect((await get(`disclosures/${one.id}`, { accept: 'text/html', 'if-none-match': etag })).status).toBe(304);
  });

  test('shows as text whatever others wrote into it', async () => {
    const id = listed[1]?.id ?? '';
    const words = '<script>alert(1)</script>"\'&';
    await meddle(
      server.database.superuserUrl,
      `update disclosure set title = $x$${words}$x$, text = $x$${words}\n\n姓名\t金额\n<b>李**</b>\t100$x$, url = 'javascript:alert(1)' where id = '${id}'`,
    );
    const html = await (await get(`disclosures/${id}`, { accept: 'text/html' })).text();
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(html).toContain('<td>&lt;b&gt;李**&lt;/b&gt;</td>');
    expect(await (await get('feeds/disclosures.rss')).text()).not.toContain('<script>');
  });

  test('is gone from every page and process once it is withdrawn, with the reason, and comes back', async () => {
    const id = idsOf(await feedOf())[5] ?? '';
    const everywhere = async () =>
      Promise.all(
        [server.url, other.url].flatMap((at) => [
          get(`disclosures/${id}`, {}, at).then(({ status }) => status === 200),
          feedOf('', at).then((feed) => idsOf(feed).includes(id)),
          get('feeds/disclosures.rss', {}, at).then(async (feed) => (await feed.text()).includes(id)),
          sitemap(at).then((all) => all.includes(id)),
        ]),
      );
    expect(new Set(await everywhere())).toEqual(new Set([true]));
    const restore = await reject(id);
    expect(new Set(await everywhere())).toEqual(new Set([false]));
    for (const at of [server.url, other.url]) {
      const [json, page] = [
        await get(`disclosures/${id}`, {}, at),
        await get(`disclosures/${id}`, { accept: 'text/html' }, at),
      ];
      expect([json.status, page.status]).toEqual([410, 410]);
      expect(await json.json()).toMatchObject({
        id,
        withdrawn: true,
        reason: 'NOT_VALID',
        message: expect.stringContaining('不予认定'),
      });
      expect(await page.text()).toContain('不予认定');
    }
    await restore();
    expect(new Set(await everywhere())).toEqual(new Set([true]));
    expect(idsOf(await feedOf())[0]).toBe(id);
  });

  test.each(['01a226db-0000-7000-8000-000000000000', 'nothing', '..%2f..%2fetc'])('%s was never public', async (id) => {
    expect((await get(`disclosures/${id}`)).status).toBe(404);
  });
});

async function sitemap(at = server.url): Promise<string> {
  const index = await (await get('sitemap.xml', {}, at)).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) =>
    new URL(loc ?? '').pathname.replace('/portal/', ''),
  );
  return (await Promise.all(parts.map(async (part) => (await get(part, {}, at)).text()))).join('');
}

test('a sitemap names every entry once', async () => {
  const all = await sitemap();
  const ids = [...all.matchAll(/<loc>[^<]+\/portal\/disclosures\/([^<]+)<\/loc><lastmod>[\d-]+T[\d:]+Z</g)].map(
    ([, id]) => id,
  );
  expect(ids.toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
});

describe('an address of a key', () => {
  const at = (secret: string, path: string, accept = '*/*') =>
    fetch(new URL(`/portal/${secret}/${path}`, server.url), { headers: { accept } });

  test('opens the same without a header, and its addresses too, until it is ended, in every process', async () => {
    const made = (await addresses.make(key.id, '区政府网站信息聚合')).data.done;
    expect(made.secret).toMatch(/^~swf_[\w-]{43}$/);
    const feed = (await (await at(made.secret, 'feeds/disclosures.json')).json()) as {
      items: { id: string; url: string }[];
    };
    const [first] = feed.items;
    expect(first?.url).toContain(`/portal/${made.secret}/disclosures/`);
    expect((await fetch(first?.url ?? '')).status).toBe(200);
    expect(first?.id).toMatch(/^urn:uuid:/);
    // nothing else is opened by it
    const graphql = await new ThirdParty(server.url, made.secret.slice(1)).post({ query: '{ areas }' });
    expect(graphql.status).toBe(401);
    expect((await addresses.end(made.address)).data.done.errors).toEqual([]);
    const there = (url: string) =>
      fetch(new URL(`/portal/${made.secret}/feeds/disclosures.json`, url)).then(({ status }) => status);
    expect([await there(server.url), await there(other.url)]).toEqual([401, 401]);
    expect((await addresses.end(made.address)).data.done.errors[0].code).toBe('STALE_VERSION');
  });

  test('ends with its key', async () => {
    const mine = await office.issue();
    const { secret } = (await addresses.make(mine.id, '一个阅读器')).data.done;
    expect((await at(secret, 'feeds/disclosures.rss')).status).toBe(200);
    await office.step(mine, 'REVOKE');
    const refused = await at(secret, 'feeds/disclosures.rss', 'text/html');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect((await addresses.make(mine.id, '另一个')).data.done.errors[0].code).toBe('WRONG_STATE');
  });
});

test('whoever shows no key reads nothing, and a key without the scopes is told which it lacks', async () => {
  for (const path of [
    'feeds/disclosures.rss',
    `disclosures/${listed[0]?.id}`,
    'sitemap.xml',
    'files',
    'files/disclosures.csv',
  ]) {
    const response = await fetch(new URL(`/portal/${path}`, server.url));
    expect([path, response.status, (await response.json()).errors[0].code]).toEqual([path, 401, 'UNAUTHENTICATED']);
  }
  const narrow = await office.issue({ scopes: ['DISCLOSURES', 'UNITS'] });
  const refused = await get('feeds/disclosures.rss', { authorization: `Bearer ${narrow.secret}` });
  expect([refused.status, (await refused.json()).errors[0].message]).toEqual([
    403,
    expect.stringContaining('CATALOGUE'),
  ]);
});

test('these addresses are read only, and say so', async () => {
  const written = await fetch(new URL('/portal/feeds/disclosures.rss', server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key.secret}` },
  });
  expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await written.json()).errors).toEqual([{ message: '这个地址只能读取，请用 GET。', code: 'BAD_METHOD' }]);
});

test('requests count against the limit of the key, and use is told', async () => {
  const few = await office.issue({ requestsPerMinute: 3 });
  const statuses = [];
  for (let time = 0; time < 5; time++)
    statuses.push((await get('feeds/disclosures.rss', { authorization: `Bearer ${few.secret}` })).status);
  expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
  expect(statuses.at(-1)).toBe(429);
  const usage = async () => {
    const { data } = await office.first.ask('{ portalKeys { id usage(days: 1) { operation requests refused } } }');
    return data.portalKeys.find(({ id }: { id: string }) => id === few.id).usage;
  };
  await expect.poll(usage).toEqual([{ operation: 'feed', requests: 5, refused: 2 }]);
});
