import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { issued, letter, taken, withdrawn } from '../support/letters.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Of whom something is ordered may leave, or be ill: it is waived, or somebody else does it, and the letter can end. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let bureau: Caller;
let clerk: Caller;
let team: Caller;
const who: Record<string, string> = {};
let bureauId: string;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  bureau = await signIn(server.url, 'caizheng');
  clerk = await signIn(server.url, 'jingban');
  team = await signIn(server.url, 'paizhu');
  for (const [name, caller] of Object.entries({ leader, bureau, clerk, team, officer }))
    who[name] = (await caller.ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await officer.ask('{ units { id name } }');
  bureauId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
});
afterAll(() => server?.close());

const interview = () => [{ kind: 'INTERVIEW', personId: who['bureau'], dueOn: '2019-10-22' }];
const criticism = () => [
  { kind: 'SELF_CRITICISM', personId: who['bureau'], readerId: who['leader'], dueOn: '2019-10-22' },
];
const ordered = (acts: object[]) =>
  issued({ officer, leader }, bureauId, { kind: 'RECTIFICATION', answerBy: '2019-10-25', acts });

interface Act {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly dueOn: string;
  readonly waivedReason: string | null;
  readonly replacesId: string | null;
  readonly replacedById: string | null;
  readonly person: { readonly name: string };
  readonly viewerCan: readonly string[];
}
const FIELDS = 'id version state dueOn waivedReason replacesId replacedById person { name } viewerCan';
const actsOf = async (caller: Caller, id: string): Promise<Act[]> =>
  (await caller.ask(`query ($id: ID!) { notice(id: $id) { acts { ${FIELDS} } } }`, { id })).data.notice.acts;
