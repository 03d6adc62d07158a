import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, issued, letter, submitted, taken, tryLetter, withdrawn } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

let server: TestServer;
/** On another process of the same database. */
let leaderElsewhere: Caller;
let officer: Caller;
let leader: Caller;
let township: Caller;
let shahe: string;
let machi: string;

beforeAll(async () => {
  // so many connections that all who come at once are in the database at once
  server = await startServer({ env: { SANWU_POOL_SIZE: '8' } });
  const other = await server.another();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  leaderElsewhere = await signIn(other.url, 'wangjianguo');
  township = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const named = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
  [shahe, machi] = [named('沙河街道'), named('麻池镇')];
});

afterAll(() => server.close());

const count = async (text: string, parameters: readonly unknown[] = []): Promise<number> =>
  (
    await query<{ count: number }>(
      server.database.superuserUrl,
      `select count(*)::int as count from ${text}`,
      parameters,
    )
  )[0]?.count ?? -1;

/** The obligations to answer a letter, by round. */
const owed = (noticeId: string) =>
  query<{ round: number; state: string; due_on: string; unit_id: string; fulfilled_on: string | null }>(
    server.database.superuserUrl,
    `select round, state, due_on::text, unit_id, fulfilled_on::text from obligation where notice_id = $1 order by round`,
    [noticeId],
  );

const today = async (): Promise<string> => (await officer.ask('{ businessClock { today } }')).data.businessClock.today;
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A letter issued to Shahe and received there. */
async function received(overrides: Record<string, unknown> = {}) {
  const { id, version } = await issued({ officer, leader }, shahe, overrides);
  return taken(await letter(township, 'receiveNotice', { id, version }));
}

const answerTo = ({ id, version }: { id: string; version: number }, more: Record<string, unknown> = {}) => ({
  id,
  version,
  text: '已于今日公开。',
  idempotencyKey: crypto.randomUUID(),
  ...more,
});

describe('two at the same moment', () => {
  test('who approve one letter through two processes: one wins, the other is told who, and it happened once', async () => {
    const { id, version } = await submitted(officer, shahe);
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => letter(leader, 'approveNotice', { id, version })),
      ...Array.from({ length: 4 }, () => letter(leaderElsewhere, 'approveNotice', { id, version })),
    ]);
    expect(answers.filter(({ notice }) => notice)).toHaveLength(1);
    for (const { errors } of answers.filter(({ notice }) => !notice)) {
      expect(errors).toEqual([
        expect.objectContaining({
          __typename: 'ConflictError',
          code: 'STALE_VERSION',
          message: expect.stringContaining('王建国'),
        }),
      ]);
    }
    expect(await count(`notice_event where notice_id = $1 and action = 'APPROVE'`, [id])).toBe(1);
    expect(await owed(id)).toHaveLength(1);
  });

  test('who approve and take back one letter: it ends in one of the two, whole', async () => {
    const { id, version } = await submitted(officer, shahe);
    const [approved, taken] = await Promise.all([
      letter(leader, 'approveNotice', { id, version }),
      letter(officer, 'withdrawNotice', { id, version, reason: '重复拟稿' }),
    ]);
    expect([approved.notice?.state ?? null, taken.notice?.state ?? null].toSorted()).toEqual(
      approved.notice ? ['ISSUED', null] : ['WITHDRAWN', null],
    );
    const [loser] = approved.notice ? taken.errors : approved.errors;
    expect(loser?.message).toContain(approved.notice ? '王建国' : '李静');
    expect(await owed(id)).toHaveLength(approved.notice ? 1 : 0);
  });

  test('twenty letters issued at once through two processes have numbers that follow each other without a gap', async () => {
    const drafts = [];
    for (let each = 0; each < 20; each++) drafts.push(await submitted(officer, each % 2 ? shahe : machi));
    const numbered = await Promise.all(
      drafts.map(({ id, version }, index) =>
        letter(index % 2 ? leader : leaderElsewhere, 'approveNotice', { id, version }),
      ),
    );
    const numbers = numbered.map((answer) => Number(/^九纪监建〔2019〕(\d+)号$/.exec(taken(answer).number ?? '')?.[1]));
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(sorted).toEqual(sorted.map((_, index) => (sorted[0] ?? 0) + index));
  });

  test('a number is not spent by an issue that fails', async () => {
    const first = await issued({ officer, leader }, shahe);
    const draft = await submitted(officer, shahe);
    await letter(leader, 'approveNotice', { id: draft.id, version: draft.version + 7 });
    const second = await issued({ officer, leader }, shahe);
    const numberOf = ({ number }: { number: string | null }) => Number(/(\d+)号/.exec(number ?? '')?.[1]);
    expect(numberOf(second)).toBe(numberOf(first) + 1);
  });
});

