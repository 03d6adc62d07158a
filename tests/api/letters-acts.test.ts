import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { draftInput, issued, letter, taken, tryLetter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

/** What a rectification notice orders beside its answer: two self-criticisms, by the bureau's leader and the head of its team (case D). */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let bureau: Caller;
let team: Caller;
let auditor: Caller;
const who: Record<string, string> = {};
let bureauId: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  bureau = await signIn(server.url, 'caizheng');
  team = await signIn(server.url, 'paizhu');
  auditor = await signIn(server.url, 'shenji');
  for (const [name, caller] of Object.entries({ leader, bureau, team, officer }))
    who[name] = (await caller.ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await officer.ask('{ units { id name } }');
  bureauId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
});
afterAll(() => server?.close());

const acts = () => [
  { kind: 'SELF_CRITICISM', personId: who['bureau'], readerId: who['leader'], dueOn: '2019-10-22' },
  { kind: 'SELF_CRITICISM', personId: who['team'], readerId: who['leader'], dueOn: '2019-10-23' },
];
const ordered = () =>
  issued({ officer, leader }, bureauId, { kind: 'RECTIFICATION', answerBy: '2019-10-25', acts: acts() });

const ACTS =
  'acts { id version kind state dueOn text files { id } person { name } reader { name } unit { name } viewerCan }';
const actsOf = async (caller: Caller, id: string) =>
  (await caller.ask(`query ($id: ID!) { notice(id: $id) { ${ACTS} } }`, { id })).data.notice.acts as {
    id: string;
    version: number;
    text: string | null;
    state: string;
    viewerCan: string[];
  }[];
const ACT = 'act { id version state text } errors { code message }';
const handIn = (caller: Caller, input: Record<string, unknown>) =>
  caller.ask(`mutation ($input: HandInActInput!) { handInAct(input: $input) { ${ACT} } }`, { input });
const decide = (caller: Caller, input: Record<string, unknown>) =>
  caller.ask(`mutation ($input: DecideActInput!) { decideAct(input: $input) { ${ACT} } }`, { input });

const WORDS = '本人对方案照搬照抄问题作深刻检查，今后逐条自拟。';

