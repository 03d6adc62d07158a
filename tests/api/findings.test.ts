import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { checked } from '../support/findings.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const NOBODY = '019e0000-0000-7000-8000-000000000000';
const TABLE = `<table><tr><th>姓名</th><th>身份证号</th><th>金额（元）</th></tr>
  <tr><td>李四</td><td>150202195512016719</td><td>100</td></tr><tr><td>王五</td><td>1502**********6719</td><td>200</td></tr>
  <tr><td>合计</td><td></td><td>310</td></tr></table>`;
const GOOD = '<p>现将本街道第三季度工作开展情况予以公布，欢迎广大干部群众监督。</p>';

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let source: string;
let published = 0;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(SHAHE.appId, { name: SHAHE.name, secret: SHAHE.secret });
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-09T18:00:00+08:00") { today } }');
  const { data } = await officer.ask('{ sources { id name } }');
  source = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => server.close());

/** Published on the account, captured, and checked. */
async function publish(title: string, content: string, publishedAt = '2019-10-09T10:00:00+08:00'): Promise<string> {
  await world.publish(SHAHE.appId, { articleId: `f${++published}`, title, content, publishedAt });
  await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id: source });
  await checked(server);
  const { data } = await officer.ask('{ disclosures(take: 200) { items { id title } } }');
  return data.disclosures.items.find((one: { title: string }) => one.title === title)?.id ?? expect.fail(`no ${title}`);
}

const FINDING =
  'id version code kind state problem evidence reason finder decider foundOn viewerCan unit { name } disclosure { id title } obligation { title }';
