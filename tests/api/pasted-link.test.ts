import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { entryById, look, shiftTo, statesOf } from '../support/evidence.ts';
import { runJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import {
  admin,
  article,
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
import { query } from '../support/sql.ts';

const APP = 'wx150207001000';
const TRIAL = `trial { because matches { itemName unitName periodLabel } problem { code message }
  article { title publishedOn origin beginning length tables } }`;
const CAPTURED = 'captured { id disclosureIds because }';

let district: string;
let township: Caller;

beforeAll(async () => {
  await open();
  await mutate(
    admin,
    'allowHost',
    'AllowHostInput',
    { host: new URL(server.weChatUrl).host, reason: '演示公众号' },
    'hosts { id }',
  );
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
  township = await signIn(server.url, 'chenxia');
  district = (await officer.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;
});
afterAll(close);
beforeEach(calm);

const tried = (url: string, who = officer) => mutate(who, 'tryLink', 'TryLinkInput', { url, unitId: district }, TRIAL);
const taken = (url: string, more: object = {}, who = officer) =>
  mutate(
    who,
    'captureLink',
    'CaptureLinkInput',
    { url, unitId: district, idempotencyKey: randomUUID(), ...more },
    CAPTURED,
  );
const kept = async (): Promise<number> =>
  (await query<{ n: number }>(server.database.superuserUrl, 'select count(*)::int as n from captured_article'))[0]?.n ??
  -1;

let pages = 0;
/** One article on a site. @returns its address */
async function standing(title: string, part: Partial<Article> = {}): Promise<string> {
  const path = await publish(
    [{ ...article('1', title, '2019-10-10', '麻池镇人民政府'), ...part }],
    `zwgk/link${++pages}`,
  );
  const list = await (await fetch(`${portal.url}/${path}/`)).text();
  const href = /href="([^"]*\.html?)"[^>]*>[^<]*/.exec(list.slice(list.indexOf(title.slice(0, 5)) - 300))?.[1];
  await control('GET', 'calls');
  return new URL(href ?? expect.fail(list), `${portal.url}/${path}/`).href;
}

describe('an article that somebody pasted the address of', () => {
  test('is looked at first, and nothing of it is kept', async () => {
    const before = await kept();
    const { trial, errors } = await tried(`【公示】快看 ${await standing('城梁村2019年第三季度村务公开')}`);
    expect(errors).toEqual([]);
    expect(trial).toMatchObject({
      ...{ because: null, problem: null },
      matches: [{ itemName: '村(居)务公开', unitName: '城梁村委会', periodLabel: '2019年第三季度' }],
      article: {
        title: '城梁村2019年第三季度村务公开',
        publishedOn: '2019-10-10',
        origin: '麻池镇人民政府',
        tables: 1,
      },
    });
    expect(await kept()).toBe(before);
  });

  test('is taken as a capture would take it, with its page, and turns what it fulfils', async () => {
    const url = await standing('韩五村2019年第三季度集体财务收支公示');
    const { captured, errors } = await taken(url);
    expect(errors).toEqual([]);
    expect(captured).toMatchObject({ because: null, disclosureIds: [expect.any(String)] });
    const entry = await entryById(officer, captured.disclosureIds[0]);
    expect(entry).toMatchObject({ title: '韩五村2019年第三季度集体财务收支公示', publishedOn: '2019-10-10' });
    expect(entry.evidence.revisions).toMatchObject([{ state: 'FIRST', pages: [{ hash: expect.any(String) }] }]);
  });

  test('of an official account is read as a browser shows it', async () => {
    const world = new WeChatWorld(server.weChatUrl);
    await world.openAccount(APP, { name: '沙河街道微信公众号', secret: 'not-asked-for' });
    await world.publish(APP, {
      ...{ articleId: 'by-hand', title: '沙河街道2019年第三季度党务公开', publishedAt: '2019-10-14T09:30:00+08:00' },
      content: '<p>党费收支如下。</p>',
    });
    const { trial } = await tried(`${server.weChatUrl}/s/by-hand`);
    expect(trial.article).toMatchObject({
      title: '沙河街道2019年第三季度党务公开',
      publishedOn: '2019-10-14',
      origin: '沙河街道微信公众号',
      beginning: '党费收支如下。',
    });
  });

  test('that says nothing of an item waits in the inbox', async () => {
    const { captured } = await taken(await standing('全区防汛工作视频调度会议召开'));
    expect(captured).toMatchObject({ because: 'NO_ITEM', disclosureIds: [] });
    const inbox = await officer.ask('{ unmatchedArticles { items { title source { name kind } } } }');
    expect(inbox.data.unmatchedArticles.items).toContainEqual({
      ...{ title: '全区防汛工作视频调度会议召开', source: { name: '九原区·粘贴的链接', kind: 'LINK' } },
    });
  });

  test('is taken once: by the key, by the address, and beside a column that brought it', async () => {
    const url = await standing('召湾村2019年第三季度村务公开');
    const idempotencyKey = randomUUID();
    const [one, again] = [await taken(url, { idempotencyKey }), await taken(url, { idempotencyKey })];
    expect(again.captured.id).toBe(one.captured.id);
    const { captured, errors } = await taken(`${url}#top`);
    expect(captured).toBeNull();
    expect(errors).toMatchObject([{ code: 'ALREADY_CAPTURED', path: ['input', 'url'] }]);
    const path = `zwgk/link${++pages}`;
    await publish([article('7', '麻池镇2019年9月农村低保公示', '2019-10-10')], path);
    const sourceId = await connected(path);
    await run(sourceId);
    const [brought] = await query<{ url: string }>(
      server.database.superuserUrl,
      `select url from captured_article where source_id = '${sourceId}'`,
    );
    expect((await tried(brought?.url ?? '')).errors).toMatchObject([{ code: 'ALREADY_CAPTURED' }]);
  });

  test('that its column captures later is the column’s from then on, and no second entry is made', async () => {
    const url = await standing('乌兰计村2019年第三季度村务公开');
    const path = `zwgk/link${pages}`;
    const { captured } = await taken(url);
    const sourceId = await connected(path);
    expect(await run(sourceId)).toMatchObject({ outcome: 'SUCCEEDED', added: 0 });
    const articles = await query(
      server.database.superuserUrl,
      `select source_id as "sourceId" from captured_article where url = '${url}'`,
    );
    expect(articles).toEqual([{ sourceId }]);
    const { data } = await officer.ask('query ($id: ID!) { disclosure(id: $id) { source { id kind } } }', {
      id: captured.disclosureIds[0],
    });
    expect(data.disclosure.source).toEqual({ id: sourceId, kind: 'PORTAL' });
  });

  test('on the site of a column that is connected is read as that column is, then and later', async () => {
    const title = '哈林格尔村2019年第三季度村务公开';
    const url = await standing(title);
    const beside = await connected(`zwgk/link${pages}-beside`, { selectors: { body: '.TRS_Editor p' } });
    const { captured } = await taken(url);
    const id = captured.disclosureIds[0];
    const { text } = await entryById(officer, id);
    expect(text).toBe(`${title}，现予公示。`);
    expect(statesOf(await look(officer, id))).toEqual(['FIRST']);
    expect((await entryById(officer, id)).text).toBe(text);
    expect(beside).toEqual(expect.any(String));
  });

  test('by two people at the same time is taken once', async () => {
    const url = await standing('新胜村2019年第三季度村务公开');
    const answers = await Promise.all([taken(url), taken(url)]);
    expect(answers.filter(({ captured }) => captured !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'ALREADY_CAPTURED' }]);
  });

  test('is looked at again, by hand and when its time has come', async () => {
    const title = '城梁村2019年第二季度集体财务收支公示';
    const url = await standing(title);
    const path = `zwgk/link${pages}`;
    const { captured } = await taken(url);
    const id = captured.disclosureIds[0];
    expect(statesOf(await look(officer, id))).toEqual(['FIRST']);
    await publish(
      [{ ...article('1', title, '2019-10-10', '麻池镇人民政府'), html: '<p>更正：收支合计 10 元。</p>' }],
      path,
    );
    await shiftTo(officer, '2019-10-16T10:00:00+08:00');
    await runJob(server.database.superuserUrl, 'look-again');
    expect(statesOf(await entryById(officer, id))).toEqual(['FIRST', 'CHANGED']);
  });
});

