import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { Caller, type GraphqlAnswer, signIn, signInAnew } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

let server: TestServer;
let system: Caller;
let security: Caller;

const tryCall = (who: Caller, mutation: string, type: string, input: object, fields = DONE): Promise<GraphqlAnswer> =>
  who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
async function call(who: Caller, mutation: string, type: string, input: object, fields = DONE) {
  const answer = await tryCall(who, mutation, type, input, fields);
  return answer.data?.[mutation] ?? expect.fail(`${mutation}: ${JSON.stringify(answer.errors)}`);
}
const DONE = 'done errors { __typename code path }';
const ENTER = 'viewer { id mustDo permissions } errors { code path }';
const enter = (caller: Caller, username: string, password: string, code?: string) =>
  call(caller, 'signIn', 'SignInInput', { username, password, ...(code === undefined ? {} : { code }) }, ENTER);
const refusal = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.code;
const idOf = async (who: Caller): Promise<string> => (await who.ask('{ viewer { id } }')).data.viewer.id;
const isIn = async (who: Caller): Promise<boolean> => (await who.ask('{ viewer { id } }')).data.viewer !== null;

/**
 * A code of the authenticator, some steps of 30 seconds from now; each is good once. The server takes the step before
 * and after its own: a code of now or of the next step stays good however slow the way there is, one of the past not.
 */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

beforeAll(async () => {
  // so many connections that all who come at once are in the database at once
  server = await startServer({ env: { SANWU_POOL_SIZE: '8' } });
  system = await signInAnew(server.url, 'xitong');
  security = await signInAnew(server.url, 'anquan');
});

afterAll(() => server.close());

