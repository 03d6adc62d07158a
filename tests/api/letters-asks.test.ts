import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, issued, letter, submitted, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let reporter: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  [officer, leader, head, reporter] = await Promise.all(
    ['lijing', 'wangjianguo', 'liuqiang', 'chenxia'].map((name) => signIn(server.url, name)) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
});
afterAll(() => server?.close());

const read = async (who: Caller, id: string, fields: string) =>
  (await who.ask(`query ($id: ID!) { notice(id: $id) { ${fields} } }`, { id })).data.notice;

async function received(overrides: Record<string, unknown> = {}) {
  const { id, version } = await issued({ officer, leader }, shahe, { answerBy: '2019-10-18', ...overrides });
  return taken(await letter(reporter, 'receiveNotice', { id, version }));
}
const uploaded = async (who: Caller, name: string): Promise<string> =>
  ((await (await who.upload(name, PDF)).json()) as { id: string }).id;
const step = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('a later day', () => {
  test('that is granted moves the day in the letter and in what is owed, and says why', async () => {
    let now = await received();
    now = taken(await letter(head, 'askExtension', { ...step(now), reason: '需召开居民会议', wantedBy: '2019-10-30' }));
    const twice = await letter(head, 'askExtension', { ...step(now), reason: '再申请一次', wantedBy: '2019-10-31' });
    expect(twice.errors).toEqual([expect.objectContaining({ code: 'EXTENSION_OPEN' })]);
    now = taken(await letter(officer, 'decideExtension', { ...step(now), grantedUntil: '2019-10-25' }));
    expect(now.answerBy).toBe('2019-10-25');
    const seen = await read(
      head,
      now.id,
      'extensions { wantedBy grantedUntil decider { name } } answerObligation { dueOn dueExplanation { text rule } }',
    );
    expect(seen.extensions).toEqual([
      { wantedBy: '2019-10-30', grantedUntil: '2019-10-25', decider: { name: '李静' } },
    ]);
    expect(seen.answerObligation).toMatchObject({
      dueOn: '2019-10-25',
      dueExplanation: { rule: '按同意的延期', text: expect.stringContaining('2019年10月25日') },
    });
  });

  test('that is refused moves nothing, and needs a reason', async () => {
    let now = await received();
    now = taken(await letter(head, 'askExtension', { ...step(now), reason: '人手不足', wantedBy: '2019-10-30' }));
    expect((await letter(officer, 'decideExtension', step(now))).errors).toEqual([
      expect.objectContaining({ code: 'BAD_INPUT', path: ['input', 'remark'] }),
    ]);
    now = taken(await letter(officer, 'decideExtension', { ...step(now), remark: '理由不充分' }));
    expect(now.answerBy).toBe('2019-10-18');
  });

  test.each([
    ['before the present one', '2019-10-17', 'EXTENSION_NOT_LATER'],
    ['the present one', '2019-10-18', 'EXTENSION_NOT_LATER'],
    ['more than a year ahead', '2021-01-01', 'ANSWER_DAY_FAR'],
  ])('%s is refused', async (_, wantedBy, code) => {
    const now = await received();
    const { errors } = await letter(head, 'askExtension', { ...step(now), reason: '申请延期', wantedBy });
    expect(errors).toEqual([expect.objectContaining({ code, path: ['input', 'wantedBy'] })]);
  });
});

describe('an objection', () => {
  test('that is not right leaves the letter where it stood, and what it asks goes on', async () => {
    let now = await received();
    now = taken(await letter(head, 'takeOnNotice', step(now)));
    const fileId = await uploaded(head, '说明.pdf');
    const text = '所指事项已在公开栏公开，附照片说明。';
    now = taken(await letter(head, 'objectToNotice', { ...step(now), text, fileIds: [fileId] }));
    expect(now.state).toBe('OBJECTED');
    now = taken(
      await letter(leader, 'decideObjection', { ...step(now), upheld: false, reason: '公开栏不能代替公众号' }),
    );
    expect(now.state).toBe('IN_HAND');
    const seen = await read(
      officer,
      now.id,
      'objections { upheld text files { name } decider { name } } answerObligation { state }',
    );
    expect(seen).toEqual({
      objections: [{ upheld: false, text, files: [{ name: '说明.pdf' }], decider: { name: '王建国' } }],
      answerObligation: { state: 'OPEN' },
    });
  });

  test('that is right takes the letter back: nothing is owed for it', async () => {
    let now = await received();
    now = taken(await letter(head, 'objectToNotice', { ...step(now), text: '该事项本季度确实不适用本单位。' }));
    now = taken(await letter(leader, 'decideObjection', { ...step(now), upheld: true, reason: '核实后情况属实' }));
    expect(now.state).toBe('WITHDRAWN');
    expect((await read(officer, now.id, 'answerObligation { state }')).answerObligation.state).toBe('EXEMPTED');
  });
});

