import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, letter, submitted, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

/** One letter to several units: one number, and each has its own receipt, answer and end. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let shahe: Caller;
let machi: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  shahe = await signIn(server.url, 'liuqiang');
  machi = await signIn(server.url, 'machi');
  const { data } = await officer.ask('{ units { id name } }');
  for (const { id, name } of data.units) ids[name] = id;
});
afterAll(() => server?.close());

const idOf = (name: string): string => ids[name] ?? expect.fail(`no unit ${name}`);

const LETTER = `id number serial state version addressees { noticeId state unit { name } } problems { text addressee { name } }
  timeline { action } acts { kind } answerObligation { dueOn title }`;
const mine = async (who: Caller) =>
  (await who.ask(`{ notices(take: 200) { items { ${LETTER} } } }`)).data.notices.items as {
    id: string;
    number: string | null;
    version: number;
    [field: string]: unknown;
  }[];

/** Issued to Shahe, Machi and Halingeer, each with a problem of its own beside one of all. */
async function issuedToThree() {
  const { id, version } = await submitted(officer, idOf('沙河街道'), {
    furtherAddresseeIds: [idOf('麻池镇'), idOf('哈林格尔镇')],
    problems: [
      { text: '第三季度三务未公开' },
      { text: '沙河的公开栏破损', unitId: idOf('沙河街道') },
      { text: '麻池的低保名单缺项', unitId: idOf('麻池镇') },
    ],
  });
  return taken(await letter(leader, 'approveNotice', { id, version }));
}

describe('a letter to several', () => {
  test('has one number, is one for each, and each sees its own problems and nothing of the others', async () => {
    const { id, number } = await issuedToThree();
    const { data } = await officer.ask(`query ($id: ID!) { notice(id: $id) { ${LETTER} } }`, { id });
    const { addressees } = data.notice;
    expect(addressees.map((one: { unit: { name: string } }) => one.unit.name)).toEqual([
      '沙河街道',
      '麻池镇',
      '哈林格尔镇',
    ]);
    const read = async (who: Caller) => {
      const one = (await mine(who)).find((found) => found.number === number);
      return one && { ...one, problems: (one['problems'] as { text: string }[]).map(({ text }) => text) };
    };
    const [atShahe, atMachi] = [await read(shahe), await read(machi)];
    expect(atShahe?.problems).toEqual(['第三季度三务未公开', '沙河的公开栏破损']);
    expect(atMachi?.problems).toEqual(['第三季度三务未公开', '麻池的低保名单缺项']);
    expect(atShahe?.id).toBe(id);
    expect(atMachi).toMatchObject({
      state: 'ISSUED',
      timeline: [{ action: 'ISSUE' }],
      addressees: [{ unit: { name: '麻池镇' } }],
      answerObligation: { title: `监督建议 ${number} 反馈` },
    });
    expect((await machi.ask('query ($id: ID!) { notice(id: $id) { id } }', { id })).data.notice).toBeNull();
    // the office sees how it came about from each of them
    const other = await officer.ask('query ($id: ID!) { notice(id: $id) { timeline { action } } }', {
      id: atMachi?.id,
    });
    expect(other.data.notice.timeline.map(({ action }: { action: string }) => action)).toEqual([
      ...['EDIT', 'SUBMIT', 'APPROVE', 'ISSUE'],
    ]);
  });

  test('is answered by two at the same moment, neither of whom waits for or meets the other', async () => {
    const { number } = await issuedToThree();
    const at = async (who: Caller) =>
      (await mine(who)).find((one) => one.number === number) ?? expect.fail('no letter');
    const both = [shahe, machi];
    const received = await Promise.all(
      both.map(async (who) => {
        const { id, version } = await at(who);
        return taken(await letter(who, 'receiveNotice', { id, version }));
      }),
    );
    const answers = await Promise.all(
      both.map((who, index) =>
        letter(who, 'answerNotice', {
          ...{ id: received[index]?.id, version: received[index]?.version, text: '已经公开。' },
          idempotencyKey: crypto.randomUUID(),
        }),
      ),
    );
    expect(answers.map((answer) => taken(answer).state)).toEqual(['ANSWERED', 'ANSWERED']);
    const owed = await query<{ state: string }>(
      server.database.superuserUrl,
      `select o.state from obligation o join notice n on n.id = o.notice_id where n.number = $1 order by n.copy_of_id nulls first, n.id`,
      [number],
    );
    expect(owed.map(({ state }) => state).toSorted()).toEqual(['FULFILLED', 'FULFILLED', 'OPEN']);
  });

  test.each([
    [
      'twice to the same',
      () => ({ furtherAddresseeIds: [idOf('沙河街道')] }),
      'ADDRESSEE_TWICE',
      ['input', 'furtherAddresseeIds', '0'],
    ],
    [
      'to the office itself',
      () => ({ furtherAddresseeIds: [idOf('党风政风监督室')] }),
      'ADDRESSEE_UNKNOWN',
      ['input', 'addresseeId'],
    ],
    [
      'about a unit it is not written to',
      () => ({ problems: [{ text: '未公开', unitId: idOf('麻池镇') }] }),
      'ADDRESSEE_UNKNOWN',
      ['input', 'problems', '0', 'unitId'],
    ],
  ])('is refused %s', async (_, more, code, path) => {
    const { errors, notice } = await letter(
      officer,
      'draftNotice',
      await draftInput(officer, idOf('沙河街道'), more()),
    );
    expect(notice).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ code, path })]);
  });
});

