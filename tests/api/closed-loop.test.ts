import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, letter, taken } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Look, find, write, answer, review, look again: a finding goes with its letter, and who is to act is told. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;
let machi: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const idOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
  [shahe, machi] = [idOf('沙河街道'), idOf('麻池镇')];
});
afterAll(() => server?.close());

const CHECK = `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { id findings { id state repeats } } errors { code message } } }`;
async function found(
  unitId: string,
  problems: readonly string[],
  more: Record<string, unknown> = {},
): Promise<string[]> {
  const input = {
    ...{ subject: { type: 'UNIT', id: unitId }, conclusion: 'FINDINGS', idempotencyKey: crypto.randomUUID() },
    findings: problems.map((problem) => ({ kind: 'INCOMPLETE', problem, ...more })),
  };
  const { data } = await officer.ask(CHECK, { input });
  expect(data.recordCheck.errors).toEqual([]);
  return data.recordCheck.check.findings.map(({ id }: { id: string }) => id);
}
const stateOf = async (id: string): Promise<string> =>
  (await officer.ask('query ($id: ID!) { finding(id: $id) { state } }', { id })).data.finding.state;
const statesOf = (ids: readonly string[]) => Promise.all(ids.map(stateOf));

async function draft(findingIds: readonly string[], more: Record<string, unknown> = {}) {
  const problems = findingIds.map((findingId, index) => ({ findingId, text: `问题${index + 1}：公开不到位` }));
  return letter(
    officer,
    'draftNotice',
    await draftInput(officer, shahe, { problems, answerBy: '2019-10-25', ...(await signer()), ...more }),
  );
}
const signer = async () => ({ approverId: (await leader.ask('{ viewer { id } }')).data.viewer.id as string });

async function issuedWith(findingIds: readonly string[]) {
  const { id, version } = taken(await draft(findingIds));
  const submitted = taken(await letter(officer, 'submitNotice', { id, version }));
  return taken(await letter(leader, 'approveNotice', { id, version: submitted.version }));
}

const inbox = async (who: Caller, noticeId: string) =>
  (await who.ask('{ messages(take: 100) { items { kind title recordId readAt doneAt } } }')).data.messages.items.filter(
    ({ recordId }: { recordId: string }) => recordId === noticeId,
  ) as { kind: string; title: string; doneAt: string | null }[];

