import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, letter, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { linesOf } from '../support/sheets.ts';

/** A unit that does again what a letter had told it of goes a rung higher; what was put right and comes back is linked to what it was. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;
let approverId: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  approverId = (await leader.ask('{ viewer { id } }')).data.viewer.id;
});
afterAll(() => server?.close());

const today = async (): Promise<string> => (await officer.ask('{ businessClock { today } }')).data.businessClock.today;
const at = (day: string) =>
  officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: `${day}T09:00:00+08:00` });

async function found(
  kind: string,
  more: object = {},
  unitId = shahe,
): Promise<{ id: string; errors: { path: string[] }[] }> {
  const { data } = await officer.ask(
    'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { findings { id } } errors { code path } } }',
    {
      input: {
        ...{ subject: { type: 'UNIT', id: unitId }, conclusion: 'FINDINGS', idempotencyKey: randomUUID() },
        findings: [{ kind, problem: '公开栏没有更新', ...more }],
      },
    },
  );
  return { id: data.recordCheck.check?.findings[0].id ?? '', errors: data.recordCheck.errors };
}
const told = async (id: string) =>
  (
    await officer.ask(
      'query ($id: ID!) { finding(id: $id) { repeats suggestedNoticeKind repeatOf { id } relapseOf { id } state } }',
      { id },
    )
  ).data.finding;

/** Told of by a letter, which is answered, verified and closed when asked. */
async function tellOf(id: string, { closed = false, unitId = shahe, answers = head } = {}): Promise<void> {
  const drafted = taken(
    await letter(
      officer,
      'draftNotice',
      await draftInput(officer, unitId, {
        ...{ problems: [{ findingId: id, text: '公开栏没有更新' }], answerBy: await today(), approverId },
      }),
    ),
  );
  const submitted = taken(await letter(officer, 'submitNotice', { id: drafted.id, version: drafted.version }));
  let now = taken(await letter(leader, 'approveNotice', { id: drafted.id, version: submitted.version }));
  if (!closed) return;
  now = taken(await letter(answers, 'receiveNotice', { id: now.id, version: now.version }));
  const answer = { id: now.id, version: now.version, text: '已更新公开栏。', idempotencyKey: randomUUID() };
  now = taken(await letter(answers, 'answerNotice', answer));
  now = taken(await letter(officer, 'passNotice', { id: now.id, version: now.version, reason: '核实属实' }));
  expect(now.state).toBe('CLOSED');
}

describe('a finding', () => {
  let first: string;
  let second: string;

  test('is no repeat before a letter has told the unit of the same kind', async () => {
    ({ id: first } = await found('NON_STANDARD'));
    const { id: same } = await found('NON_STANDARD');
    expect(await told(same)).toMatchObject({ repeats: 0, repeatOf: null, suggestedNoticeKind: 'SUGGESTION' });
  });

  test('after one is a repeat, and each time goes a rung higher', async () => {
    await tellOf(first, { closed: true });
    ({ id: second } = await found('NON_STANDARD'));
    expect(await told(second)).toEqual({
      ...{ repeats: 1, repeatOf: { id: first }, relapseOf: null, state: 'OPEN', suggestedNoticeKind: 'RECTIFICATION' },
    });
    // of another kind it is the first
    expect(await told((await found('INCOMPLETE')).id)).toMatchObject({ repeats: 0 });
    await tellOf(second);
    const { id: third } = await found('NON_STANDARD');
    expect(await told(third)).toMatchObject({
      ...{ repeats: 2, repeatOf: { id: second }, suggestedNoticeKind: 'BULLETIN' },
    });
    const { data } = await officer.ask('{ findings(filter: { repeated: true }) { items { id } } }');
    expect(data.findings.items.map(({ id }: { id: string }) => id).sort()).toEqual([second, third].sort());
  });

  test('that had been verified and is so again is linked to what it was; what was not verified is none', async () => {
    const { id } = await found('NON_STANDARD', { relapseOfId: first });
    expect(await told(id)).toMatchObject({ relapseOf: { id: first } });
    expect((await found('NON_STANDARD', { relapseOfId: second })).errors[0]?.path).toEqual([
      ...['input', 'findings', '0', 'relapseOfId'],
    ]);
  });

  test('that was closed is looked at again in the name of whoever wrote the letter', async () => {
    const village = (
      await officer.ask('{ units(filter: { name: { contains: "西脑包" } }) { id name } }')
    ).data.units.find(({ name }: { name: string }) => name === '西脑包村委会').id;
    const { id } = await found('UNTIMELY', {}, village);
    await tellOf(id, { closed: true, unitId: village, answers: await signIn(server.url, 'xinaobao') });
    const committee = await signIn(server.url, 'baoyinhua');
    const looks = async (who: Caller) =>
      (
        await who.ask(
          'query ($under: ID!) { secondLooks(filter: { under: $under }) { items { id viewerCanCheck doneOn } } }',
          { under: village },
        )
      ).data.secondLooks.items;
    const [{ id: lookId, ...of }] = await looks(committee);
    expect(of).toEqual({ viewerCanCheck: false, doneOn: null });
    expect((await looks(officer))[0]).toMatchObject({ viewerCanCheck: true });
    const look = async (who: Caller) => {
      const input = { subject: { type: 'UNIT', id: village }, conclusion: 'IN_ORDER', lookId };
      const { data } = await who.ask(
        'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { id } errors { __typename code path } } }',
        { input: { ...input, idempotencyKey: randomUUID() } },
      );
      return data.recordCheck;
    };
    expect((await look(committee)).errors).toMatchObject([{ code: 'LOOK_OTHERS', path: ['input', 'lookId'] }]);
    expect((await look(officer)).errors).toEqual([]);
    expect((await looks(officer))[0]).toMatchObject({ viewerCanCheck: false, doneOn: await today() });
    expect((await look(officer)).errors).toMatchObject([{ __typename: 'StateError' }]);
  });

  test('is no repeat when the time before is long past', async () => {
    await at('2020-06-30');
    expect(await told((await found('NON_STANDARD')).id)).toMatchObject({ repeats: 0, repeatOf: null });
  });
});

