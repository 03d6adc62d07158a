import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { filePath } from '../../seeds/src/portal/pages.ts';
import { entryById, entryOf, look, sha256, shiftTo, statesOf } from '../support/evidence.ts';
import { checked } from '../support/findings.ts';
import { runJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import {
  calm,
  close,
  connected,
  control,
  mutate,
  officer,
  open,
  portal,
  publish,
  run,
  server,
} from '../support/portals.ts';
import { meddle, query } from '../support/sql.ts';

beforeAll(async () => {
  await open();
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
});
afterAll(close);
beforeEach(calm);

const PDF = Buffer.from('%PDF-1.4\n张三丰 13800138000\n%%EOF');
const put = (name: string, bytes: Buffer, at = 0) =>
  control('PUT', 'file', { path: filePath(name, at), base64: bytes.toString('base64') });
const remove = (name: string) => control('DELETE', 'file', { path: filePath(name) });
const job = () => runJob(server.database.superuserUrl, 'look-again');

/** Lists of payments of villages, each with files of its own. */
const paid = (village: string, attachments: readonly string[], more: Partial<Article> = {}): Article => ({
  ...{ id: '1', title: `麻池镇${village}2019年9月最低生活保障金发放公示`, day: '2019-10-14', attachments },
  ...{ origin: '麻池镇人民政府', html: `<p>${village}现将发放情况公示如下，明细见附件，合计 560 元。</p>`, ...more },
});

/** Publishes and captures it; files are asked for by the job that looks again. */
async function captured(article: Article) {
  const path = await publish([article]);
  const sourceId = await connected(path, { everyMinutes: 10_080 });
  const { outcome } = await run(sourceId);
  expect(outcome).toBe('SUCCEEDED');
  await job();
  return { path, sourceId, entry: await entryOf(officer, article.title) };
}
const again = (id: string) => entryById(officer, id);
const callsTo = async (part: string): Promise<{ path: string; known: string | null; at: number }[]> => {
  const { calls } = (await control('GET', 'calls')) as { calls: { path: string; known: string | null; at: number }[] };
  return calls.filter(({ path }) => path.includes(part));
};

describe('a file that a page links to', () => {
  test('is kept as it came, by its hash, and read by those who read the page as it came, as a download', async () => {
    await put('新胜村明细.pdf', PDF);
    const { entry } = await captured(paid('新胜村', ['新胜村明细.pdf']));
    const [file] = entry.evidence.attachments;
    expect(file).toMatchObject({ position: 1, name: '新胜村明细.pdf', listed: true, failure: null, missedAt: null });
    expect(file.revisions).toMatchObject([
      { number: 1, state: 'FIRST', hash: sha256(PDF), kind: 'PDF', size: PDF.length, grown: null, misnamed: false },
    ]);
    const [{ id }] = file.revisions;
    const got = await officer.send(`/attachments/${id}`, {});
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(decodeURIComponent(got.headers.get('content-disposition') ?? '')).toBe(
      "attachment; filename*=UTF-8''新胜村明细-第1版.pdf",
    );
    expect(sha256(new Uint8Array(await got.arrayBuffer()))).toBe(sha256(PDF));
    const status = async (who: Caller, place: string) => (await who.send(`/attachments/${place}`, {})).status;
    for (const wrong of ['x', file.id, entry.id, `${id}/1`])
      expect([wrong, await status(officer, wrong)]).toEqual([wrong, 404]);
    expect(await status(new Caller(server.url), id)).toBe(401);
    expect(await status(await signIn(server.url, 'machi'), id)).toBe(403);
    expect(await status(await signIn(server.url, 'liuqiang'), id)).toBe(404);
    expect(await status(await signIn(server.url, 'xitong'), id)).toBe(403);
    expect((await officer.send(`/attachments/${id}`, { method: 'DELETE' })).status).toBe(405);
    // its own township sees what there is of it
    const seen = await entryById(await signIn(server.url, 'machi'), entry.id);
    expect(seen.evidence.attachments).toMatchObject([{ name: '新胜村明细.pdf', revisions: [{ hash: sha256(PDF) }] }]);
  });

  test('is what its bytes are, whatever it is called; a number in its name is hidden', async () => {
    const name = '13800138000明细.xlsx';
    await put(name, PDF);
    const { entry } = await captured(paid('城梁村', [name]));
    const [file] = entry.evidence.attachments;
    expect(file.name).toBe('***********明细.xlsx');
    expect(file.revisions).toMatchObject([{ kind: 'PDF', misnamed: true }]);
    const got = await officer.send(`/attachments/${file.revisions[0].id}`, {});
    expect(decodeURIComponent(got.headers.get('content-disposition') ?? '')).toContain('.pdf');
    const held = await query(
      server.database.superuserUrl,
      `select 1 from trail_entry t where table_name = 'attachment_revision' and t::text like '%13800138000%'`,
    );
    expect(held).toEqual([]);
  });

  test('that is another one is a revision, and says how much larger it is; the same is none', async () => {
    await put('麻一村.pdf', PDF);
    const { entry } = await captured(paid('麻一村', ['麻一村.pdf']));
    await calm();
    await look(officer, entry.id);
    expect((await callsTo('/files/')).map(({ known }) => known)).toEqual([expect.stringMatching(/^"/)]);
    const longer = Buffer.concat([PDF, Buffer.from('\n改')]);
    await put('麻一村.pdf', longer);
    const [file] = (await look(officer, entry.id)).evidence.attachments;
    expect(file.revisions).toMatchObject([
      { number: 2, state: 'CHANGED', hash: sha256(longer), grown: 4 },
      { number: 1, state: 'FIRST', hash: sha256(PDF), grown: null },
    ]);
    // the page is as it was
    expect(statesOf(await again(entry.id))).toEqual(['FIRST']);
  });

  test('that a page links to no more is not asked for again, and stays on record', async () => {
    await put('观音庙村.pdf', PDF);
    const article = paid('观音庙村', ['观音庙村.pdf']);
    const { path, entry } = await captured(article);
    await control('PUT', 'article', { path, article: { ...article, attachments: [] } });
    const [file] = (await look(officer, entry.id)).evidence.attachments;
    expect(file).toMatchObject({ listed: false, revisions: [{ state: 'FIRST' }] });
    await calm();
    await look(officer, entry.id);
    expect(await callsTo('/files/')).toEqual([]);
  });

  test('is looked at again by its age', async () => {
    await put('北滩村.pdf', PDF);
    const { entry } = await captured(paid('北滩村', ['北滩村.pdf']));
    await calm();
    await job();
    expect(await callsTo('/files/')).toEqual([]);
    const [{ due }] = (await query<{ due: string }>(
      server.database.superuserUrl,
      `select p.due_at::text as due from page_attachment p join disclosure d on d.article_id = p.article_id where d.id = '${entry.id}'`,
    )) as [{ due: string }];
    expect(new Date(due).toISOString()).toBe('2019-10-15T16:00:00.000Z');
  });
});

describe('what goes wrong with a file', () => {
  test.each([
    ['a server that fails', '永茂泉村', { kind: 'STATUS', status: 503 }, '网站返回 503'],
    ['a page in its place', '韩五村', { kind: 'GBK' }, '链接打开的是网页，不是文件'],
    ['a check of the visitor', '麻池村', { kind: 'CHALLENGE' }, '网站要求验证'],
    ['a refusal', '北滩村', { kind: 'STATUS', status: 403 }, '网站拒绝访问'],
  ])('%s is noted, never fails the capture, and is tried again', async (_what, village, fault, said) => {
    const name = `${village}.pdf`;
    const page = Buffer.from('<!DOCTYPE html><html><head><title>登录系统</title></head><body>欢迎</body></html>');
    await put(name, fault.kind === 'GBK' ? page : PDF);
    if (fault.kind !== 'GBK') await control('POST', 'faults', { path: filePath(name), ...fault });
    const title = `麻池镇${village}2019年8月最低生活保障金发放公示`;
    const { entry } = await captured(paid(village, [name], { title }));
    const [file] = entry.evidence.attachments;
    expect(file.failure).toContain(said);
    expect(file.revisions).toEqual([]);
    await calm();
    await put(name, PDF);
    const [after] = (await look(officer, entry.id)).evidence.attachments;
    expect([after.failure, after.revisions.length]).toEqual([null, 1]);
  });

  test('a host of a private network is not asked, unless it was allowed', async () => {
    const article = paid('西壕口村', []);
    const html = `${article.html}<p><a href="http://127.0.0.1:9/secret.pdf">附件.pdf</a></p>`;
    const { entry } = await captured({ ...article, html });
    expect(entry.evidence.attachments).toMatchObject([{ revisions: [], failure: expect.stringContaining('放行') }]);
  });

  test('robots.txt is kept to', async () => {
    const names = ['土黑麻淖村1.pdf', '土黑麻淖村2.pdf'];
    await put(names[0] as string, PDF, 0);
    await put(names[1] as string, PDF, 1);
    await control('PUT', 'robots', { text: `User-agent: *\nDisallow: ${filePath(names[1] as string, 1)}\n` });
    const { entry } = await captured(paid('土黑麻淖村', names));
    await control('PUT', 'robots', { text: '' });
    expect(entry.evidence.attachments).toMatchObject([
      { revisions: [{ state: 'FIRST' }], failure: null },
      { revisions: [], failure: expect.stringContaining('robots.txt') },
    ]);
  });

  test('one that is not found twice is gone: that is proposed as a finding, and lapses when it is back', async () => {
    const name = '神鹿社区.pdf';
    await put(name, PDF);
    const { entry } = await captured(paid('神鹿社区', [name], { title: '神鹿社区2019年9月最低生活保障金发放公示' }));
    const findings = async () => {
      await checked(server);
      const { data } = await officer.ask(
        'query ($id: ID!) { findings(filter: { disclosureId: { eq: $id }, code: { eq: "ATTACHMENTS" } }) { items { state } } }',
        { id: entry.id },
      );
      return data.findings.items.map(({ state }: { state: string }) => state);
    };
    expect(await findings()).toEqual([]);
    await remove(name);
    const [missed] = (await look(officer, entry.id)).evidence.attachments;
    expect([missed.missedAt !== null, missed.revisions.length]).toEqual([true, 1]);
    expect(await findings()).toEqual([]);
    await shiftTo(officer, '2019-10-15T10:30:00+08:00');
    await job();
    const [gone] = (await again(entry.id)).evidence.attachments;
    expect(gone.revisions).toMatchObject([{ state: 'GONE', hash: null, kind: null }, { state: 'FIRST' }]);
    expect(await findings()).toEqual(['PROPOSED']);
    await put(name, PDF);
    const [back] = (await look(officer, entry.id)).evidence.attachments;
    expect(back.revisions[0]).toMatchObject({ state: 'BACK', kind: 'PDF', grown: 0 });
    expect(await findings()).toEqual(['LAPSED']);
  });
});

describe('what a page says about itself', () => {
  const block = { 索引号: '1115/2019-417', 发文字号: '九民发〔2019〕38号', 发布机构: '九原区民政局', 有效性: '有效' };
  const stated = {
    ...{ indexNumber: '1115/2019-417', documentNumber: '九民发〔2019〕38号', issuer: '九原区民政局' },
    ...{ validity: '有效', issuedOn: null, column: '社会救助' },
  };

  test('is kept with each revision; that it holds no longer is a change', async () => {
    const article = paid('城梁村', [], { title: '麻池镇城梁村2019年9月低保对象公示', block });
    const { path, entry } = await captured(article);
    expect(entry.evidence.revisions).toMatchObject([{ state: 'FIRST', particulars: stated, restated: false }]);
    await control('PUT', 'article', { path, article: { ...article, block: { ...block, 有效性: '失效' } } });
    const after = await look(officer, entry.id);
    expect(after.evidence.revisions).toMatchObject([
      { state: 'CHANGED', particulars: { ...stated, validity: '失效' }, restated: true, shrunk: [] },
      { state: 'FIRST', particulars: stated },
    ]);
    await look(officer, entry.id);
    expect((await again(entry.id)).evidence.revisions).toHaveLength(2);
  });

  test('is told of what nothing was matched to, with numbers of persons hidden, and never enters the trail', async () => {
    const title = '关于端午节放假的通知';
    const path = await publish([paid('', [], { title, block: { ...block, 发布机构: '民政局13700137000' } })]);
    const id = await connected(path);
    await run(id);
    const { data } = await officer.ask(
      'query ($id: ID!) { unmatchedArticles(filter: { sourceId: { eq: $id } }) { items { particulars { issuer column } } } }',
      { id },
    );
    expect(data.unmatchedArticles.items).toEqual([
      { particulars: { issuer: '民政局***********', column: '社会救助' } },
    ]);
    for (const words of ['13700137000', '民政局***********']) {
      const held = await query(
        server.database.superuserUrl,
        `select 1 from trail_entry t where t::text like '%${words}%'`,
      );
      expect([words, held]).toEqual([words, []]);
    }
  });

  test('of what was kept before anybody asked is known with the next look', async () => {
    const { entry } = await captured(paid('麻池村', [], { title: '麻池镇麻池村2019年9月低保对象公示', block }));
    await meddle(
      server.database.superuserUrl,
      `update page_revision set particulars = null where article_id = (select article_id from disclosure where id = '${entry.id}')`,
    );
    await meddle(
      server.database.superuserUrl,
      `update page_look set etag = null, last_modified = null where article_id = (select article_id from disclosure where id = '${entry.id}')`,
    );
    expect((await look(officer, entry.id)).evidence.revisions).toMatchObject([{ state: 'FIRST', particulars: stated }]);
  });
});

test('what a display left is erased with it: bytes, names, addresses, and what the page said about itself', async () => {
  await meddle(
    server.database.superuserUrl,
    `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
      where item_id = (select id from disclosure_item where code = 'CW-03')`,
  );
  const name = '李四光低保名单.pdf';
  const bytes = Buffer.from('%PDF-1.4 李四光');
  await put(name, bytes);
  const block = { 索引号: '王五六-1', 有效性: '有效' };
  const { entry } = await captured(paid('城梁村', [name], { title: '麻池镇城梁村2019年9月低保金明细公示', block }));
  await shiftTo(officer, '2019-10-22T00:30:00+08:00');
  await runJob(server.database.superuserUrl, 'erase-ended');
  const { evidence } = await again(entry.id);
  expect(evidence.revisions).toMatchObject([{ erased: true, particulars: null }]);
  const [file] = evidence.attachments;
  expect(file).toMatchObject({ name: null, revisions: [{ hash: sha256(bytes), size: bytes.length, erased: true }] });
  expect((await officer.send(`/attachments/${file.revisions[0].id}`, {})).status).toBe(404);
  for (const place of ['page_attachment', 'attachment_revision', 'page_revision', 'trail_entry'])
    for (const words of ['李四光', encodeURIComponent('李四光'), '王五六']) {
      const held = await query(
        server.database.superuserUrl,
        `select 1 from ${place} t where t::text like '%${words}%'`,
      );
      expect([place, words, held.length]).toEqual([place, words, 0]);
    }
  const [kept] = await query<{ bytes: Buffer | null }>(
    server.database.superuserUrl,
    `select bytes from page_content where hash = decode('${sha256(bytes)}', 'hex')`,
  );
  expect(kept?.bytes).toBeNull();
  // what is over is told to be there, and nothing of it is kept again
  await calm();
  await look(officer, entry.id);
  expect(await callsTo('/files/')).toEqual([]);
});

test('a pasted link keeps its files as well', async () => {
  await put('粘贴.pdf', PDF);
  const article = paid('新胜村', ['粘贴.pdf'], { title: '麻池镇新胜村2019年第三季度集体财务收支公示' });
  const path = await publish([article]);
  const { data } = await officer.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }');
  const url = `${portal.url}/${path}/201910/t20191014_1.html`;
  const input = { url, unitId: data.units[0].id, idempotencyKey: 'paste-with-files' };
  const made = await mutate(officer, 'captureLink', 'CaptureLinkInput', input, 'captured { disclosureIds }');
  await job();
  const entry = await again(made.captured.disclosureIds[0]);
  expect(entry.evidence.attachments).toMatchObject([{ name: '粘贴.pdf', revisions: [{ state: 'FIRST' }] }]);
});
