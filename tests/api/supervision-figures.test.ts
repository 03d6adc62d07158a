import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { issued, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;
let machi: string;
let today: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units { id name } businessClock { today } }');
  const idOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
  [shahe, machi, today] = [idOf('沙河街道'), idOf('麻池镇'), data.businessClock.today];
});
afterAll(() => server?.close());

const FIGURES = `query ($from: Date!, $to: Date!, $by: SupervisionBy) { supervisionFigures(from: $from, to: $to, by: $by) {
  label checks found suggestions rectifications explanations rectified answersOnTime answersDue sentBack daysToReview daysToClose notSent bulletins } }`;
async function figures(who: Caller, by: string | null = null, span = { from: today, to: today }) {
  const answer = await who.ask(FIGURES, { ...span, by });
  expect(answer.errors).toBeUndefined();
  return answer.data.supervisionFigures as { label: string; [figure: string]: unknown }[];
}

const CHECK = `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { findings { id } } errors { message } } }`;

describe('supervision figures', () => {
  test('count checks, letters once however many units they went to, and what became of them, by unit, officer and desk', async () => {
    const nothing = await figures(officer);
    expect(nothing.every(({ checks }) => checks === 0)).toBe(true);
    const input = {
      ...{ subject: { type: 'UNIT', id: shahe }, conclusion: 'FINDINGS', idempotencyKey: crypto.randomUUID() },
      findings: [{ kind: 'INCOMPLETE', problem: '名单缺项' }],
    };
    const { data } = await officer.ask(CHECK, { input });
    const [finding] = data.recordCheck.check.findings as { id: string }[];
    const one = await issued({ officer, leader }, shahe, { problems: [{ findingId: finding?.id, text: '名单缺项' }] });
    const received = await letter(head, 'receiveNotice', { id: one.id, version: one.version });
    const answered = await letter(head, 'answerNotice', {
      ...{ id: one.id, version: received.notice?.version, text: '已补齐。', idempotencyKey: crypto.randomUUID() },
    });
    await letter(officer, 'passNotice', { id: one.id, version: answered.notice?.version, reason: '属实' });
    await issued({ officer, leader }, shahe, { kind: 'RECTIFICATION', furtherAddresseeIds: [machi] });
    const [all] = await figures(officer);
    expect(all).toMatchObject({
      ...{ label: '合计', checks: 1, found: 1, suggestions: 1, rectifications: 1, explanations: 0, rectified: 1 },
      ...{ answersOnTime: 1, answersDue: 1, sentBack: 0, daysToReview: 0, daysToClose: 0, notSent: 0, bulletins: 0 },
    });
    const byUnit = await figures(officer, 'UNIT');
    expect(byUnit.map(({ label, suggestions, rectifications }) => [label, suggestions, rectifications])).toEqual([
      ['沙河街道', 1, 1],
      ['麻池镇', 0, 1],
    ]);
    expect((await figures(officer, 'OFFICER')).map(({ label, checks }) => [label, checks])).toEqual([['李静', 1]]);
    expect((await figures(officer, 'DESK')).map(({ label }) => label)).toEqual(['党风政风监督室']);
  });

  test('hold nothing of other days, refuse a span that ends before it begins, and are for those who check', async () => {
    const before = await figures(officer, null, { from: '2019-01-01', to: '2019-01-31' });
    expect(before.every(({ checks, suggestions }) => checks === 0 && suggestions === 0)).toBe(true);
    expect(codeOf(await officer.ask(FIGURES, { from: today, to: '2019-01-01' }))).toBe('BAD_SPAN');
    for (const name of ['liuqiang', 'xitong', 'shenji'])
      expect(codeOf(await (await signIn(server.url, name)).ask(FIGURES, { from: today, to: today }))).toBe('FORBIDDEN');
  });
});
