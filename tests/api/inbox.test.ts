import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const CHINESE = /[\u4e00-\u9fff]/;
const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const MACHI = SOURCES.find(({ unit }) => unit.code === '150207103000') ?? expect.fail('no source of Machi');

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let items: Record<string, string>;
let sources: Record<string, string>;
let published = 0;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  for (const { appId, name, secret } of [SHAHE, MACHI]) await world.openAccount(appId, { name, secret });
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-18T09:00:00+08:00") { today } }');
  const { data } = await officer.ask('{ disclosureItems { id code } sources { id name } }');
  items = Object.fromEntries(data.disclosureItems.map(({ id, code }: { id: string; code: string }) => [code, id]));
  sources = Object.fromEntries(data.sources.map(({ id, name }: { id: string; name: string }) => [name, id]));
});
afterAll(() => server.close());

const ARTICLE = `id version title because beginning viewerCanAssign publishedAt source { name }
  suggestions { itemId itemName unitId unitName period periodLabel }`;
interface Article {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly because: string;
  readonly suggestions: { itemId: string; itemName: string; unitId: string; unitName: string; period: string }[];
}
async function inbox(filter: object | null = null, who = officer): Promise<Article[]> {
  const { data, errors } = await who.ask(
    `query ($filter: UnmatchedArticleFilter) { unmatchedArticles(filter: $filter, take: 100) {
      totalItems items { ${ARTICLE} } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.unmatchedArticles.totalItems).toBe(data.unmatchedArticles.items.length);
  return data.unmatchedArticles.items;
}
const waiting = async (title: string): Promise<Article> =>
  (await inbox()).find((one) => one.title === title) ?? expect.fail(`${title} does not wait`);

/** Published on an account, and captured. */
async function capture(source: typeof SHAHE, ...titles: readonly string[]): Promise<void> {
  for (const title of titles)
    await world.publish(source.appId, {
      articleId: `a${++published}`,
      ...{ title, content: `<p>现将${title}予以公布。</p>`, publishedAt: '2019-10-17T10:00:00+08:00' },
    });
  const { data } = await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome added } }', {
    id: sources[source.name],
  });
  expect(data.runCapture).toMatchObject({ outcome: 'SUCCEEDED', added: titles.length });
}

const SETTLED = `alike version article { id version because } errors { __typename code message path }
  disclosure { title periodLabel confidence unit { name } item { name } obligation { state } }`;
async function settle(mutation: string, input: object, who = officer) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SETTLED} } }`, { input });
  return answer.data?.[mutation] ?? { refused: answer.errors?.[0]?.extensions.code };
}
const seen = ({ id, version }: Article) => ({ id, version });
const unitNamed = async (name: string): Promise<string> => {
  const found = await query<{ id: string }>(server.database.superuserUrl, 'select id from unit where name = $1', [
    name,
  ]);
  return found[0]?.id ?? expect.fail(`no unit ${name}`);
};

describe('what was matched to nothing', () => {
  test('waits with what it may be', async () => {
    await capture(SHAHE, '万达社区2019年9月困难家庭保障金名单公布');
    const article = await waiting('万达社区2019年9月困难家庭保障金名单公布');
    expect(article).toMatchObject({ because: 'NO_ITEM', viewerCanAssign: true, source: { name: SHAHE.name } });
    expect(article.suggestions[0]).toMatchObject({
      ...{ itemName: '最低生活保障', unitName: '万达社区居委会', period: '2019-09', periodLabel: '2019年9月' },
    });
  });

  test('is assigned with what was suggested, fulfils what was owed, and waits no more', async () => {
    const article = await waiting('万达社区2019年9月困难家庭保障金名单公布');
    const { itemId, unitId, period } = article.suggestions[0] ?? expect.fail('no suggestion');
    const done = await settle('assignArticle', { ...seen(article), itemId, unitId, period, remember: true });
    expect(done).toMatchObject({
      ...{ errors: [], article: null },
      disclosure: {
        ...{ title: article.title, periodLabel: '2019年9月', confidence: null, unit: { name: '万达社区居委会' } },
        obligation: { state: 'FULFILLED_LATE' },
      },
    });
    expect((await inbox()).map(({ title }) => title)).not.toContain(article.title);
  });

  test('the next of its kind goes by itself, of any unit, period and account, less surely', async () => {
    await capture(SHAHE, '华融社区2019年9月份困难家庭保障金名单公布');
    await capture(MACHI, '古城村2019年8月困难家庭保障金名单公布');
    expect((await inbox()).filter(({ title }) => title.includes('保障金'))).toEqual([]);
    const { data } = await officer.ask(
      '{ disclosures(filter: { text: { contains: "保障金" } }, sort: [{ field: UNIT, direction: ASC }]) { items { confidence unit { name } periodLabel } } }',
    );
    const entries = data.disclosures.items as {
      unit: { name: string };
      periodLabel: string;
      confidence: number | null;
    }[];
    const found = entries.map(({ unit, periodLabel, confidence }) => [unit.name, periodLabel, confidence]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['万达社区居委会', '2019年9月', null],
        ['华融社区居委会', '2019年9月', 90],
        ['古城村委会', '2019年8月', 90],
      ]),
    );
  });

  test('those of its kind that wait already go at once', async () => {
    await capture(SHAHE, '花园社区第三季度账目明细', '黄金社区第三季度账目明细', '育才社区第二季度账目明细');
    const article = await waiting('花园社区第三季度账目明细');
    const input = { itemId: items['CW-02'], unitId: await unitNamed('花园社区居委会'), period: '2019-Q3' };
    expect(await settle('assignArticle', { ...seen(article), ...input, remember: true })).toMatchObject({ alike: 2 });
    expect((await inbox()).filter(({ title }) => title.includes('账目明细'))).toEqual([]);
  });

  test('not remembered, the next waits again', async () => {
    await capture(SHAHE, '恒大社区第三季度费用一览');
    const article = await waiting('恒大社区第三季度费用一览');
    const input = { itemId: items['CW-02'], unitId: await unitNamed('恒大社区居委会'), period: '2019-Q3' };
    await settle('assignArticle', { ...seen(article), ...input, remember: false });
    await capture(SHAHE, '锦溪社区第三季度费用一览');
    await waiting('锦溪社区第三季度费用一览');
  });
});

