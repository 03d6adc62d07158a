import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { shiftTo } from '../support/evidence.ts';
import { checked } from '../support/findings.ts';
import { type Caller, signIn } from '../support/people.ts';
import { mutate } from '../support/portals.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

/** What does not agree with what the same unit published before, or in another place, is proposed as 比对不符, once. */
const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const DISTRICT = { appId: 'wx0000000000mismatch', name: '九原发布', secret: '0123456789abcdef0123456789abcdef' };

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let sourceIds: string[];

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  for (const { appId, name, secret } of [SHAHE, DISTRICT]) await world.openAccount(appId, { name, secret });
  officer = await signIn(server.url, 'lijing');
  await shiftTo(officer, '2020-01-09T18:00:00+08:00');
  const admin = await signIn(server.url, 'xitong');
  const { data } = await admin.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }');
  const { appId, name, secret } = DISTRICT;
  const input = { appId, name, secret, unitId: data.units[0].id, everyMinutes: 30, idempotencyKey: randomUUID() };
  await mutate(admin, 'connectWeChat', 'ConnectWeChatInput', input, 'source { id }');
  const sources: { id: string; name: string }[] = (await officer.ask('{ sources { id name } }')).data.sources;
  sourceIds = [SHAHE, DISTRICT].map(
    (one) => sources.find((source) => source.name === one.name)?.id ?? expect.fail(one.name),
  );
});
afterAll(() => server.close());

interface Article {
  readonly articleId: string;
  readonly title: string;
  readonly content: string;
  readonly on?: string;
  readonly updatedAt?: string;
}

/** Published, or published again, on an account; captured and checked. */
async function publish({ appId }: { appId: string }, { on = '2020-01-08', ...article }: Article): Promise<void> {
  await world.publish(appId, { ...article, publishedAt: `${on}T10:00:00+08:00` });
  for (const id of sourceIds)
    await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id });
  await checked(server);
}

async function mismatches(code: string) {
  const { data, errors } = await officer.ask(
    `query ($filter: FindingFilter) { findings(filter: $filter, sort: [{ field: FOUND_AT, direction: ASC }]) { items {
      kind state problem evidence unit { name } disclosure { id title } } } }`,
    { filter: { code: { eq: code }, state: { eq: 'PROPOSED' } } },
  );
  expect(errors).toBeUndefined();
  return data.findings.items;
}

describe('what a quarter starts with', () => {
  const accounts = (opening: string, closing: string) =>
    `<p>收支情况如下。</p><table><tr><td>项目</td><td>金额（元）</td></tr><tr><td>上期结余</td><td>${opening}</td></tr>
      <tr><td>期末余额</td><td>${closing}</td></tr></table>`;
  const article = (quarter: string, on: string) => ({
    articleId: `carried${on}`,
    title: `振翔社区2019年第${quarter}季度集体财务收支公开`,
    on,
  });
  const third = article('三', '2019-10-09');
  const fourth = article('四', '2020-01-07');

  test('is what the quarter before ended with', async () => {
    await publish(SHAHE, { ...third, content: accounts('500.00', '1,200.30') });
    await publish(SHAHE, { ...fourth, content: accounts('1,200.30', '900.00') });
    expect(await mismatches('CARRIED')).toEqual([]);
  });

  test('another figure in the quarter before, once that page is changed, is proposed of the later one', async () => {
    await publish(SHAHE, {
      ...third,
      content: accounts('500.00', '1,100.30'),
      updatedAt: '2020-01-08T11:00:00+08:00',
    });
    expect(await mismatches('CARRIED')).toMatchObject([
      {
        ...{ kind: 'MISMATCH', problem: '期初结余与上期公开的期末结余不符' },
        ...{ unit: { name: '振翔社区居委会' }, disclosure: { title: fourth.title } },
        evidence: [`本期“上期结余”1200.30元，2019年第三季度《${third.title}》的“期末余额”1100.30元，相差100.00元`],
      },
    ]);
  });

  test('put right, on either side, it lapses', async () => {
    await publish(SHAHE, {
      ...fourth,
      content: accounts('1,100.30', '900.00'),
      updatedAt: '2020-01-08T12:00:00+08:00',
    });
    expect(await mismatches('CARRIED')).toEqual([]);
  });

  test('a page that is come to by way of another one, and states something else by then, has those beside it asked too', async () => {
    const of = (title: string) => `disclosure_id in (select id from disclosure where title = '${title}')`;
    const { superuserUrl } = server.database;
    await query(
      superuserUrl,
      `update disclosure_check set stated = jsonb_set(stated, '{closing,yuan}', '"7.00"') where ${of(third.title)}`,
    );
    await query(superuserUrl, `update disclosure_check set results = '[]' where ${of(fourth.title)}`);
    const second = { ...article('二', '2019-07-09'), updatedAt: '2020-01-08T12:30:00+08:00' };
    await publish(SHAHE, { ...second, content: accounts('1.00', '500.00') });
    const [asked] = await query<{ results: object[] }>(
      superuserUrl,
      `select results from disclosure_check where ${of(fourth.title)}`,
    );
    expect(asked?.results).toContainEqual(expect.objectContaining({ code: 'CARRIED', outcome: 'PASS' }));
  });
});