describe('how long a district remembers', () => {
  const set = async (months: number, who: Caller, idempotencyKey = randomUUID()) => {
    const answer = await who.ask(
      'mutation ($input: SetRepeatRuleInput!) { setRepeatRule(input: $input) { rule { months } errors { path } } }',
      { input: { months, idempotencyKey } },
    );
    return answer.data?.setRepeatRule ?? { refused: answer.errors?.[0]?.extensions.code };
  };

  test('is six months until a leader sets it, for what is found from then on', async () => {
    expect((await officer.ask('{ repeatRule { months viewerCanSet } }')).data.repeatRule).toEqual({
      ...{ months: 6, viewerCanSet: false },
    });
    expect(await set(12, officer)).toEqual({ refused: 'FORBIDDEN' });
    expect(await set(12, head)).toEqual({ refused: 'FORBIDDEN' });
    expect((await set(0, leader)).errors[0].path).toEqual(['input', 'months']);
    expect((await set(61, leader)).errors[0].path).toEqual(['input', 'months']);
    expect(await set(12, leader)).toEqual({ rule: { months: 12 }, errors: [] });
    expect((await officer.ask('{ repeatRule { months } }')).data.repeatRule.months).toBe(12);
    expect(await told((await found('NON_STANDARD')).id)).toMatchObject({ repeats: 2 });
  });
});

describe('ledgers', () => {
  const sheet = async (kind: string, title: string, filter: object = {}, who = officer) => {
    const response = await who.send(`/exports/${kind}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`, {});
    expect(response.status).toBe(200);
    const [heads = [], ...lines] = linesOf(new Uint8Array(await response.arrayBuffer()), title);
    return lines.map((line) => Object.fromEntries(heads.map((head, nr) => [head, line[nr] ?? ''])));
  };

  test('of problems name each with how it was found and the letter that carries it', async () => {
    const lines = await sheet('PROBLEM_LEDGER', '问题台账', { kind: { eq: 'NON_STANDARD' } });
    const { data } = await officer.ask('{ findings(filter: { kind: { eq: NON_STANDARD } }) { totalItems } }');
    expect(lines).toHaveLength(data.findings.totalItems);
    expect(lines.map((line) => line['序号'])).toEqual(lines.map((_, nr) => String(nr + 1)));
    expect(lines.find((line) => line['状态'] === '核实通过')).toMatchObject({
      ...{ 问题: '公开栏没有更新', 类别: '不规范', 严重程度: '一般', 同类第几次: '1', 发现方式: '日常监督' },
      ...{ 发现人: '李静', 处置文书: '监督建议', 文号: expect.stringMatching(/\d+号/) },
    });
  });

  test('of rectification hold what letters carry, what the unit did, and what the review came to', async () => {
    const lines = await sheet('RECTIFICATION_LEDGER', '整改台账', { kind: { eq: 'NON_STANDARD' } });
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line['整改状态']).sort()).toEqual(['已核实，销号', '整改中'].sort());
    expect(lines.find((line) => line['整改状态'] === '已核实，销号')).toMatchObject({
      ...{
        整改要求: '请按时公开并反馈。',
        整改情况: '已更新公开栏。',
        核实意见: '核实属实',
        承办部门: '党风政风监督室',
      },
      再监督: expect.stringMatching(/^应于\d{4}-\d\d-\d\d前再监督$/),
    });
    expect(await sheet('RECTIFICATION_LEDGER', '整改台账', { state: { eq: 'VERIFIED' } })).toHaveLength(2);
    expect(await sheet('RECTIFICATION_LEDGER', '整改台账', { state: { eq: 'OPEN' } })).toEqual([]);
  });

  test('are for those who see findings', async () => {
    for (const kind of ['PROBLEM_LEDGER', 'RECTIFICATION_LEDGER', 'CHECKS'])
      expect((await head.send(`/exports/${kind}`, {})).status).toBe(403);
  });
});
