import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { checked } from '../support/findings.ts';
import { issued, letter, submitted } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;
let machi: string;
let bureau: string;
let today: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units { id name } businessClock { today } }');
  const idOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
  [shahe, machi, bureau] = [idOf('沙河街道'), idOf('麻池镇'), idOf('财政局')];
  today = data.businessClock.today;
});
afterAll(() => server?.close());

/** Long before and long after: what was proposed is found on its own days. */
const THEN = { from: '2019-01-01', to: '2021-12-31' };

const FIGURES = `query ($from: Date!, $to: Date!, $by: SupervisionBy) { supervisionFigures(from: $from, to: $to, by: $by) {
  label checks found suggestions rectifications explanations rectified answersOnTime answersDue answered reviewed ended sentBack rounds daysToReview daysToClose notSent bulletins
  key desks { waiter letters waiting medianDays longestDays longestId } } }`;
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

describe('each figure', () => {
  const FILTERS: Readonly<Record<string, string>> = {
    ...{ notices: 'NoticeFilter', checks: 'CheckFilter', findings: 'FindingFilter', bulletins: 'BulletinFilter' },
  };
  const totalOf = async (who: Caller, list: string, filter: object): Promise<number> => {
    const { data, errors } = await who.ask(
      `query ($filter: ${FILTERS[list]}) { ${list}(filter: $filter, take: 1) { totalItems } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data[list].totalItems;
  };
  const span = () => ({ range: { from: today, to: today } });
  const CONFIRMED = { oneOf: ['OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED'] };

  type By = 'UNIT' | 'OFFICER' | 'DESK' | null;
  const eq = (key: unknown) => ({ eq: key as string });
  const OF: Readonly<Record<'UNIT' | 'OFFICER' | 'DESK', Readonly<Record<string, string>>>> = {
    UNIT: { checks: 'unitId', findings: 'unitId', notices: 'addresseeId' },
    OFFICER: { checks: 'checkerId', findings: 'finderId', notices: 'drafterId' },
    DESK: { checks: 'deskId', findings: 'deskId', notices: 'deskId' },
  };
  /** Only findings have none: those that a check of the platform proposed, and those that no daily check found. */
  const none = (by: By, list: string): object =>
    list === 'findings'
      ? { [by === 'OFFICER' ? 'hasFinder' : 'hasDesk']: false }
      : { [OF[by ?? 'DESK'][list] ?? '']: eq(NOBODY) };
  const of = (by: By, list: string, key: unknown): object => {
    if (by === null) return {};
    return key === null ? none(by, list) : { [OF[by][list] ?? '']: eq(key) };
  };

  /** What the link of each figure asks of which list. */
  function links(by: By, key: unknown): Record<string, [string, object]> {
    const issuedOn = { ...of(by, 'notices', key), issuedOn: span(), withdrawn: false };
    const kind = (name: string): [string, object] => [
      'notices',
      { ...issuedOn, kind: eq(name), ...(by === 'UNIT' ? {} : { once: true }) },
    ];
    return {
      ...(by === null ? { bulletins: ['bulletins', { publishedOn: span() }] } : {}),
      checks: ['checks', { ...of(by, 'checks', key), checkedOn: span() }],
      found: ['findings', { ...of(by, 'findings', key), foundOn: span(), state: CONFIRMED }],
      suggestions: kind('SUGGESTION'),
      rectifications: kind('RECTIFICATION'),
      explanations: kind('EXPLANATION'),
      rectified: ['findings', { state: eq('VERIFIED'), letter: { ...of(by, 'notices', key), issuedOn: span() } }],
      answersOnTime: ['notices', { ...issuedOn, firstAnswer: 'IN_TIME' }],
      answersDue: ['notices', { ...issuedOn, firstAnswer: 'DUE' }],
      answered: ['notices', { ...issuedOn, reached: 'ANSWERED' }],
      reviewed: ['notices', { ...issuedOn, reached: 'REVIEWED' }],
      ended: ['notices', { ...issuedOn, reached: 'ENDED' }],
      sentBack: ['notices', { ...issuedOn, minRounds: 2 }],
      notSent: ['notices', { ...of(by, 'notices', key), draftedOn: span(), issued: false }],
    };
  }

  interface Desk {
    readonly waiter: string;
    readonly letters: number;
    readonly waiting: number;
    readonly longestDays: number;
    readonly longestId: string;
  }

  async function mustAgree(who: Caller, by: By): Promise<void> {
    const told = await figures(who, by);
    expect(told.length).toBeGreaterThan(0);
    for (const row of told) {
      const counted: Record<string, number> = {};
      for (const [figure, [list, filter]] of Object.entries(links(by, row['key'])))
        counted[figure] = await totalOf(who, list, filter);
      expect(row).toMatchObject({ label: row.label, ...counted });
      const begun = { ...of(by, 'notices', row['key']), draftedOn: span(), withdrawn: false };
      for (const { waiter, ...desk } of row['desks'] as Desk[]) {
        const letters = await totalOf(who, 'notices', { ...begun, waitedWith: waiter });
        const waiting = await totalOf(who, 'notices', { ...begun, waitsWith: waiter });
        expect({ label: row.label, waiter, ...desk }).toMatchObject({ label: row.label, waiter, letters, waiting });
      }
    }
  }

  beforeAll(async () => {
    // to several; one of them taken back, one the first addressee's
    const { id } = await issued({ officer, leader }, shahe, { furtherAddresseeIds: [machi] });
    const first = await issued({ officer, leader }, machi, {
      kind: 'EXPLANATION',
      furtherAddresseeIds: [shahe, bureau],
    });
    await letter(leader, 'withdrawNotice', { id: first.id, version: first.version, reason: '麻池镇的不发了' });
    // drafts that never went out, one taken back
    const second = await signIn(server.url, 'zhaolei');
    await submitted(second, machi);
    const gone = await submitted(officer, shahe);
    await letter(officer, 'withdrawNotice', { id: gone.id, version: gone.version, reason: '不发了' });
    // sent back, and answered again
    const { data } = await head.ask('query ($id: ID!) { notice(id: $id) { version } }', { id });
    let now = (await letter(head, 'receiveNotice', { id, version: data.notice.version })).notice;
    const answer = () => ({ id, version: now?.version, text: '已整改。', idempotencyKey: crypto.randomUUID() });
    now = (await letter(head, 'answerNotice', answer())).notice;
    const back = { id, version: now?.version, reason: '缺少照片', answerBy: today };
    now = (await letter(officer, 'sendBackNotice', back)).notice;
    now = (await letter(head, 'answerNotice', answer())).notice;
    expect(now?.state).toBe('ANSWERED');
  });

  test.each([null, 'UNIT', 'OFFICER', 'DESK'] as const)('is the number of rows that its link opens, told by %s', (by) =>
    mustAgree(officer, by),
  );

  test('counts for a resident team what it sees: a letter of which it sees no more than that to its host, once', async () => {
    const team = await signIn(server.url, 'paizhu');
    for (const by of [null, 'UNIT', 'DESK'] as const) await mustAgree(team, by);
    expect((await figures(team))[0]).toMatchObject({ suggestions: 0, explanations: 1 });
  });

  test('tells letters once that went to several, rounds, and who keeps them waiting', async () => {
    const [all] = await figures(officer);
    expect(all).toMatchObject({
      suggestions: 2,
      rectifications: 1,
      explanations: 1,
      notSent: 2,
      sentBack: 1,
      rounds: 1.5,
    });
    expect(all?.['desks']).toMatchObject([
      { waiter: 'DRAFTER', medianDays: 0 },
      { waiter: 'APPROVER', waiting: 1 },
      { waiter: 'UNIT', waiting: 5 },
      { waiter: 'REVIEWER', waiting: 1, longestId: expect.any(String) },
    ]);
  });

  test('counts the days that a letter has waited, over all of its rounds and until now', async () => {
    const system = await signIn(server.url, 'xitong');
    await system.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: '2019-09-29T01:00:00Z' });
    const [all] = await figures(officer);
    const desks = all?.['desks'] as (Desk & { medianDays: number })[];
    const of = (waiter: string) => desks.find((one) => one.waiter === waiter);
    expect(of('DRAFTER')).toMatchObject({ longestDays: 0 });
    expect(of('APPROVER')?.longestDays).toBeGreaterThan(3.5);
    expect(of('UNIT')?.longestDays).toBeGreaterThan(3.5);
    expect(of('REVIEWER')?.longestDays).toBeGreaterThan(3.5);
    await mustAgree(officer, null);
  });
});

test('days before the issue are told to the issuing side alone, like the steps themselves', async () => {
  await issued({ officer, leader }, bureau);
  // its resident team reviews what is written to it, and reads the letter from its issue on
  const team = await signIn(server.url, 'paizhu');
  const [all] = (await figures(team)) as unknown as { desks: { waiter: string }[] }[];
  expect(all?.desks.map(({ waiter }) => waiter)).toEqual(['UNIT']);
  const waited = `query ($waiter: LetterWaiter!) { notices(filter: { waitedWith: $waiter }) { totalItems } }`;
  const totals = [];
  for (const waiter of ['DRAFTER', 'APPROVER', 'UNIT'])
    totals.push((await team.ask(waited, { waiter })).data.notices.totalItems);
  expect(totals).toEqual([0, 0, expect.toSatisfy((total: number) => total > 0)]);
});

describe('what a check of the platform proposed, once it is confirmed', () => {
  test('is confirmed', async () => {
    const system = await signIn(server.url, 'xitong');
    await system.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: '2019-10-12T10:00:00Z' });
    await checked(server);
    const { data } = await officer.ask(
      '{ findings(filter: { state: { eq: PROPOSED }, hasFinder: false }, take: 2) { items { id version } } }',
    );
    expect(data.findings.items).toHaveLength(2);
    await officer.ask('mutation ($input: StepFindingsInput!) { stepFindings(input: $input) { errors { message } } }', {
      input: { findings: data.findings.items, step: 'CONFIRM' },
    });
  });

  test.each([
    { by: 'OFFICER', none: { hasFinder: false } },
    { by: 'DESK', none: { hasDesk: false } },
  ])('told by $by, has a row of its own, the last one: the column adds up to all', async ({ by, none }) => {
    const parts = await figures(officer, by, THEN);
    expect(parts.at(-1)).toMatchObject({ label: '未指定', key: null, found: 2, checks: 0, suggestions: 0 });
    const [all] = await figures(officer, null, THEN);
    const sum = (figure: string) => parts.reduce((added, part) => added + Number(part[figure]), 0);
    for (const figure of ['checks', 'found', 'suggestions', 'rectified', 'notSent'])
      expect({ figure, sum: sum(figure) }).toEqual({ figure, sum: all?.[figure] });
    const { data } = await officer.ask('query ($filter: FindingFilter) { findings(filter: $filter) { totalItems } }', {
      filter: { state: { oneOf: ['OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED'] }, ...none },
    });
    expect(data.findings.totalItems).toBe(2);
  });
});
