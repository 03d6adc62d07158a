import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import { entryById, entryOf, look, sha256, shiftTo, statesOf } from '../support/evidence.ts';
import { checked } from '../support/findings.ts';
import { askForJob, runJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import {
  admin,
  calm,
  close,
  connect,
  connected,
  control,
  mutate,
  officer,
  open,
  portal,
  publish,
  run,
  server,
  settings,
} from '../support/portals.ts';
import { meddle } from '../support/sql.ts';

beforeAll(async () => {
  await open();
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
});
afterAll(close);
beforeEach(calm);

const row = (name: string, yuan: string) => `<tr><td>${name}</td><td>${yuan}</td></tr>`;
const LIST = [row('李**', '560.00'), row('王**', '1,120.50'), row('张**', '700.00')];

/** A list of payments of a village of its own. */
const paid = (village: string, more: Partial<Article> = {}, rows: readonly string[] = LIST): Article => ({
  ...{ id: '1', title: `麻池镇${village}2019年9月最低生活保障金发放公示`, day: '2019-10-14' },
  ...{ origin: '麻池镇人民政府', attachments: ['明细表.xlsx'] },
  html: `<p>${village}现将发放情况公示如下，联系人 13800138000。</p><table><tr><td>户主</td><td>金额（元）</td></tr>${rows.join('')}</table>`,
  ...more,
});

/** Publishes and captures it. @returns its column, and the entry */
async function captured(article: Article) {
  const path = await publish([article]);
  await run(await connected(path));
  return { path, entry: await entryOf(officer, article.title) };
}
const change = (path: string, article: Article) => control('PUT', 'article', { path, article });
const takeDown = (path: string, id = '1') => control('DELETE', 'article', { path, id });
const pageOf = (path: string) => `${portal.url}/${path}/201910/t20191014_1.html`;

describe('the page of an entry', () => {
  test('is kept as it came, by its hash, and read by those who assign entries as a download', async () => {
    const { path, entry } = await captured(paid('新胜村'));
    const bytes = new Uint8Array(await (await fetch(pageOf(path))).arrayBuffer());
    expect(entry.evidence).toMatchObject({ failure: null, missedAt: null, displayEndsOn: null, viewerCanLook: true });
    const [first] = entry.evidence.revisions;
    expect(first).toMatchObject({
      number: 1,
      state: 'FIRST',
      tableRows: 4,
      amount: '2380.50',
      shrunk: [],
      before: null,
    });
    expect(first.text).toContain('***********');
    expect(first.text).not.toContain('13800138000');
    expect(first.pages).toEqual([
      { hash: sha256(bytes), mediaType: 'text/html; charset=utf-8', size: bytes.length, erased: false },
    ]);
    const got = await officer.send(`/pages/${first.id}`, {});
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(got.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(sha256(new Uint8Array(await got.arrayBuffer()))).toBe(sha256(bytes));
    const status = async (who: Caller, place: string) => (await who.send(`/pages/${place}`, {})).status;
    expect(await status(officer, `${first.id}/1`)).toBe(200);
    for (const wrong of [`${first.id}/2`, `${first.id}/0`, `${first.id}/1/1`, entry.id, 'x', first.pages[0].hash])
      expect([wrong, await status(officer, wrong)]).toEqual([wrong, 404]);
    expect(await status(new Caller(server.url), first.id)).toBe(401);
    // its own township reads the words, not the page as it came
    expect(await status(await signIn(server.url, 'machi'), first.id)).toBe(403);
    // another one, and who has no hand in the business, is told nothing of it
    expect(await status(await signIn(server.url, 'liuqiang'), first.id)).toBe(404);
    expect(await status(await signIn(server.url, 'xitong'), first.id)).toBe(403);
    expect((await officer.send(`/pages/${first.id}`, { method: 'DELETE' })).status).toBe(405);
  });

  test('is asked for by what it was known by; what has not changed is no revision', async () => {
    const { path, entry } = await captured(paid('城梁村'));
    await calm();
    const after = await look(officer, entry.id);
    expect(statesOf(after)).toEqual(['FIRST']);
    expect(new Date(after.evidence.lookedAt).getTime()).toBeGreaterThan(new Date(entry.evidence.lookedAt).getTime());
    const { calls } = (await control('GET', 'calls')) as { calls: { path: string; known: string | null }[] };
    expect(calls.filter((call) => call.path.endsWith('_1.html'))).toMatchObject([
      { known: expect.stringMatching(/^"/) },
    ]);
    // a new attachment's name and a counter are no change of what it says
    const html = `${paid('城梁村').html}<p>浏览次数：128</p>`;
    await change(path, paid('城梁村', { attachments: ['更正.xlsx'], html }));
    expect(statesOf(await look(officer, entry.id))).toEqual(['FIRST']);
  });

  test('that says less is a revision: the entry follows it, its day and what it met stay', async () => {
    const { path, entry } = await captured(paid('麻一村'));
    expect(entry).toMatchObject({ publishedOn: '2019-10-14', amount: '2380.50', obligation: { state: 'FULFILLED' } });
    const title = '麻池镇麻一村2019年9月最低生活保障金发放公示（更正）';
    const corrected = paid('麻一村', { title, day: '2019-10-14' }, LIST.slice(0, 2));
    await change(path, { ...corrected, html: corrected.html.replace('现将', '更正后') });
    const after = await look(officer, entry.id);
    expect(after).toMatchObject({
      ...{ title, amount: '1680.50', publishedOn: '2019-10-14', obligation: { state: 'FULFILLED' } },
      ...{ version: entry.version + 1, item: entry.item },
    });
    const [newest, first] = after.evidence.revisions;
    expect(newest).toMatchObject({
      number: 2,
      state: 'CHANGED',
      shrunk: ['TEXT', 'ROWS', 'AMOUNT'],
      before: { number: 1 },
    });
    expect(newest.otherwise).toBe(false);
    expect(first).toMatchObject({ number: 1, title: entry.title, amount: '2380.50' });
    expect([first.text, newest.text].map((text) => text.includes('张**'))).toEqual([true, false]);
    const { data } = await officer.ask(
      'query ($id: ID!) { history(recordId: $id) { changes { field before after } } }',
      { id: entry.id },
    );
    expect(data.history[0].changes).toContainEqual({ field: 'title', before: entry.title, after: title });
    expect((await entryOf(officer, '麻一村更正后')).id).toBe(entry.id);
    expect(statesOf(await look(officer, entry.id))).toEqual(['FIRST', 'CHANGED']);
  });

  test('whose new title speaks of something else is told to a person, and changes nothing by itself', async () => {
    const { path, entry } = await captured(paid('古城村'));
    await change(path, paid('古城村', { title: '麻池镇古城村2019年第三季度集体财务收支公示' }));
    const after = await look(officer, entry.id);
    expect(after).toMatchObject({ item: { name: '最低生活保障' }, obligation: entry.obligation });
    expect(after.evidence.revisions[0]).toMatchObject({ state: 'CHANGED', otherwise: true });
  });

  test('that is not found is gone only when it is not found again later, and may come back', async () => {
    const article = paid('沃土壕村');
    const { path, entry } = await captured(article);
    await takeDown(path);
    for (let times = 0; times < 2; times++) {
      const once = await look(officer, entry.id);
      expect(statesOf(once)).toEqual(['FIRST']);
      expect(once.evidence.missedAt).not.toBeNull();
    }
    await shiftTo(officer, '2019-10-15T11:00:00+08:00');
    const gone = await look(officer, entry.id);
    expect(statesOf(gone)).toEqual(['FIRST', 'GONE']);
    expect(gone.evidence.revisions[0]).toMatchObject({ text: null, pages: [], shrunk: [], before: { number: 1 } });
    expect(gone).toMatchObject({ text: entry.text, obligation: { state: 'FULFILLED' } });
    expect(statesOf(await look(officer, entry.id))).toEqual(['FIRST', 'GONE']);
    await change(path, article);
    expect(statesOf(await look(officer, entry.id))).toEqual(['FIRST', 'GONE', 'BACK']);
  });

  test('a hiccup is no dead link', async () => {
    const article = paid('武家村');
    const { path, entry } = await captured(article);
    await takeDown(path);
    await look(officer, entry.id);
    await change(path, article);
    const after = await look(officer, entry.id);
    expect([statesOf(after), after.evidence.missedAt]).toEqual([['FIRST'], null]);
  });

  test.each([
    ['a site that answers 503', { kind: 'STATUS', status: 503 }, '网站返回 503'],
    ['a firewall that wants a browser checked', { kind: 'CHALLENGE' }, '网站要求验证浏览器'],
    ['a page that is cut short', { kind: 'CUT' }, '页面没有传完'],
  ])('is not blamed for %s', async (_, fault, said) => {
    const { path, entry } = await captured(
      paid(`韩五村${fault.kind}`, { title: `麻池镇韩五村2019年9月低保发放公示${fault.kind}` }),
    );
    await control('POST', 'faults', { path: `/${path}/2019`, ...fault });
    const after = await look(officer, entry.id);
    expect(statesOf(after)).toEqual(['FIRST']);
    expect(after.evidence.failure).toContain(said);
    expect(after.evidence.lookedAt).toBe(entry.evidence.lookedAt);
    await calm();
    expect((await look(officer, entry.id)).evidence.failure).toBeNull();
  });
});

test('pages of sources with a schedule are looked at by themselves when their time has come', async () => {
  const [article, byHand] = [paid('观音庙村'), paid('北滩村')];
  const path = await publish([article]);
  const { source } = await connect(settings(path, { everyMinutes: 10_080 }));
  await run(source.id);
  const entry = await entryOf(officer, article.title);
  const other = await captured(byHand);
  await change(path, paid('观音庙村', {}, LIST.slice(0, 1)));
  await change(other.path, paid('北滩村', {}, LIST.slice(0, 1)));
  const { superuserUrl } = server.database;
  await runJob(superuserUrl, 'look-again');
  expect(statesOf(await entryById(officer, entry.id))).toEqual(['FIRST']);
  await shiftTo(officer, '2019-10-16T08:30:00+08:00');
  await runJob(superuserUrl, 'look-again');
  const after = await entryById(officer, entry.id);
  expect(statesOf(after)).toEqual(['FIRST', 'CHANGED']);
  // a week after it was captured
  expect(after.evidence.dueAt).toBe('2019-10-21T16:00:00.000Z');
  expect(statesOf(await entryById(officer, other.entry.id))).toEqual(['FIRST']);
});

test('a site that takes long holds up the looks at no other', async () => {
  const other = await startPortalStandIn();
  const to = (method: string, place: string, body: object) =>
    fetch(`${other.url}/stand-in/${place}`, { method, body: JSON.stringify(body) });
  await mutate(
    admin,
    'allowHost',
    'AllowHostInput',
    { host: new URL(other.url).host, reason: '演示网站' },
    'hosts { id }',
  );
  const [slow, fast] = [
    paid('神鹿社区', { title: '神鹿社区2019年9月最低生活保障金发放公示' }),
    paid('景富社区', { title: '景富社区2019年9月最低生活保障金发放公示' }),
  ];
  const path = await publish([slow]);
  const elsewhere = { path: 'zwgk/fast', name: '社会救助', site: '九原区人民政府', articles: [fast] };
  await to('PUT', 'columns', elsewhere);
  const listUrl = `${other.url}/${elsewhere.path}/`;
  for (const asked of [
    settings(path, { everyMinutes: 10_080 }),
    settings(path, { everyMinutes: 10_080, listUrl, name: '另一个网站' }),
  ])
    await run((await connect(asked)).source.id);
  const [ofSlow, ofFast] = [await entryOf(officer, slow.title), await entryOf(officer, fast.title)];
  await control('POST', 'faults', { path: `/${path}/2019`, kind: 'SLOW', delayMs: 4000, times: 1 });
  await shiftTo(officer, new Date(new Date(ofSlow.evidence.dueAt).getTime() + 60_000).toISOString());
  await askForJob(server.database.superuserUrl, 'look-again');
  const lookedAt = async ({ id }: { id: string }) => (await entryById(officer, id)).evidence.lookedAt;
  await expect.poll(() => lookedAt(ofFast), { timeout: 10_000 }).not.toBe(ofFast.evidence.lookedAt);
  expect(await lookedAt(ofSlow)).toBe(ofSlow.evidence.lookedAt);
  await expect.poll(() => lookedAt(ofSlow), { timeout: 25_000 }).not.toBe(ofSlow.evidence.lookedAt);
  await other.close();
});

test('a display whose portal says that nothing has changed was left up', async () => {
  await meddle(
    server.database.superuserUrl,
    `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
      where item_id = (select id from disclosure_item where code = 'CW-03')`,
  );
  const { entry, path } = await captured(paid('永茂泉村', { day: '2019-10-15' }));
  // what it is known by is what it has still: the portal answers 304
  const tag = (await fetch(pageOf(path).replace('20191014', '20191015'))).headers.get('etag');
  const leftUp = async (at: string) => {
    await shiftTo(officer, at);
    await calm();
    await look(officer, entry.id);
    const { calls } = (await control('GET', 'calls')) as { calls: { path: string; known: string | null }[] };
    await checked(server);
    const { data } = await officer.ask(
      'query ($id: ID!) { findings(filter: { disclosureId: { eq: $id }, code: { eq: "LEFT_UP" } }) { items { state } } }',
      { id: entry.id },
    );
    const asked = calls.filter((call) => call.path.endsWith('_1.html')).map(({ known }) => known);
    return { asked, found: data.findings.items };
  };
  expect(await leftUp('2019-10-23T18:00:00+08:00')).toEqual({ asked: [tag], found: [] });
  expect(await leftUp('2019-10-24T08:00:00+08:00')).toEqual({ asked: [tag], found: [{ state: 'PROPOSED' }] });
});

describe('looking again', () => {
  test('is for those who assign captured entries', async () => {
    const { entry } = await captured(paid('麻池村'));
    for (const name of ['wangjianguo', 'machi', 'xitong', 'yuedu'])
      expect([name, await look(await signIn(server.url, name), entry.id)]).toEqual([name, { refused: 'FORBIDDEN' }]);
    expect(await look(new Caller(server.url), entry.id)).toEqual({ refused: 'UNAUTHENTICATED' });
    for (const id of ['x', entry.evidence.revisions[0].id])
      expect(await look(officer, id)).toEqual({ refused: 'NOT_FOUND' });
  });

  test('a revision is read by who sees the entry, and by nobody else', async () => {
    const { entry } = await captured(paid('麻池村', { title: '麻池镇麻池村2019年9月低保公示' }));
    const [{ id }] = entry.evidence.revisions;
    const read = async (who: Caller) => {
      const { data, errors } = await who.ask('query ($id: ID!) { pageRevision(id: $id) { number text } }', { id });
      return errors?.[0]?.extensions.code ?? data.pageRevision?.number ?? null;
    };
    expect(await read(officer)).toBe(1);
    expect(await read(await signIn(server.url, 'machi'))).toBe(1);
    expect(await read(await signIn(server.url, 'liuqiang'))).toBeNull();
    expect(await read(new Caller(server.url))).toBe('UNAUTHENTICATED');
    const { data } = await officer.ask('{ pageRevision(id: "x") { number } }');
    expect(data.pageRevision).toBeNull();
  });
});
