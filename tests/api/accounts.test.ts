import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Administrators,
  call,
  DONE,
  grant,
  granted,
  newKey,
  PASSWORD,
  permissionsOf,
  refusal,
  tryCall,
} from '../support/administrators.ts';
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

describe('an account', () => {
  test('is made by a system administrator, without a password or a right', async () => {
    const input = { username: 'Liu.Ying', name: '刘颖', idempotencyKey: newKey() };
    const { account } = await call(people.system, 'createAccount', 'CreateAccountInput', input);
    expect(account).toMatchObject({
      username: 'liu.ying',
      activated: false,
      posts: [],
      viewerCan: ['INVITE', 'DISABLE'],
    });
    expect((await call(people.system, 'createAccount', 'CreateAccountInput', input)).account.id).toBe(account.id);
    const twin = await call(people.system, 'createAccount', 'CreateAccountInput', {
      ...input,
      idempotencyKey: newKey(),
    });
    expect(twin.errors).toMatchObject([{ code: 'USERNAME_TAKEN', path: ['input', 'username'] }]);
    const bad = await call(people.system, 'createAccount', 'CreateAccountInput', {
      username: '刘',
      name: ' ',
      idempotencyKey: newKey(),
    });
    expect(bad.errors.map(({ path }: { path: string[] }) => path.at(-1))).toEqual(['username', 'name']);
  });

  test('is nobody else’s to make: each administrator does only their own work', async () => {
    const input = { username: 'other', name: '其他人', idempotencyKey: newKey() };
    for (const who of [people.security, people.audit, await signIn(server.url, 'lijing')]) {
      expect(refusal(await tryCall(who, 'createAccount', 'CreateAccountInput', input))).toBe('FORBIDDEN');
    }
    expect(refusal(await tryCall(new Caller(server.url), 'createAccount', 'CreateAccountInput', input))).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await grant(people.system, { accountId: NOBODY, unitId: NOBODY, role: 'READER' }))).toBe(
      'FORBIDDEN',
    );
    expect(refusal(await people.audit.ask('{ accounts { totalItems } }'))).toBe('FORBIDDEN');
    expect(refusal(await people.system.ask('{ securityEvents { totalItems } }'))).toBe('FORBIDDEN');
  });

  test('lets its holder in by an invitation that is good once', async () => {
    const accountId = await people.created('zhou.min', '周敏');
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
    const { link } = await call(people.system, ...issue);
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
    expect(refusal(await tryCall(people.system, ...confirm))).toBe('FORBIDDEN');
    const { code } = await call(people.security, ...confirm);
    expect((await call(people.second, ...confirm)).errors).toEqual([{ code: 'WRONG_STATE' }]);
    expect(await refused('ABCD-EFGH')).toEqual(['WRONG_CODE']);
    expect(await refused(code, 'zhou.min-1')).toEqual(['WEAK_PASSWORD']);
    expect((await use(code.toLowerCase())).data.useAccountLink).toEqual({ done: true, errors: [] });
    const again = await use(code, 'Daqing-1934');
    expect(refusal(again)).toBe('NOT_FOUND');
    expect((await guest.ask(LOOK, { token: link.token })).data.accountLink).toBeNull();
    expect(await permissionsOf(await people.entered('zhou.min'))).toEqual([]);
  });

  test('that was disabled is not let in by a link from before', async () => {
    const accountId = await people.created('was.off', '吴佳');
    const { token, code } = await people.linked(accountId);
    const turn = (mutation: string, version: number) =>
      call(people.system, mutation, 'SwitchAccountInput', { id: accountId, version, reason: '误建' });
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
    const accountId = await people.created('gone', '高远');
    const person = await people.admitted(accountId, 'gone');
    const input = { id: accountId, version: 1, reason: '调离' };
    const { account } = await call(people.system, 'disableAccount', 'SwitchAccountInput', input);
    expect(account).toMatchObject({ version: 2, viewerCan: ['ENABLE'] });
    expect((await person.ask('{ viewer { id } }')).data.viewer).toBeNull();
    const stale = await call(people.system, 'enableAccount', 'SwitchAccountInput', input);
    expect(stale.errors).toMatchObject([{ __typename: 'ConflictError' }]);
    await call(people.system, 'enableAccount', 'SwitchAccountInput', { ...input, version: 2 });
    await people.entered('gone');
    const own = (await people.system.ask('{ viewer { id } }')).data.viewer.id;
    expect(refusal(await tryCall(people.system, 'disableAccount', 'SwitchAccountInput', { ...input, id: own }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('what administrators choose from', () => {
  test('are the units where a role can be held, told apart by what is above them', async () => {
    const UNITS = 'query ($role: Role) { postUnits(role: $role) { unit { kind shortName } within } }';
    const villages = (await people.security.ask(UNITS, { role: 'VILLAGE_CLERK' })).data.postUnits;
    expect(new Set(villages.map(({ unit }: { unit: { kind: string } }) => unit.kind))).toEqual(new Set(['VILLAGE']));
    expect(villages).toContainEqual({ unit: { kind: 'VILLAGE', shortName: '振翔社区' }, within: '沙河街道' });
    const [top, ...others] = (await people.system.ask(UNITS)).data.postUnits;
    expect([top.within, others.length + 1]).toEqual([null, people.units.length]);
    expect(refusal(await people.audit.ask(UNITS))).toBe('FORBIDDEN');
    expect(refusal(await new Caller(server.url).ask(UNITS))).toBe('UNAUTHENTICATED');
    expect(refusal(await people.security.ask(UNITS, { role: 'EMPEROR' }))).toBe('BAD_USER_INPUT');
  });

  test('are people, for who reads the trail too, and nobody else', async () => {
    const PEOPLE = 'query ($text: String, $id: ID) { people(text: $text, id: $id) { id name postTitle } }';
    const found = (await people.audit.ask(PEOPLE, { text: 'LIJ' })).data.people;
    expect(found).toMatchObject([{ name: '李静', postTitle: '党风政风监督室 四级主任科员' }]);
    for (const who of [people.system, people.security]) {
      expect((await who.ask(PEOPLE, { id: found[0].id })).data.people).toEqual(found);
    }
    expect((await people.audit.ask(PEOPLE, { id: 'nobody' })).data.people).toEqual([]);
    expect((await people.audit.ask(PEOPLE, { text: '100%' })).data.people).toEqual([]);
    expect(refusal(await (await signIn(server.url, 'lijing')).ask(PEOPLE))).toBe('FORBIDDEN');
    expect(refusal(await new Caller(server.url).ask(PEOPLE))).toBe('UNAUTHENTICATED');
  });
});

describe('accounts', () => {
  test('whose holder has not come yet are found apart', async () => {
    const id = await people.created('not.yet', '未到');
    const LIST = 'query ($filter: AccountFilter) { accounts(filter: $filter, take: 200) { items { id activated } } }';
    const ids = async (activated: boolean) =>
      (await people.system.ask(LIST, { filter: { activated } })).data.accounts.items.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids(false)).toContain(id);
    expect(await ids(true)).not.toContain(id);
    await people.admitted(id, 'not.yet');
    expect(await ids(false)).not.toContain(id);
  });

  test('whose reset waits say so, and whose move it is', async () => {
    const accountId = (await (await signIn(server.url, 'sunmin')).ask('{ viewer { id } }')).data.viewer.id;
    const leader = await people.created('sits.above', '韩主任');
    const person = await people.admitted(leader, 'sits.above');
    const [post] = await granted(people.security, {
      ...{ accountId: leader, unitId: people.unitOf('COMMISSION'), role: 'APPROVER', title: '副书记' },
    });
    await call(people.second, 'confirmPost', 'PostRefInput', { id: post.id });
    const look = async (who: Caller, id: string) =>
      (await who.ask('query ($id: ID!) { account(id: $id) { resetAwaiting viewerCan } }', { id })).data.account;
    expect((await look(people.security, leader)).resetAwaiting).toBe(false);
    const { link } = await call(
      ...([
        people.system,
        'issueAccountLink',
        'AccountRefInput',
        { accountId: leader },
        'link { id } errors { code }',
      ] as const),
    );
    expect((await look(people.security, leader)).viewerCan).toContain('CONFIRM_RESET');
    const asSystem = await look(people.system, leader);
    expect([asSystem.resetAwaiting, asSystem.viewerCan]).toEqual([true, ['RESET_PASSWORD', 'DISABLE']]);
    expect((await look(people.security, accountId)).viewerCan).not.toContain('CONFIRM_RESET');
    await call(people.second, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }');
    expect((await look(people.security, leader)).viewerCan).not.toContain('CONFIRM_RESET');
    expect(await permissionsOf(person)).toContain('NOTICE_APPROVE');
  });
});