describe('what is no disclosure', () => {
  test('waits no more, nor does the next of its kind, until it is taken back', async () => {
    await capture(SHAHE, '沙河街道开展第1次义务植树');
    const article = await waiting('沙河街道开展第1次义务植树');
    const dismissed = await settle('dismissArticle', { ...seen(article), remember: true });
    expect(dismissed).toMatchObject({ errors: [], disclosure: null, article: { because: 'NO_DISCLOSURE' } });
    await capture(MACHI, '麻池镇开展第12次义务植树');
    expect((await inbox()).filter(({ title }) => title.includes('植树'))).toEqual([]);
    expect((await inbox({ because: { eq: 'NO_DISCLOSURE' } })).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['麻池镇开展第12次义务植树', article.title]),
    );
    const again = await settle('reopenArticle', { id: article.id, version: dismissed.version });
    expect(again).toMatchObject({ errors: [], alike: 1, article: { because: 'NO_ITEM' } });
    expect((await inbox()).map(({ title }) => title)).toContain('麻池镇开展第12次义务植树');
    await capture(MACHI, '麻池镇开展第13次义务植树');
    expect((await inbox()).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['麻池镇开展第13次义务植树', article.title]),
    );
  });
});

const frequencyOf = (frequency: string) =>
  `update disclosure_item_version set content = jsonb_set(content, '{frequency}', '"${frequency}"')
    where item_id = (select id from disclosure_item where code = 'CW-02')`;

test('an article without a day is assigned with the day that a person reads in it, which is its period too where it has none', async () => {
  await capture(SHAHE, '韩庆坝第二社区大宗开支明细');
  const dayless = await waiting('韩庆坝第二社区大宗开支明细');
  await meddle(
    server.database.superuserUrl,
    `update captured_article set unmatched_because = 'NO_DAY' where id = '${dayless.id}';
     ${frequencyOf('AS_IT_HAPPENS')}`,
  );
  const unitId = await unitNamed('韩庆坝第二社区居委会');
  const chosen = { ...seen(dayless), itemId: items['CW-02'], unitId, period: '2019-10-18', remember: false };
  for (const [publishedOn, code] of [
    [null, 'NO_DAY'],
    ['2019-10-19', 'DAY_AHEAD'],
  ])
    expect(await settle('assignArticle', { ...chosen, publishedOn })).toMatchObject({ errors: [{ code }] });
  const done = await settle('assignArticle', { ...chosen, publishedOn: '2019-09-03' });
  await meddle(server.database.superuserUrl, frequencyOf('QUARTERLY'));
  expect(done).toMatchObject({ errors: [], disclosure: { periodLabel: '2019年9月3日' } });
});

test('a title that says too little is decided alone, whatever is to be remembered', async () => {
  await capture(SHAHE, '花园社区公示');
  const article = await waiting('花园社区公示');
  expect(await settle('dismissArticle', { ...seen(article), remember: true })).toMatchObject({ errors: [], alike: 0 });
  await capture(SHAHE, '黄金社区公示');
  await waiting('黄金社区公示');
});

