import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const APP = 'wx150207001000';
const SHAHE = SOURCES.find(({ appId }) => appId === APP) ?? expect.fail('no source of Shahe');
const CHINESE = /[\u4e00-\u9fff]/;

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let sourceId: string;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(APP, SHAHE);
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-18T09:00:00+08:00") { today } }');
  const { data } = await officer.ask('{ sources { id name } }');
  sourceId = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => server.close());

async function run() {
  const { data } = await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id: sourceId });
  expect(data.runCapture.outcome).toBe('SUCCEEDED');
}

describe('what an article discloses', () => {
  const FOUND = `query ($text: String!) { disclosures(filter: { text: { contains: $text } }) {
    items { title text amount amountFrom nil confidence } } }`;
  const found = async (text: string) => (await officer.ask(FOUND, { text })).data.disclosures.items;
  const put = (articleId: string, title: string, content: string) =>
    world.publish(APP, { articleId, title, content, publishedAt: '2019-10-17T18:00:00+08:00' });
  test('is read from its table, with where it stands; numbers of persons are served by their ends only', async () => {
    await put(
      'money',
      '万达社区2019年9月最低生活保障金发放表',
      `<p>联系人 13800138000</p><table><tr><th>户主</th><th>金额（元）</th></tr><tr><td>李**</td><td>560</td></tr>
       <tr><td>合计</td><td>1,680.50</td></tr></table>`,
    );
    await put('nothing', '华融社区2019年9月最低生活保障（本期无发生）', '<p>本期无发生。</p>');
    await put('together', '花园社区2019年9月第三季度低保和集体财务收支', '<p>共计1200元</p>');
    await run();
    const [money] = await found('发放表');
    expect(money).toMatchObject({ amount: '1680.50', nil: false, confidence: 100 });
    expect(money.amountFrom).toBe('表格「合计」行的「金额（元）」：1,680.50');
    expect(money.text).toContain('***********');
    expect(money.text).not.toContain('13800138000');
    expect(money.text).toContain('李**\t560');
    // nor is it guessed by searching for it
    for (const guess of ['13800138000', '001380']) expect(await found(guess)).toEqual([]);
    expect(await found('本期无发生')).toMatchObject([{ nil: true, amount: null }]);
    expect(await found('集体财务收支')).toMatchObject([{ amount: null }, { amount: null }]);
  });

  test('is withheld where a table is too large to be read, in the entry and in what is kept of its page', async () => {
    const rows = '<tr><td>李四</td><td colspan="499">建设路十二号</td></tr>'.repeat(101);
    await put('large', '万达社区2019年8月最低生活保障汇总', `<p>现予公示，监督电话见下。</p><table>${rows}</table>`);
    await run();
    const [large] = await found('保障汇总');
    expect(large.text).toBe('现予公示，监督电话见下。\n（表格过大，没有读取，不在此显示，请看原页）');
    expect(await found('建设路十二号')).toEqual([]);
    const { data } = await officer.ask(
      '{ disclosures(filter: { text: { contains: "保障汇总" } }) { items { evidence { revisions { text } } } } }',
    );
    expect(data.disclosures.items[0].evidence.revisions).toEqual([{ text: large.text }]);
  });

  test('counts as no money where the item involves none', async () => {
    await put('none', '沙河街道2019年第三季度政务公开明细', '<p>共计1200元</p>');
    await run();
    expect(await found('政务公开明细')).toMatchObject([{ amount: null, amountFrom: null }]);
  });
});

describe('a schedule', () => {
  const SCHEDULE = `mutation ($input: ScheduleSourceInput!) { scheduleSource(input: $input) {
    source { version everyMinutes } errors { __typename code message path } } }`;
  const schedule = async (everyMinutes: number | null, more: object = {}, who?: Caller) => {
    const caller = who ?? (await signIn(server.url, 'xitong'));
    const { data: known } = await officer.ask('{ sources { id version } }');
    const { version } = known.sources.find(({ id }: { id: string }) => id === sourceId);
    const answer = await caller.ask(SCHEDULE, { input: { id: sourceId, version, everyMinutes, ...more } });
    return answer.data?.scheduleSource ?? { refused: answer.errors?.[0]?.extensions.code };
  };

  test('is set by the system administrator who saw the newest version, within reason', async () => {
    const { source, errors } = await schedule(30);
    expect([source.everyMinutes, errors]).toEqual([30, []]);
    for (const wrong of [4, 10_081]) {
      const refused = await schedule(wrong);
      expect(refused).toMatchObject({ source: null, errors: [{ path: ['input', 'everyMinutes'] }] });
      expect(refused.errors[0].message).toMatch(CHINESE);
    }
    expect(await schedule(60, { version: 1 })).toMatchObject({ errors: [{ __typename: 'ConflictError' }] });
    expect(await schedule(60, { id: 'nobody' })).toEqual({ refused: 'NOT_FOUND' });
    expect(await schedule(60, {}, officer)).toEqual({ refused: 'FORBIDDEN' });
    expect((await schedule(null)).source.everyMinutes).toBeNull();
  });
});
