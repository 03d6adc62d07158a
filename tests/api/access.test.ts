import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, issued, letter, submitted, tryLetter } from '../support/letters.ts';
import { Caller, type GraphqlAnswer, signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));

const PERSONS = [
  'lijing',
  'wangjianguo',
  'liuqiang',
  'chenxia',
  'machi',
  'zhenxiang',
  'caizheng',
  'yuedu',
  'xitong',
  'anquan',
  'shenji',
] as const;
type PersonName = (typeof PERSONS)[number];

let server: TestServer;
let people: Record<PersonName, Caller>;
let units: Record<string, string>;

beforeAll(async () => {
  server = await startServer({ opening: true });
  const entries = [];
  for (const name of PERSONS) entries.push([name, await signIn(server.url, name)] as const);
  people = Object.fromEntries(entries) as Record<PersonName, Caller>;
  const { data } = await people.lijing.ask('{ units { id name kind } }');
  units = Object.fromEntries(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
});

afterAll(() => server.close());

const idOf = (name: string): string => units[name] ?? expect.fail(`no unit ${name}`);
const codeOf = (answer: GraphqlAnswer): string => answer.errors?.[0]?.extensions.code ?? 'GIVEN';

/** A literal that fits the type: what it says does not matter, only that the document is well-formed. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const name = getNamedType(type).name;
  if (name === 'Date') return '"2019-10-15"';
  if (name === 'DateTime') return '"2019-10-15T00:00:00Z"';
  return name === 'Int' || name === 'Float' ? '1' : name === 'Boolean' ? 'true' : '"x"';
}

function documentFor(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const given = needed.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  return `${kind} { ${name}${given && `(${given})`}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'} }`;
}

describe('nobody', () => {
  /** All that an outsider may ask: who is here, sign-in, and which day it is. */
  const OPEN_TO_ALL = new Set(['viewer', 'signIn', 'signOut', 'businessClock', 'accountLink', 'useAccountLink']);
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => [type?.name.toLowerCase() ?? '', field.name, field] as const),
  );

  test.each(fields.filter(([, name]) => !OPEN_TO_ALL.has(name)))('is refused the %s %s', async (kind, _, field) => {
    const answer = await new Caller(server.url).ask(documentFor(kind, field));
    // a subscription does not go over HTTP at all, but is refused before that is said
    expect([codeOf(answer), answer.data ?? null]).toEqual(['UNAUTHENTICATED', null]);
  });

  test.each([...OPEN_TO_ALL])('is given %s', async (name) => {
    const found = fields.find(([, field]) => field === name) ?? expect.fail(name);
    expect(codeOf(await new Caller(server.url).ask(documentFor(found[0], found[2])))).toBe('GIVEN');
  });

  test('cannot read what the schema names under what is open to all', async () => {
    const documents = [
      '{ viewer { posts { unit { id name } } permissions } }',
      'mutation { signIn(input: { username: "x", password: "y" }) { viewer { id } } }',
    ];
    for (const document of documents) {
      const [value] = Object.values((await new Caller(server.url).ask(document)).data) as [{ viewer?: null } | null];
      expect(value?.viewer ?? null).toBeNull();
    }
  });
});