describe('what is refused keeps nothing', () => {
  test.each([
    ['words without an address', '请看公示栏', 'BAD_ADDRESS'],
    ['a file', 'file:///etc/passwd', 'BAD_ADDRESS'],
    ['nothing', '', 'BAD_INPUT'],
    ['this machine', 'http://127.0.0.1:9/a.html', 'PRIVATE_ADDRESS'],
    ['a list of the platform', 'http://[::1]:1/graphql', 'PRIVATE_ADDRESS'],
  ])('%s', async (_what, url, code) => {
    const before = await kept();
    const { captured, errors } = await taken(url);
    expect(captured).toBeNull();
    expect(errors).toMatchObject([{ code, path: ['input', 'url'], message: expect.stringMatching(/[\u4e00-\u9fff]/) }]);
    expect(await kept()).toBe(before);
  });

  test('a page that is not there, and one that a firewall keeps', async () => {
    expect((await taken(`${portal.url}/zwgk/nothing.html`)).errors).toMatchObject([{ code: 'NOT_AN_ARTICLE' }]);
    const url = await standing('哈林格尔镇2019年第三季度政务公开');
    await control('POST', 'faults', { path: new URL(url).pathname, kind: 'CHALLENGE' });
    expect((await tried(url)).trial).toMatchObject({ article: null, problem: { code: 'CHALLENGE' } });
    expect((await taken(url)).errors).toMatchObject([{ code: 'CHALLENGE' }]);
  });

  test('somebody who may not, a unit that is not there, nobody', async () => {
    const url = 'http://a.example/1';
    expect(await taken(url, {}, township)).toEqual({ refused: 'FORBIDDEN' });
    expect(await tried(url, township)).toEqual({ refused: 'FORBIDDEN' });
    expect(await taken(url, { unitId: randomUUID() })).toEqual({ refused: 'NOT_FOUND' });
    const nobody: Caller = Object.assign(Object.create(Caller.prototype), { url: server.url, cookie: '' });
    expect(await taken(url, {}, nobody)).toEqual({ refused: 'UNAUTHENTICATED' });
  });
});

