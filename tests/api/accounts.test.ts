import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '../support/letters.ts';
import { Caller, type GraphqlAnswer, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';
const PASSWORD = 'Yinshan-1949';

let server: TestServer;
let system: Caller;
let security: Caller;
let second: Caller;
let audit: Caller;
let units: { id: string; name: string; kind: string }[];
let keys = 0;

const key = () => `account-key-${++keys}`;
const ACCOUNT =
  'account { id username name version activated disabledAt posts { id role state reason unit { id name } } viewerCan } errors { __typename code path }';
const DONE = 'done errors { __typename code path message }';

/** Calls a mutation. @returns its payload @throws Error when the server answers with GraphQL errors */
async function call(who: Caller, mutation: string, type: string, input: object, fields = ACCOUNT) {
  const answer = await tryCall(who, mutation, type, input, fields);
  return answer.data?.[mutation] ?? expect.fail(`${mutation}: ${JSON.stringify(answer.errors)}`);
}
const tryCall = (
  who: Caller,
  mutation: string,
  type: string,
  input: object,
  fields = ACCOUNT,
): Promise<GraphqlAnswer> =>
  who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
const refusal = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.code;

const unitOf = (kind: string, name?: string): string =>
  units.find((unit) => unit.kind === kind && (!name || unit.name === name))?.id ?? expect.fail(`no ${kind} ${name}`);

async function created(username: string, name: string): Promise<string> {
  const { account } = await call(system, 'createAccount', 'CreateAccountInput', {
    username,
    name,
    idempotencyKey: key(),
  });
  return account.id;
}

/** A link, and the code that the second administrator has for it. */
async function linked(accountId: string): Promise<{ token: string; code: string }> {
  const { link } = await call(
    ...([system, 'issueAccountLink', 'AccountRefInput', { accountId }, 'link { id token } errors { code }'] as const),
  );
  const { code } = await call(
    ...([security, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }'] as const),
  );
  return { token: link.token, code };
}

/** Lets a new person choose a password by their invitation, and signs them in. */
async function admitted(accountId: string, username: string, password = PASSWORD): Promise<Caller> {
  const input = { ...(await linked(accountId)), newPassword: password };
  const used = await call(new Caller(server.url), 'useAccountLink', 'UseLinkInput', input, DONE);
  expect(used).toEqual({ done: true, errors: [] });
  return entered(username, password);
}

async function entered(username: string, password: string): Promise<Caller> {
  const caller = new Caller(server.url);
  const { viewer } = await call(
    caller,
    'signIn',
    'SignInInput',
    { username, password },
    'viewer { id } errors { code }',
  );
  expect(viewer).not.toBeNull();
  return caller;
}

const grant = (who: Caller, input: object) =>
  tryCall(who, 'grantPost', 'GrantPostInput', {
    title: '干部',
    reason: '经区纪委常委会研究决定',
    idempotencyKey: key(),
    ...input,
  });

async function granted(who: Caller, input: object) {
  const { data } = await grant(who, input);
  expect(data.grantPost.errors).toEqual([]);
  return data.grantPost.account.posts;
}

const permissionsOf = async (who: Caller): Promise<string[]> =>
  (await who.ask('{ viewer { permissions } }')).data.viewer?.permissions ?? [];

beforeAll(async () => {
  server = await startServer();
  [system, security, second, audit] = (await Promise.all(
    ['xitong', 'anquan', 'anquan2', 'shenji'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller, Caller];
  ({ units } = (await (await signIn(server.url, 'lijing')).ask('{ units { id name kind } }')).data);
});

afterAll(() => server.close());

describe('an account', () => {
  test('is made by a system administrator, without a password or a right', async () => {
    const input = { username: 'Liu.Ying', name: '刘颖', idempotencyKey: key() };
    const { account } = await call(system, 'createAccount', 'CreateAccountInput', input);
    expect(account).toMatchObject({
      username: 'liu.ying',
      activated: false,
      posts: [],
      viewerCan: ['INVITE', 'DISABLE'],
    });
    expect((await call(system, 'createAccount', 'CreateAccountInput', input)).account.id).toBe(account.id);
    const twin = await call(system, 'createAccount', 'CreateAccountInput', { ...input, idempotencyKey: key() });
    expect(twin.errors).toMatchObject([{ code: 'USERNAME_TAKEN', path: ['input', 'username'] }]);
    const bad = await call(system, 'createAccount', 'CreateAccountInput', {
      username: '刘',
      name: ' ',
      idempotencyKey: key(),
    });
    expect(bad.errors.map(({ path }: { path: string[] }) => path.at(-1))).toEqual(['username', 'name']);
  });

  test('is nobody else’s to make: each administrator does only their own work', async () => {
    const input = { username: 'other', name: '其他人', idempotencyKey: key() };
    for (const who of [security, audit, await signIn(server.url, 'lijing')]) {
      expect(refusal(await tryCall(who, 'createAccount', 'CreateAccountInput', input))).toBe('FORBIDDEN');
    }
    expect(refusal(await tryCall(new Caller(server.url), 'createAccount', 'CreateAccountInput', input))).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await grant(system, { accountId: NOBODY, unitId: NOBODY, role: 'READER' }))).toBe('FORBIDDEN');
    expect(refusal(await audit.ask('{ accounts { totalItems } }'))).toBe('FORBIDDEN');
    expect(refusal(await system.ask('{ securityEvents { totalItems } }'))).toBe('FORBIDDEN');
  });

  test('lets its holder in by an invitation that is good once', async () => {
    const accountId = await created('zhou.min', '周敏');
    const wrong = new Caller(server.url);
    const before = await call(
      wrong,
      'signIn',
      'SignInInput',
      { username: 'zhou.min', password: PASSWORD },
      'viewer { id } errors { code }',
    );
    expect(before.errors).toEqual([{ code: 'WRONG_PASSWORD' }]);
    const issue = [
      'issueAccountLink',
      'AccountRefInput',
      { accountId },
      'link { id token kind } errors { code }',
    ] as const;
    const { link } = await call(system, ...issue);
    expect(link.kind).toBe('INVITATION');
    const guest = new Caller(server.url);
    const LOOK = 'query ($token: String!) { accountLink(token: $token) { username name kind waits } }';
    const shown = { username: 'zhou.min', name: '周敏', kind: 'INVITATION' };
    expect((await guest.ask(LOOK, { token: link.token })).data.accountLink).toEqual({ ...shown, waits: true });
    const use = (code: string, newPassword = PASSWORD) =>
      tryCall(guest, 'useAccountLink', 'UseLinkInput', { token: link.token, code, newPassword }, DONE);
    const refused = async (...[code, password]: Parameters<typeof use>) =>
      (await use(code, password)).data.useAccountLink.errors.map(({ code: one }: { code: string }) => one);
    // who issued it has the link, and no code; who confirms it has the code, and no link
    expect(await refused('ABCD-EFGH')).toEqual(['WRONG_STATE']);
    const confirm = ['confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }'] as const;
    expect(refusal(await tryCall(system, ...confirm))).toBe('FORBIDDEN');
    const { code } = await call(security, ...confirm);
    expect((await call(second, ...confirm)).errors).toEqual([{ code: 'WRONG_STATE' }]);
    expect(await refused('ABCD-EFGH')).toEqual(['WRONG_CODE']);
    expect(await refused(code, 'zhou.min-1')).toEqual(['WEAK_PASSWORD']);
    expect((await use(code.toLowerCase())).data.useAccountLink).toEqual({ done: true, errors: [] });
    const again = await use(code, 'Daqing-1934');
    expect(refusal(again)).toBe('NOT_FOUND');
    expect((await guest.ask(LOOK, { token: link.token })).data.accountLink).toBeNull();
    expect(await permissionsOf(await entered('zhou.min', PASSWORD))).toEqual([]);
  });

  test('that was disabled is not let in by a link from before', async () => {
    const accountId = await created('was.off', '吴佳');
    const { token, code } = await linked(accountId);
    const turn = (mutation: string, version: number) =>
      call(system, mutation, 'SwitchAccountInput', { id: accountId, version, reason: '误建' });
    await turn('disableAccount', 1);
    await turn('enableAccount', 2);
    const late = await tryCall(
      ...([
        new Caller(server.url),
        'useAccountLink',
        'UseLinkInput',
        { token, code, newPassword: PASSWORD },
        DONE,
      ] as const),
    );
    expect(refusal(late)).toBe('NOT_FOUND');
  });

  test('that is disabled is out at once, and comes back', async () => {
    const accountId = await created('gone', '高远');
    const person = await admitted(accountId, 'gone');
    const input = { id: accountId, version: 1, reason: '调离' };
    const { account } = await call(system, 'disableAccount', 'SwitchAccountInput', input);
    expect(account).toMatchObject({ version: 2, viewerCan: ['ENABLE'] });
    expect((await person.ask('{ viewer { id } }')).data.viewer).toBeNull();
    const stale = await call(system, 'enableAccount', 'SwitchAccountInput', input);
    expect(stale.errors).toMatchObject([{ __typename: 'ConflictError' }]);
    await call(system, 'enableAccount', 'SwitchAccountInput', { ...input, version: 2 });
    await entered('gone', PASSWORD);
    const own = (await system.ask('{ viewer { id } }')).data.viewer.id;
    expect(refusal(await tryCall(system, 'disableAccount', 'SwitchAccountInput', { ...input, id: own }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a post', () => {
  test('without power is in force at once, and ends at once', async () => {
    const accountId = await created('new.clerk', '苏日娜');
    const person = await admitted(accountId, 'new.clerk');
    const [post] = await granted(security, {
      accountId,
      unitId: unitOf('VILLAGE'),
      role: 'VILLAGE_CLERK',
      title: '文书',
    });
    expect(post.state).toBe('HELD');
    expect(await permissionsOf(person)).toContain('NOTICE_RECEIVE');
    const { account } = await call(security, 'endPost', 'EndPostInput', { id: post.id, reason: '换届' });
    expect(account.posts[0].state).toBe('ENDED');
    expect(await permissionsOf(person)).toEqual([]);
    const again = await call(security, 'endPost', 'EndPostInput', { id: post.id, reason: '换届' });
    expect(again.errors).toMatchObject([{ __typename: 'StateError' }]);
  });

  test('with power gives no right until somebody else confirms it', async () => {
    const accountId = await created('new.leader', '巴特尔');
    const person = await admitted(accountId, 'new.leader');
    const [post] = await granted(security, {
      accountId,
      unitId: unitOf('COMMISSION'),
      role: 'APPROVER',
      title: '副书记',
    });
    // the second person goes by the reason of the first
    expect(post).toMatchObject({ state: 'AWAITING', reason: '经区纪委常委会研究决定' });
    expect(await permissionsOf(person)).toEqual([]);
    expect(refusal(await tryCall(security, 'confirmPost', 'PostRefInput', { id: post.id }))).toBe('FORBIDDEN');
    expect(refusal(await tryCall(system, 'confirmPost', 'PostRefInput', { id: post.id }))).toBe('FORBIDDEN');
    const { account } = await call(second, 'confirmPost', 'PostRefInput', { id: post.id });
    expect(account.posts[0].state).toBe('HELD');
    expect(await permissionsOf(person)).toContain('NOTICE_APPROVE');
    const twice = await call(second, 'confirmPost', 'PostRefInput', { id: post.id });
    expect(twice.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('is refused where it cannot be, to oneself, and to who holds what does not go with it', async () => {
    const accountId = await created('wrong', '吴荣');
    const code = async (input: object) => {
      const answer = await grant(security, { accountId, ...input });
      return refusal(answer) ?? answer.data.grantPost.errors[0]?.code;
    };
    const office = unitOf('OFFICE');
    expect(await code({ unitId: office, role: 'VILLAGE_HEAD' })).toBe('ROLE_NOT_HERE');
    expect(await code({ unitId: NOBODY, role: 'OFFICER' })).toBe('NOT_FOUND');
    expect(await code({ unitId: office, role: 'OFFICER', fromOn: '2019-11-01', untilOn: '2019-10-20' })).toBe(
      'BAD_DAYS',
    );
    expect(await code({ unitId: office, role: 'EMPEROR' })).toBe('BAD_USER_INPUT');
    const own = (await security.ask('{ viewer { id } }')).data.viewer.id;
    expect(await code({ accountId: own, unitId: office, role: 'OFFICER' })).toBe('FORBIDDEN');
    await granted(security, { accountId, unitId: office, role: 'OFFICER' });
    expect(await code({ unitId: office, role: 'OFFICER' })).toBe('POST_HELD');
    expect(await code({ unitId: unitOf('COMMISSION'), role: 'AUDIT_ADMINISTRATOR' })).toBe('DUTIES_CLASH');
  });

  test('with days begins and ends by itself', async () => {
    const accountId = await created('autumn', '秋生');
    const person = await admitted(accountId, 'autumn');
    const [post] = await granted(security, {
      ...{ accountId, unitId: unitOf('OFFICE'), role: 'OFFICER' },
      ...{ fromOn: '2019-10-21', untilOn: '2019-10-25' },
    });
    expect(post.state).toBe('UPCOMING');
    expect(await permissionsOf(person)).toEqual([]);
    await shift('2019-10-22T09:00:00+08:00');
    expect(await permissionsOf(person)).toContain('NOTICE_DRAFT');
    await shift('2019-10-26T09:00:00+08:00');
    expect(await permissionsOf(person)).toEqual([]);
    const again = await granted(security, { accountId, unitId: unitOf('OFFICE'), role: 'OFFICER' });
    expect(again.map(({ state }: { state: string }) => state)).toEqual(['HELD', 'ENDED']);
  });
});

describe('administrators', () => {
  test('are never left too few: nobody ends, disables or hands over what the others need', async () => {
    const idOf = async (who: Caller): Promise<string> => (await who.ask('{ viewer { id } }')).data.viewer.id;
    const [one, other, clerk] = [await idOf(security), await idOf(audit), await created('third', '第三人')];
    const { data } = await second.ask('query ($id: ID!) { account(id: $id) { posts { id } } }', { id: one });
    const end = await call(second, 'endPost', 'EndPostInput', { id: data.account.posts[0].id, reason: '调离' });
    expect(end.errors).toMatchObject([{ code: 'TOO_FEW_ADMINISTRATORS' }]);
    const disable = await call(system, 'disableAccount', 'SwitchAccountInput', {
      id: other,
      version: 1,
      reason: '调离',
    });
    expect(disable.errors).toMatchObject([{ code: 'TOO_FEW_ADMINISTRATORS' }]);
    const input = { fromId: one, toId: clerk, reason: '调离', idempotencyKey: key() };
    expect((await call(second, 'handOver', 'HandOverInput', input)).errors).toMatchObject([
      { code: 'TOO_FEW_ADMINISTRATORS' },
    ]);
    expect(await permissionsOf(security)).toEqual(['ROLE_GRANT']);
  });

  test('of whom two hand each other over at once leave one of them standing', async () => {
    const [left, right] = [await created('left', '左一'), await created('right', '右一')];
    for (const accountId of [left, right])
      await granted(security, { accountId, unitId: unitOf('OFFICE'), role: 'OFFICER' });
    const hand = (who: Caller, fromId: string, toId: string) =>
      tryCall(who, 'handOver', 'HandOverInput', { fromId, toId, reason: '对调', idempotencyKey: key() });
    const both = await Promise.all([hand(security, left, right), hand(second, right, left)]);
    for (const answer of both) expect(answer.errors).toBeUndefined();
    const { data } = await security.ask(
      'query ($a: ID!, $b: ID!) { a: account(id: $a) { posts { state } } b: account(id: $b) { posts { state } } }',
      { a: left, b: right },
    );
    const held = [...data.a.posts, ...data.b.posts].filter(({ state }: { state: string }) => state === 'HELD');
    expect(held.length).toBeGreaterThan(0);
  });
});

async function shift(to: string): Promise<void> {
  const { data } = await system.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  expect(data.shiftClock.today).toBe(to.slice(0, 10));
}

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
      ...{ addresseeId: unitOf('TOWNSHIP', '沙河街道'), answerBy: '2019-11-15', approverId: leaderId },
      ...{ problems: [{ text: '没有按期公开' }], idempotencyKey: key() },
    });
    const { id = '', version = 0 } = drafted.notice ?? {};
    return (await letter(officer, 'submitNotice', { id, version })).notice ?? expect.fail('not submitted');
  };

  test('is stood in for until a day, by who has had no hand in the letter', async () => {
    const commission = unitOf('COMMISSION');
    const accountId = await created('deputy', '代理人');
    const deputy = await admitted(accountId, 'deputy');
    const notice = await submitted();
    const input = { accountId, unitId: commission, role: 'APPROVER', title: '代理副书记', standsInForId: leaderId };
    expect((await grant(security, input)).data.grantPost.errors).toMatchObject([{ code: 'NO_END' }]);
    const [post] = await granted(security, { ...input, untilOn: '2019-11-01' });
    await call(second, 'confirmPost', 'PostRefInput', { id: post.id });
    const toSign = '{ notices(filter: { approverIsViewer: true, state: { eq: SUBMITTED } }) { items { id } } }';
    expect((await deputy.ask(toSign)).data.notices.items).toEqual([{ id: notice.id }]);
    const approved = await letter(deputy, 'approveNotice', { id: notice.id, version: notice.version, issue: true });
    expect(approved.notice?.state).toBe('ISSUED');
    const later = await submitted();
    await shift('2019-11-02T09:00:00+08:00');
    expect((await deputy.ask('{ viewer { permissions } }')).data.viewer.permissions).toEqual([]);
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { state } }', { id: later.id });
    expect(data.notice.state).toBe('SUBMITTED');
  });

  test('and leaves for good hands the desk over: posts, and letters that wait', async () => {
    const toId = await created('successor', '接任人');
    const successor = await admitted(toId, 'successor');
    const notice = await submitted();
    const input = { fromId: leaderId, toId, reason: '干部交流', idempotencyKey: key() };
    expect(refusal(await tryCall(system, 'handOver', 'HandOverInput', input))).toBe('FORBIDDEN');
    const { account, errors } = await call(security, 'handOver', 'HandOverInput', input);
    expect(errors).toEqual([]);
    expect((await call(security, 'handOver', 'HandOverInput', input)).errors).toEqual([]);
    const awaiting = account.posts.filter(({ state }: { state: string }) => state === 'AWAITING');
    expect(awaiting).toMatchObject([{ role: 'APPROVER' }]);
    await call(second, 'confirmPost', 'PostRefInput', { id: awaiting[0].id });
    const seen = (
      await successor.ask('query ($id: ID!) { notice(id: $id) { version approver { name } } }', { id: notice.id })
    ).data.notice;
    expect(seen.approver.name).toBe('接任人');
    const approved = await letter(successor, 'approveNotice', { id: notice.id, version: seen.version, issue: true });
    expect(approved.notice?.state).toBe('ISSUED');
    const { data } = await security.ask('query ($id: ID!) { account(id: $id) { posts { state } } }', { id: leaderId });
    expect(data.account.posts).toEqual([{ state: 'ENDED' }]);
  });
});

describe('what administrators choose from', () => {
  test('are the units where a role can be held, told apart by what is above them', async () => {
    const UNITS = 'query ($role: Role) { postUnits(role: $role) { unit { kind shortName } within } }';
    const villages = (await security.ask(UNITS, { role: 'VILLAGE_CLERK' })).data.postUnits;
    expect(new Set(villages.map(({ unit }: { unit: { kind: string } }) => unit.kind))).toEqual(new Set(['VILLAGE']));
    expect(villages).toContainEqual({ unit: { kind: 'VILLAGE', shortName: '振翔社区' }, within: '沙河街道' });
    const [top, ...others] = (await system.ask(UNITS)).data.postUnits;
    expect([top.within, others.length + 1]).toEqual([null, units.length]);
    expect(refusal(await audit.ask(UNITS))).toBe('FORBIDDEN');
    expect(refusal(await new Caller(server.url).ask(UNITS))).toBe('UNAUTHENTICATED');
    expect(refusal(await security.ask(UNITS, { role: 'EMPEROR' }))).toBe('BAD_USER_INPUT');
  });

  test('are people, for who reads the trail too, and nobody else', async () => {
    const PEOPLE = 'query ($text: String, $id: ID) { people(text: $text, id: $id) { id name postTitle } }';
    const found = (await audit.ask(PEOPLE, { text: 'LIJ' })).data.people;
    expect(found).toMatchObject([{ name: '李静', postTitle: '党风政风监督室 四级主任科员' }]);
    for (const who of [system, security]) {
      expect((await who.ask(PEOPLE, { id: found[0].id })).data.people).toEqual(found);
    }
    expect((await audit.ask(PEOPLE, { id: 'nobody' })).data.people).toEqual([]);
    expect((await audit.ask(PEOPLE, { text: '100%' })).data.people).toEqual([]);
    expect(refusal(await (await signIn(server.url, 'lijing')).ask(PEOPLE))).toBe('FORBIDDEN');
    expect(refusal(await new Caller(server.url).ask(PEOPLE))).toBe('UNAUTHENTICATED');
  });
});

describe('accounts', () => {
  test('whose holder has not come yet are found apart', async () => {
    const id = await created('not.yet', '未到');
    const LIST = 'query ($filter: AccountFilter) { accounts(filter: $filter, take: 200) { items { id activated } } }';
    const ids = async (activated: boolean) =>
      (await system.ask(LIST, { filter: { activated } })).data.accounts.items.map((one: { id: string }) => one.id);
    expect(await ids(false)).toContain(id);
    expect(await ids(true)).not.toContain(id);
    await admitted(id, 'not.yet');
    expect(await ids(false)).not.toContain(id);
  });

  test('whose reset waits say so, and whose move it is', async () => {
    const accountId = (await (await signIn(server.url, 'sunmin')).ask('{ viewer { id } }')).data.viewer.id;
    const leader = await created('sits.above', '韩主任');
    const person = await admitted(leader, 'sits.above');
    const [post] = await granted(security, {
      ...{ accountId: leader, unitId: unitOf('COMMISSION'), role: 'APPROVER', title: '副书记' },
    });
    await call(second, 'confirmPost', 'PostRefInput', { id: post.id });
    const look = async (who: Caller, id: string) =>
      (await who.ask('query ($id: ID!) { account(id: $id) { resetAwaiting viewerCan } }', { id })).data.account;
    expect((await look(security, leader)).resetAwaiting).toBe(false);
    const { link } = await call(
      ...([
        system,
        'issueAccountLink',
        'AccountRefInput',
        { accountId: leader },
        'link { id } errors { code }',
      ] as const),
    );
    expect((await look(security, leader)).viewerCan).toContain('CONFIRM_RESET');
    const asSystem = await look(system, leader);
    expect([asSystem.resetAwaiting, asSystem.viewerCan]).toEqual([true, ['RESET_PASSWORD', 'DISABLE']]);
    expect((await look(security, accountId)).viewerCan).not.toContain('CONFIRM_RESET');
    await call(second, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }');
    expect((await look(security, leader)).viewerCan).not.toContain('CONFIRM_RESET');
    expect(await permissionsOf(person)).toContain('NOTICE_APPROVE');
  });
});

describe('what happened', () => {
  test('is read by security and audit administrators, without anybody’s password', async () => {
    const { data } = await audit.ask(
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
    const only = await security.ask(
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