describe('who is given what', () => {
  const NOWHERE = '00000000-0000-7000-8000-000000000000';
  const step = (name: string) => `mutation { ${name}(input: { id: "${NOWHERE}", version: 1 }) { errors { code } } }`;
  const reasoned = (name: string) =>
    `mutation { ${name}(input: { id: "${NOWHERE}", version: 1, reason: "测试" }) { errors { code } } }`;
  /** The starting table of who may do what; everything not named here is refused. */
  const business = ['lijing', 'wangjianguo'] as const;
  const townships = ['liuqiang', 'chenxia', 'machi'] as const;
  const reporting = [...townships, 'zhenxiang', 'caizheng'] as const;
  const seeing = [...business, ...reporting, 'yuedu'] as const;
  const OPERATIONS: readonly (readonly [string, string, readonly PersonName[]])[] = [
    ['sees units', '{ units { id name } }', [...seeing, 'xitong']],
    ['sees lights', '{ lightBoard { counts { units { red } } } }', seeing],
    ['sees light changes', '{ lightChanges { id } }', seeing],
    ['sees obligations', '{ obligations { totalItems } }', seeing],
    ['sees disclosures', '{ disclosures { totalItems } }', seeing],
    ['sees the catalogue', '{ disclosureItems { id } }', seeing],
    ['sees figures', '{ figures { redUnits } }', seeing],
    ['sees letters', '{ notices { totalItems } }', [...business, ...reporting]],
    ['sees sources', '{ sources { id } }', [...business, ...townships, 'xitong']],
    ['sees who approves', '{ approvers { id } }', ['lijing']],
    ['drafts a letter', step('submitNotice'), ['lijing']],
    ['approves a letter', step('approveNotice'), ['wangjianguo']],
    ['issues a letter', step('issueNotice'), ['wangjianguo']],
    ['returns a draft', reasoned('returnNoticeDraft'), ['wangjianguo']],
    ['reviews an answer', reasoned('passNotice'), ['lijing']],
    [
      'sends an answer back',
      `mutation { sendBackNotice(input: { id: "${NOWHERE}", version: 1, reason: "测试", answerBy: "2019-10-20" }) { errors { code } } }`,
      ['lijing'],
    ],
    ['closes a letter', step('closeNotice'), ['lijing']],
    ['takes a letter back', reasoned('withdrawNotice'), [...business]],
    ['receives a letter', step('receiveNotice'), reporting],
    [
      'signs an answer',
      `mutation { answerNotice(input: { id: "${NOWHERE}", version: 1, text: "已办", idempotencyKey: "abcdefgh" }) { errors { code } } }`,
      ['liuqiang', 'machi', 'caizheng'],
    ],
    [
      'renames a unit',
      `mutation { renameUnit(input: { id: "${NOWHERE}", version: 1, name: "新名", reason: "测试" }) { errors { code } } }`,
      ['xitong'],
    ],
    [
      'creates a unit',
      `mutation { createUnit(input: { parentId: "${NOWHERE}", kind: VILLAGE, code: "1", name: "新村", idempotencyKey: "abcdefgh" }) { errors { code } } }`,
      ['xitong'],
    ],
    ['runs a capture', `mutation { runCapture(sourceId: "${NOWHERE}") { id } }`, ['lijing', 'xitong']],
    [
      'shifts the clock of a demonstration',
      'mutation { shiftClock(to: "2000-01-01T00:00:00Z") { today } }',
      ['lijing', 'xitong'],
    ],
  ];

  test.each(OPERATIONS)('%s', async (_, document, given) => {
    const answers = [];
    for (const name of PERSONS) {
      const code = codeOf(await people[name].ask(document));
      answers.push([name, code === 'FORBIDDEN' ? 'FORBIDDEN' : 'GIVEN']);
    }
    expect(answers).toEqual(PERSONS.map((name) => [name, given.includes(name) ? 'GIVEN' : 'FORBIDDEN']));
  });

  test('a file may be uploaded by whoever is signed in, by nobody else', async () => {
    const { status } = await new Caller(server.url).upload('说明.pdf', new TextEncoder().encode('%PDF-1.4'));
    expect(status).toBe(401);
  });

  test('administrators are told nothing of business through a type that business shares', async () => {
    for (const field of ['subtree { units { red } }', 'own { red }', 'light'])
      expect(codeOf(await people.xitong.ask(`{ units { ${field} } }`))).toBe('FORBIDDEN');
    for (const type of ['unmatched', 'lastRun { errorMessage }'])
      expect(codeOf(await people.xitong.ask(`{ sources { ${type} } }`))).toBe('GIVEN');
  });
});