describe('its source', () => {
  const ours = async () => {
    const { data } = await officer.ask('{ sources { id kind version viewerCanRun everyMinutes lastRun { id } } }');
    return data.sources.find(({ kind }: { kind: string }) => kind === 'LINK');
  };

  test('is one for the unit, with nothing that can be asked for what is new', async () => {
    const { id, version, ...source } = await ours();
    expect(source).toEqual({ kind: 'LINK', viewerCanRun: false, everyMinutes: null, lastRun: null });
    const { errors } = await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { id } }', { id });
    expect(errors?.[0]?.extensions.code).toBe('WRONG_STATE');
    const schedule = mutate(
      admin,
      'scheduleSource',
      'ScheduleSourceInput',
      { id, version, everyMinutes: 30 },
      'source { id }',
    );
    expect((await schedule).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('that was stopped takes nothing until it is begun again', async () => {
    const { id, version } = await ours();
    const enable = (seen: number, enabled: boolean) =>
      mutate(
        admin,
        'enableSource',
        'EnableSourceInput',
        { id, version: seen, enabled, reason: '暂停' },
        'source { version }',
      );
    const { source } = await enable(version, false);
    const url = await standing('阿嘎如泰苏木2019年第三季度政务公开');
    const { captured, errors } = await taken(url);
    expect(captured).toBeNull();
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringContaining('已停用') }]);
    await enable(source.version, true);
    expect((await taken(url)).errors).toEqual([]);
  });
});