describe('a repeated delivery', () => {
  test('of a draft makes one letter, also when all come at once', async () => {
    const input = await draftInput(officer, shahe);
    const first = await letter(officer, 'draftNotice', input);
    const repeats = await Promise.all(Array.from({ length: 6 }, () => letter(officer, 'draftNotice', input)));
    expect(new Set(repeats.map(({ notice }) => notice?.id))).toEqual(new Set([first.notice?.id]));
    const together = await draftInput(officer, shahe, { title: '同时到达的六份拟稿' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => letter(officer, 'draftNotice', together)));
    expect(new Set(answers.map((answer) => taken(answer).id)).size).toBe(1);
    expect(await count(`notice where title = $1`, ['同时到达的六份拟稿'])).toBe(1);
  });

  test('of another person with the same key makes another letter', async () => {
    const input = await draftInput(officer, shahe);
    const colleague = await signIn(server.url, 'zhaolei');
    const [mine, theirs] = [await letter(officer, 'draftNotice', input), await letter(colleague, 'draftNotice', input)];
    expect(taken(mine).id).not.toBe(taken(theirs).id);
  });

  test('of an answer makes one answer, also when all come at once', async () => {
    const notice = await received();
    const input = answerTo(notice);
    const answers = await Promise.all(Array.from({ length: 5 }, () => letter(township, 'answerNotice', input)));
    answers.push(await letter(township, 'answerNotice', input));
    expect(answers.map((answer) => taken(answer).state)).toEqual(answers.map(() => 'ANSWERED'));
    expect(await count('notice_answer where notice_id = $1', [notice.id])).toBe(1);
    expect(await count(`notice_event where notice_id = $1 and action = 'ANSWER'`, [notice.id])).toBe(1);
  });
});

describe('what is owed for a letter', () => {
  test('is an answer by its day from the issue on, and says why', async () => {
    const answerBy = later(await today(), 7);
    const { id } = await issued({ officer, leader }, shahe, { answerBy });
    expect(await owed(id)).toEqual([{ round: 1, state: 'OPEN', due_on: answerBy, unit_id: shahe, fulfilled_on: null }]);
    const { data } = await township.ask(
      'query ($id: ID!) { notice(id: $id) { answerObligation { dueExplanation { text calendarVersion countedDays } } } }',
      { id },
    );
    const { text, calendarVersion, countedDays } = data.notice.answerObligation.dueExplanation;
    expect([text, calendarVersion]).toEqual([
      expect.stringContaining(`${countedDays.length}个工作日`),
      expect.stringMatching(/./),
    ]);
  });

  test('is fulfilled by the answer, with its file, on the day of the answer', async () => {
    const notice = await received();
    const upload = await township.upload('整改说明.pdf', PDF);
    const { id: fileId } = (await upload.json()) as { id: string };
    taken(await letter(township, 'answerNotice', answerTo(notice, { fileIds: [fileId] })));
    expect(await owed(notice.id)).toEqual([
      expect.objectContaining({ state: 'FULFILLED', fulfilled_on: await today() }),
    ]);
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { answers { files { name size url } } } }', {
      id: notice.id,
    });
    const [file] = data.notice.answers[0].files;
    expect(file).toMatchObject({ name: '整改说明.pdf', size: PDF.length });
    const download = await officer.send(file.url, { method: 'GET' });
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(PDF);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    const stranger = await signIn(server.url, 'machi');
    expect((await stranger.send(file.url, { method: 'GET' })).status).toBe(404);
    expect((await letter(township, 'answerNotice', answerTo(await received(), { fileIds: [fileId] }))).errors).toEqual([
      expect.objectContaining({ code: 'FILE_UNKNOWN' }),
    ]);
  });

  test('is owed anew in the second round, and the first round keeps its answer and its review', async () => {
    const notice = await received();
    const answered = taken(await letter(township, 'answerNotice', answerTo(notice)));
    const answerBy = later(await today(), 5);
    const input = { id: notice.id, version: answered.version, reason: '缺少村务公开的照片', answerBy };
    const back = taken(await letter(officer, 'sendBackNotice', input));
    expect(back).toMatchObject({ state: 'RECEIVED', round: 2, answerBy });
    expect(await owed(notice.id)).toEqual([
      expect.objectContaining({ round: 1, state: 'FULFILLED' }),
      expect.objectContaining({ round: 2, state: 'OPEN', due_on: answerBy }),
    ]);
    const again = taken(await letter(township, 'answerNotice', answerTo(back, { text: '照片已补。' })));
    taken(await letter(officer, 'passNotice', { id: notice.id, version: again.version, reason: '情况属实' }));
    const { data } = await township.ask(
      'query ($id: ID!) { notice(id: $id) { state closedAt moveOf answers { round text review { passed reason by { name } } } } }',
      { id: notice.id },
    );
    expect(data.notice).toEqual({
      state: 'CLOSED',
      closedAt: expect.any(String),
      moveOf: null,
      answers: [
        {
          round: 1,
          text: '已于今日公开。',
          review: { passed: false, reason: '缺少村务公开的照片', by: { name: '李静' } },
        },
        { round: 2, text: '照片已补。', review: { passed: true, reason: '情况属实', by: { name: '李静' } } },
      ],
    });
    expect((await owed(notice.id)).map(({ state }) => state)).toEqual(['FULFILLED', 'FULFILLED']);
  });

  test('is owed no more once the letter is taken back, and counts no more', async () => {
    const open = async () =>
      (await township.ask('query ($id: ID!) { unit(id: $id) { own { green yellow red } } }', { id: shahe })).data.unit
        .own;
    const before = await open();
    const notice = await issued({ officer, leader }, shahe);
    expect(await open()).not.toEqual(before);
    await withdrawn(leader, notice);
    expect(await owed(notice.id)).toEqual([expect.objectContaining({ state: 'EXEMPTED' })]);
    expect(await open()).toEqual(before);
    expect((await letter(township, 'receiveNotice', { id: notice.id, version: notice.version + 1 })).errors).toEqual([
      expect.objectContaining({ code: 'WRONG_STATE' }),
    ]);
  });

  test('cannot be asked for by a day that is past: neither drafted, nor submitted, nor issued, nor sent back', async () => {
    const yesterday = later(await today(), -1);
    const past = [expect.objectContaining({ code: 'ANSWER_DAY_PAST' })];
    expect(
      (await letter(officer, 'draftNotice', await draftInput(officer, shahe, { answerBy: yesterday }))).errors,
    ).toEqual(past);
    const answered = taken(await letter(township, 'answerNotice', answerTo(await received())));
    const input = { id: answered.id, version: answered.version, reason: '请补充', answerBy: yesterday };
    expect((await letter(officer, 'sendBackNotice', input)).errors).toEqual(past);
    const waiting = await submitted(officer, shahe);
    const draft = taken(await letter(officer, 'draftNotice', await draftInput(officer, shahe)));
    const tomorrow = `${later(await today(), 1)}T01:00:00Z`;
    expect(
      (await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: tomorrow })).errors,
    ).toBeUndefined();
    expect((await letter(officer, 'submitNotice', { id: draft.id, version: draft.version })).errors).toEqual(past);
    expect((await letter(leader, 'approveNotice', { id: waiting.id, version: waiting.version })).errors).toEqual(past);
    expect(await owed(waiting.id)).toEqual([]);
  });
});