describe('whose rows', () => {
  const SCOPES: readonly (readonly [PersonName, string])[] = [
    ['liuqiang', '沙河街道'],
    ['chenxia', '沙河街道'],
    ['machi', '麻池镇'],
    ['zhenxiang', '振翔社区居委会'],
    ['caizheng', '九原区财政局'],
  ];

  /** Ids of the subtree, as the whole tree tells them to the office. */
  async function subtree(name: string): Promise<Set<string>> {
    const id = Object.entries(units).find(([unit]) => unit === name || unit.includes(name.replace(/^九原区/, '')))?.[1];
    const rows = await query<{ id: string }>(
      server.database.superuserUrl,
      'select u.id from unit u join unit r on r.id = $1 and u.path <@ r.path',
      [id],
    );
    return new Set(rows.map((row) => row.id));
  }

  test.each(SCOPES)(
    '%s sees units, obligations, disclosures, lights, changes and sources of %s and below only',
    async (name, unit) => {
      const own = await subtree(unit);
      expect(own.size).toBeGreaterThan(0);
      const caller = people[name];
      const { data } = await caller.ask(`{
      units { id }
      obligations(take: 200) { totalItems items { unit { id } } }
      disclosures(take: 200) { totalItems items { unit { id } } }
      lightBoard { root { id } units { unitId } changes { unitId } upcoming { unit { id } } }
      lightChanges(take: 200) { unitId }
    }`);
      expect(new Set(data.units.map(({ id }: { id: string }) => id))).toEqual(own);
      const named = [
        ...data.obligations.items.map((row: { unit: { id: string } }) => row.unit.id),
        ...data.disclosures.items.map((row: { unit: { id: string } }) => row.unit.id),
        ...data.lightBoard.units.map((row: { unitId: string }) => row.unitId),
        ...data.lightBoard.changes.map((row: { unitId: string }) => row.unitId),
        ...data.lightBoard.upcoming.map((row: { unit: { id: string } }) => row.unit.id),
        ...data.lightChanges.map((row: { unitId: string }) => row.unitId),
        data.lightBoard.root.id,
      ];
      expect(named.filter((id) => !own.has(id))).toEqual([]);
      const sources = await caller.ask('{ sources { unit { id } } }');
      for (const source of sources.data?.sources ?? []) expect(own.has(source.unit.id)).toBe(true);
    },
  );

  test.each(SCOPES)('%s: totals and counts are those of the rows of %s', async (name, unit) => {
    const own = [...(await subtree(unit))];
    const [sums] = await query<{ obligations: number; disclosures: number; red: number; open: number }>(
      server.database.superuserUrl,
      `select (select count(*)::int from obligation where unit_id = any($1)) as obligations,
        (select count(*)::int from disclosure where unit_id = any($1)) as disclosures,
        (select count(*)::int from obligation where unit_id = any($1) and state = 'OPEN' and light = 'RED') as red,
        (select count(*)::int from obligation where unit_id = any($1) and state = 'OPEN') as open`,
      [own],
    );
    const { data } = await people[name].ask(`{
      obligations { totalItems } disclosures { totalItems }
      lightBoard { counts { obligations { green yellow red } } }
    }`);
    const { green, yellow, red } = data.lightBoard.counts.obligations;
    expect([data.obligations.totalItems, data.disclosures.totalItems, red, green + yellow + red]).toEqual([
      sums?.obligations,
      sums?.disclosures,
      sums?.red,
      sums?.open,
    ]);
  });

  test('what is asked for by name of another township is not found, and counts as nothing', async () => {
    const machi = idOf('麻池镇');
    const { data: all } = await people.lijing.ask(
      `query ($machi: ID!) { obligations(filter: { unitId: { eq: $machi } }, take: 1) { items { id } }
        disclosures(filter: { unitId: { eq: $machi } }, take: 1) { items { id } } }`,
      { machi },
    );
    const { data } = await people.liuqiang.ask(
      `query ($machi: ID!, $obligation: ID!, $disclosure: ID!) {
        unit(id: $machi) { id } units(filter: { under: $machi }) { id }
        obligation(id: $obligation) { id } disclosure(id: $disclosure) { id }
        obligations(filter: { under: $machi }) { totalItems items { id } }
        disclosures(filter: { under: $machi }) { totalItems items { id } }
        notices(filter: { under: $machi }) { totalItems } }`,
      { machi, obligation: all.obligations.items[0].id, disclosure: all.disclosures.items[0].id },
    );
    const empty = { totalItems: 0, items: [] };
    expect(data).toEqual({
      unit: null,
      units: [],
      obligation: null,
      disclosure: null,
      obligations: empty,
      disclosures: empty,
      notices: { totalItems: 0 },
    });
    for (const document of [
      'lightBoard(under: $id) { counts { units { red } } }',
      'figures(under: $id) { redUnits }',
      'lightChanges(under: $id) { id }',
      'history(recordId: $id) { id }',
    ])
      expect([document, codeOf(await people.liuqiang.ask(`query ($id: ID!) { ${document} }`, { id: machi }))]).toEqual([
        document,
        'NOT_FOUND',
      ]);
  });

  test('a village sees neither its township nor its neighbours', async () => {
    const { data } = await people.zhenxiang.ask('query ($id: ID!) { unit(id: $id) { id } units { name } }', {
      id: idOf('沙河街道'),
    });
    expect([data.unit, data.units.map(({ name }: { name: string }) => name)]).toEqual([null, ['振翔社区居委会']]);
  });

  test('the history of another’s record is not found, whichever record it is', async () => {
    const records = await query<{ id: string; kind: string }>(
      server.database.superuserUrl,
      `(select o.id, 'obligation' as kind from obligation o where o.unit_id = $1 limit 1) union all
       (select d.id, 'disclosure' from disclosure d where d.unit_id = $1 limit 1) union all select $1, 'unit'`,
      [idOf('麻池镇')],
    );
    for (const { id, kind } of records) {
      const ask = (caller: Caller) => caller.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id });
      expect([kind, codeOf(await ask(people.liuqiang)), codeOf(await ask(people.machi))]).toEqual([
        kind,
        'NOT_FOUND',
        'GIVEN',
      ]);
    }
  });
});

