import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal, tryCall } from '../support/administrators.ts';
import { checked } from '../support/findings.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { Shahe } from '../support/shahe.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';
const FIELDS = `id happenedOn what recorder dueOn state light takenBackAt takenBackBy takenBackReason version viewerCanTakeBack unit { name }
  obligation { id title periodLabel opensOn dueOn state light dueExplanation { text rule countedDays }
    fulfilments { factOn revokedAt disclosure { id } } occurrence { id } }`;
const ANSWER = `occurrence { ${FIELDS} } errors { __typename code path message ... on ConflictError { currentVersion } }`;

let server: TestServer;
let shahe: Shahe;
let officer: Caller;
let lead: Caller;
let township: Caller;
let village: Caller;
let department: Caller;
let units: Map<string, string>;
let itemId: string;
let articles = 0;

const unitOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);

/** An item that Shahe and one of its villages publish within three working days of what happens. */
async function createItem(code: string, name: string): Promise<string> {
  const input = {
    ...{ code, name, affair: 'VILLAGE', basis: '村级财务公开办法', channels: ['WECHAT'], frequency: 'AS_IT_HAPPENS' },
    ...{ due: { daysAfter: { days: 3, dayKind: 'WORKING' } }, appliesTo: [], titleWords: [name] },
    ...{ namedUnitIds: [shahe.id, unitOf('万达社区')], leadId: unitOf('农牧局'), fromOn: '2019-10-08' },
    idempotencyKey: crypto.randomUUID(),
  };
  const { data, errors } = await tryCall(
    officer,
    'createDisclosureItem',
    'CreateDisclosureItemInput',
    input,
    'item { id } errors { code message }',
  );
  return data?.createDisclosureItem.item?.id ?? expect.fail(JSON.stringify([data, errors]));
}

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  shahe = await Shahe.of(server);
  officer = shahe.officer;
  [lead, township, village, department] = (await Promise.all(
    ['qiantou', 'chenxia', 'zhenxiang', 'caizheng'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller, Caller];
  await shahe.shift('2019-10-08T09:00:00+08:00');
  const { data } = await officer.ask('{ units { id name shortName } }');
  units = new Map(
    data.units.flatMap(({ id, name, shortName }: Record<'id' | 'name' | 'shortName', string>) => [
      [shortName, id],
      [name, id],
    ]),
  );
  itemId = await createItem('SS-01', '大额支出');
  await shahe.shift('2019-10-10T09:00:00+08:00');
});
afterAll(() => server.close());

let happenings = 0;
const asked = (more: object = {}) => ({
  ...{ itemId, unitId: shahe.id, happenedOn: '2019-10-09', what: `支出第${++happenings}笔` },
  ...{ idempotencyKey: crypto.randomUUID(), ...more },
});
const record = (more: object = {}, who = officer) =>
  tryCall(who, 'recordOccurrence', 'RecordOccurrenceInput', asked(more), ANSWER);
async function recorded(more: object = {}, who = officer) {
  const { data, errors } = await record(more, who);
  expect([errors, data?.recordOccurrence.errors]).toEqual([undefined, []]);
  return data.recordOccurrence.occurrence;
}
const takeBack = (id: string, version = 1, who = officer, reason = '登记有误，没有这笔支出') =>
  tryCall(who, 'takeBackOccurrence', 'TakeBackOccurrenceInput', { id, version, reason }, ANSWER);