const act = async (caller: Caller, id: string): Promise<Act> => (await actsOf(caller, id))[0] ?? expect.fail('none');
const ask = (caller: Caller, mutation: 'waiveAct' | 'replaceAct' | 'handInAct', input: object) =>
  caller.ask(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
      act { ${FIELDS} } errors { code message path } } }`,
    { input },
  );
const waive = (caller: Caller, { id, version }: Act, reason = '周文已调离，不再要求。') =>
  ask(caller, 'waiveAct', { id, version, reason });
const replace = (caller: Caller, { id, version }: Act, more: object = {}) =>
  ask(caller, 'replaceAct', {
    ...{ id, version, reason: '周文已调离，由经办人说明。', personId: who['clerk'], dueOn: '2019-10-24' },
    ...{ idempotencyKey: crypto.randomUUID(), ...more },
  });
const owed = async (actId: string) =>
  (
    await query<{ state: string; title: string; due_on: string }>(
      server.database.superuserUrl,
      'select state, title, due_on::text from obligation where act_id = $1',
      [actId],
    )
  )[0];
const titlesOf = async (caller: Caller, noticeId: string): Promise<string[]> => {
  const { data } = await caller.ask('{ messages(take: 200) { items { title recordId } } }');
  return data.messages.items.flatMap((one: { title: string; recordId: string }) =>
    one.recordId === noticeId ? one.title : [],
  );
};

/** The letter, answered. */
async function answered({ id, version }: { id: string; version: number }) {
  const received = taken(await letter(bureau, 'receiveNotice', { id, version }));
  const input = { id, version: received.version, text: '已重新制定方案。', idempotencyKey: crypto.randomUUID() };
  return taken(await letter(bureau, 'answerNotice', input));
}

describe('an ordered act that need not be done', () => {
  test('is waived by who reviews the answer, is owed no more, and lets the letter end', async () => {
    const notice = await ordered(interview());
    const first = await act(officer, notice.id);
    expect(first.viewerCan).toEqual(['WAIVE', 'REPLACE']);
    const { data } = await waive(officer, first);
    expect(data.waiveAct).toMatchObject({
      ...{ errors: [], act: { state: 'WAIVED', waivedReason: '周文已调离，不再要求。', viewerCan: [] } },
    });
    expect(await owed(first.id)).toMatchObject({ state: 'EXEMPTED' });
    const after = await answered(notice);
    const passed = await letter(officer, 'passNotice', { id: notice.id, version: after.version, reason: '属实' });
    expect(taken(passed).state).toBe('CLOSED');
  });

  test('is told to the person and to the unit, which reads why; the trail holds the reason', async () => {
    const notice = await ordered(interview());
    await waive(officer, await act(officer, notice.id));
    const name = `整改通知书 ${notice.number}`;
    expect(await titlesOf(bureau, notice.id)).toContain(`${name} 责令您的约谈已免除，不必再办`);
    expect(await titlesOf(clerk, notice.id)).toContain(`${name} 责令的一项约谈已免除`);
    expect(await act(clerk, notice.id)).toMatchObject({ state: 'WAIVED', waivedReason: '周文已调离，不再要求。' });
    const trail = await query(
      server.database.superuserUrl,
      `select 1 from trail_entry where record_id = $1 and table_name = 'required_act' and reason = '周文已调离，不再要求。'
        and after ->> 'state' = 'WAIVED'`,
      [notice.id],
    );
    expect(trail).toHaveLength(1);
    const { data } = await officer.ask(
      'query ($id: ID!) { history(recordId: $id) { table reason actorName changes { field before after } } }',
      { id: notice.id },
    );
    expect(data.history[0]).toMatchObject({
      ...{ table: 'required_act', reason: '周文已调离，不再要求。', actorName: '李静' },
      changes: expect.arrayContaining([{ field: 'state', before: 'OWED', after: 'WAIVED' }]),
    });
  });

  test('is not waived by the person, their unit, the team concerned or a leader, nor twice', async () => {
    const notice = await ordered(criticism());
    const first = await act(officer, notice.id);
    for (const caller of [bureau, clerk, leader]) {
      expect(codeOf(await waive(caller, first))).toBe('FORBIDDEN');
      expect(codeOf(await replace(caller, first))).toBe('FORBIDDEN');
    }
    expect(codeOf(await waive(new Caller(server.url), first))).toBe('UNAUTHENTICATED');
    const both = await ordered([...criticism(), { ...criticism()[0], personId: who['team'] }]);
    expect(codeOf(await waive(team, await act(officer, both.id)))).toBe('FORBIDDEN');
    expect((await waive(officer, first, '无')).data.waiveAct.errors[0].code).toBe('BAD_INPUT');
    // both sides read the reason: why somebody left may be no matter of this platform
    expect((await waive(officer, first, '周文已被立案审查。')).data.waiveAct).toMatchObject({
      act: null,
      errors: [{ code: 'LOOKS_LIKE_CASE_WORK' }],
    });
    expect(codeOf(await waive(officer, { ...first, id: crypto.randomUUID() }))).toBe('NOT_FOUND');
    expect((await act(officer, notice.id)).state).toBe('OWED');
    const done = (await waive(officer, first)).data.waiveAct.act;
    expect((await waive(officer, first)).data.waiveAct.errors[0].code).toBe('STALE_VERSION');
    expect((await waive(officer, done)).data.waiveAct.errors[0].code).toBe('WRONG_STATE');
  });

  test('is waived after it was handed in too: whoever reads it may have left', async () => {
    const notice = await ordered(criticism());
    const first = await act(bureau, notice.id);
    const text = '本人对方案照搬照抄问题作深刻检查，今后逐条自拟。';
    const handed = (await ask(bureau, 'handInAct', { id: first.id, version: first.version, text })).data.handInAct.act;
    expect((await replace(officer, handed)).data.replaceAct.errors[0].code).toBe('WRONG_STATE');
    expect((await waive(officer, handed)).data.waiveAct.act.state).toBe('WAIVED');
    expect(await owed(first.id)).toMatchObject({ state: 'FULFILLED' });
  });
});

describe('an ordered act that somebody else is to do', () => {
  test('begins anew with that person, by a day of its own; the old one is waived and linked', async () => {
    const notice = await ordered(criticism());
    const first = await act(officer, notice.id);
    const { data } = await replace(officer, first);
    expect(data.replaceAct).toMatchObject({
      ...{ errors: [], act: { state: 'OWED', dueOn: '2019-10-24', replacesId: first.id, person: { name: '王芳' } } },
    });
    const [old, fresh] = await actsOf(officer, notice.id);
    expect(old).toMatchObject({ state: 'WAIVED', replacedById: fresh?.id });
    expect(await owed(first.id)).toMatchObject({ state: 'EXEMPTED' });
    expect(await owed(fresh?.id ?? '')).toEqual({
      ...{ state: 'OPEN', due_on: '2019-10-24', title: `整改通知书 ${notice.number} 书面检查` },
    });
    expect(await titlesOf(clerk, notice.id)).toContain(
      `整改通知书 ${notice.number} 责令您在2019年10月24日前完成书面检查`,
    );
    expect((await act(bureau, notice.id)).viewerCan).toEqual([]);
    const mine = (await clerk.ask('{ requiredActs { items { id viewerCan } } }')).data.requiredActs.items;
    expect(mine).toContainEqual({ id: fresh?.id, viewerCan: ['HAND_IN'] });
  });

  test('once, however often the same request comes', async () => {
    const notice = await ordered(criticism());
    const first = await act(officer, notice.id);
    const idempotencyKey = crypto.randomUUID();
    const one = (await replace(officer, first, { idempotencyKey })).data.replaceAct.act.id;
    expect((await replace(officer, first, { idempotencyKey })).data.replaceAct.act.id).toBe(one);
    expect(await actsOf(officer, notice.id)).toHaveLength(2);
  });

  test.each([
    ['the same person', () => ({ personId: who['bureau'] }), 'PERSON_SAME'],
    ['the leader to whom it is handed', () => ({ personId: who['leader'] }), 'READER_IS_AUTHOR'],
    ['somebody of another unit', () => ({ personId: who['officer'] }), 'PERSON_UNKNOWN'],
    ['nobody', () => ({ personId: 'x' }), 'PERSON_UNKNOWN'],
    ['by a day that has passed', () => ({ dueOn: '2019-05-01' }), 'ACT_DAY_PAST'],
    ['by a day too far ahead', () => ({ dueOn: '2021-05-01' }), 'ACT_DAY_FAR'],
  ])('is not ordered of %s, and stands as it stood', async (_, more, code) => {
    const notice = await ordered(criticism());
    const { data } = await replace(officer, await act(officer, notice.id), more());
    expect(data.replaceAct).toMatchObject({ act: null, errors: [{ code }] });
    expect(await actsOf(officer, notice.id)).toEqual([expect.objectContaining({ state: 'OWED' })]);
  });
});

describe('what is told of an ordered act', () => {
  const open = async (caller: Caller, noticeId: string): Promise<string[]> => {
    const { data } = await caller.ask('{ messages(take: 200) { items { title recordId doneAt } } }');
    return data.messages.items.flatMap((one: { title: string; recordId: string; doneAt: string | null }) =>
      one.recordId === noticeId && one.doneAt === null ? one.title : [],
    );
  };
  const ORDER = expect.stringContaining('责令您在2019年10月22日前完成约谈');
  const text = '已按要求接受约谈，并说明了情况。';

  test('is done when it is handed in, not when the unit answers', async () => {
    const notice = await ordered(interview());
    expect(await open(bureau, notice.id)).toEqual(expect.arrayContaining([ORDER]));
    const { version } = await answered(notice);
    expect(await open(bureau, notice.id)).toEqual([ORDER]);
    const first = await act(bureau, notice.id);
    await ask(bureau, 'handInAct', { id: first.id, version: first.version, text });
    expect(await open(bureau, notice.id)).toEqual([]);
    const HANDED = `整改通知书 ${notice.number} 的约谈已提交，请审看`;
    expect(await open(officer, notice.id)).toContain(HANDED);
    // the review of the answer says nothing of the act
    taken(
      await letter(officer, 'sendBackNotice', { id: notice.id, version, reason: '缺少材料', answerBy: '2019-10-28' }),
    );
    expect(await open(officer, notice.id)).toEqual([HANDED]);
    const handed = await act(officer, notice.id);
    await officer.ask('mutation ($input: DecideActInput!) { decideAct(input: $input) { errors { code } } }', {
      input: { id: handed.id, version: handed.version, step: 'ACCEPT' },
    });
    expect(await open(officer, notice.id)).toEqual([]);
  });

  test('is done when it is waived, and when the letter is taken back', async () => {
    const [waived, taken] = [await ordered(interview()), await ordered(interview())];
    await waive(officer, await act(officer, waived.id));
    expect(await open(bureau, waived.id)).not.toContainEqual(ORDER);
    expect(await open(bureau, taken.id)).toContainEqual(ORDER);
    await withdrawn(leader, taken);
    expect(await open(bureau, taken.id)).not.toContainEqual(ORDER);
  });
});

test('why it was waived is between the two sides: a unit with a copy reads that it was', async () => {
  const { data } = await officer.ask('{ units { id name } }');
  const copyIds = [data.units.find(({ name }: { name: string }) => name === '沙河街道').id];
  const more = { kind: 'RECTIFICATION', answerBy: '2019-10-25', acts: interview(), copyIds };
  const notice = await issued({ officer, leader }, bureauId, more);
  await waive(officer, await act(officer, notice.id));
  const copied = await signIn(server.url, 'liuqiang');
  expect(await act(copied, notice.id)).toMatchObject({ state: 'WAIVED', waivedReason: null });
  for (const caller of [bureau, officer, team])
    expect((await act(caller, notice.id)).waivedReason).toBe('周文已调离，不再要求。');
});

/** Two at one instant: one of them wins, the other is told, and nothing is left half done. */
describe('at one instant', () => {
  const wins = (...answers: Awaited<ReturnType<typeof ask>>[]) =>
    answers.map(({ data }) => Object.values(data as Record<string, { act: Act | null }>)[0]?.act).filter(Boolean)
      .length;

  test('two who order it of somebody else put one in its place', async () => {
    const notice = await ordered(interview());
    const first = await act(officer, notice.id);
    const other = await signIn(server.url, 'zhaolei');
    expect(wins(...(await Promise.all([replace(officer, first), replace(other, first)])))).toBe(1);
    expect((await actsOf(officer, notice.id)).map(({ state }) => state)).toEqual(['WAIVED', 'OWED']);
  });

  test('it is waived or handed in', async () => {
    const notice = await ordered(interview());
    const first = await act(officer, notice.id);
    const handIn = ask(bureau, 'handInAct', { id: first.id, version: first.version, text: '已接受约谈。' });
    expect(wins(...(await Promise.all([waive(officer, first), handIn])))).toBe(1);
    expect(['WAIVED', 'HANDED_IN']).toContain((await act(officer, notice.id)).state);
  });

  test.each(['waiveAct', 'replaceAct'])('a letter that ends beside %s leaves nothing owed', async (mutation) => {
    const notice = await ordered(interview());
    const { id, version } = await answered(notice);
    const first = await act(officer, notice.id);
    const step = mutation === 'waiveAct' ? waive(officer, first) : replace(officer, first);
    const other = await signIn(server.url, 'zhaolei');
    await Promise.all([step, letter(other, 'passNotice', { id, version, reason: '属实' })]);
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { state } }', { id });
    const open = (await actsOf(officer, id)).filter(({ state }) => state === 'OWED' || state === 'HANDED_IN');
    if (data.notice.state === 'CLOSED') expect(open).toEqual([]);
    else expect(data.notice.state).toBe('ANSWERED');
  });

  test('a letter that is taken back while somebody else is ordered leaves nothing owed', async () => {
    const notice = await ordered(interview());
    const first = await act(officer, notice.id);
    await Promise.all([replace(officer, first), withdrawn(leader, notice)]);
    const left = await query<{ state: string }>(
      server.database.superuserUrl,
      `select o.state from obligation o join required_act r on r.id = o.act_id where r.notice_id = $1 and o.state = 'OPEN'`,
      [notice.id],
    );
    expect(left).toEqual([]);
  });

  test('a letter that is taken back while it is handed in leaves nothing owed', async () => {
    const notice = await ordered(interview());
    const first = await act(officer, notice.id);
    const handIn = ask(bureau, 'handInAct', { id: first.id, version: first.version, text: '已接受约谈。' });
    await Promise.all([handIn, withdrawn(leader, notice)]);
    expect((await owed(first.id))?.state).not.toBe('OPEN');
  });
});