describe('a letter', () => {
  const LETTER = `id state title number problems { text obligation { id title } } answers { text } timeline { action reason }
    viewerCan { action allowed } steps { state reachedAt } answerObligation { id } moveOf`;
  const read = (caller: Caller, id: string) => caller.ask(`query ($id: ID!) { notice(id: $id) { ${LETTER} } }`, { id });
  const total = async (caller: Caller) => (await caller.ask('{ notices { totalItems } }')).data.notices.totalItems;

  test('is nothing to the unit it is about before its issue: no row, no count, no history, no trace on what it names', async () => {
    const shahe = idOf('沙河街道');
    const { data } = await people.liuqiang.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, light: { eq: RED } }, take: 1) { items { id } } }',
      { id: shahe },
    );
    const obligationId = data.obligations.items[0].id;
    const before = await total(people.liuqiang);
    const { id } = await submitted(people.lijing, shahe, {
      problems: [{ text: '第三季度未公开', obligationId }],
      title: '秘密的拟稿',
    });
    expect((await read(people.liuqiang, id)).data.notice).toBeNull();
    expect(await total(people.liuqiang)).toBe(before);
    expect(codeOf(await people.liuqiang.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id }))).toBe(
      'NOT_FOUND',
    );
    const seen = await people.liuqiang.ask(
      `query ($id: ID!) { obligation(id: $id) { openNotice { id } notice { id } } history(recordId: $id) { changes { before after } }
        notices(filter: { text: { contains: "秘密" } }) { totalItems } figures { openNotices } lightBoard { openNotices } }`,
      { id: obligationId },
    );
    expect(seen.data.obligation).toEqual({ openNotice: null, notice: null });
    expect(JSON.stringify(seen.data)).not.toContain('秘密');
    expect([seen.data.notices.totalItems, seen.data.figures.openNotices, seen.data.lightBoard.openNotices]).toEqual([
      0, 0, 0,
    ]);
    expect((await read(people.wangjianguo, id)).data.notice.id).toBe(id);
  });

  test('from its issue on belongs to the addressee and to those with a copy, and to no other', async () => {
    const [shahe, machi] = [idOf('沙河街道'), idOf('麻池镇')];
    const before = await total(people.machi);
    const { id } = await issued({ officer: people.lijing, leader: people.wangjianguo }, shahe, { copyIds: [machi] });
    for (const name of ['liuqiang', 'chenxia', 'machi'] as const)
      expect((await read(people[name], id)).data.notice.id).toBe(id);
    expect(await total(people.machi)).toBe(before + 1);
    for (const name of ['zhenxiang', 'caizheng'] as const)
      expect((await read(people[name], id)).data.notice).toBeNull();
  });

  test('shows those addressed nothing of its life before the issue', async () => {
    const { id } = await issued({ officer: people.lijing, leader: people.wangjianguo }, idOf('沙河街道'));
    const { data } = await read(people.liuqiang, id);
    expect(data.notice.timeline.map(({ action }: { action: string }) => action)).toEqual(['ISSUE']);
    expect(codeOf(await people.liuqiang.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id }))).toBe(
      'NOT_FOUND',
    );
  });

  test('with a copy, a unit can do nothing to it and sees no more of the other unit than the letter says', async () => {
    const [shahe, machi] = [idOf('沙河街道'), idOf('麻池镇')];
    const { data: red } = await people.liuqiang.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, light: { eq: RED } }, take: 1) { items { id } } }',
      { id: shahe },
    );
    const problems = [{ text: '第三季度未公开', obligationId: red.obligations.items[0].id }];
    const { id, version } = await issued({ officer: people.lijing, leader: people.wangjianguo }, shahe, {
      copyIds: [machi],
      problems,
    });
    expect((await read(people.machi, id)).data.notice.viewerCan).toEqual([]);
    expect(codeOf(await tryLetter(people.machi, 'receiveNotice', { id, version }))).toBe('FORBIDDEN');
    const answer = await people.machi.ask(
      `query ($id: ID!) { notice(id: $id) {
        problems { obligation { unit { subtree { obligations { green yellow red } } own { red } } } }
        answerObligation { unit { subtree { units { green yellow red } } light } } } }`,
      { id },
    );
    const counts = /"(green|yellow|red)":\d/;
    expect(JSON.stringify(answer.data ?? null)).not.toMatch(counts);
  });

  test('is approved by the named leader and never by whoever drafted it', async () => {
    const shahe = idOf('沙河街道');
    const { data } = await people.lijing.ask('{ viewer { id } }');
    const { errors } = await letter(
      people.lijing,
      'draftNotice',
      await draftInput(people.lijing, shahe, { approverId: data.viewer.id }),
    );
    expect(errors).toEqual([expect.objectContaining({ code: 'APPROVER_IS_DRAFTER' })]);
    const { id, version } = await submitted(people.lijing, shahe);
    expect(codeOf(await tryLetter(people.lijing, 'approveNotice', { id, version }))).toBe('FORBIDDEN');
    expect(codeOf(await tryLetter(people.wangjianguo, 'submitNotice', { id, version }))).toBe('FORBIDDEN');
  });

  test('even a leader who holds the drafting role too cannot approve what they drafted, nor another leader in their place', async () => {
    const { superuserUrl } = server.database;
    const asActor = `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';`;
    const post = (username: string, role: string, unit: string) =>
      query(
        superuserUrl,
        `${asActor} insert into post select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'account_id', (select id from account where username = '${username}'), 'role', '${role}', 'unit_id', (select unit_id from post o join account a on a.id = o.account_id where a.username = '${unit}' limit 1)))).* from post p limit 1`,
      );
    await post('wangjianguo', 'OFFICER', 'lijing');
    await post('sunmin', 'APPROVER', 'wangjianguo');
    const [leader, other] = [people.wangjianguo, await signIn(server.url, 'sunmin')];
    const { data } = await leader.ask('{ viewer { id } }');
    const own = await letter(
      leader,
      'draftNotice',
      await draftInput(leader, idOf('沙河街道'), { approverId: data.viewer.id }),
    );
    expect(own.errors).toEqual([expect.objectContaining({ code: 'APPROVER_IS_DRAFTER' })]);
    const { id, version } = await submitted(people.lijing, idOf('沙河街道'), { approverId: data.viewer.id });
    expect(codeOf(await tryLetter(other, 'approveNotice', { id, version }))).toBe('FORBIDDEN');
    await query(
      superuserUrl,
      `${asActor} delete from post where account_id = '${data.viewer.id}' and role = 'OFFICER'; delete from post where role = 'APPROVER' and account_id <> '${data.viewer.id}'`,
    );
    expect((await letter(leader, 'approveNotice', { id, version })).notice?.state).toBe('ISSUED');
  });

  test('is received and answered by the addressee alone, and reviewed by anyone but them', async () => {
    const { id, version } = await issued({ officer: people.lijing, leader: people.wangjianguo }, idOf('沙河街道'));
    expect(codeOf(await tryLetter(people.machi, 'receiveNotice', { id, version }))).toBe('NOT_FOUND');
    expect(codeOf(await tryLetter(people.lijing, 'receiveNotice', { id, version }))).toBe('FORBIDDEN');
    const received = await letter(people.chenxia, 'receiveNotice', { id, version });
    const input = { id, version: received.notice?.version, text: '已公开。', idempotencyKey: crypto.randomUUID() };
    expect(codeOf(await tryLetter(people.chenxia, 'answerNotice', input))).toBe('FORBIDDEN');
    const answered = await letter(people.liuqiang, 'answerNotice', input);
    const review = { id, version: answered.notice?.version, reason: '情况属实' };
    expect(codeOf(await tryLetter(people.liuqiang, 'passNotice', review))).toBe('FORBIDDEN');
    expect((await letter(people.lijing, 'passNotice', review)).notice?.state).toBe('CLOSED');
  });
});

describe('rights end when they end', () => {
  test('a session that was ended, and an account that was disabled, are nobody', async () => {
    const caller = await signIn(server.url, 'halingeer');
    const { cookie } = caller;
    expect(codeOf(await caller.ask('{ units { id } }'))).toBe('GIVEN');
    await caller.ask('mutation { signOut }');
    caller.cookie = cookie;
    expect(codeOf(await caller.ask('{ units { id } }'))).toBe('UNAUTHENTICATED');
    const again = await signIn(server.url, 'halingeer');
    await query(
      server.database.superuserUrl,
      `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';
      update account set disabled_at = '2019-10-15' where username = 'halingeer'`,
    );
    expect(codeOf(await again.ask('{ units { id } }'))).toBe('UNAUTHENTICATED');
    await expect(signIn(server.url, 'halingeer')).rejects.toThrow('WRONG_PASSWORD');
  });
});