describe('an answer', () => {
  test('is drafted by the reporter, for all of the unit, and signed by the head, problem by problem', async () => {
    const now = await received({ problems: [{ text: '第三季度三务未公开' }, { text: '公开栏照片缺失' }] });
    const [first, second] = (await read(head, now.id, 'problems { id }')).problems as { id: string }[];
    const items = [{ problemId: first?.id, outcome: 'DONE', text: '已于今日公开' }];
    const SAVE =
      'mutation ($input: SaveAnswerDraftInput!) { saveAnswerDraft(input: $input) { draft { version } errors { code } } }';
    const save = async (who: Caller, version: number, text: string) =>
      (await who.ask(SAVE, { input: { id: now.id, version, text, items } })).data?.saveAnswerDraft;
    expect(await save(reporter, 0, '初稿')).toEqual({ draft: { version: 1 }, errors: [] });
    expect((await save(head, 0, '覆盖')).errors).toEqual([{ code: 'STALE_VERSION' }]);
    expect((await save(head, 1, '请负责人看')).draft).toEqual({ version: 2 });
    expect(await read(head, now.id, 'answerDraft { text by { name } items { outcome } }')).toMatchObject({
      answerDraft: { text: '请负责人看', by: { name: '刘强' }, items: [{ outcome: 'DONE' }] },
    });
    expect((await read(officer, now.id, 'answerDraft { text }')).answerDraft).toBeNull();
    const answer = {
      ...{ ...step(now), text: '已经整改。', idempotencyKey: crypto.randomUUID() },
      items: [...items, { problemId: second?.id, outcome: 'UNDER_WAY', text: '照片明日补上' }],
    };
    const wrong = await letter(head, 'answerNotice', { ...answer, items: [...items, ...items] });
    expect(wrong.errors).toEqual([
      expect.objectContaining({ code: 'PROBLEM_UNKNOWN', path: ['input', 'items', '1', 'problemId'] }),
    ]);
    let then = taken(await letter(head, 'answerNotice', answer));
    then = taken(
      await letter(officer, 'sendBackNotice', {
        ...{ ...step(then), reason: '照片还没有补', answerBy: '2019-10-22' },
        items: [
          { problemId: first?.id, passed: true },
          { problemId: second?.id, passed: false, remark: '请补照片' },
        ],
      }),
    );
    const { answers, answerDraft } = await read(
      head,
      then.id,
      'answers { items { outcome passed remark } } answerDraft { text }',
    );
    expect(answers).toEqual([
      {
        items: [
          { outcome: 'DONE', passed: true, remark: null },
          { outcome: 'UNDER_WAY', passed: false, remark: '请补照片' },
        ],
      },
    ]);
    expect(answerDraft).toBeNull();
  });
});

describe('the paper', () => {
  test('is registered with its number and its scan, which those see who see the letter', async () => {
    const now = await issued({ officer, leader }, shahe);
    const fileId = await uploaded(officer, '用印件.pdf');
    const officialNumber = '九纪监建〔2019〕自007号';
    const then = taken(await letter(officer, 'registerNotice', { ...step(now), officialNumber, scanFileId: fileId }));
    expect(await read(head, then.id, 'officialNumber scan { name url }')).toMatchObject({
      officialNumber,
      scan: { name: '用印件.pdf' },
    });
    expect((await head.send(`/files/${fileId}`, {})).status).toBe(200);
    const other = await issued({ officer, leader }, shahe);
    const { errors } = await letter(officer, 'registerNotice', { ...step(other), officialNumber });
    expect(errors).toEqual([expect.objectContaining({ code: 'NUMBER_TAKEN' })]);
  });
});