describe('a chain of leaders', () => {
  let second: Caller;
  let colleague: Caller;
  const who: Record<string, string> = {};

  beforeAll(async () => {
    await query(
      server.database.superuserUrl,
      `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';
       insert into post select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'account_id', (select id from account where username = 'sunmin'), 'role', 'APPROVER'))).* from post p where p.role = 'APPROVER' limit 1`,
    );
    second = await signIn(server.url, 'sunmin');
    colleague = await signIn(server.url, 'zhaolei');
    for (const [name, caller] of Object.entries({ leader, second, colleague }))
      who[name] = (await caller.ask('{ viewer { id } }')).data.viewer.id;
  });

  const chained = () =>
    submitted(officer, idOf('沙河街道'), {
      ...{ approverId: who['leader'], furtherApproverIds: [who['second']], countersignerIds: [who['colleague']] },
      answerBy: '2019-10-25',
    });

  test('signs one after the other, countersignatures first; the last one issues it', async () => {
    let now = await chained();
    expect(now.state).toBe('COUNTERSIGNING');
    const sign = async (caller: Caller, mutation: string) => {
      now = taken(await letter(caller, mutation, { id: now.id, version: now.version, opinion: '同意' }));
    };
    await sign(colleague, 'countersignNotice');
    expect(now.state).toBe('SUBMITTED');
    const early = await second.ask(
      `mutation ($input: ApproveNoticeInput!) { approveNotice(input: $input) { errors { code } } }`,
      { input: { id: now.id, version: now.version } },
    );
    expect(early.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await sign(leader, 'approveNotice');
    expect([now.state, now.number]).toEqual(['SUBMITTED', null]);
    const { data } = await second.ask(
      '{ notices(filter: { approverIsViewer: true, state: { eq: SUBMITTED } }) { items { id } } }',
    );
    expect(data.notices.items).toEqual([{ id: now.id }]);
    await sign(second, 'approveNotice');
    expect([now.state, now.number]).toEqual(['ISSUED', expect.stringMatching(/^九纪监建〔2019〕\d+号$/)]);
    const signed = await officer.ask(
      'query ($id: ID!) { notice(id: $id) { signers { role opinion person { name } signer { name } } } }',
      { id: now.id },
    );
    expect(
      signed.data.notice.signers.map((one: { role: string; person: { name: string } }) => [one.role, one.person.name]),
    ).toEqual([
      ['COUNTERSIGN', '赵磊'],
      ['APPROVE', '王建国'],
      ['APPROVE', '孙敏'],
    ]);
    const seen = await shahe.ask('query ($id: ID!) { notice(id: $id) { signers { role } } }', { id: now.id });
    expect(seen.data.notice.signers).toEqual([]);
  });

  test('begins anew when the second sends it back', async () => {
    let now = await chained();
    now = taken(await letter(colleague, 'countersignNotice', { id: now.id, version: now.version }));
    now = taken(await letter(leader, 'approveNotice', { id: now.id, version: now.version }));
    now = taken(await letter(second, 'returnNoticeDraft', { id: now.id, version: now.version, reason: '依据不全' }));
    expect(now.state).toBe('DRAFT');
    now = taken(await letter(officer, 'submitNotice', { id: now.id, version: now.version }));
    expect(now.state).toBe('COUNTERSIGNING');
    const { data } = await officer.ask(
      'query ($id: ID!) { notice(id: $id) { approver { name } signers { signedAt } } }',
      { id: now.id },
    );
    expect(data.notice.approver.name).toBe('王建国');
    expect(data.notice.signers.map((one: { signedAt: string | null }) => one.signedAt)).toEqual([null, null, null]);
  });

  test.each([
    ['the drafter among the leaders', () => ({ furtherApproverIds: [drafterId()] }), 'APPROVER_IS_DRAFTER'],
    ['a leader twice', () => ({ furtherApproverIds: [who['leader']] }), 'SIGNER_TWICE'],
    ['a leader who also countersigns', () => ({ countersignerIds: [who['leader']] }), 'SIGNER_TWICE'],
    ['somebody of a township', () => ({ countersignerIds: [stranger()] }), 'COUNTERSIGNER_UNKNOWN'],
  ])('is refused with %s', async (_, more, code) => {
    for (const [name, caller] of Object.entries({ officer, shahe }))
      who[name] ??= (await caller.ask('{ viewer { id } }')).data.viewer.id;
    const input = await draftInput(officer, idOf('沙河街道'), {
      approverId: who['leader'],
      answerBy: '2019-10-25',
      ...more(),
    });
    expect((await letter(officer, 'draftNotice', input)).errors).toEqual([expect.objectContaining({ code })]);
  });
  const drafterId = () => who['officer'];
  const stranger = () => who['shahe'];
});