describe('a letter', () => {
  test('is written in the name of the commission, whichever of its rooms drafts it', async () => {
    const { id } = await issued({ officer, leader }, shahe);
    const { data } = await township.ask('query ($id: ID!) { notice(id: $id) { issuer { kind } desk { kind } } }', {
      id,
    });
    expect(data.notice).toEqual({ issuer: { kind: 'COMMISSION' }, desk: { kind: 'OFFICE' } });
  });
});

describe('the table of states', () => {
  test('lets nothing happen out of turn', async () => {
    const draft = taken(await letter(officer, 'draftNotice', await draftInput(officer, shahe)));
    const { id, version } = draft;
    for (const [caller, step] of [
      [leader, 'approveNotice'],
      [leader, 'issueNotice'],
      [officer, 'closeNotice'],
      [officer, 'passNotice'],
      [leader, 'returnNoticeDraft'],
    ] as const) {
      const reason = step === 'passNotice' || step === 'returnNoticeDraft' ? { reason: '测试' } : {};
      expect([step, (await letter(caller, step, { id, version, ...reason })).errors]).toEqual([
        step,
        [expect.objectContaining({ code: 'WRONG_STATE' })],
      ]);
    }
    expect((await tryLetter(township, 'receiveNotice', { id, version })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  test('a draft that was returned can be changed and asked for again; approval and issue can be two steps', async () => {
    const { id, version } = await submitted(officer, shahe);
    const back = taken(await letter(leader, 'returnNoticeDraft', { id, version, reason: '请写明依据' }));
    expect(back.state).toBe('DRAFT');
    const { kind: _kind, addresseeId: _addressee, idempotencyKey: _key, ...content } = await draftInput(officer, shahe);
    const edited = taken(
      await letter(officer, 'editNotice', { ...content, id, version: back.version, basis: '依据《条例》第三条。' }),
    );
    const again = taken(await letter(officer, 'submitNotice', { id, version: edited.version }));
    const approved = taken(
      await letter(leader, 'approveNotice', { id, version: again.version, issue: false, opinion: '同意' }),
    );
    expect([approved.state, approved.number, await owed(id)]).toEqual(['APPROVED', null, []]);
    const out = taken(await letter(leader, 'issueNotice', { id, version: approved.version }));
    expect([out.state, out.number]).toEqual(['ISSUED', expect.stringMatching(/号$/)]);
  });
});
