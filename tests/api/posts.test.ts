import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Administrators,
  call,
  grant,
  granted,
  newKey,
  PASSWORD,
  permissionsOf,
  refusal,
  tryCall,
} from '../support/administrators.ts';
import { letter } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let people: Administrators;

beforeAll(async () => {
  server = await startServer();
  people = await Administrators.of(server);
});

afterAll(() => server.close());

describe('a post', () => {
  test('without power is in force at once, and ends at once', async () => {
    const accountId = await people.created('new.clerk', '苏日娜');
    const person = await people.admitted(accountId, 'new.clerk');
    const [post] = await granted(people.security, {
      accountId,
      unitId: people.unitOf('VILLAGE'),
      role: 'VILLAGE_CLERK',
      title: '文书',
    });
    expect(post.state).toBe('HELD');
    expect(await permissionsOf(person)).toContain('NOTICE_RECEIVE');
    const { account } = await call(people.security, 'endPost', 'EndPostInput', { id: post.id, reason: '换届' });
    expect(account.posts[0].state).toBe('ENDED');
    expect(await permissionsOf(person)).toEqual([]);
    const again = await call(people.security, 'endPost', 'EndPostInput', { id: post.id, reason: '换届' });
    expect(again.errors).toMatchObject([{ __typename: 'StateError' }]);
  });

  test('with power gives no right until somebody else confirms it', async () => {
    const accountId = await people.created('new.leader', '巴特尔');
    const person = await people.admitted(accountId, 'new.leader');
    const [post] = await granted(people.security, {
      accountId,
      unitId: people.unitOf('COMMISSION'),
      role: 'APPROVER',
      title: '副书记',
    });
    // the people.second person goes by the reason of the first
    expect(post).toMatchObject({ state: 'AWAITING', reason: '经区纪委常委会研究决定' });
    expect(await permissionsOf(person)).toEqual([]);
    expect(refusal(await tryCall(people.security, 'confirmPost', 'PostRefInput', { id: post.id }))).toBe('FORBIDDEN');
    expect(refusal(await tryCall(people.system, 'confirmPost', 'PostRefInput', { id: post.id }))).toBe('FORBIDDEN');
    const { account } = await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
    expect(account.posts[0].state).toBe('HELD');
    expect(await permissionsOf(person)).toContain('NOTICE_APPROVE');
    const twice = await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
    expect(twice.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('is refused where it cannot be, to oneself, and to who holds what does not go with it', async () => {
    const accountId = await people.created('wrong', '吴荣');
    const code = async (input: object) => {
      const answer = await grant(people.security, { accountId, ...input });
      return refusal(answer) ?? answer.data.grantPost.errors[0]?.code;
    };
    const office = people.unitOf('OFFICE');
    expect(await code({ unitId: office, role: 'VILLAGE_HEAD' })).toBe('ROLE_NOT_HERE');
    expect(await code({ unitId: NOBODY, role: 'OFFICER' })).toBe('NOT_FOUND');
    expect(await code({ unitId: office, role: 'OFFICER', fromOn: '2019-11-01', untilOn: '2019-10-20' })).toBe(
      'BAD_DAYS',
    );
    expect(await code({ unitId: office, role: 'EMPEROR' })).toBe('BAD_USER_INPUT');
    const own = (await people.security.ask('{ viewer { id } }')).data.viewer.id;
    expect(await code({ accountId: own, unitId: office, role: 'OFFICER' })).toBe('FORBIDDEN');
    await granted(people.security, { accountId, unitId: office, role: 'OFFICER' });
    expect(await code({ unitId: office, role: 'OFFICER' })).toBe('POST_HELD');
    expect(await code({ unitId: people.unitOf('COMMISSION'), role: 'AUDIT_ADMINISTRATOR' })).toBe('DUTIES_CLASH');
  });

  test('with days begins and ends by itself', async () => {
    const accountId = await people.created('autumn', '秋生');
    const person = await people.admitted(accountId, 'autumn');
    const [post] = await granted(people.security, {
      ...{ accountId, unitId: people.unitOf('OFFICE'), role: 'OFFICER' },
      ...{ fromOn: '2019-10-21', untilOn: '2019-10-25' },
    });
    expect(post.state).toBe('UPCOMING');
    expect(await permissionsOf(person)).toEqual([]);
    await people.shift('2019-10-22T09:00:00+08:00');
    expect(await permissionsOf(person)).toContain('NOTICE_DRAFT');
    await people.shift('2019-10-26T09:00:00+08:00');
    expect(await permissionsOf(person)).toEqual([]);
    const again = await granted(people.security, { accountId, unitId: people.unitOf('OFFICE'), role: 'OFFICER' });
    expect(again.map(({ state }: { state: string }) => state)).toEqual(['HELD', 'ENDED']);
  });
});

describe('administrators', () => {
  test('are never left too few: nobody ends, disables or hands over what the others need', async () => {
    const idOf = async (who: Caller): Promise<string> => (await who.ask('{ viewer { id } }')).data.viewer.id;
    const [one, other, clerk] = [
      await idOf(people.security),
      await idOf(people.audit),
      await people.created('third', '第三人'),
    ];
    const { data } = await people.second.ask('query ($id: ID!) { account(id: $id) { posts { id } } }', { id: one });
    const end = await call(people.second, 'endPost', 'EndPostInput', { id: data.account.posts[0].id, reason: '调离' });
    expect(end.errors).toMatchObject([{ code: 'TOO_FEW_ADMINISTRATORS' }]);
    const disable = await call(people.system, 'disableAccount', 'SwitchAccountInput', {
      id: other,
      version: 1,
      reason: '调离',
    });
    expect(disable.errors).toMatchObject([{ code: 'TOO_FEW_ADMINISTRATORS' }]);
    const input = { fromId: one, toId: clerk, reason: '调离', idempotencyKey: newKey() };
    expect((await call(people.second, 'handOver', 'HandOverInput', input)).errors).toMatchObject([
      { code: 'TOO_FEW_ADMINISTRATORS' },
    ]);
    expect((await permissionsOf(people.security)).toSorted()).toEqual(['PORTAL_KEY_MANAGE', 'ROLE_GRANT']);
  });

  test('of whom two hand each other over at once leave one of them standing', async () => {
    const [left, right] = [await people.created('left', '左一'), await people.created('right', '右一')];
    for (const accountId of [left, right])
      await granted(people.security, { accountId, unitId: people.unitOf('OFFICE'), role: 'OFFICER' });
    const hand = (who: Caller, fromId: string, toId: string) =>
      tryCall(who, 'handOver', 'HandOverInput', { fromId, toId, reason: '对调', idempotencyKey: newKey() });
    const both = await Promise.all([hand(people.security, left, right), hand(people.second, right, left)]);
    for (const answer of both) expect(answer.errors).toBeUndefined();
    const { data } = await people.security.ask(
      'query ($a: ID!, $b: ID!) { a: account(id: $a) { posts { state } } b: account(id: $b) { posts { state } } }',
      { a: left, b: right },
    );
    const held = [...data.a.posts, ...data.b.posts].filter(({ state }: { state: string }) => state === 'HELD');
    expect(held.length).toBeGreaterThan(0);
  });
});

describe('a leader who is away', () => {
  let officer: Caller;
  let leaderId: string;

  beforeAll(async () => {
    officer = await signIn(server.url, 'lijing');
    leaderId = (await (await signIn(server.url, 'wangjianguo')).ask('{ viewer { id } }')).data.viewer.id;
  });

  const submitted = async () => {
    const drafted = await letter(officer, 'draftNotice', {
      ...{ kind: 'SUGGESTION', title: '关于按时公开的监督建议', basis: '日常监督', demand: '请按期公开' },
      ...{ addresseeId: people.unitOf('TOWNSHIP', '沙河街道'), answerBy: '2019-11-15', approverId: leaderId },
      ...{ problems: [{ text: '没有按期公开' }], idempotencyKey: newKey() },
    });
    const { id = '', version = 0 } = drafted.notice ?? {};
    return (await letter(officer, 'submitNotice', { id, version })).notice ?? expect.fail('not submitted');
  };

  test('is stood in for until a day, by who has had no hand in the letter', async () => {
    const commission = people.unitOf('COMMISSION');
    const accountId = await people.created('deputy', '代理人');
    const deputy = await people.admitted(accountId, 'deputy');
    const notice = await submitted();
    const input = { accountId, unitId: commission, role: 'APPROVER', title: '代理副书记', standsInForId: leaderId };
    expect((await grant(people.security, input)).data.grantPost.errors).toMatchObject([{ code: 'NO_END' }]);
    const [post] = await granted(people.security, { ...input, untilOn: '2019-11-01' });
    await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
    const toSign = '{ notices(filter: { approverIsViewer: true, state: { eq: SUBMITTED } }) { items { id } } }';
    expect((await deputy.ask(toSign)).data.notices.items).toEqual([{ id: notice.id }]);
    const approved = await letter(deputy, 'approveNotice', { id: notice.id, version: notice.version, issue: true });
    expect(approved.notice?.state).toBe('ISSUED');
    const later = await submitted();
    await people.shift('2019-11-02T09:00:00+08:00');
    expect((await deputy.ask('{ viewer { permissions } }')).data.viewer.permissions).toEqual([]);
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { state } }', { id: later.id });
    expect(data.notice.state).toBe('SUBMITTED');
  });

  test('and leaves for good hands the desk over: posts, and letters that wait', async () => {
    const toId = await people.created('successor', '接任人');
    const successor = await people.admitted(toId, 'successor');
    const notice = await submitted();
    const input = { fromId: leaderId, toId, reason: '干部交流', idempotencyKey: newKey() };
    expect(refusal(await tryCall(people.system, 'handOver', 'HandOverInput', input))).toBe('FORBIDDEN');
    const { account, errors } = await call(people.security, 'handOver', 'HandOverInput', input);
    expect(errors).toEqual([]);
    expect((await call(people.security, 'handOver', 'HandOverInput', input)).errors).toEqual([]);
    const awaiting = account.posts.filter(({ state }: { state: string }) => state === 'AWAITING');
    expect(awaiting).toMatchObject([{ role: 'APPROVER' }]);
    await call(people.second, 'confirmPost', 'PostRefInput', { id: awaiting[0].id });
    const seen = (
      await successor.ask('query ($id: ID!) { notice(id: $id) { version approver { name } } }', { id: notice.id })
    ).data.notice;
    expect(seen.approver.name).toBe('接任人');
    const approved = await letter(successor, 'approveNotice', { id: notice.id, version: seen.version, issue: true });
    expect(approved.notice?.state).toBe('ISSUED');
    const { data } = await people.security.ask('query ($id: ID!) { account(id: $id) { posts { state } } }', {
      id: leaderId,
    });
    expect(data.account.posts).toEqual([{ state: 'ENDED' }]);
  });
});

describe('what happened', () => {
  test('is read by security and audit administrators, without anybody’s password', async () => {
    const wrong = { username: 'lijing', password: PASSWORD };
    await call(new Caller(server.url), 'signIn', 'SignInInput', wrong, 'errors { code }');
    const { data } = await people.audit.ask(
      '{ securityEvents(take: 200) { totalItems items { kind username name actorName address detail at } } }',
    );
    const kinds = new Set(data.securityEvents.items.map(({ kind }: { kind: string }) => kind));
    for (const kind of [
      'SIGNED_IN',
      'SIGN_IN_FAILED',
      'LINK_USED',
      'POST_ASKED',
      'POST_CONFIRMED',
      'POST_ENDED',
      'HANDED_OVER',
    ]) {
      expect(kinds).toContain(kind);
    }
    expect(JSON.stringify(data)).not.toContain(PASSWORD);
    const only = await people.security.ask(
      '{ securityEvents(filter: { kinds: [HANDED_OVER] }) { totalItems items { accountId name detail } } }',
    );
    expect(only.data.securityEvents.totalItems).toBe(3);
    expect(only.data.securityEvents.items).toContainEqual({
      accountId: expect.any(String),
      name: '王建国',
      detail: expect.stringContaining('接任人'),
    });
  });
});
