import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, issued, letter, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** An answer passes problem by problem: nothing that the unit calls not done is verified in passing. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
});
afterAll(() => server?.close());

const CHECK = `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { findings { id } } errors { code } } }`;
async function found(count: number): Promise<string[]> {
  const problems = Array.from({ length: count }, (_, nr) => `第${nr + 1}个检查发现的问题`);
  const input = {
    ...{ subject: { type: 'UNIT', id: shahe }, conclusion: 'FINDINGS', idempotencyKey: crypto.randomUUID() },
    findings: problems.map((problem) => ({ kind: 'INCOMPLETE', problem })),
  };
  const { data } = await officer.ask(CHECK, { input });
  return data.recordCheck.check.findings.map(({ id }: { id: string }) => id);
}
const statesOf = (ids: readonly string[]): Promise<string[]> =>
  Promise.all(
    ids.map(
      async (id) =>
        (await officer.ask('query ($id: ID!) { finding(id: $id) { state } }', { id })).data.finding.state as string,
    ),
  );

interface Answered {
  readonly id: string;
  readonly version: number;
  readonly findings: readonly string[];
  readonly problems: readonly string[];
}

/** A letter with as many problems, answered: of each what the unit calls it. No outcomes: by the text alone. */
async function answered(outcomes: readonly string[], count = outcomes.length): Promise<Answered> {
  const findings = await found(count);
  const problems = findings.map((findingId, nr) => ({ findingId, text: `问题${nr + 1}：公开不到位` }));
  const { id, version } = await issued({ officer, leader }, shahe, { problems, answerBy: '2019-10-25' });
  const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { problems { id } } }', { id });
  const problemIds = data.notice.problems.map((one: { id: string }) => one.id) as string[];
  const received = taken(await letter(head, 'receiveNotice', { id, version }));
  const items = outcomes.map((outcome, nr) => ({ problemId: problemIds[nr], outcome, text: '情况见附件说明' }));
  const now = taken(
    await letter(head, 'answerNotice', {
      ...{ id, version: received.version, text: '整改情况如下。', items, idempotencyKey: crypto.randomUUID() },
    }),
  );
  return { id, version: now.version, findings, problems: problemIds };
}
const pass = ({ id, version }: Answered, items: object[] = [], more: object = {}) =>
  letter(officer, 'passNotice', { id, version, reason: '核实属实', items, ...more });
const stepOf = ({ id, version }: Answered) => ({ id, version });
const itemsOf = async (id: string) =>
  (
    await head.ask('query ($id: ID!) { notice(id: $id) { answers { items { outcome text passed remark } } } }', { id })
  ).data.notice.answers.at(-1).items;

describe('an answer', () => {
  test.each(['NOT_DONE', 'UNDER_WAY'])(
    'with a problem that the unit calls %s does not pass without a word',
    async (outcome) => {
      const now = await answered(['DONE', outcome]);
      expect((await pass(now)).errors).toEqual([
        expect.objectContaining({ code: 'PROBLEM_NOT_DONE', message: expect.stringContaining('第2个问题') }),
      ]);
      const silent = await pass(now, [{ problemId: now.problems[1], passed: true, remark: '  ' }]);
      expect(silent.errors).toMatchObject([{ code: 'PROBLEM_NOT_DONE', path: ['input', 'items', '0', 'problemId'] }]);
      expect(await statesOf(now.findings)).toEqual(['RECTIFIED', 'IN_LETTER']);
    },
  );

  test('passes with the reviewer’s own word about what is not done', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const remark = '客观上无法补拍，已书面说明，予以认可。';
    const passed = await pass(now, [{ problemId: now.problems[1], passed: true, remark }]);
    expect(taken(passed).state).toBe('CLOSED');
    expect(await statesOf(now.findings)).toEqual(['VERIFIED', 'VERIFIED']);
    expect(await itemsOf(now.id)).toMatchObject([
      { outcome: 'DONE', passed: true, remark: null },
      { outcome: 'NOT_DONE', passed: true, remark },
    ]);
  });

  test('passes but for what does not: that is open again, goes in another letter, and is no matter of the second look', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const open = [{ problemId: now.problems[1], passed: false, remark: '另行发函' }];
    expect(taken(await pass(now, open)).state).toBe('CLOSED');
    expect(await statesOf(now.findings)).toEqual(['VERIFIED', 'OPEN']);
    const { data } = await officer.ask(
      'query ($id: ID!) { secondLooks(filter: { noticeId: { eq: $id } }) { items { findings { id } } } }',
      { id: now.id },
    );
    expect(data.secondLooks.items).toEqual([{ findings: [{ id: now.findings[0] }] }]);
    const problems = [{ findingId: now.findings[1], text: '公开仍不到位' }];
    const again = await letter(officer, 'draftNotice', await draftInput(officer, shahe, { problems }));
    taken(again);
    expect(await statesOf(now.findings)).toEqual(['VERIFIED', 'IN_LETTER']);
  });

  test('by the text alone is reviewed problem by problem too', async () => {
    const now = await answered([], 2);
    const open = [{ problemId: now.problems[0], passed: false, remark: '没有说到' }];
    expect(taken(await pass(now, open)).state).toBe('CLOSED');
    expect(await statesOf(now.findings)).toEqual(['OPEN', 'VERIFIED']);
    expect(await itemsOf(now.id)).toEqual([{ outcome: null, text: '', passed: false, remark: '没有说到' }]);
  });

  test('keeps what passed in an earlier round', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const back = taken(
      await letter(officer, 'sendBackNotice', {
        ...{ id: now.id, version: now.version, reason: '第二个问题没有整改', answerBy: '2019-10-28' },
        items: [{ problemId: now.problems[0], passed: true }],
      }),
    );
    const again = taken(
      await letter(head, 'answerNotice', {
        ...{ id: now.id, version: back.version, text: '第二个已整改。', idempotencyKey: crypto.randomUUID() },
        items: [
          { problemId: now.problems[0], outcome: 'NOT_DONE', text: '同上一轮' },
          { problemId: now.problems[1], outcome: 'DONE', text: '已经补上' },
        ],
      }),
    );
    const then = { ...now, version: again.version };
    const undone = await pass(then, [{ problemId: now.problems[0], passed: false, remark: '再看看' }]);
    expect(undone.errors).toMatchObject([{ code: 'PROBLEM_PASSED' }]);
    expect(taken(await pass(then)).state).toBe('CLOSED');
    expect(await statesOf(now.findings)).toEqual(['VERIFIED', 'VERIFIED']);
  });

  test.each([
    [
      'nothing passes',
      (now: Answered) => now.problems.map((problemId) => ({ problemId, passed: false, remark: '缺照片' })),
      'NOTHING_PASSES',
    ],
    [
      'what does not pass lacks a word',
      (now: Answered) => [{ problemId: now.problems[0], passed: false }],
      'PROBLEM_NEEDS_WORD',
    ],
    [
      'a word is about no problem of the letter',
      () => [{ problemId: crypto.randomUUID(), passed: true }],
      'PROBLEM_UNKNOWN',
    ],
    [
      'a problem is named twice',
      (now: Answered) => [0, 0].map((nr) => ({ problemId: now.problems[nr], passed: true })),
      'PROBLEM_UNKNOWN',
    ],
  ] as const)('does not pass where %s', async (_, items, code) => {
    const now = await answered(['DONE', 'DONE']);
    expect((await pass(now, [...items(now)])).errors).toMatchObject([{ code }]);
    expect(await statesOf(now.findings)).toEqual(['RECTIFIED', 'RECTIFIED']);
  });
});

