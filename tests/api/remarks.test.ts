import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Administrators, call, granted } from '../support/administrators.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { deeds, query } from '../support/sql.ts';

let server: TestServer;
let people: Administrators;
let accountId: string;

beforeAll(async () => {
  server = await startServer();
  people = await Administrators.of(server);
  accountId = await people.created('remarked', '乌日娜');
});
afterAll(() => server.close());

/** The reason of the newest entry about a table, and the detail of the newest event about the person. */
async function written(table: string): Promise<{ reason: string | null; detail: string | null }> {
  const [found] = await query<{ reason: string | null; detail: string | null }>(
    server.database.superuserUrl,
    `select (select reason from trail_entry where table_name = $1 order by id desc limit 1) as reason,
      (select detail from security_event where account_id = $2 order by at desc, id desc limit 1) as detail`,
    [table, accountId],
  );
  return found ?? expect.fail('nothing was written');
}

const LINK = 'link { id } errors { code path message }';
const CODE = 'code errors { code path message }';
const TOO_LONG = { code: 'BAD_INPUT', path: ['input', 'remark'], message: '说明请不超过200个字。' };
const long = '明'.repeat(201);

describe('a remark stands in the trail and in the security event', () => {
  test('of who confirms a post', async () => {
    const post = { accountId, unitId: people.unitOf('COMMISSION'), role: 'APPROVER', title: '副书记' };
    const [{ id }] = await granted(people.security, post);
    const before = await deeds(server.database.superuserUrl);
    const refused = await call(
      people.second,
      'confirmPost',
      'PostRefInput',
      { id, remark: long },
      'errors { code path message }',
    );
    expect(refused.errors).toEqual([TOO_LONG]);
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
    const remark = '已核对任职文件〔2019〕12号';
    expect((await call(people.second, 'confirmPost', 'PostRefInput', { id, remark: ` ${remark} ` })).errors).toEqual(
      [],
    );
    const { reason, detail } = await written('post');
    expect(reason).toBe(remark);
    expect(detail).toBe(`区纪委监委 副书记(APPROVER)：${remark}`);
  });

  test('of who issues a link, and of who confirms it', async () => {
    const issue = (remark?: string) =>
      call(people.system, 'issueAccountLink', 'AccountRefInput', { accountId, remark }, LINK);
    expect((await issue(long)).errors).toEqual([TOO_LONG]);
    const { link } = await issue('本人来电，报到后首次登录');
    expect(await written('account_link')).toEqual({
      reason: '本人来电，报到后首次登录',
      detail: '本人来电，报到后首次登录',
    });
    const confirm = (remark?: string) =>
      call(people.security, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id, remark }, CODE);
    expect((await confirm(long)).errors).toEqual([TOO_LONG]);
    expect((await confirm('当面核对证件')).errors).toEqual([]);
    expect(await written('account_link')).toEqual({ reason: '当面核对证件', detail: '当面核对证件' });
  });

  test('and need not be given', async () => {
    const { link } = await call(
      people.system,
      'issueAccountLink',
      'AccountRefInput',
      { accountId, remark: '  ' },
      LINK,
    );
    expect(await written('account_link')).toEqual({ reason: null, detail: null });
    await call(people.security, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id, remark: null }, CODE);
    expect(await written('account_link')).toEqual({ reason: null, detail: null });
    const team = { accountId, unitId: people.unitOf('RESIDENT_TEAM'), role: 'TEAM_HEAD', title: '组长' };
    const posts = await granted(people.security, team);
    const { id } = posts.find(({ state }: { state: string }) => state === 'AWAITING');
    expect((await call(people.second, 'confirmPost', 'PostRefInput', { id })).errors).toEqual([]);
    expect(await written('post')).toEqual({ reason: null, detail: expect.stringMatching(/组长\(TEAM_HEAD\)$/) });
  });
});
