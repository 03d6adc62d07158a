import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Administrators, call, granted, newKey } from '../support/administrators.ts';
import { issued } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Whoever leaves a desk leaves nothing behind that waits for nobody. */
let server: TestServer;
let people: Administrators;
let officer: Caller;
let second: Caller;
let bureau: Caller;
const who: Record<string, string> = {};
/** who approves after the first test */
let approver: Caller;
let bureauId: string;

beforeAll(async () => {
  server = await startServer();
  people = await Administrators.of(server);
  officer = await signIn(server.url, 'lijing');
  second = await signIn(server.url, 'zhaolei');
  bureau = await signIn(server.url, 'caizheng');
  for (const name of ['lijing', 'zhaolei', 'wangjianguo', 'haozhiqiang', 'caizheng'])
    who[name] = (await (await signIn(server.url, name)).ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await officer.ask('{ units { id name } }');
  bureauId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
});
afterAll(() => server?.close());

const handOver = (fromId: string, toId: string) =>
  call(people.security, 'handOver', 'HandOverInput', { fromId, toId, reason: '干部交流', idempotencyKey: newKey() });

/** Somebody without a post, who takes over with both administrators' word. */
async function successorOf(fromId: string, username: string): Promise<{ id: string; caller: Caller }> {
  const id = await people.created(username, `接任${username}`);
  const caller = await people.admitted(id, username);
  const { account, errors } = await handOver(fromId, id);
  expect(errors).toEqual([]);
  for (const post of account.posts.filter(({ state }: { state: string }) => state === 'AWAITING'))
    await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
  return { id, caller };
}

const bulletin = async (mutation: string, type: string, caller: Caller, input: object) => {
  const { data } = await caller.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { bulletin { id version state } errors { code message } } }`,
    { input },
  );
  return data[mutation].bulletin ?? expect.fail(JSON.stringify(data[mutation].errors));
};
const drafted = (caller: Caller, approverId: string) =>
  bulletin('draftBulletin', 'DraftBulletinInput', caller, {
    ...{ scope: 'INSIDE', title: '关于公开不及时的通报', overview: '检查发现公开不及时。', demands: '请按期公开。' },
    ...{ approverId, cases: [{ unitId: bureauId, fact: '没有按期公开。', outcome: '已补公开。' }] },
    idempotencyKey: crypto.randomUUID(),
  });
const submitted = async (caller: Caller, approverId: string) => {
  const { id, version } = await drafted(caller, approverId);
  return bulletin('submitBulletin', 'BulletinStepInput', caller, { id, version });
};
const READ = '{ version state drafter { id } approver { id } viewerCan { action allowed } }';
const seen = async (caller: Caller, id: string) =>
  (await caller.ask(`query ($id: ID!) { bulletin(id: $id) ${READ} }`, { id })).data.bulletin;

describe('whoever stands in for a leader', () => {
  test('is shown the bulletins that wait for that leader, and approves them', async () => {
    const accountId = await people.created('daili', '代理人');
    const deputy = await people.admitted(accountId, 'daili');
    const waiting = await submitted(officer, who['wangjianguo'] ?? '');
    const TO_SIGN =
      '{ bulletins(filter: { approverIsViewer: true, states: [SUBMITTED] }) { totalItems items { id } } }';
    const [post] = await granted(people.security, {
      ...{ accountId, unitId: people.unitOf('COMMISSION'), role: 'APPROVER', title: '代理副书记' },
      ...{ standsInForId: who['wangjianguo'], untilOn: '2019-11-01' },
    });
    expect((await deputy.ask(TO_SIGN)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
    expect((await deputy.ask(TO_SIGN)).data.bulletins).toEqual({ totalItems: 1, items: [{ id: waiting.id }] });
    const step = { id: waiting.id, version: waiting.version };
    expect((await bulletin('publishBulletin', 'BulletinStepInput', deputy, step)).state).toBe('PUBLISHED');
  });
});

describe('whoever leaves', () => {
  test('passes the bulletins that wait for their approval on, and the successor is told and approves', async () => {
    const waiting = await submitted(officer, who['wangjianguo'] ?? '');
    const draft = await drafted(officer, who['wangjianguo'] ?? '');
    const { id, caller } = await successorOf(who['wangjianguo'] ?? '', 'jieren');
    for (const one of [waiting, draft]) expect((await seen(officer, one.id)).approver.id).toBe(id);
    const { data } = await caller.ask('{ messages(take: 50) { items { kind recordId doneAt } } }');
    expect(data.messages.items).toContainEqual({ kind: 'TO_APPROVE', recordId: waiting.id, doneAt: null });
    const { version } = await seen(caller, waiting.id);
    const published = await bulletin('publishBulletin', 'BulletinStepInput', caller, { id: waiting.id, version });
    expect(published.state).toBe('PUBLISHED');
    who['wangjianguo'] = id;
    approver = caller;
  });

  test('passes the bulletins that they draft on, whichever state before the publication they are in', async () => {
    const draft = await drafted(second, who['wangjianguo'] ?? '');
    const waiting = await submitted(second, who['wangjianguo'] ?? '');
    const { id } = await successorOf(who['zhaolei'] ?? '', 'jieshou');
    for (const one of [draft, waiting]) expect((await seen(officer, one.id)).drafter.id).toBe(id);
    who['zhaolei'] = id;
  });

  test('does not pass a bulletin to be approved on to somebody who had a hand in it: it is named', async () => {
    const waiting = await submitted(officer, who['haozhiqiang'] ?? '');
    const input = { fromId: who['haozhiqiang'], toId: who['lijing'], reason: '对调', idempotencyKey: newKey() };
    const said = 'errors { code message path }';
    const { errors } = await call(people.security, 'handOver', 'HandOverInput', input, said);
    expect(errors).toMatchObject([
      {
        code: 'APPROVER_IS_DRAFTER',
        message: expect.stringContaining('关于公开不及时的通报'),
        path: ['input', 'toId'],
      },
    ]);
    expect((await seen(officer, waiting.id)).approver.id).toBe(who['haozhiqiang']);
  });

  test('passes the self-criticisms that wait to be read on', async () => {
    const leader = await signIn(server.url, 'haozhiqiang');
    const { id } = await issued({ officer, leader: approver }, bureauId, {
      ...{ kind: 'RECTIFICATION', answerBy: '2019-10-25', approverId: who['wangjianguo'] },
      acts: [{ kind: 'SELF_CRITICISM', personId: who['caizheng'], readerId: who['haozhiqiang'], dueOn: '2019-10-22' }],
    });
    const ACTS = 'query ($id: ID!) { notice(id: $id) { acts { id version text viewerCan } } }';
    const actSeen = async (caller: Caller) => (await caller.ask(ACTS, { id })).data.notice.acts[0];
    const { id: actId, version } = await actSeen(bureau);
    const text = '本人对方案照搬照抄问题作深刻检查，今后逐条自拟。';
    await bureau.ask('mutation ($input: HandInActInput!) { handInAct(input: $input) { errors { code } } }', {
      input: { id: actId, version, text },
    });
    expect(await actSeen(leader)).toMatchObject({ text, viewerCan: ['ACCEPT', 'RETURN'] });
    const { caller } = await successorOf(who['haozhiqiang'] ?? '', 'zhuyao');
    expect(await actSeen(caller)).toMatchObject({ text, viewerCan: ['ACCEPT', 'RETURN'] });
  });
});