describe('what a reviewer says', () => {
  test('is warned of where it looks like case work, and taken when it is said to be none', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const items = [{ problemId: now.problems[1], passed: true, remark: '责任人已被立案审查' }];
    const warned = await letter(officer, 'passNotice', { ...stepOf(now), reason: '问题线索已移交', items });
    expect(warned.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['LOOKS_LIKE_CASE_WORK', 'input.reason'],
      ['LOOKS_LIKE_CASE_WORK', 'input.items.0.remark'],
    ]);
    expect(await statesOf(now.findings)).toEqual(['RECTIFIED', 'IN_LETTER']);
    const said = await letter(officer, 'passNotice', { ...stepOf(now), reason: '问题线索已移交', items, warned: true });
    expect(taken(said).state).toBe('CLOSED');
  });

  test.each(['sendBackNotice', 'withdrawNotice'])('is warned of by %s too', async (mutation) => {
    const now = await answered(['DONE']);
    const more = mutation === 'sendBackNotice' ? { answerBy: '2019-10-28' } : {};
    const by = mutation === 'sendBackNotice' ? officer : leader;
    const { errors } = await letter(by, mutation, { ...stepOf(now), reason: '涉密，另行处理', ...more });
    expect(errors).toMatchObject([{ code: 'LOOKS_LIKE_CASE_WORK', path: ['input', 'reason'] }]);
  });
});

/** The same rules hold where an answer is sent back: what passes then has passed. */
describe('an answer that is sent back', () => {
  const back = ({ id, version }: Answered, items: object[]) =>
    letter(officer, 'sendBackNotice', { id, version, reason: '还要重办', answerBy: '2019-10-28', items });

  test('passes what is not done by a word of the reviewer’s own only', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const silent = await back(now, [{ problemId: now.problems[1], passed: true }]);
    expect(silent.errors).toMatchObject([{ code: 'PROBLEM_NOT_DONE', path: ['input', 'items', '0', 'problemId'] }]);
    expect(await statesOf(now.findings)).toEqual(['RECTIFIED', 'IN_LETTER']);
    taken(await back(now, [{ problemId: now.problems[1], passed: true, remark: '客观上无法补拍' }]));
    expect(await statesOf(now.findings)).toEqual(['IN_LETTER', 'VERIFIED']);
  });

  test('leaves something to do', async () => {
    const now = await answered(['DONE', 'DONE']);
    const items = now.problems.map((problemId) => ({ problemId, passed: true }));
    expect((await back(now, items)).errors).toMatchObject([{ code: 'NOTHING_LEFT', path: ['input', 'items'] }]);
    expect(await statesOf(now.findings)).toEqual(['RECTIFIED', 'RECTIFIED']);
  });

  test('again keeps what passed before, whether it is named or not', async () => {
    const now = await answered(['DONE', 'NOT_DONE']);
    const { version } = taken(await back(now, [{ problemId: now.problems[0], passed: true }]));
    const items = now.problems.map((problemId) => ({ problemId, outcome: 'UNDER_WAY', text: '正在办理' }));
    const again = taken(
      await letter(head, 'answerNotice', {
        ...{ id: now.id, version, text: '还在办。', items, idempotencyKey: crypto.randomUUID() },
      }),
    );
    const then = { ...now, version: again.version };
    const undone = await back(then, [{ problemId: now.problems[0], passed: false, remark: '再看看' }]);
    expect(undone.errors).toMatchObject([{ code: 'PROBLEM_PASSED' }]);
    taken(await back(then, []));
    expect(await itemsOf(now.id)).toMatchObject([{ passed: true }, { passed: false }]);
    expect(await statesOf(now.findings)).toEqual(['VERIFIED', 'IN_LETTER']);
  });
});
