import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { checked } from '../support/findings.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';

/** What one unit published of an item in the words of another is proposed as copied 照搬照抄; by whom, and from whom. */
const [FIRST, SECOND] = SOURCES as [(typeof SOURCES)[number], (typeof SOURCES)[number]];

const plan = (unit: string, more = '') =>
  `<p>${unit}2019年第三季度工作公开</p>${'<p>坚持问题导向，压实主体责任，做到公开及时、内容真实、程序规范、群众满意。</p>'.repeat(8)}<p>${more}</p>
  <p>${unit}</p><p>2019年10月9日</p>`;

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let sources: { id: string; name: string }[];
let published = 0;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  for (const { appId, name, secret } of [FIRST, SECOND]) await world.openAccount(appId, { name, secret });
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-09T18:00:00+08:00") { today } }');
  sources = (await officer.ask('{ sources { id name } }')).data.sources;
});
afterAll(() => server.close());

async function publish(
  source: (typeof SOURCES)[number],
  title: string,
  content: string,
  publishedAt: string,
  more: { articleId?: string; updatedAt?: string } = {},
) {
  await world.publish(source.appId, { articleId: `c${++published}`, title, content, publishedAt, ...more });
  const id = sources.find(({ name }) => name === source.name)?.id;
  await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id });
  await checked(server);
}
const copies = async () =>
  (
    await officer.ask(
      '{ findings(filter: { code: { eq: "COPIED" } }) { items { kind state evidence unit { name } disclosure { title } } } }',
    )
  ).data.findings.items;

test('the later one is proposed, the first one and what differs by an amount are not', async () => {
  const [one, two] = [FIRST, SECOND].map(({ name }) => name.replace('微信公众号', '')) as [string, string];
  await publish(FIRST, `${one}2019年第三季度党务公开`, plan(one), '2019-10-08T10:00:00+08:00');
  expect(await copies()).toEqual([]);
  await publish(SECOND, `${two}2019年第三季度党务公开`, plan(two), '2019-10-09T10:00:00+08:00');
  const title = `${one}2019年第三季度党务公开`;
  expect(await copies()).toEqual([
    {
      ...{ kind: 'COPIED', state: 'PROPOSED', unit: { name: two } },
      disclosure: { title: `${two}2019年第三季度党务公开` },
      evidence: [
        expect.stringMatching(new RegExp(`^除单位名称和日期外，与.+2019年10月8日公开的《${title}》完全相同$`)),
      ],
    },
  ]);
  await publish(FIRST, `${one}2019年第三季度政务公开`, plan(one, '支出1,200元'), '2019-10-09T11:00:00+08:00');
  await publish(SECOND, `${two}2019年第三季度政务公开`, plan(two, '支出1,300元'), '2019-10-09T12:00:00+08:00');
  expect(await copies()).toHaveLength(1);
});

/** What is proposed of one entry. */
const proposedOf = async (wanted: string, code: string): Promise<string[]> => {
  const { data } = await officer.ask(
    `query ($filter: FindingFilter) { findings(filter: $filter) { items { evidence disclosure { title } } } }`,
    { filter: { code: { eq: code }, state: { eq: 'PROPOSED' } } },
  );
  const items = data.findings.items as { evidence: string[]; disclosure: { title: string } }[];
  return items.filter(({ disclosure }) => disclosure.title === wanted).flatMap(({ evidence }) => evidence);
};

async function reject(title: string, rejected: boolean): Promise<void> {
  const { data } = await officer.ask('{ disclosures(take: 200) { items { id version title } } }');
  const { id, version } = data.disclosures.items.find((one: { title: string }) => one.title === title);
  const [step, type] = rejected
    ? ['rejectDisclosure', 'RejectDisclosureInput']
    : ['acceptDisclosure', 'AcceptDisclosureInput'];
  const input = { id, version, reason: rejected ? '不是本项内容' : '认定无误' };
  const done = await officer.ask(`mutation ($input: ${type}!) { ${step}(input: $input) { errors { code message } } }`, {
    input,
  });
  expect(done.data?.[step].errors).toEqual([]);
  await checked(server);
}

describe('what another entry is compared with', () => {
  const MORE = '接受群众监督。';
  const [one, two] = [FIRST, SECOND].map(({ name }) => name.replace('微信公众号', '')) as [string, string];

  test('may come, change and go later: whether it was copied is asked again', async () => {
    const [earlier, later] = [`${one}2019年第二季度党务公开`, `${two}2019年第二季度党务公开`];
    await officer.ask('mutation { shiftClock(to: "2019-10-10T18:00:00+08:00") { today } }');
    await publish(SECOND, later, plan(two, MORE), '2019-10-10T10:00:00+08:00');
    expect(await proposedOf(later, 'COPIED')).toEqual([]);
    const first = { articleId: 'earlier' };
    const at = '2019-10-09T13:00:00+08:00';
    await publish(FIRST, earlier, plan(one, MORE), at, { ...first, updatedAt: '2019-10-09T14:00:00+08:00' });
    expect(await proposedOf(later, 'COPIED')).toHaveLength(1);
    await publish(FIRST, earlier, plan(one, '支出900元'), at, { ...first, updatedAt: '2019-10-09T15:00:00+08:00' });
    expect(await proposedOf(later, 'COPIED')).toEqual([]);
    await publish(FIRST, earlier, plan(one, MORE), at, { ...first, updatedAt: '2019-10-09T16:00:00+08:00' });
    expect(await proposedOf(later, 'COPIED')).toHaveLength(1);
    await reject(earlier, true);
    expect(await proposedOf(later, 'COPIED')).toEqual([]);
    // what it said is erased meanwhile: it counts again by what it was known by
    await meddle(
      server.database.superuserUrl,
      `update disclosure set erased_at = '2019-10-10T10:00:00Z', text = '' where title = '${earlier}'`,
    );
    await reject(earlier, false);
    expect(await proposedOf(later, 'COPIED')).toHaveLength(1);
  });

  test('is the period before as it stands now: whether there is less is asked again', async () => {
    const table = (rows: number) =>
      `<p>${one}财务收支如下。</p><table>${'<tr><td>办公用品</td><td>100</td></tr>'.repeat(rows)}</table>`;
    const [later, before] = [`${one}2019年第二季度政务公开`, `${one}2019年第一季度政务公开`];
    await publish(FIRST, later, table(3), '2019-10-09T16:10:00+08:00');
    expect(await proposedOf(later, 'NOT_LESS')).toEqual([]);
    const page = { articleId: 'before' };
    const at = '2019-04-09T10:00:00+08:00';
    await publish(FIRST, before, table(12), at, { ...page, updatedAt: '2019-10-09T16:20:00+08:00' });
    expect(await proposedOf(later, 'NOT_LESS')).toEqual(['2019年第一季度公开11行，本期只有2行']);
    await publish(FIRST, before, table(5), at, { ...page, updatedAt: '2019-10-09T16:30:00+08:00' });
    expect(await proposedOf(later, 'NOT_LESS')).toEqual([]);
  });
});