describe('a finding', () => {
  test('goes with its letter: in it, put right, verified or back, until the matter is closed and looked at again', async () => {
    const ids = await found(shahe, ['低保名单缺三户', '公开栏没有照片']);
    let now = await issuedWith(ids);
    expect(await statesOf(ids)).toEqual(['IN_LETTER', 'IN_LETTER']);
    expect(
      (await head.ask('query ($id: ID!) { notice(id: $id) { problems { findingId } } }', { id: now.id })).data.notice
        .problems,
    ).toEqual([{ findingId: null }, { findingId: null }]);
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { problems { id } } }', { id: now.id });
    const [first, second] = data.notice.problems.map(({ id }: { id: string }) => id);
    now = taken(await letter(head, 'receiveNotice', { id: now.id, version: now.version }));
    const answer = (items: readonly Record<string, unknown>[]) => ({
      ...{ id: now.id, version: now.version, text: '整改情况如下。', items, idempotencyKey: crypto.randomUUID() },
    });
    now = taken(
      await letter(
        head,
        'answerNotice',
        answer([
          { problemId: first, outcome: 'DONE', text: '名单已补齐' },
          { problemId: second, outcome: 'UNDER_WAY', text: '照片在拍' },
        ]),
      ),
    );
    expect(await statesOf(ids)).toEqual(['RECTIFIED', 'IN_LETTER']);
    now = taken(
      await letter(officer, 'sendBackNotice', {
        ...{ id: now.id, version: now.version, reason: '照片没有补', answerBy: '2019-10-28' },
        items: [{ problemId: first, passed: true }],
      }),
    );
    expect(await statesOf(ids)).toEqual(['VERIFIED', 'IN_LETTER']);
    now = taken(await letter(head, 'answerNotice', answer([])));
    expect(await statesOf(ids)).toEqual(['VERIFIED', 'RECTIFIED']);
    now = taken(await letter(officer, 'passNotice', { id: now.id, version: now.version, reason: '核实属实' }));
    expect([now.state, await statesOf(ids)]).toEqual(['CLOSED', ['VERIFIED', 'VERIFIED']]);

    const looks = async () =>
      (
        await officer.ask(
          'query ($id: ID!) { secondLooks(filter: { noticeId: { eq: $id } }) { items { id doneOn findings { id } check { id } } } }',
          { id: now.id },
        )
      ).data.secondLooks.items;
    const [look] = await looks();
    expect(look).toMatchObject({ doneOn: null, findings: ids.map((id) => ({ id })) });
    const again = await officer.ask(CHECK, {
      input: {
        ...{
          subject: { type: 'UNIT', id: shahe },
          conclusion: 'FINDINGS',
          lookId: look.id,
          idempotencyKey: crypto.randomUUID(),
        },
        findings: [{ kind: 'INCOMPLETE', problem: '名单又缺了', relapseOfId: ids[0] }],
      },
    });
    expect(again.data.recordCheck.errors).toEqual([]);
    expect((await looks())[0]).toMatchObject({ doneOn: expect.any(String), check: { id: expect.any(String) } });
  });

  test('stands in one letter only, is the addressee’s, and is confirmed', async () => {
    const [own = ''] = await found(shahe, ['收支没有附件']);
    const [others = ''] = await found(machi, ['麻池的问题']);
    taken(await draft([own]));
    const refused = async (id: string) => (await draft([id])).errors.map(({ code, path }) => [code, path.join('.')]);
    expect(await refused(own)).toEqual([['FINDING_NOT_OPEN', 'input.problems.0.findingId']]);
    expect(await refused(others)).toEqual([['FINDING_UNKNOWN', 'input.problems.0.findingId']]);
    expect(await refused(crypto.randomUUID())).toEqual([['FINDING_UNKNOWN', 'input.problems.0.findingId']]);
  });

  test('is free again when its draft drops it, and when its letter is taken back', async () => {
    const [kept = '', dropped = ''] = await found(shahe, ['保留的问题', '去掉的问题']);
    const made = taken(await draft([kept, dropped]));
    const {
      kind: _kind,
      addresseeId: _to,
      idempotencyKey: _key,
      ...content
    } = await draftInput(officer, shahe, {
      ...{ problems: [{ findingId: kept, text: '保留的问题' }], answerBy: '2019-10-25', ...(await signer()) },
    });
    const edited = taken(await letter(officer, 'editNotice', { ...content, id: made.id, version: made.version }));
    expect(await statesOf([kept, dropped])).toEqual(['IN_LETTER', 'OPEN']);
    taken(await letter(officer, 'withdrawNotice', { id: edited.id, version: edited.version, reason: '合并发文' }));
    expect(await statesOf([kept, dropped])).toEqual(['OPEN', 'OPEN']);
  });

  test('of a letter to several goes with the letter to its unit', async () => {
    const [atShahe = ''] = await found(shahe, ['沙河的问题']);
    const [atMachi = ''] = await found(machi, ['麻池的问题']);
    const made = taken(
      await letter(
        officer,
        'draftNotice',
        await draftInput(officer, shahe, {
          ...{ furtherAddresseeIds: [machi], answerBy: '2019-10-25', ...(await signer()) },
          problems: [
            { findingId: atShahe, unitId: shahe, text: '沙河的问题' },
            { findingId: atMachi, unitId: machi, text: '麻池的问题' },
          ],
        }),
      ),
    );
    const submitted = taken(await letter(officer, 'submitNotice', { id: made.id, version: made.version }));
    const issued = taken(await letter(leader, 'approveNotice', { id: made.id, version: submitted.version }));
    const letterOf = async (id: string) =>
      (await officer.ask('query ($id: ID!) { finding(id: $id) { notice { number addressee { name } } } }', { id })).data
        .finding.notice;
    expect(await letterOf(atShahe)).toEqual({ number: issued.number, addressee: { name: '沙河街道' } });
    expect(await letterOf(atMachi)).toEqual({ number: issued.number, addressee: { name: '麻池镇' } });
  });
});

describe('who is to act', () => {
  test('is told of each step once, and what waits no more is done', async () => {
    let now = taken(await draft(await found(shahe, ['告知的问题'])));
    now = taken(await letter(officer, 'submitNotice', { id: now.id, version: now.version }));
    expect(await inbox(leader, now.id)).toEqual([expect.objectContaining({ kind: 'TO_APPROVE', doneAt: null })]);
    now = taken(await letter(leader, 'approveNotice', { id: now.id, version: now.version }));
    expect(await inbox(leader, now.id)).toEqual([
      expect.objectContaining({ kind: 'TO_APPROVE', doneAt: expect.any(String) }),
    ]);
    const [told, ...more] = await inbox(head, now.id);
    expect([told, more]).toEqual([
      expect.objectContaining({ kind: 'ISSUED', title: `收到监督建议 ${now.number}，请在2019年10月25日前反馈` }),
      [],
    ]);
    now = taken(await letter(head, 'receiveNotice', { id: now.id, version: now.version }));
    now = taken(
      await letter(head, 'answerNotice', {
        id: now.id,
        version: now.version,
        text: '已整改。',
        idempotencyKey: crypto.randomUUID(),
      }),
    );
    expect((await inbox(officer, now.id)).map(({ kind }) => kind)).toEqual(['ANSWERED']);
    expect((await inbox(head, now.id))[0]?.doneAt).not.toBeNull();
  });
});