describe('a leader’s words', () => {
  test('are entered by a secretary and read by the issuing side only', async () => {
    const secretary = await signIn(server.url, 'sunmin');
    const now = await issued({ officer, leader }, shahe);
    const leaderId = (await leader.ask('{ viewer { id } }')).data.viewer.id;
    const { today } = (await officer.ask('{ businessClock { today } }')).data.businessClock;
    const words = { leaderId, givenOn: today, text: '请街道主要负责人亲自过问。' };
    const ahead = await letter(secretary, 'instructNotice', { ...step(now), ...words, givenOn: '2019-12-31' });
    expect(ahead.errors).toEqual([expect.objectContaining({ code: 'DAY_AHEAD' })]);
    const then = taken(await letter(secretary, 'instructNotice', { ...step(now), ...words }));
    expect((await read(officer, then.id, 'instructions { text leader { name } by { name } }')).instructions).toEqual([
      { text: words.text, leader: { name: '王建国' }, by: { name: '孙敏' } },
    ]);
    expect((await read(head, then.id, 'instructions { text }')).instructions).toEqual([]);
  });
});

describe('free text that looks like case work', () => {
  test('is warned about before it is saved, by field, and saved when the writer says so', async () => {
    const input = await draftInput(officer, shahe, {
      basis: '根据问题线索处置情况',
      problems: [{ text: '举报人反映账目不清' }],
    });
    const warned = await letter(officer, 'draftNotice', input);
    expect(warned.notice).toBeNull();
    expect(warned.errors.map(({ code, path }) => [code, path])).toEqual([
      ['LOOKS_LIKE_CASE_WORK', ['input', 'basis']],
      ['LOOKS_LIKE_CASE_WORK', ['input', 'problems', '0', 'text']],
    ]);
    taken(await letter(officer, 'draftNotice', { ...input, warned: true, idempotencyKey: crypto.randomUUID() }));
  });
});

describe('a day for the answer that passes', () => {
  test('is an event of the day after it, once a round, whoever notices it first', async () => {
    const { id, version } = await issued({ officer, leader }, shahe, { answerBy: '2019-10-18' });
    const shift = (to: string) => officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
    await shift('2019-10-23T01:00:00Z');
    let now = taken(await letter(reporter, 'receiveNotice', { id, version }));
    const input = { ...step(now), text: '迟到的反馈。', idempotencyKey: crypto.randomUUID() };
    now = taken(await letter(head, 'answerNotice', input));
    const seen = await read(
      officer,
      id,
      'lateSince timeline { action effectiveOn actor { name } } answerObligation { state }',
    );
    expect([seen.lateSince, seen.answerObligation.state]).toEqual(['2019-10-19', 'FULFILLED_LATE']);
    expect(seen.timeline.filter((event: { action: string | null }) => event.action === null)).toEqual([
      { action: null, effectiveOn: '2019-10-19', actor: null },
    ]);
    const [{ count } = { count: -1 }] = await query<{ count: number }>(
      server.database.superuserUrl,
      `select count(*)::int as count from notice_event where notice_id = $1 and action = 'LATE'`,
      [id],
    );
    expect(count).toBe(1);
  });
});

describe('a desk', () => {
  test('hands a letter over to another of the same body, to no other', async () => {
    const now = await submitted(officer, shahe);
    const { data } = await officer.ask('{ desks { id name } units { id name } }');
    const desk = data.desks.find((one: { name: string }) => one.name === '第一联系室');
    const wrong = await letter(officer, 'handOverNotice', { ...step(now), deskId: shahe, reason: '分工调整' });
    expect(wrong.errors).toEqual([expect.objectContaining({ code: 'DESK_UNKNOWN' })]);
    const then = taken(await letter(officer, 'handOverNotice', { ...step(now), deskId: desk.id, reason: '分工调整' }));
    expect((await read(officer, then.id, 'desk { name } timeline { action reason }')).desk.name).toBe('第一联系室');
  });
});
