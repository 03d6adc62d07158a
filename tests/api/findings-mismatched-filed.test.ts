import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { shiftTo } from '../support/evidence.ts';
import { FILLED, FilingWorld } from '../support/filings.ts';
import { checked } from '../support/findings.ts';

/** What a village filled in, and what its township's account published of the same quarter: accounts are compared by what is left. */
const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const TITLE = '振翔社区2019年第三季度集体财务收支公开';

let world: FilingWorld;
let accounts: WeChatWorld;

beforeAll(async () => {
  world = await FilingWorld.open();
  accounts = new WeChatWorld(world.server.weChatUrl);
  await accounts.openAccount(SHAHE.appId, SHAHE);
  await world.isSet('CW-02');
});
afterAll(() => world.close());

async function publish(left: string, at: string): Promise<void> {
  await accounts.publish(SHAHE.appId, {
    ...{ articleId: 'accounts', title: TITLE, publishedAt: '2019-10-16T09:00:00+08:00', updatedAt: at },
    // the page tells the spending, the filing the income: only what is left is the same figure
    content: `<p>期初余额：1,000.00元</p><p>支出合计100.20元</p><p>期末余额：${left}元</p>`,
  });
  const officer = world.who('officer');
  const { data } = await officer.ask('{ sources { id name } }');
  const { id } = data.sources.find(({ name }: { name: string }) => name === SHAHE.name);
  await officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id });
  await checked(world.server);
}
const mismatches = async () =>
  (
    await world
      .who('officer')
      .ask(
        '{ findings(filter: { kind: { eq: MISMATCH }, state: { eq: PROPOSED } }) { items { code evidence disclosure { publishedOn } } } }',
      )
  ).data.findings.items;

test('the page that came later is proposed, with what was filled in; put right, it lapses', async () => {
  const { id, version } = await world.submitted((await world.owed('集体财务收支')).id, world.who('clerk'), FILLED);
  await world.went('passFiling', { id, version }, world.who('townshipHead'));
  await shiftTo(world.who('officer'), '2019-10-16T18:00:00+08:00');
  await publish('1,200.30', '2019-10-16T09:00:00+08:00');
  expect(await mismatches()).toEqual([]);
  await publish('1,100.30', '2019-10-16T10:00:00+08:00');
  expect(await mismatches()).toEqual([
    {
      code: 'ELSEWHERE',
      evidence: [
        expect.stringMatching(
          /^本条“期末余额”1100\.30元，2019年10月1\d日在模板填报公开的《振翔社区.*集体财务收支公开》“期末余额”1200\.30元，相差100\.00元$/,
        ),
      ],
      disclosure: { publishedOn: '2019-10-16' },
    },
  ]);
  await publish('1,200.30', '2019-10-16T11:00:00+08:00');
  expect(await mismatches()).toEqual([]);
});
