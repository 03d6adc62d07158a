import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

// Two districts in one database, each with a security administrator and the head of a township.
let server: TestServer;
let here: Caller;
let there: Caller;

const DISTRICT = '00000000-0000-7000-8000-000000000001';
const PLACES = [
  [DISTRICT, null, 'DISTRICT', 'DI150299', '外区'],
  ['00000000-0000-7000-8000-000000000002', DISTRICT, 'COMMISSION', 'DI150299.CO1', '外区纪委监委'],
  ['00000000-0000-7000-8000-000000000003', DISTRICT, 'TOWNSHIP', 'DI150299.TO1', '外镇'],
] as const;
const PEOPLE = [
  ['wai_anquan', 'SECURITY_ADMINISTRATOR', PLACES[1][0]],
  ['wai_zhenzhang', 'TOWNSHIP_HEAD', PLACES[2][0]],
] as const;

/** Another district, whose people have the demonstration's password. */
async function addDistrict(url: string): Promise<void> {
  for (const [id, parent, kind, path, name] of PLACES) {
    await meddle(
      url,
      `insert into unit (id, code, name, short_name, kind, parent_id, path, position, created_at)
        values ('${id}', '${path}', '${name}', '${name}', '${kind}', ${parent && `'${parent}'`}, '${path}', 1, now())`,
    );
  }
  for (const [username, role, unitId] of PEOPLE) {
    await meddle(
      url,
      `with made as (
          insert into account (id, username, name, district_id, created_at, password_hash, password_set_at)
          select gen_random_uuid(), '${username}', '${username}', '${DISTRICT}', now(), password_hash, password_set_at
          from account where username = 'anquan' returning id
        )
        insert into post (id, account_id, unit_id, role, title, created_at, confirmed_at)
        select gen_random_uuid(), id, '${unitId}', '${role}', '岗位', now(), now() from made`,
    );
  }
}

beforeAll(async () => {
  server = await startServer();
  await addDistrict(server.database.superuserUrl);
  here = await signIn(server.url, 'anquan');
  there = await signIn(server.url, 'wai_anquan');
});
afterAll(() => server.close());

const ruleOf = async (who: Caller, role = 'TOWNSHIP_HEAD') =>
  (await who.ask('{ roleRules { role powerful secondFactor version } }')).data.roleRules.find(
    (rule: { role: string }) => rule.role === role,
  );

const SET = `mutation ($input: SetRoleRuleInput!) {
  setRoleRule(input: $input) { rule { secondFactor version } errors { __typename code } }
}`;
const set = (who: Caller, version: number, secondFactor = true) =>
  who.ask(SET, { input: { role: 'TOWNSHIP_HEAD', version, secondFactor, reason: '等级保护要求' } });

const mustDo = async (username: string): Promise<string[]> => {
  const caller = new Caller(server.url);
  const input = { username, password: DEMO_PASSWORD };
  const { data } = await caller.ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { mustDo } errors { code } } }',
    { input },
  );
  return data.signIn.viewer.mustDo;
};

test('a rule holds in the district that set it, and asks nothing of another one’s people', async () => {
  expect(await ruleOf(here)).toMatchObject({ secondFactor: false, version: 0 });
  const { data } = await set(here, 0);
  expect(data.setRoleRule).toEqual({ rule: { secondFactor: true, version: 1 }, errors: [] });
  expect(await ruleOf(there)).toMatchObject({ secondFactor: false, version: 0 });
  expect(await mustDo('halingeer')).toEqual(['SET_SECOND_FACTOR']);
  expect(await mustDo('wai_zhenzhang')).toEqual([]);
});

test('each district has its own, with versions of its own', async () => {
  expect((await set(there, 1)).data.setRoleRule.errors).toMatchObject([{ __typename: 'ConflictError' }]);
  expect((await set(there, 0)).data.setRoleRule.errors).toEqual([]);
  expect(await mustDo('wai_zhenzhang')).toEqual(['SET_SECOND_FACTOR']);
  expect((await set(here, 1, false)).data.setRoleRule.rule).toEqual({ secondFactor: false, version: 2 });
  expect([await mustDo('halingeer'), await mustDo('wai_zhenzhang')]).toEqual([[], ['SET_SECOND_FACTOR']]);
});

test('two who set one that was never set: one of them is told', async () => {
  const both = await Promise.all(
    [true, false].map((secondFactor) =>
      here.ask(SET, { input: { role: 'READER', version: 0, secondFactor, reason: '等级保护要求' } }),
    ),
  );
  expect(both.flatMap(({ data }) => data.setRoleRule.errors)).toMatchObject([{ code: 'STALE_VERSION' }]);
  const rows = await query(server.database.superuserUrl, `select version from role_rule where role = 'READER'`);
  expect(rows).toEqual([{ version: 1 }]);
});

test('whether a role has power is the same everywhere, and nobody else may ask or set', async () => {
  expect((await ruleOf(there, 'APPROVER')).powerful).toBe(true);
  const officer = await signIn(server.url, 'lijing');
  expect((await officer.ask('{ roleRules { role } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await set(officer, 2)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await set(new Caller(server.url), 2)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const long = await here.ask(SET, { input: { role: 'READER', version: 1, secondFactor: true, reason: '' } });
  expect(long.data.setRoleRule.errors).toMatchObject([{ code: 'BAD_INPUT' }]);
});