describe('a decision that is taken back', () => {
  const states = () =>
    query<{ state: string; count: number }>(
      server.database.superuserUrl,
      `select o.state, count(*)::int from obligation o join disclosure_item i on i.id = o.item_id join unit u on u.id = o.unit_id
       where i.code = 'CW-02' and o.period = '2019-Q3' and u.name like '韩庆坝%' group by 1 order by 1`,
    );

  test('waits again with all that followed it, and fulfils nothing; assigned again, it counts again', async () => {
    await capture(SHAHE, '韩庆坝第一社区第三季度收支一表', '韩庆坝第二社区第三季度收支一表');
    const article = await waiting('韩庆坝第一社区第三季度收支一表');
    const before = await states();
    const chosen = { itemId: items['CW-02'], unitId: await unitNamed('韩庆坝第一社区居委会'), period: '2019-Q3' };
    const done = await settle('assignArticle', { ...seen(article), ...chosen, remember: true });
    expect(done).toMatchObject({ errors: [], alike: 1 });
    const fulfilled = await states();
    expect(fulfilled).not.toEqual(before);
    const back = await settle('reopenArticle', { id: article.id, version: done.version });
    expect(back).toMatchObject({ errors: [], alike: 1, disclosure: null, article: { because: 'NO_ITEM' } });
    expect(await states()).toEqual(before);
    expect((await inbox()).filter(({ title }) => title.includes('收支一表')).length).toBe(2);
    const again = await waiting('韩庆坝第一社区第三季度收支一表');
    expect(await settle('assignArticle', { ...seen(again), ...chosen, remember: true })).toMatchObject({ alike: 1 });
    expect(await states()).toEqual(fulfilled);
  });

  test('is refused where nobody decided', async () => {
    await capture(SHAHE, '沙河街道动态之一');
    const open = await waiting('沙河街道动态之一');
    const refused = await settle('reopenArticle', seen(open));
    expect(refused).toMatchObject({ errors: [{ code: 'WRONG_STATE' }] });
    expect(refused.errors[0].message).toMatch(CHINESE);
  });
});

describe('a decision', () => {
  const TITLE = '融茂社区工作动态';
  let article: Article;
  let fitting: { itemId: string | undefined; unitId: string; period: string; remember: boolean };
  beforeAll(async () => {
    await capture(SHAHE, TITLE);
    article = await waiting(TITLE);
    fitting = { itemId: items['CW-03'], unitId: await unitNamed('融茂社区居委会'), period: '2019-09', remember: true };
  });

  test.each([
    ['an item of nobody', { itemId: 'nobody' }, 'NO_ITEM'],
    ['a unit of another account', { unitId: '古城村委会' }, 'NO_UNIT'],
    ['a unit that does not owe it', { unitId: '沙河街道' }, 'NOT_OWED'],
    ['a period of another kind', { period: '2019-Q3' }, 'BAD_PERIOD'],
    ['no period', { period: '2019-13' }, 'BAD_PERIOD'],
    ['a period that had not begun', { period: '2019-11' }, 'PERIOD_AHEAD'],
    ['a day, where the channel says it', { publishedOn: '2019-10-01' }, 'DAY_IS_KNOWN'],
  ])('with %s is refused, and changes nothing', async (_, wrong: Record<string, string>, code) => {
    const unitId = wrong['unitId'] ? await unitNamed(wrong['unitId']) : fitting.unitId;
    const refused = await settle('assignArticle', { ...seen(article), ...fitting, ...wrong, unitId });
    expect(refused).toMatchObject({ disclosure: null, errors: [{ code }] });
    expect(refused.errors[0].message).toMatch(CHINESE);
    expect(await waiting(TITLE)).toEqual(article);
  });

  test('is made by who saw the newest version, once', async () => {
    const stale = await settle('assignArticle', { ...seen(article), ...fitting, version: 9 });
    expect(stale).toMatchObject({ errors: [{ __typename: 'ConflictError' }] });
    const twice = await Promise.all([
      settle('assignArticle', { ...seen(article), ...fitting, remember: false }),
      settle('dismissArticle', { ...seen(article), remember: false }),
    ]);
    expect(twice.filter(({ errors }) => errors.length === 0).length).toBe(1);
  });

  test('is the office’s: others are refused, and what is out of scope is not there', async () => {
    await capture(SHAHE, '沙河街道近期活动');
    const open = await waiting('沙河街道近期活动');
    for (const who of ['chenxia', 'xitong', 'zhenxiang'])
      for (const mutation of ['dismissArticle', 'reopenArticle', 'assignArticle']) {
        const input = { ...seen(open), ...(mutation === 'assignArticle' ? fitting : {}) };
        const given = mutation === 'dismissArticle' ? { ...input, remember: false } : input;
        expect(await settle(mutation, given, await signIn(server.url, who))).toEqual({ refused: 'FORBIDDEN' });
      }
    expect(await settle('dismissArticle', { ...seen(open), remember: false }, new Caller(server.url))).toEqual({
      refused: 'UNAUTHENTICATED',
    });
    expect(await settle('dismissArticle', { id: 'nobody', version: 1, remember: false })).toEqual({
      refused: 'NOT_FOUND',
    });
    expect(await waiting('沙河街道近期活动')).toEqual(open);
  });
});