const codeOf = ({ data, errors }: Awaited<ReturnType<typeof record>>, name = 'recordOccurrence') =>
  errors?.[0]?.extensions.code ??
  data[name].errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.at(-1)}`).join();

/** As it is now. */
async function now(id: string, who = officer) {
  const { data } = await who.ask(`query ($id: ID!) { disclosureItem(id: $id) { occurrences { ${FIELDS} } } }`, {
    id: itemId,
  });
  return data.disclosureItem.occurrences.find((one: { id: string }) => one.id === id);
}

/** Publishes on the account of Shahe and captures. @returns the entry's id */
async function published(title: string, day: string): Promise<string> {
  await shahe.publish(`happened${++articles}`, title, `${day}T08:30:00+08:00`);
  await shahe.capture();
  const { data } = await officer.ask(
    'query ($id: ID!) { disclosures(filter: { unitId: { eq: $id } }, take: 200) { items { id title } } }',
    { id: shahe.id },
  );
  return data.disclosures.items.find((one: { title: string }) => one.title === title)?.id ?? expect.fail(`no ${title}`);
}
const entry = async (id: string) =>
  (
    await officer.ask(
      'query ($id: ID!) { disclosure(id: $id) { version late obligation { id } checks { results { outcome evidence check { code } } } } }',
      { id },
    )
  ).data.disclosure;
async function judge(id: string, step: 'reject' | 'accept') {
  const { version } = await entry(id);
  const [name, type] =
    step === 'reject' ? ['rejectDisclosure', 'RejectDisclosureInput'] : ['acceptDisclosure', 'AcceptDisclosureInput'];
  const { data } = await tryCall(officer, name, type, { id, version, reason: '核对过原文' }, 'errors { code }');
  expect(data[name].errors).toEqual([]);
}

/** Nothing is left open of what came before. */
async function clear(): Promise<void> {
  const { data } = await officer.ask(
    `query ($id: ID!) { disclosureItem(id: $id) { occurrences { id version viewerCanTakeBack } } }`,
    { id: itemId },
  );
  for (const { id, version, viewerCanTakeBack } of data.disclosureItem.occurrences)
    if (viewerCanTakeBack) await takeBack(id, version);
}

describe('what happened', () => {
  test('makes its unit owe the publication of it, by the time limit after its day', async () => {
    const one = await recorded({ what: '支付道路维修款8万元' });
    expect(one).toMatchObject({
      what: '支付道路维修款8万元',
      recorder: '李静',
      state: 'OPEN',
      dueOn: '2019-10-12',
      unit: { name: '沙河街道' },
    });
    expect(one.obligation).toMatchObject({
      ...{ title: '大额支出 2019年10月9日发生', periodLabel: '2019年10月9日发生：支付道路维修款8万元' },
      ...{ opensOn: '2019-10-09', dueOn: '2019-10-12', state: 'OPEN', fulfilments: [], occurrence: { id: one.id } },
      dueExplanation: { rule: '发生后3个工作日内', countedDays: ['2019-10-10', '2019-10-11', '2019-10-12'] },
    });
    await shahe.expectTrueCounts();
    const { data } = await officer.ask(
      'query ($id: ID!) { disclosureItem(id: $id) { occurrenceDue(happenedOn: "2019-10-09") { dueOn text } } }',
      { id: itemId },
    );
    expect(data.disclosureItem.occurrenceDue).toEqual({
      dueOn: '2019-10-12',
      text: one.obligation.dueExplanation.text,
    });
  });

  test('is recorded once by one key, and the same words of one day are no second matter', async () => {
    const input = asked({ what: '购置办公设备' });
    const one = await recorded(input);
    expect((await recorded(input)).id).toBe(one.id);
    expect(codeOf(await record({ ...input, idempotencyKey: crypto.randomUUID() }))).toBe('KNOWN what');
    expect(
      (await recorded({ ...input, what: '购置办公设备（第二批）', idempotencyKey: crypto.randomUUID() })).id,
    ).not.toBe(one.id);
  });

  test('is recorded by the office, the lead department, the unit itself and its township, and told to them', async () => {
    const byLead = await recorded({ unitId: unitOf('万达社区') }, lead);
    // the lead department sees what it leads, and nothing else of the unit
    expect(byLead).toMatchObject({ recorder: '孙涛', state: 'OPEN', obligation: null, viewerCanTakeBack: true });
    expect((await recorded({}, township)).recorder).toBe('陈霞');
    expect((await recorded({ unitId: unitOf('万达社区') }, township)).unit.name).toBe('万达社区居委会');
    expect(await now(byLead.id, township)).toMatchObject({ viewerCanTakeBack: false });
    expect(await now(byLead.id, department)).toBeUndefined();
    const names = async (who: Caller) =>
      (
        await who.ask('query ($id: ID!) { disclosureItem(id: $id) { occurrenceUnits { name within } } }', {
          id: itemId,
        })
      ).data.disclosureItem.occurrenceUnits.map(({ name }: { name: string }) => name);
    expect([await names(officer), await names(township), await names(department)]).toEqual([
      ['沙河街道', '万达社区居委会'],
      ['沙河街道', '万达社区居委会'],
      [],
    ]);
    const items = async (who: Caller) =>
      (await who.ask('query ($id: ID!) { occurrenceItems(unitId: $id) { code } }', { id: shahe.id })).data
        .occurrenceItems;
    expect([await items(lead), await items(village)]).toEqual([[{ code: 'SS-01' }], []]);
  });
});

describe('it is refused', () => {
  test('to who may not, and of what is not there', async () => {
    expect(refusal(await record({}, new Caller(server.url)))).toBe('UNAUTHENTICATED');
    expect(refusal(await record({}, department))).toBe('FORBIDDEN');
    expect(refusal(await record({}, village))).toBe('FORBIDDEN');
    expect(refusal(await record({}, await signIn(server.url, 'yuedu')))).toBe('FORBIDDEN');
    for (const unknown of [NOBODY, 'none']) {
      expect(refusal(await record({ itemId: unknown }))).toBe('NOT_FOUND');
      expect(refusal(await record({ unitId: unknown }))).toBe('NOT_FOUND');
    }
  });

  test('where nothing of the kind is owed', async () => {
    const { data } = await officer.ask('{ disclosureItems { id frequency } }');
    const quarterly = data.disclosureItems.find((one: { frequency: string }) => one.frequency === 'QUARTERLY').id;
    expect(codeOf(await record({ itemId: quarterly }))).toBe('HAS_PERIODS itemId');
    expect(codeOf(await record({ unitId: unitOf('财政局') }))).toBe('NOT_OWING unitId');
    expect(codeOf(await record({ happenedOn: '2019-10-11' }))).toBe('FUTURE_DAY happenedOn');
    expect(codeOf(await record({ happenedOn: '2019-10-07' }))).toBe('NOT_ASKED_YET happenedOn');
  });

  test('where it is malformed', async () => {
    expect(codeOf(await record({ what: ' 无 ' }))).toBe('BAD_INPUT what');
    expect(codeOf(await record({ what: '长'.repeat(201) }))).toBe('BAD_INPUT what');
    expect(codeOf(await record({ what: '付给张某，电话13800000000' }))).toBe('BAD_INPUT what');
    expect(codeOf(await record({ idempotencyKey: '?' }))).toBe('BAD_IDEMPOTENCY_KEY idempotencyKey');
    expect((await record({ happenedOn: '2019-02-30' })).errors?.length).toBe(1);
  });
});

describe('what was published', () => {
  test('meets the earliest that is open, once for each, and says whether it came in time', async () => {
    await clear();
    await shahe.shift('2019-10-14T18:00:00+08:00');
    const later = await recorded({ happenedOn: '2019-10-12' });
    const earlier = await recorded({ happenedOn: '2019-10-09' });
    expect((await now(earlier.id)).light).toBe('RED');
    const first = await published('沙河街道大额支出公示（之一）', '2019-10-13');
    expect(await now(earlier.id)).toMatchObject({
      state: 'FULFILLED_LATE',
      light: 'GREEN',
      obligation: { fulfilments: [{ factOn: '2019-10-13', disclosure: { id: first } }] },
    });
    expect((await now(later.id)).state).toBe('OPEN');
    const second = await published('沙河街道大额支出公示（之二）', '2019-10-14');
    expect((await now(later.id)).state).toBe('FULFILLED');
    await checked(server);
    const inTime = async (id: string) => {
      const { late, obligation, checks } = await entry(id);
      const { outcome, evidence } = checks.results.find(
        ({ check }: { check: { code: string } }) => check.code === 'ON_TIME',
      );
      return [late, obligation.id, outcome, evidence];
    };
    expect(await inTime(first)).toEqual([
      true,
      earlier.obligation.id,
      'FAIL',
      ['应于2019年10月12日前公开，2019年10月13日公开，晚1天'],
    ]);
    expect(await inTime(second)).toEqual([false, later.obligation.id, 'PASS', []]);
    await shahe.expectTrueCounts();
  });

  test('before it was recorded counts too, on its day or after it, and no nil return', async () => {
    await clear();
    await shahe.shift('2019-10-16T18:00:00+08:00');
    const known = await published('沙河街道大额支出公示（之三）', '2019-10-15');
    await published('沙河街道大额支出公示（本期无发生）', '2019-10-16');
    expect((await recorded({ happenedOn: '2019-10-16' })).state).toBe('OPEN');
    const one = await recorded({ happenedOn: '2019-10-15' });
    expect([one.state, one.obligation.fulfilments[0].disclosure.id]).toEqual(['FULFILLED', known]);
  });

  test('rejected, frees it for another entry; accepted again, meets what is open', async () => {
    await clear();
    await shahe.shift('2019-10-17T18:00:00+08:00');
    const one = await recorded({ happenedOn: '2019-10-17' });
    const wrong = await published('沙河街道大额支出公示（之四）', '2019-10-17');
    expect((await now(one.id)).state).toBe('FULFILLED');
    await judge(wrong, 'reject');
    expect((await now(one.id)).state).toBe('OPEN');
    const right = await published('沙河街道大额支出公示（之五）', '2019-10-17');
    expect((await now(one.id)).state).toBe('FULFILLED');
    await judge(wrong, 'accept');
    expect(await entry(wrong)).toMatchObject({ late: false, obligation: null });
    const another = await recorded({ happenedOn: '2019-10-17' });
    expect([another.state, (await entry(wrong)).obligation.id]).toEqual(['FULFILLED', another.obligation.id]);
    // one of two is rejected: what waits unused takes its place
    const spare = await published('沙河街道大额支出公示（之六）', '2019-10-17');
    await judge(right, 'reject');
    expect([(await now(one.id)).state, (await entry(spare)).obligation.id]).toEqual(['FULFILLED', one.obligation.id]);
    await shahe.expectTrueCounts();
  });
});

test('two that are recorded at once share no entry', async () => {
  await clear();
  await shahe.shift('2019-10-17T20:00:00+08:00');
  await published('沙河街道大额支出公示（之同时）', '2019-10-17');
  const both = await Promise.all([
    recorded({ happenedOn: '2019-10-17' }),
    recorded({ happenedOn: '2019-10-17' }, township),
  ]);
  const states = await Promise.all(both.map(async ({ id }) => (await now(id)).state));
  expect(states.toSorted()).toEqual(['FULFILLED', 'OPEN']);
});

describe('what was not published', () => {
  test('turns red after its day, is found late, and stays outside the coverage proof', async () => {
    await shahe.shift('2019-10-18T09:00:00+08:00');
    const coverage = async () =>
      (
        await officer.ask(
          'query ($id: ID!) { coverage(under: $id, from: "2019-10-01", to: "2019-10-31") { total { expected missing unasked overdue } } }',
          { id: shahe.id },
        )
      ).data.coverage.total;
    const before = await coverage();
    const one = await recorded({ happenedOn: '2019-10-18' });
    await shahe.shift('2019-10-24T09:00:00+08:00');
    expect(await now(one.id)).toMatchObject({ state: 'OPEN', light: 'RED', dueOn: '2019-10-23' });
    const after = await coverage();
    expect([after.expected, after.missing, after.unasked]).toEqual([before.expected, 0, 0]);
    const list = async (foreseen: boolean) =>
      (
        await officer.ask(
          'query ($filter: ObligationFilter) { obligations(filter: $filter, take: 200) { items { id } } }',
          {
            filter: { unitId: { eq: shahe.id }, itemId: { eq: itemId }, foreseen },
          },
        )
      ).data.obligations.items.map(({ id }: { id: string }) => id);
    expect(await list(false)).toContain(one.obligation.id);
    expect(await list(true)).toEqual([]);
    await checked(server);
    const { data } = await officer.ask(
      'query ($id: ID!) { findings(filter: { obligationId: { eq: $id } }) { items { code state } } }',
      { id: one.obligation.id },
    );
    expect(data.findings.items).toEqual([{ code: 'ON_TIME', state: 'PROPOSED' }]);
  });

  test('taken back, is owed no more, and stays on record', async () => {
    const one = await recorded({ happenedOn: '2019-10-21' });
    expect(refusal(await takeBack(one.id, 1, new Caller(server.url)))).toBe('UNAUTHENTICATED');
    expect(refusal(await takeBack(one.id, 1, department))).toBe('NOT_FOUND');
    // nobody frees themself of what others say of them
    expect(refusal(await takeBack(one.id, 1, township))).toBe('FORBIDDEN');
    expect(refusal(await takeBack(NOBODY))).toBe('NOT_FOUND');
    expect(codeOf(await takeBack(one.id, 1, officer, '无'), 'takeBackOccurrence')).toBe('BAD_INPUT reason');
    expect(codeOf(await takeBack(one.id, 7), 'takeBackOccurrence')).toBe('STALE_VERSION version');
    const { data } = await takeBack(one.id);
    expect(data.takeBackOccurrence).toMatchObject({
      occurrence: {
        state: 'EXEMPTED',
        light: 'GREEN',
        takenBackBy: '李静',
        takenBackReason: '登记有误，没有这笔支出',
        viewerCanTakeBack: false,
      },
      errors: [],
    });
    expect(codeOf(await takeBack(one.id, 2), 'takeBackOccurrence')).toBe('WRONG_STATE id');
    await shahe.expectTrueCounts();
    const own = await recorded({ happenedOn: '2019-10-21' }, township);
    expect((await takeBack(own.id, 1, township)).data.takeBackOccurrence.errors).toEqual([]);
  });

  test('is not taken back once an entry has met it', async () => {
    await clear();
    const one = await recorded({ happenedOn: '2019-10-22' });
    await shahe.shift('2019-10-24T18:00:00+08:00');
    await published('沙河街道大额支出公示（之七）', '2019-10-24');
    expect(codeOf(await takeBack(one.id), 'takeBackOccurrence')).toBe('WRONG_STATE id');
    expect((await now(one.id)).state).toBe('FULFILLED');
  });

  test('follows another version of its item: another day, or owed no more', async () => {
    const one = await recorded({ happenedOn: '2019-10-24' });
    const change = async (more: object) => {
      const { data } = await officer.ask(
        'query ($id: ID!) { disclosureItem(id: $id) { id version name affair basis channels frequency appliesTo titleWords namedUnits { id } } }',
        { id: itemId },
      );
      const { namedUnits, ...item } = data.disclosureItem;
      const input = {
        ...item,
        namedUnitIds: namedUnits.map(({ id }: { id: string }) => id),
        fromOn: '2019-10-24',
        reason: '修订目录',
        ...more,
      };
      const answer = await tryCall(
        officer,
        'changeDisclosureItem',
        'ChangeDisclosureItemInput',
        { leadId: unitOf('农牧局'), ...input },
        'errors { code message }',
      );
      expect(answer.data?.changeDisclosureItem.errors ?? answer.errors).toEqual([]);
    };
    await change({ due: { daysAfter: { days: 10, dayKind: 'CALENDAR' } } });
    expect(await now(one.id)).toMatchObject({ dueOn: '2019-11-03', state: 'OPEN' });
    await change({ due: { daysAfter: { days: 10, dayKind: 'CALENDAR' } }, namedUnitIds: [unitOf('万达社区')] });
    expect((await now(one.id)).state).toBe('EXEMPTED');
    await change({ due: { daysAfter: { days: 5, dayKind: 'WORKING' } }, namedUnitIds: [shahe.id] });
    expect(await now(one.id)).toMatchObject({ dueOn: '2019-10-31', state: 'OPEN' });
  });
});
