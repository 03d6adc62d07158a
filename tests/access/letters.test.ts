import { describe, expect, test } from 'vitest';
import { codeOf, everybody } from '../support/everybody.ts';
import { draftInput, issued, letter, submitted, tryLetter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { query } from '../support/sql.ts';

const on = everybody();

describe('a letter', () => {
  const LETTER = `id state title number problems { text obligation { id title } } answers { text } timeline { action reason }
    viewerCan { action allowed } steps { state reachedAt } answerObligation { id } moveOf`;
  const read = (caller: Caller, id: string) => caller.ask(`query ($id: ID!) { notice(id: $id) { ${LETTER} } }`, { id });
  const total = async (caller: Caller) => (await caller.ask('{ notices { totalItems } }')).data.notices.totalItems;

  test('is nothing to the unit it is about before its issue: no row, no count, no history, no trace on what it names', async () => {
    const shahe = on.idOf('沙河街道');
    const { data } = await on.people.liuqiang.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, light: { eq: RED } }, take: 1) { items { id } } }',
      { id: shahe },
    );
    const obligationId = data.obligations.items[0].id;
    const before = await total(on.people.liuqiang);
    const { id } = await submitted(on.people.lijing, shahe, {
      problems: [{ text: '第三季度未公开', obligationId }],
      title: '秘密的拟稿',
    });
    expect((await read(on.people.liuqiang, id)).data.notice).toBeNull();
    expect(await total(on.people.liuqiang)).toBe(before);
    expect(codeOf(await on.people.liuqiang.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id }))).toBe(
      'NOT_FOUND',
    );
    const seen = await on.people.liuqiang.ask(
      `query ($id: ID!) { obligation(id: $id) { openNotice { id } notice { id } } history(recordId: $id) { changes { before after } }
        notices(filter: { text: { contains: "秘密" } }) { totalItems } figures { openNotices } lightBoard { openNotices } }`,
      { id: obligationId },
    );
    expect(seen.data.obligation).toEqual({ openNotice: null, notice: null });
    expect(JSON.stringify(seen.data)).not.toContain('秘密');
    expect([seen.data.notices.totalItems, seen.data.figures.openNotices, seen.data.lightBoard.openNotices]).toEqual([
      0, 0, 0,
    ]);
    expect((await read(on.people.wangjianguo, id)).data.notice.id).toBe(id);
  });

  test('from its issue on belongs to the addressee and to those with a copy, and to no other', async () => {
    const [shahe, machi] = [on.idOf('沙河街道'), on.idOf('麻池镇')];
    const before = await total(on.people.machi);
    const { id } = await issued({ officer: on.people.lijing, leader: on.people.wangjianguo }, shahe, {
      copyIds: [machi],
    });
    for (const name of ['liuqiang', 'chenxia', 'machi'] as const)
      expect((await read(on.people[name], id)).data.notice.id).toBe(id);
    expect(await total(on.people.machi)).toBe(before + 1);
    for (const name of ['zhenxiang', 'caizheng'] as const)
      expect((await read(on.people[name], id)).data.notice).toBeNull();
  });

  test('shows those addressed nothing of its life before the issue', async () => {
    const { id } = await issued({ officer: on.people.lijing, leader: on.people.wangjianguo }, on.idOf('沙河街道'));
    const { data } = await read(on.people.liuqiang, id);
    expect(data.notice.timeline.map(({ action }: { action: string }) => action)).toEqual(['ISSUE']);
    expect(codeOf(await on.people.liuqiang.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id }))).toBe(
      'NOT_FOUND',
    );
  });

  test('with a copy, a unit can do nothing to it and sees no more of the other unit than the letter says', async () => {
    const [shahe, machi] = [on.idOf('沙河街道'), on.idOf('麻池镇')];
    const { data: red } = await on.people.liuqiang.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, light: { eq: RED } }, take: 1) { items { id } } }',
      { id: shahe },
    );
    const problems = [{ text: '第三季度未公开', obligationId: red.obligations.items[0].id }];
    const { id, version } = await issued({ officer: on.people.lijing, leader: on.people.wangjianguo }, shahe, {
      copyIds: [machi],
      problems,
    });
    expect((await read(on.people.machi, id)).data.notice.viewerCan).toEqual([]);
    expect(codeOf(await tryLetter(on.people.machi, 'receiveNotice', { id, version }))).toBe('FORBIDDEN');
    const answer = await on.people.machi.ask(
      `query ($id: ID!) { notice(id: $id) {
        problems { obligation { unit { subtree { obligations { green yellow red } } own { red } } } }
        answerObligation { unit { subtree { units { green yellow red } } light } } } }`,
      { id },
    );
    const counts = /"(green|yellow|red)":\d/;
    expect(JSON.stringify(answer.data ?? null)).not.toMatch(counts);
  });

  test('is approved by the named leader and never by whoever drafted it', async () => {
    const shahe = on.idOf('沙河街道');
    const { data } = await on.people.lijing.ask('{ viewer { id } }');
    const { errors } = await letter(
      on.people.lijing,
      'draftNotice',
      await draftInput(on.people.lijing, shahe, { approverId: data.viewer.id }),
    );
    expect(errors).toEqual([expect.objectContaining({ code: 'APPROVER_IS_DRAFTER' })]);
    const { id, version } = await submitted(on.people.lijing, shahe);
    expect(codeOf(await tryLetter(on.people.lijing, 'approveNotice', { id, version }))).toBe('FORBIDDEN');
    expect(codeOf(await tryLetter(on.people.wangjianguo, 'submitNotice', { id, version }))).toBe('FORBIDDEN');
  });

  test('even a leader who holds the drafting role too cannot approve what they drafted, nor another leader in their place', async () => {
    const { superuserUrl } = on.server.database;
    const asActor = `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';`;
    const post = (username: string, role: string, unit: string) =>
      query(
        superuserUrl,
        `${asActor} insert into post select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'account_id', (select id from account where username = '${username}'), 'role', '${role}', 'unit_id', (select unit_id from post o join account a on a.id = o.account_id where a.username = '${unit}' limit 1)))).* from post p limit 1`,
      );
    await post('wangjianguo', 'OFFICER', 'lijing');
    await post('sunmin', 'APPROVER', 'wangjianguo');
    const [leader, other] = [on.people.wangjianguo, await signIn(on.server.url, 'sunmin')];
    const { data } = await leader.ask('{ viewer { id } }');
    const own = await letter(
      leader,
      'draftNotice',
      await draftInput(leader, on.idOf('沙河街道'), { approverId: data.viewer.id }),
    );
    expect(own.errors).toEqual([expect.objectContaining({ code: 'APPROVER_IS_DRAFTER' })]);
    const { id, version } = await submitted(on.people.lijing, on.idOf('沙河街道'), { approverId: data.viewer.id });
    expect(codeOf(await tryLetter(other, 'approveNotice', { id, version }))).toBe('FORBIDDEN');
    await query(
      superuserUrl,
      `${asActor} delete from post where account_id = '${data.viewer.id}' and role = 'OFFICER'; delete from post where role = 'APPROVER' and account_id <> '${data.viewer.id}'`,
    );
    expect((await letter(leader, 'approveNotice', { id, version })).notice?.state).toBe('ISSUED');
  });

  test('is received and answered by the addressee alone, and reviewed by anyone but them', async () => {
    const { id, version } = await issued(
      { officer: on.people.lijing, leader: on.people.wangjianguo },
      on.idOf('沙河街道'),
    );
    expect(codeOf(await tryLetter(on.people.machi, 'receiveNotice', { id, version }))).toBe('NOT_FOUND');
    expect(codeOf(await tryLetter(on.people.lijing, 'receiveNotice', { id, version }))).toBe('FORBIDDEN');
    const received = await letter(on.people.chenxia, 'receiveNotice', { id, version });
    const input = { id, version: received.notice?.version, text: '已公开。', idempotencyKey: crypto.randomUUID() };
    expect(codeOf(await tryLetter(on.people.chenxia, 'answerNotice', input))).toBe('FORBIDDEN');
    const answered = await letter(on.people.liuqiang, 'answerNotice', input);
    const review = { id, version: answered.notice?.version, reason: '情况属实' };
    expect(codeOf(await tryLetter(on.people.liuqiang, 'passNotice', review))).toBe('FORBIDDEN');
    expect((await letter(on.people.lijing, 'passNotice', review)).notice?.state).toBe('CLOSED');
  });
});