describe('one matter in two places', () => {
  const paid = (amount: string) => `<p>本月享受低保的群众已全部发放到位，发放资金合计${amount}元。</p>`;
  const title = '振翔社区2019年12月最低生活保障公示';
  const ours = { articleId: 'ours', title };
  const theirs = { articleId: 'theirs', title, on: '2020-01-09' };

  test('with different amounts is proposed of the later one alone, and names the other', async () => {
    // the account is read from where it was read to
    await publish(SHAHE, { ...ours, content: paid('3,740.50'), updatedAt: '2020-01-08T13:00:00+08:00' });
    await publish(DISTRICT, { ...theirs, content: paid('3,700.50') });
    const [found, ...rest] = await mismatches('ELSEWHERE');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      ...{ kind: 'MISMATCH', problem: '同一事项在两处公开的金额不一致', unit: { name: '振翔社区居委会' } },
      evidence: [`本条“金额”3700.50元，2020年1月8日在${SHAHE.name}公开的《${title}》“金额”3740.50元，相差40.00元`],
    });
    const { data } = await officer.ask('query ($id: ID!) { disclosure(id: $id) { publishedOn } }', {
      id: found.disclosure.id,
    });
    expect(data.disclosure.publishedOn).toBe('2020-01-09');
  });

  test('lapses once both are found to be of one channel, and is there again when they are not', async () => {
    const take = (nr: number) =>
      meddle(
        server.database.superuserUrl,
        `update disclosure set source_id = '${sourceIds[nr]}' where title = '${title}' and published_on = '2020-01-08'`,
      );
    await take(1);
    await publish(SHAHE, {
      ...ours,
      content: `${paid('3,740.50')}<p>补。</p>`,
      updatedAt: '2020-01-08T13:20:00+08:00',
    });
    expect(await mismatches('ELSEWHERE')).toEqual([]);
    await take(0);
    await publish(SHAHE, { ...ours, content: paid('3,740.50'), updatedAt: '2020-01-08T13:40:00+08:00' });
    expect(await mismatches('ELSEWHERE')).toHaveLength(1);
  });

  test('lapses when the earlier one is corrected: the page has been checked, and the other with it', async () => {
    await publish(SHAHE, { ...ours, content: paid('3,700.50'), updatedAt: '2020-01-08T14:00:00+08:00' });
    expect(await mismatches('ELSEWHERE')).toEqual([]);
  });

  test('is proposed again when the earlier one says something else, and not once it is no longer accepted', async () => {
    await publish(SHAHE, { ...ours, content: paid('3,800'), updatedAt: '2020-01-08T15:00:00+08:00' });
    expect(await mismatches('ELSEWHERE')).toHaveLength(1);
    const { data } = await officer.ask(
      'query { disclosures(filter: { text: { contains: "最低生活保障" } }) { items { id version publishedOn } } }',
    );
    const earlier = data.disclosures.items.find((one: { publishedOn: string }) => one.publishedOn === '2020-01-08');
    const { id, version } = earlier;
    await mutate(
      officer,
      'rejectDisclosure',
      'RejectDisclosureInput',
      { id, version, reason: '发错了' },
      'disclosure { id }',
    );
    await checked(server);
    expect(await mismatches('ELSEWHERE')).toEqual([]);
  });
});

test('what was looked through before there were these questions is gone over, and comes to the same', async () => {
  const told = () =>
    query(server.database.superuserUrl, 'select disclosure_id, stated, results from disclosure_check order by 1');
  const before = await told();
  await query(server.database.superuserUrl, 'update disclosure_check set way = 1, stated = null');
  await checked(server);
  await expect.poll(told).toEqual(before);
});