interface Seen {
  id: string;
  version: number;
  problem: string;
  code: string | null;
  state: string;
  evidence: string[];
  obligation: { title: string } | null;
  disclosure: { id: string; title: string } | null;
}
async function findings(filter: object, who = officer): Promise<Seen[]> {
  const { data, errors } = await who.ask(
    `query ($filter: FindingFilter) { findings(filter: $filter, take: 200) { totalItems items { ${FINDING} } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.findings.totalItems).toBe(data.findings.items.length);
  return data.findings.items;
}
const ofEntry = async (id: string, code: string): Promise<Seen> =>
  (await findings({ disclosureId: { eq: id }, code: { eq: code } }))[0] ?? expect.fail(`no ${code} of ${id}`);

async function step(input: object, who = officer) {
  const answer = await who.ask(
    `mutation ($input: StepFindingsInput!) { stepFindings(input: $input) { findings { ${FINDING} } errors { __typename code message path } } }`,
    { input },
  );
  return answer.data?.stepFindings ?? { refused: answer.errors?.[0]?.extensions.code };
}
const seen = (...found: Seen[]) => found.map(({ id, version }) => ({ id, version }));

describe('checks of what was published', () => {
  test('say what passes, what fails and what does not apply; what fails is proposed, with its proof', async () => {
    const id = await publish('沙河街道2019年第三季度党务公开', TABLE);
    const { data } = await officer.ask(
      `query ($id: ID!) { disclosure(id: $id) { text checks { checkedAt results { outcome evidence check { code dimension title }
        finding { id state kind problem } } } } }`,
      { id },
    );
    const results = data.disclosure.checks.results as {
      outcome: string;
      evidence: string[];
      check: { code: string };
    }[];
    const of = (code: string) => results.find(({ check: { code: one } }) => one === code);
    expect(of('ON_TIME')).toMatchObject({ outcome: 'PASS', finding: null, check: { dimension: 'TIMELY' } });
    expect(of('TITLE_PERIOD')).toMatchObject({ outcome: 'PASS' });
    expect(of('TEMPLATE')).toMatchObject({ outcome: 'NOT_APPLICABLE', evidence: ['这个事项没有统一模板'] });
    expect(of('SUMS')).toMatchObject({
      outcome: 'FAIL',
      evidence: ['第1个表“金额（元）”列：合计310，各行之和300，相差10'],
      finding: { state: 'PROPOSED', kind: 'INCOMPLETE', problem: '合计与各行之和不符' },
    });
    expect(of('PERSONAL_DATA')).toMatchObject({
      outcome: 'FAIL',
      finding: { kind: 'PERSONAL_DATA', state: 'PROPOSED' },
    });
    // nothing of what was found is repeated
    expect(JSON.stringify(data)).not.toMatch(/150202195512016719|51201/);
  });

  test('are narrowed by item and livelihood area, whether of an entry or of what is owed', async () => {
    const { data } = await officer.ask('{ disclosureItems { id name area } }');
    const items = data.disclosureItems as { id: string; name: string; area: string | null }[];
    const all = await findings({});
    const about = ({ disclosure, obligation }: Seen) => (disclosure ?? obligation)?.title ?? '';
    const ids = (found: Seen[]) => found.map(({ id }) => id).sort();
    for (const { id, name } of items) {
      expect(ids(await findings({ itemId: { eq: id } }))).toEqual(
        ids(all.filter((finding) => about(finding).includes(name))),
      );
    }
    for (const area of new Set(items.map((item) => item.area ?? ''))) {
      const names = items.filter((item) => (item.area ?? '') === area).map(({ name }) => name);
      const expected = all.filter((finding) => names.some((name) => about(finding).includes(name)));
      expect(ids(await findings({ area }))).toEqual(ids(expected));
    }
    expect(await findings({ area: '没有的领域' })).toEqual([]);
  });

  test('a good entry fails nothing, and checked twice nothing is doubled', async () => {
    const id = await publish('沙河街道2019年第三季度政务公开', GOOD);
    expect(await findings({ disclosureId: { eq: id } })).toEqual([]);
    const before = await findings({});
    await query(server.database.superuserUrl, 'update check_cursor set number = 0');
    await checked(server);
    expect(await findings({})).toEqual(before);
  });

  test('what is overdue is proposed without an entry, and says how late it came once it comes', async () => {
    const overdue = async () =>
      (await findings({ code: { eq: 'ON_TIME' }, text: { contains: '振翔社区' } }))
        .filter(({ obligation }) => obligation?.title.startsWith('村(居)务公开'))
        .map(({ state, evidence, disclosure }) => ({ state, evidence, title: disclosure?.title ?? null }));
    await officer.ask('mutation { shiftClock(to: "2019-10-12T18:00:00+08:00") { today } }');
    await checked(server);
    expect(await overdue()).toEqual([
      { state: 'PROPOSED', evidence: ['应于2019年10月10日前公开，到期没有公开'], title: null },
    ]);
    const title = '振翔社区2019年第三季度居务公开';
    await publish(title, GOOD, '2019-10-12T10:00:00+08:00');
    expect(await overdue()).toEqual([
      { state: 'PROPOSED', evidence: ['应于2019年10月10日前公开，2019年10月12日公开，晚2天'], title },
    ]);
  });
});

describe('what people decide', () => {
  test('several are confirmed at once, all or none, and taken back', async () => {
    const [first, second] = (await findings({
      state: { eq: 'PROPOSED' },
      kind: { oneOf: ['INCOMPLETE', 'PERSONAL_DATA'] },
    })) as [Seen, Seen];
    const stale = await step({ findings: [...seen(first), { id: second.id, version: 99 }], step: 'CONFIRM' });
    expect(stale).toMatchObject({
      findings: [],
      errors: [
        {
          __typename: 'ConflictError',
          code: 'STALE_VERSION',
          path: ['input', 'findings', '1', 'version'],
          message: expect.stringMatching(new RegExp(`^沙河街道“${second.problem}”：.+请看过最新内容后再`)),
        },
      ],
    });
    expect((await findings({ state: { eq: 'OPEN' } })).length).toBe(0);
    const done = await step({ findings: seen(first, second), step: 'CONFIRM' });
    expect(done.errors).toEqual([]);
    expect(done.findings.map(({ state, decider }: { state: string; decider: string }) => ({ state, decider }))).toEqual(
      [
        { state: 'OPEN', decider: '李静' },
        { state: 'OPEN', decider: '李静' },
      ],
    );
    const again = await step({ findings: seen(...done.findings), step: 'CONFIRM' });
    expect(again.errors).toMatchObject(
      [0, 1].map((place) => ({
        __typename: 'StateError',
        path: ['input', 'findings', String(place)],
        message: expect.stringMatching(/^沙河街道“.+”：这个问题已经确认。$/),
      })),
    );
    const back = await step({ findings: seen(...done.findings), step: 'REOPEN' });
    expect(back.findings.map(({ state }: Seen) => state)).toEqual(['PROPOSED', 'PROPOSED']);
  });

  test('to dismiss asks for a reason; what was dismissed is not proposed again', async () => {
    const [one] = (await findings({ code: { eq: 'SUMS' } })) as [Seen];
    const none = await step({ findings: seen(one), step: 'DISMISS' });
    expect(none.errors[0]).toMatchObject({ code: 'BAD_INPUT', path: ['input', 'reason'] });
    const done = await step({ findings: seen(one), step: 'DISMISS', reason: '单位已说明四舍五入' });
    expect(done.findings[0]).toMatchObject({
      state: 'DISMISSED',
      reason: '单位已说明四舍五入',
      viewerCan: ['CONFIRM', 'REOPEN'],
    });
    await query(server.database.superuserUrl, 'update check_cursor set number = 0');
    await checked(server);
    expect((await findings({ code: { eq: 'SUMS' } }))[0]).toMatchObject({ state: 'DISMISSED' });
  });

  test('what was confirmed, then dismissed, is confirmed again in one step, and keeps no reason why it is none', async () => {
    const [one] = (await findings({ code: { eq: 'PERSONAL_DATA' } })) as [Seen];
    const confirmed = await step({ findings: seen(one), step: 'CONFIRM' });
    const dismissed = await step({ findings: seen(...confirmed.findings), step: 'DISMISS', reason: '号码已经遮盖' });
    const back = await step({ findings: seen(...dismissed.findings), step: 'CONFIRM' });
    expect(back).toMatchObject({ errors: [], findings: [{ state: 'OPEN', reason: null }] });
  });

  test('more than 200 at once are refused, and nothing is changed', async () => {
    const [one] = (await findings({ code: { eq: 'PERSONAL_DATA' } })) as [Seen];
    const others = Array.from({ length: 200 }, () => ({ id: randomUUID(), version: 1 }));
    const { errors } = await step({ findings: [...seen(one), ...others], step: 'REOPEN' });
    expect(errors).toMatchObject([
      { code: 'BAD_INPUT', path: ['input', 'findings'], message: '一次最多处理200个问题，请分几次。' },
    ]);
    expect((await findings({ code: { eq: 'PERSONAL_DATA' } }))[0]).toEqual(one);
  });

  test('what does not count any more leaves no proposal; what counts again is proposed again', async () => {
    const id = await publish('沙河街道2019年第三季度党务公开（补充）', TABLE, '2019-10-12T11:00:00+08:00');
    const { version } = (await officer.ask('query ($id: ID!) { disclosure(id: $id) { version } }', { id })).data
      .disclosure;
    const judge = (mutation: string, at: number) =>
      officer.ask(
        `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { errors { message } } }`,
        { input: { id, version: at, reason: '不是这个事项' } },
      );
    await judge('rejectDisclosure', version);
    await checked(server);
    expect((await ofEntry(id, 'SUMS')).state).toBe('LAPSED');
    await judge('acceptDisclosure', version + 1);
    await checked(server);
    expect((await ofEntry(id, 'SUMS')).state).toBe('PROPOSED');
  });

  test('a person records one, once', async () => {
    const [{ disclosure }] = (await findings({ code: { eq: 'SUMS' } })) as [Seen];
    const input = {
      disclosureId: disclosure?.id,
      kind: 'NON_STANDARD',
      problem: '公开栏照片不清楚',
      idempotencyKey: randomUUID(),
    };
    const record = (more: object = {}, who = officer) =>
      who.ask(
        `mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { finding { ${FINDING} } errors { code path message } } }`,
        { input: { ...input, ...more } },
      );
    const { data } = await record();
    expect(data.recordFinding.finding).toMatchObject({
      state: 'OPEN',
      code: null,
      finder: '李静',
      problem: '公开栏照片不清楚',
    });
    expect((await record()).data.recordFinding.finding.id).toBe(data.recordFinding.finding.id);
    expect((await record({ problem: '一' })).data.recordFinding.errors[0]).toMatchObject({
      path: ['input', 'problem'],
    });
    expect((await record({ disclosureId: NOBODY, idempotencyKey: randomUUID() })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await record({}, await signIn(server.url, 'wangjianguo'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('who may', () => {
  test('nobody unauthenticated, no unit about itself, not even its history', async () => {
    const [one] = (await findings({ code: { eq: 'SUMS' } })) as [Seen];
    const chenxia = await signIn(server.url, 'chenxia');
    const refused = async (who: Caller) => (await who.ask('{ findings { totalItems } }')).errors?.[0]?.extensions.code;
    expect(await refused(new Caller(server.url))).toBe('UNAUTHENTICATED');
    expect(await refused(chenxia)).toBe('FORBIDDEN');
    const told = await chenxia.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id: one.id });
    expect(told.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const history = await officer.ask('query ($id: ID!) { history(recordId: $id) { table changes { field after } } }', {
      id: one.id,
    });
    expect(history.data.history.length).toBeGreaterThan(0);
  });

  test('a township’s discipline committee sees what was found about the township, and decides nothing of it', async () => {
    const committee = await signIn(server.url, 'baoyinhua');
    const [one] = (await findings({ code: { eq: 'SUMS' } }, committee)) as [Seen & { viewerCan: string[] }];
    expect(one.viewerCan).toEqual([]);
    expect(await step({ findings: seen(one), step: 'CONFIRM' }, committee)).toEqual({ refused: 'FORBIDDEN' });
    const [ofVillage] = (await findings({ text: { contains: '振翔社区' }, state: { eq: 'PROPOSED' } }, committee)) as [
      Seen,
    ];
    const done = await step({ findings: seen(ofVillage), step: 'CONFIRM' }, committee);
    expect(done).toMatchObject({ errors: [], findings: [{ state: 'OPEN' }] });
  });

  test('the checks are told to those who see findings', async () => {
    const { data } = await officer.ask('{ disclosureCheckList { code dimension title problem } }');
    expect(data.disclosureCheckList.map(({ code }: { code: string }) => code)).toContain('PERSONAL_DATA');
    const chenxia = await signIn(server.url, 'chenxia');
    expect((await chenxia.ask('{ disclosureCheckList { code } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('what there is not answers alike, malformed and twice are refused', async () => {
    const [one] = (await findings({ code: { eq: 'SUMS' } })) as [Seen];
    expect(await step({ findings: [{ id: NOBODY, version: 1 }], step: 'CONFIRM' })).toEqual({ refused: 'NOT_FOUND' });
    expect(await step({ findings: [{ id: 'x', version: 1 }], step: 'CONFIRM' })).toEqual({ refused: 'NOT_FOUND' });
    expect((await step({ findings: [], step: 'CONFIRM' })).errors[0].message).toBe('请至少选择一个问题。');
    expect((await step({ findings: seen(one, one), step: 'REOPEN' })).errors[0].path).toEqual(['input', 'findings']);
  });
});