describe('an ordered self-criticism', () => {
  test('is owed by the unit of the person from the issue on, by its own day, and names nobody', async () => {
    const { id, number } = await ordered();
    const owed = await query<{ title: string; due_on: string; unit: string; state: string }>(
      server.database.superuserUrl,
      `select o.title, o.due_on::text, u.name as unit, o.state from obligation o join unit u on u.id = o.unit_id
        join required_act r on r.id = o.act_id where r.notice_id = $1 order by o.due_on`,
      [id],
    );
    expect(owed).toEqual([
      { title: `整改通知书 ${number} 书面检查`, due_on: '2019-10-22', unit: '财政局', state: 'OPEN' },
      { title: `整改通知书 ${number} 书面检查`, due_on: '2019-10-23', unit: '派驻财政局纪检监察组', state: 'OPEN' },
    ]);
  });

  test('is handed in by the person alone, read by author and leader alone, and enters no trail', async () => {
    const { id } = await ordered();
    const [own] = await actsOf(bureau, id);
    expect(own?.viewerCan).toEqual(['HAND_IN']);
    const input = { id: own?.id, version: own?.version, text: WORDS };
    expect(codeOf(await handIn(team, input))).toBe('FORBIDDEN');
    expect(codeOf(await handIn(officer, input))).toBe('FORBIDDEN');
    const { data } = await handIn(bureau, input);
    expect(data.handInAct).toMatchObject({ errors: [], act: { state: 'HANDED_IN', text: WORDS } });
    const texts = [];
    for (const caller of [bureau, leader, officer, team]) texts.push((await actsOf(caller, id))[0]?.text ?? null);
    expect(texts).toEqual([WORDS, WORDS, null, null]);
    const leaks = await query<{ count: number }>(
      server.database.superuserUrl,
      `select count(*)::int as count from trail_entry where before::text like '%照搬照抄问题作深刻%' or after::text like '%照搬照抄问题作深刻%'`,
    );
    expect(leaks).toEqual([{ count: 0 }]);
    expect(codeOf(await auditor.ask('{ requiredActs { items { id } } }'))).toBe('FORBIDDEN');
    const waiting = await leader.ask('{ requiredActs { items { id state text } } }');
    expect(waiting.data.requiredActs.items).toContainEqual({ id: own?.id, state: 'HANDED_IN', text: WORDS });
  });

  test('is accepted or returned by the leader to whom it goes; returned, it is owed again', async () => {
    const { id } = await ordered();
    const [own] = await actsOf(bureau, id);
    const first = (await handIn(bureau, { id: own?.id, version: own?.version, text: WORDS })).data.handInAct.act;
    const back = { id: first.id, version: first.version, step: 'RETURN', remark: '没有写明原因', dueOn: '2019-10-24' };
    expect(codeOf(await decide(officer, back))).toBe('FORBIDDEN');
    const returned = (await decide(leader, back)).data.decideAct.act;
    expect(returned.state).toBe('OWED');
    const state = async () =>
      (
        await query<{ state: string; due_on: string }>(
          server.database.superuserUrl,
          'select state, due_on::text from obligation where act_id = $1',
          [own?.id],
        )
      )[0];
    expect(await state()).toEqual({ state: 'OPEN', due_on: '2019-10-24' });
    const again = (
      await handIn(bureau, { id: first.id, version: returned.version, text: `${WORDS}原因在于审核不严。` })
    ).data.handInAct.act;
    expect(await state()).toEqual({ state: 'FULFILLED', due_on: '2019-10-24' });
    const done = await decide(leader, { id: first.id, version: again.version, step: 'ACCEPT' });
    expect(done.data.decideAct).toMatchObject({ errors: [], act: { state: 'ACCEPTED' } });
    const late = await decide(leader, {
      id: first.id,
      version: done.data.decideAct.act.version,
      step: 'RETURN',
      remark: '再看',
    });
    expect(late.data.decideAct.errors[0].code).toBe('WRONG_STATE');
  });

  test('keeps the letter from being closed until it is done, and its team from reviewing the answer', async () => {
    const notice = await ordered();
    const received = taken(await letter(bureau, 'receiveNotice', { id: notice.id, version: notice.version }));
    const answered = taken(
      await letter(bureau, 'answerNotice', {
        ...{ id: notice.id, version: received.version, text: '已重新制定方案。', idempotencyKey: crypto.randomUUID() },
      }),
    );
    const pass = { id: notice.id, version: answered.version, reason: '核实属实' };
    expect(codeOf(await tryLetter(team, 'passNotice', pass))).toBe('FORBIDDEN');
    const early = await letter(officer, 'passNotice', pass);
    expect(early.errors).toEqual([
      expect.objectContaining({
        code: 'WRONG_STATE',
        message: expect.stringContaining('周文的书面检查、吴刚的书面检查'),
      }),
    ]);
    for (const [caller, index] of [
      [bureau, 0],
      [team, 1],
    ] as const) {
      const act = (await actsOf(caller, notice.id))[index];
      const handed = (await handIn(caller, { id: act?.id, version: act?.version, text: WORDS })).data.handInAct.act;
      await decide(leader, { id: handed.id, version: handed.version, step: 'ACCEPT' });
    }
    expect(taken(await letter(officer, 'passNotice', pass)).state).toBe('CLOSED');
  });

  test.each([
    ['in a suggestion', () => ({ kind: 'SUGGESTION', acts: acts() }), 'ACTS_NOT_HERE'],
    ['by a day that has passed', () => ({ acts: [{ ...acts()[0], dueOn: '2019-05-01' }] }), 'ACT_DAY_PAST'],
    ['of somebody of another unit', () => ({ acts: [{ ...acts()[0], personId: who['officer'] }] }), 'PERSON_UNKNOWN'],
    ['handed to nobody', () => ({ acts: [{ ...acts()[0], readerId: null }] }), 'BAD_INPUT'],
    [
      'handed to somebody who is no leader',
      () => ({ acts: [{ ...acts()[0], readerId: who['officer'] }] }),
      'PERSON_UNKNOWN',
    ],
  ])('is refused %s', async (_, more, code) => {
    const input = await draftInput(officer, bureauId, { kind: 'RECTIFICATION', answerBy: '2019-10-25', ...more() });
    expect((await letter(officer, 'draftNotice', input)).errors).toEqual([expect.objectContaining({ code })]);
  });
});
