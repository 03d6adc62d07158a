import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ListenedServer, NOTHING, startListened } from '../support/listened.ts';
import { type Caller, signIn } from '../support/people.ts';
import { meddle } from '../support/sql.ts';

let server: ListenedServer;

beforeAll(async () => {
  server = await startListened();
});
afterAll(() => server?.close());

describe('what another district has', () => {
  /** an account with a post that waits and a link that waits, and a unit */
  const other = {
    unit: '019e0000-0000-7000-8000-00000000d001',
    account: '019e0000-0000-7000-8000-00000000d002',
    post: '019e0000-0000-7000-8000-00000000d003',
    link: '019e0000-0000-7000-8000-00000000d004',
  } as const;
  let admins: { system: Caller; security: Caller };

  beforeAll(async () => {
    await meddle(
      server.superuserUrl,
      `insert into unit (id, code, name, short_name, kind, path, created_at)
        values ('${other.unit}', '150299', '昆都仑区', '昆区', 'DISTRICT', 'd150299', now());
      insert into unit_span (id, unit_id, name) values (gen_random_uuid(), '${other.unit}', '昆都仑区');
      insert into account (id, username, name, created_at, district_id)
        values ('${other.account}', 'kunqu', '昆区人', now(), '${other.unit}');
      insert into post (id, account_id, unit_id, role, title, created_at)
        values ('${other.post}', '${other.account}', '${other.unit}', 'READER', '调研员', now());
      insert into account_link (id, account_id, kind, token_hash, created_at, expires_at)
        values ('${other.link}', '${other.account}', 'INVITATION', '\\x00', now(), now() + interval '1 day');`,
    );
    const [system, security] = await Promise.all([signIn(server.url, 'xitong'), signIn(server.url, 'anquan')]);
    admins = { system, security };
  });

  const same = async (who: 'system' | 'security', document: string, id: string): Promise<void> => {
    const answers: string[] = [];
    const asked = (one: string) =>
      server.recorder.during(
        async () => void answers.push(JSON.stringify(await admins[who].ask(document, { id: one }))),
      );
    const forNothing = await asked(NOTHING);
    expect(forNothing.length).toBeGreaterThan(0);
    expect(await asked(id)).toEqual(forNothing);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|"code":"BAD_INPUT"/);
  };

  test.each([
    ['system', 'unit', 'unit(id: $id) { id }'],
    ['system', 'account', 'account(id: $id) { id posts { id } }'],
    ['security', 'account', 'account(id: $id) { id sessions { id } }'],
  ] as const)('is read by an administrator like what there is not: %s asks of the %s', async (who, kind, field) => {
    await same(who, `query ($id: ID!) { ${field} }`, other[kind]);
  });

  test('and a file of the business is for the system administrator like what there is not', async () => {
    const preview = 'importPreview(input: { kind: "UNITS", fileId: $id }) { __typename }';
    await same('system', `query ($id: ID!) { ${preview} }`, server.hidden.file);
  });

  test.each([
    ['system', 'account', 'disableAccount', 'id: $id, version: 1, reason: "调离"'],
    ['system', 'account', 'issueAccountLink', 'accountId: $id'],
    ['security', 'link', 'confirmAccountLink', 'linkId: $id'],
    ['security', 'post', 'confirmPost', 'id: $id'],
    ['security', 'post', 'endPost', 'id: $id, reason: "调离"'],
    ['security', 'account', 'endSessions', 'accountId: $id, reason: "调离"'],
    ['security', 'account', 'resetSecondFactor', 'accountId: $id, reason: "调离"'],
    ['security', 'account', 'handOver', 'fromId: $id, toId: $id, reason: "调离", idempotencyKey: "timing-key-2"'],
    ['system', 'unit', 'renameUnit', 'id: $id, version: 1, name: "新名", reason: "更名"'],
    ['system', 'unit', 'moveUnit', 'id: $id, version: 1, parentId: $id, reason: "调整"'],
    ['system', 'unit', 'closeUnit', 'id: $id, version: 1, reason: "撤并"'],
    [
      ...(['system', 'unit', 'createUnit'] as const),
      'parentId: $id, code: "150299001", kind: TOWNSHIP, name: "新镇", idempotencyKey: "timing-key-3"',
    ],
  ] as const)('is changed by an administrator like what there is not: %s, %s, %s', async (who, kind, name, input) => {
    await same(who, `mutation ($id: ID!) { ${name}(input: { ${input} }) { errors { code } } }`, other[kind]);
  });

  test('is not locked for who may not see it', async () => {
    const holder = new pg.Client({ connectionString: server.superuserUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(`select from unit where id = '${other.unit}' for update`);
      await holder.query(`select from account where id = '${other.account}' for update`);
      await holder.query(`select from post where id = '${other.post}' for update`);
      await holder.query(`select from notice where id = '${server.hidden.letter}' for update`);
      const township = await signIn(server.url, 'liuqiang');
      const step = (name: string, input: string) =>
        `mutation ($id: ID!) { ${name}(input: { ${input} }) { errors { code } } }`;
      // each would wait for the holder, who waits for all of them
      const answers = await Promise.all([
        admins.system.ask(step('renameUnit', 'id: $id, version: 1, name: "新名", reason: "更名"'), { id: other.unit }),
        admins.security.ask(step('endPost', 'id: $id, reason: "调离"'), { id: other.post }),
        admins.security.ask(step('endSessions', 'accountId: $id, reason: "调离"'), { id: other.account }),
        township.ask(step('receiveNotice', 'id: $id, version: 1'), { id: server.hidden.letter }),
      ]);
      for (const { errors } of answers) expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    } finally {
      await holder.end();
    }
  });
});
