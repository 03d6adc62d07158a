import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { entryOf, look, shiftTo } from '../support/evidence.ts';
import { checked } from '../support/findings.ts';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const AT = '2019-10-14T18:00:00+08:00';
const ROWS = ['李**', '王**', '赵**', '张**'].map((name) => `<tr><td>${name}</td><td>560</td></tr>`);
const body = (rows: readonly string[]) =>
  `<p>享受户数、享受人数和发放金额见下表，公示期七天。</p><table><tr><th>户主</th><th>金额（元）</th></tr>${rows.join('')}</table>`;

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let sourceId: string;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(SHAHE.appId, SHAHE);
  // a week of display for low-income support
  await meddle(
    server.database.superuserUrl,
    `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
      where item_id = (select id from disclosure_item where code = 'CW-03')`,
  );
  officer = await signIn(server.url, 'lijing');
  await shiftTo(officer, '2019-10-15T09:00:00+08:00');
  const { data } = await officer.ask('{ sources { id name } }');
  sourceId = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => server.close());

const capture = () => officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id: sourceId });
const put = (articleId: string, title: string, more: object = {}) =>
  world.publish(SHAHE.appId, { articleId, title, content: body(ROWS), publishedAt: AT, ...more });

/** Published, captured and found. */
async function published(articleId: string, title: string, publishedAt = AT): Promise<string> {
  await put(articleId, title, { publishedAt });
  await capture();
  return (await entryOf(officer, title)).id;
}

async function found(id: string, code: string) {
  await checked(server);
  const { data, errors } = await officer.ask(
    `query ($filter: FindingFilter) { findings(filter: $filter) { items { code state evidence } } }`,
    { filter: { disclosureId: { eq: id }, code: { eq: code } } },
  );
  expect(errors).toBeUndefined();
  return data.findings.items;
}

describe('what becomes of a page is checked', () => {
  test('less than was published first is proposed, and lapses when it is put back', async () => {
    const title = '沙河街道2019年第三季度党务公开';
    const id = await published('less', title);
    expect(await found(id, 'SHRUNK')).toEqual([]);
    await put('less', title, { content: body(ROWS.slice(0, 2)), updatedAt: '2019-10-15T08:00:00+08:00' });
    await capture();
    expect(await found(id, 'SHRUNK')).toMatchObject([
      { state: 'PROPOSED', evidence: expect.arrayContaining(['2019年10月15日复查时，表格从5行减到3行']) },
    ]);
    const step = async (name: string) => {
      const { data } = await officer.ask(
        'query ($id: ID!) { findings(filter: { disclosureId: { eq: $id }, code: { eq: "SHRUNK" } }) { items { id version } } }',
        { id },
      );
      return officer.ask(
        'mutation ($input: StepFindingsInput!) { stepFindings(input: $input) { errors { message } } }',
        {
          input: { findings: data.findings.items, step: name },
        },
      );
    };
    await step('CONFIRM');
    await put('less', title, { updatedAt: '2019-10-15T08:30:00+08:00' });
    await capture();
    // a person's word stands until that person takes it back
    expect(await found(id, 'SHRUNK')).toMatchObject([{ state: 'OPEN' }]);
    await step('REOPEN');
    // nobody asks for it: the step itself has it looked at again
    const states = `select state from finding where disclosure_id = '${id}' and code = 'SHRUNK'`;
    await expect.poll(() => query(server.database.superuserUrl, states)).toEqual([{ state: 'LAPSED' }]);
  });

  test('a page that is gone is a dead link', async () => {
    const id = await published('gone', '沙河街道2019年第三季度政务公开', '2019-10-15T08:35:00+08:00');
    await world.withdraw(SHAHE.appId, 'gone');
    await look(officer, id);
    expect(await found(id, 'LINK')).toMatchObject([
      { state: 'PROPOSED', evidence: ['2019年10月15日复查时网页已打不开，最后一次打开是2019年10月15日'] },
    ]);
  });

  test('a display that is over and still there is a finding, until it is taken down; what it said is asked no more', async () => {
    const id = await published('display', '万达社区2019年9月最低生活保障公示', '2019-10-15T08:40:00+08:00');
    await shiftTo(officer, '2019-10-22T18:00:00+08:00');
    await look(officer, id);
    expect(await found(id, 'LEFT_UP')).toEqual([]);
    // a unit has the day after to take it down
    await shiftTo(officer, '2019-10-23T18:00:00+08:00');
    await look(officer, id);
    expect(await found(id, 'LEFT_UP')).toEqual([]);
    await shiftTo(officer, '2019-10-24T00:00:00+08:00');
    await runJob(server.database.superuserUrl, 'erase-ended');
    await look(officer, id);
    expect(await found(id, 'LEFT_UP')).toMatchObject([
      { state: 'PROPOSED', evidence: ['公示期到2019年10月22日为止，2019年10月24日复查时仍可打开'] },
    ]);
    // its text is erased, which makes it no worse
    expect(await found(id, 'CONTENT')).toEqual([]);
    expect(await found(id, 'AMOUNT')).toEqual([]);
    await world.withdraw(SHAHE.appId, 'display');
    await look(officer, id);
    expect(await found(id, 'LEFT_UP')).toMatchObject([{ state: 'LAPSED' }]);
    expect(await found(id, 'LINK')).toEqual([]);
  });

  test('a page with several displays is left up when the last of them is over', async () => {
    await meddle(
      server.database.superuserUrl,
      `update disclosure_item_version v set content = jsonb_set(content, '{display}', format('{"days": %s, "dayKind": "CALENDAR"}', n.days)::jsonb)
        from disclosure_item i, (values ('DW-01', 5), ('ZW-01', 9), ('CW-01', 7)) n(code, days) where i.id = v.item_id and i.code = n.code`,
    );
    const title = '沙河街道2019年第三季度三务公开';
    await published('three', title, '2019-10-24T00:05:00+08:00');
    const { data } = await officer.ask(
      'query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { id evidence { displayEndsOn } } } }',
      { words: title },
    );
    const entries: { id: string; evidence: { displayEndsOn: string } }[] = data.disclosures.items;
    expect(entries.map(({ evidence }) => evidence.displayEndsOn).sort()).toEqual([
      '2019-10-29',
      '2019-10-31',
      '2019-11-02',
    ]);
    const leftUp = async () => {
      await look(officer, entries[0]?.id ?? '');
      return Promise.all(entries.map(({ id }) => found(id, 'LEFT_UP')));
    };
    await shiftTo(officer, '2019-11-03T18:00:00+08:00');
    expect((await leftUp()).flat()).toEqual([]);
    await shiftTo(officer, '2019-11-04T08:00:00+08:00');
    const proof = '公示期到2019年11月2日为止，2019年11月4日复查时仍可打开';
    for (const one of await leftUp()) expect(one).toMatchObject([{ state: 'PROPOSED', evidence: [proof] }]);
  });
});