describe('a password', () => {
  test('is changed by who knows it, to one that will do and was not used; other sessions end', async () => {
    const here = await signInAnew(server.url, 'chenxia');
    const elsewhere = await signInAnew(server.url, 'chenxia');
    const code = async (password: string, newPassword: string) =>
      (await call(here, 'changePassword', 'ChangePasswordInput', { password, newPassword })).errors[0]?.code;
    expect(await code('wrong', 'Yinshan-1949')).toBe('WRONG_PASSWORD');
    expect(await code(DEMO_PASSWORD, 'chenxia-1949')).toBe('WEAK_PASSWORD');
    expect(await code(DEMO_PASSWORD, DEMO_PASSWORD)).toBe('USED_PASSWORD');
    expect(await code(DEMO_PASSWORD, ' Yinshan-1949 ')).toBeUndefined();
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    expect((await enter(new Caller(server.url), 'chenxia', 'Yinshan-1949')).errors).toMatchObject([
      { code: 'WRONG_PASSWORD' },
    ]);
    expect((await enter(new Caller(server.url), 'chenxia', ' Yinshan-1949 ')).errors).toEqual([]);
    expect(await code(' Yinshan-1949 ', DEMO_PASSWORD)).toBe('USED_PASSWORD');
    const guest = await tryCall(new Caller(server.url), 'changePassword', 'ChangePasswordInput', {
      password: 'a',
      newPassword: 'b',
    });
    expect(refusal(guest)).toBe('UNAUTHENTICATED');
  });

  test('that is half a year old gives no right until it is changed', async () => {
    await meddle(
      server.database.superuserUrl,
      "update account set password_set_at = now() - interval '181 days' where username = 'zhaolei'",
    );
    const person = new Caller(server.url);
    expect((await enter(person, 'zhaolei', DEMO_PASSWORD)).viewer).toMatchObject({
      mustDo: ['CHANGE_PASSWORD'],
      permissions: [],
    });
    expect(refusal(await person.ask('{ units { id } }'))).toBe('FORBIDDEN');
    await call(person, 'changePassword', 'ChangePasswordInput', {
      password: DEMO_PASSWORD,
      newPassword: 'Yinshan-1949',
    });
    const { data } = await person.ask('{ viewer { mustDo permissions } }');
    expect(data.viewer.mustDo).toEqual([]);
    expect(data.viewer.permissions).toContain('NOTICE_DRAFT');
  });

  const fields = 'link { id token kind } errors { code }';
  const use = (token: string, code: string, newPassword = 'Yinshan-1949') =>
    tryCall(new Caller(server.url), 'useAccountLink', 'UseLinkInput', { token, code, newPassword });

  test('is reset by two: who issues the link has no code, who has the code did not issue it', async () => {
    const accountId = await idOf(await signInAnew(server.url, 'wangjianguo'));
    const { link } = await call(system, 'issueAccountLink', 'AccountRefInput', { accountId }, fields);
    expect(link.kind).toBe('RESET');
    expect((await use(link.token, 'ABCD-EFGH')).data.useAccountLink.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const confirm = [
      ...(['confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }'] as const),
    ] as const;
    expect(refusal(await tryCall(system, ...confirm))).toBe('FORBIDDEN');
    const { code } = await call(security, ...confirm);
    expect((await use(link.token, code)).data.useAccountLink.done).toBe(true);
    expect((await call(security, ...confirm)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(refusal(await tryCall(security, 'issueAccountLink', 'AccountRefInput', { accountId }, fields))).toBe(
      'FORBIDDEN',
    );
  });

  test('is chosen by the newest link only, while it lasts; a code is for one link', async () => {
    const accountId = await idOf(await signInAnew(server.url, 'machi'));
    const issue = async () => (await call(system, 'issueAccountLink', 'AccountRefInput', { accountId }, fields)).link;
    const confirm = (linkId: string) =>
      call(security, 'confirmAccountLink', 'LinkRefInput', { linkId }, 'code errors { code }');
    const older = await issue();
    const newer = await issue();
    expect((await confirm(older.id)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { code } = await confirm(newer.id);
    expect(refusal(await use(older.token, code))).toBe('NOT_FOUND');
    await meddle(
      server.database.superuserUrl,
      `update account_link set expires_at = now() where account_id = '${accountId}'`,
    );
    expect(refusal(await use(newer.token, code))).toBe('NOT_FOUND');
  });

  test('by a link cannot be found by trying its code', async () => {
    const accountId = await idOf(await signInAnew(server.url, 'xinaobao'));
    const { link } = await call(system, 'issueAccountLink', 'AccountRefInput', { accountId }, fields);
    await call(security, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }');
    const codes: (string | undefined)[] = [];
    for (let tried = 0; tried < 9; tried++) {
      const answer = await use(link.token, `ABCD-EFG${tried}`);
      codes.push(refusal(answer) ?? answer.data.useAccountLink.errors[0]?.code);
    }
    expect(codes.slice(0, 8)).toEqual(Array(8).fill('WRONG_CODE'));
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  test('that was right when it was sent lets nobody in once another one is in force', async () => {
    const racing = Array.from({ length: 6 }, () => enter(new Caller(server.url), 'caizheng', DEMO_PASSWORD));
    const person = await signInAnew(server.url, 'caizheng');
    const changing = call(person, 'changePassword', 'ChangePasswordInput', {
      password: DEMO_PASSWORD,
      newPassword: 'Yinshan-1949',
    });
    await Promise.all([...racing, changing]);
    const [{ open = -1 } = {}] = await query<{ open: number }>(
      server.database.superuserUrl,
      `select count(*)::int as open from session s join account a on a.id = s.account_id where a.username = 'caizheng'`,
    );
    expect(open).toBe(1);
  });
});

describe('a second factor', () => {
  let person: Caller;
  let secret: string;
  let codes: string[];

  const begin = (who: Caller, password: string) =>
    call(who, 'beginSecondFactor', 'BeginFactorInput', { password }, 'factor { secret address } errors { code }');
  const CODES = 'codes errors { code }';

  test('is in force once a code has proved it', async () => {
    person = await signInAnew(server.url, 'liuqiang');
    expect((await begin(person, 'wrong')).errors).toEqual([{ code: 'WRONG_PASSWORD' }]);
    const { factor } = await begin(person, DEMO_PASSWORD);
    secret = factor.secret;
    expect(factor.address).toContain(secret);
    expect((await enter(new Caller(server.url), 'liuqiang', DEMO_PASSWORD)).errors).toEqual([]);
    const wrong = await call(person, 'confirmSecondFactor', 'CodeInput', { code: '000000' }, CODES);
    expect(wrong).toEqual({ codes: null, errors: [{ code: 'WRONG_CODE' }] });
    const proved = await call(person, 'confirmSecondFactor', 'CodeInput', { code: codeOf(secret) }, CODES);
    codes = proved.codes;
    expect(new Set(codes).size).toBe(10);
    expect((await person.ask('{ mySecondFactor }')).data.mySecondFactor).toBe(true);
  });

  test('cannot be guessed from an open session', async () => {
    const fresh = await signInAnew(server.url, 'yuedu');
    await begin(fresh, DEMO_PASSWORD);
    let last: string | undefined;
    for (let tried = 0; tried < 31 && last !== 'RATE_LIMITED'; tried++) {
      const answer = await tryCall(fresh, 'confirmSecondFactor', 'CodeInput', { code: '000000' }, CODES);
      last = refusal(answer) ?? answer.data.confirmSecondFactor.errors[0]?.code;
    }
    expect(last).toBe('RATE_LIMITED');
  });

  test('is asked for after the password, and its code is taken once', async () => {
    const caller = new Caller(server.url);
    expect(await enter(caller, 'liuqiang', DEMO_PASSWORD)).toMatchObject({
      viewer: null,
      errors: [{ code: 'CODE_NEEDED' }],
    });
    expect(await isIn(caller)).toBe(false);
    expect((await enter(caller, 'liuqiang', 'wrong', codeOf(secret))).errors).toMatchObject([
      { code: 'WRONG_PASSWORD' },
    ]);
    expect((await enter(caller, 'liuqiang', DEMO_PASSWORD, '123456')).errors).toMatchObject([{ code: 'WRONG_CODE' }]);
    const code = codeOf(secret, 1);
    const both = await Promise.all([
      enter(new Caller(server.url), 'liuqiang', DEMO_PASSWORD, code),
      enter(new Caller(server.url), 'liuqiang', DEMO_PASSWORD, code),
    ]);
    expect(both.filter(({ viewer }) => viewer !== null).length).toBe(1);
  });

  test('that is lost is helped by a recovery code, once, and by a security administrator', async () => {
    const [first = ''] = codes;
    const caller = new Caller(server.url);
    expect((await enter(caller, 'liuqiang', DEMO_PASSWORD, first.toLowerCase())).errors).toEqual([]);
    expect((await enter(new Caller(server.url), 'liuqiang', DEMO_PASSWORD, first)).errors).toMatchObject([
      { code: 'WRONG_CODE' },
    ]);
    const judged = { accountId: await idOf(caller), reason: '手机丢失' };
    expect(refusal(await tryCall(system, 'resetSecondFactor', 'JudgeAccountInput', judged))).toBe('FORBIDDEN');
    expect((await call(security, 'resetSecondFactor', 'JudgeAccountInput', judged)).done).toBe(true);
    expect(await isIn(caller)).toBe(false);
    expect((await enter(new Caller(server.url), 'liuqiang', DEMO_PASSWORD)).errors).toEqual([]);
  });

  test('that a role asks for gives no right until it is there', async () => {
    const { data } = await security.ask('{ roleRules { role secondFactor version } }');
    const rule = data.roleRules.find(({ role }: { role: string }) => role === 'TOWNSHIP_HEAD');
    const input = { role: 'TOWNSHIP_HEAD', version: rule.version, secondFactor: true, reason: '等级保护要求' };
    expect(refusal(await tryCall(system, 'setRoleRule', 'SetRoleRuleInput', input, 'errors { code }'))).toBe(
      'FORBIDDEN',
    );
    await call(security, 'setRoleRule', 'SetRoleRuleInput', input, 'errors { code }');
    const stale = await call(security, 'setRoleRule', 'SetRoleRuleInput', input, 'errors { __typename }');
    expect(stale.errors).toEqual([{ __typename: 'ConflictError' }]);
    const head = new Caller(server.url);
    expect((await enter(head, 'halingeer', DEMO_PASSWORD)).viewer).toMatchObject({
      mustDo: ['SET_SECOND_FACTOR'],
      permissions: [],
    });
    const { factor } = await begin(head, DEMO_PASSWORD);
    await call(head, 'confirmSecondFactor', 'CodeInput', { code: codeOf(factor.secret) }, CODES);
    expect((await head.ask('{ viewer { permissions } }')).data.viewer.permissions).toContain('NOTICE_ANSWER');
  });

  test('and its secret stand nowhere readable', async () => {
    const found = await query<{ told: string }>(
      server.database.superuserUrl,
      "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') as told from trail_entry where table_name in ('second_factor', 'recovery_code', 'account_link', 'account')",
    );
    expect(found[0]?.told).not.toContain(secret);
    expect(found[0]?.told).not.toMatch(/secret_sealed|code_hash|token_hash|password_hash/);
  });
});

describe('a session', () => {
  test('is listed and ended by its owner, and by a security administrator', async () => {
    // in the session that was there already
    const here = await signIn(server.url, 'sunmin');
    const there = await signInAnew(server.url, 'sunmin');
    const { data } = await here.ask('{ mySessions { id current address createdAt lastSeenAt } }');
    expect(data.mySessions.map(({ current }: { current: boolean }) => current).toSorted()).toEqual([false, true]);
    const other = data.mySessions.find(({ current }: { current: boolean }) => !current);
    const stranger = await signInAnew(server.url, 'yuedu');
    expect(refusal(await tryCall(stranger, 'endMySession', 'SessionRefInput', { id: other.id }))).toBe('NOT_FOUND');
    expect((await call(here, 'endMySession', 'SessionRefInput', { id: other.id })).done).toBe(true);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    const accountId = await idOf(here);
    const listed = await security.ask('query ($id: ID!) { account(id: $id) { sessions { id address } } }', {
      id: accountId,
    });
    expect(listed.data.account.sessions.length).toBe(1);
    await call(security, 'endSessions', 'JudgeAccountInput', { accountId, reason: '设备丢失' });
    expect(await isIn(here)).toBe(false);
  });
});
