import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, issued, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { askTogether } from '../support/together.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { type Relation, type RowKind, SEES_ROWS } from './rows.expectation.ts';
import { looksAt, type PlacedUnit, relationOf, type Target } from './rows.ts';

/** Units that stand in every relation to somebody's. */
const PLACES = [
  '沙河街道',
  '振翔社区居委会',
  '万达社区居委会',
  '麻池镇',
  '西脑包村委会',
  '财政局',
  '农牧局',
  '沙河街道纪检监察工作委员会',
  '派驻财政局纪检监察组',
];
/** To whom no letter is written here. */
const NOT_ADDRESSED: ReadonlySet<string> = new Set(['DISCIPLINE_COMMITTEE', 'RESIDENT_TEAM']);
/** Who sits where: resident teams and discipline committees in their hosts; a liaison office looks to its teams, and what these see. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  paizhu: ['财政局'],
  zuyuan: ['财政局'],
  lianluo: ['派驻财政局纪检监察组', '财政局'],
  baoyinhua: ['沙河街道'],
  weiyuan: ['沙河街道'],
};
const KINDS: readonly RowKind[] = [
  ...(['unit', 'obligation', 'disclosure', 'source', 'letter', 'draft', 'finding', 'check', 'vehicle'] as const),
];
/** Who has vehicles of their own. */
const GARAGES: ReadonlySet<string> = new Set(['DEPARTMENT', 'TOWNSHIP']);

let server: TestServer;
let officer: Caller;
let units: Map<string, PlacedUnit>;
let targets: Target[];

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await officer.ask(query, variables);
  return data ?? expect.fail(JSON.stringify(errors));
}

async function findingAbout(disclosureId: string, problem: string): Promise<string> {
  const { recordFinding } = await ask(
    'mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { finding { id } errors { message } } }',
    { input: { disclosureId, kind: 'INCOMPLETE', problem, idempotencyKey: randomUUID() } },
  );
  return recordFinding.finding?.id ?? expect.fail(JSON.stringify(recordFinding.errors));
}

async function checkOf(unitId: string, note: string): Promise<string> {
  const { recordCheck } = await ask(
    'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { id } errors { message } } }',
    {
      input: { subject: { type: 'UNIT', id: unitId }, conclusion: 'IN_ORDER', note, idempotencyKey: randomUUID() },
    },
  );
  return recordCheck.check?.id ?? expect.fail(JSON.stringify(recordCheck.errors));
}

async function vehicleOf(unitId: string, nr: number): Promise<{ id: string; title: string }> {
  const plate = `蒙BR${String(nr).padStart(4, '0')}`;
  const { registerVehicle } = await ask(
    'mutation ($input: RegisterVehicleInput!) { registerVehicle(input: $input) { vehicle { id } errors { message } } }',
    { input: { unitId, plate, model: '轿车', purpose: 'GENERAL', place: '院内', idempotencyKey: randomUUID() } },
  );
  return { id: registerVehicle.vehicle?.id ?? expect.fail(JSON.stringify(registerVehicle.errors)), title: plate };
}

/** Something of every kind about the unit. */
async function targetOf(unit: PlacedUnit, leader: Caller): Promise<Target> {
  const words = `关于${unit.name}的监督建议`;
  const addressed = !NOT_ADDRESSED.has(unit.kind);
  const sent = !addressed ? null : await issued({ officer, leader }, unit.id, { title: words });
  const draft = !addressed
    ? null
    : (await letter(officer, 'draftNotice', await draftInput(officer, unit.id, { title: `${words}草稿` }))).notice;
  const found = await ask(
    `query ($id: ID!) { obligations(filter: { unitId: { eq: $id } }, take: 1) { items { id title } }
      disclosures(filter: { unitId: { eq: $id } }, take: 1) { items { id title } } sources { id name unit { id } } }`,
    { id: unit.id },
  );
  const source = found.sources.find((one: { unit: { id: string } }) => one.unit.id === unit.id);
  const [obligation] = found.obligations.items;
  const [disclosure] = found.disclosures.items;
  const finding = disclosure ? await findingAbout(disclosure.id, words) : null;
  return {
    unit,
    rows: {
      unit: { id: unit.id, title: unit.name },
      ...(obligation ? { obligation } : {}),
      ...(disclosure ? { disclosure } : {}),
      ...(source ? { source: { id: source.id, title: source.name } } : {}),
      ...(sent ? { letter: { id: sent.id, title: words } } : {}),
      check: { id: await checkOf(unit.id, words), title: words },
      ...(finding ? { finding: { id: finding, title: words } } : {}),
      ...(GARAGES.has(unit.kind) ? { vehicle: await vehicleOf(unit.id, targets.length) } : {}),
      ...(draft ? { draft: { id: draft.id, title: `${words}草稿` } } : {}),
    },
  };
}

beforeAll(async () => {
  server = await startServer({ opening: true });
  await admitUnheldRoles(server);
  officer = await signIn(server.url, 'lijing');
  const leader = await signIn(server.url, 'wangjianguo');
  const all = await ask('{ units { id name kind parentId } }');
  units = new Map(all.units.map((unit: PlacedUnit) => [unit.id, unit]));
  const chosen = [...units.values()].filter(({ name }) => PLACES.includes(name));
  expect(chosen.map(({ name }) => name).toSorted()).toEqual(PLACES.toSorted());
  targets = [];
  for (const unit of chosen) targets.push(await targetOf(unit, leader));
});

afterAll(() => server.close());

/** The relations that a person's rows were tried in, and each way that is not as the table says. */
async function compare(username: string): Promise<{ tried: number; wrong: string[]; relations: Set<Relation> }> {
  const who = await signIn(server.url, username);
  const { posts } = (await who.ask('{ viewer { posts { unit { id } } } }')).data.viewer;
  const own = units.get(posts[0].unit.id) ?? expect.fail(`${username} sits nowhere`);
  const hosts = new Set([...units.values()].filter(({ name }) => HOSTS[username]?.includes(name)).map(({ id }) => id));
  const wrong: string[] = [];
  const relations = new Set<Relation>();
  let tried = 0;
  const looks = targets.flatMap(looksAt);
  const answers = await askTogether(
    who,
    looks.flatMap(({ asks }) => asks),
  );
  for (const { target, kind, asks, seen: seenIn } of looks) {
    const relation = relationOf(own, target.unit, units, hosts);
    relations.add(relation);
    const expected = SEES_ROWS[username]?.[kind].includes(relation) ?? false;
    for (const [way, seen] of Object.entries(seenIn(answers.splice(0, asks.length)))) {
      tried++;
      if (seen !== expected)
        wrong.push(`${kind} of ${target.unit.name} (${relation}) ${way}: ${seen ? 'seen' : 'not seen'}`);
    }
  }
  return { tried, wrong, relations };
}

describe('rows by who asks and how their unit stands to the row’s', () => {
  const seen = new Set<Relation>();
  let cells = 0;

  test.each(Object.keys(SEES_ROWS))(
    '%s sees what access.md gives, by id, in lists and in counts, and nothing else',
    async (username) => {
      const { tried, wrong, relations } = await compare(username);
      for (const relation of relations) seen.add(relation);
      cells += tried;
      expect(wrong).toEqual([]);
    },
  );

  test('every relation was tried, and each kind of row', () => {
    expect([...seen].toSorted()).toEqual(['above', 'below', 'host', 'outside', 'own', 'sibling']);
    const kinds = new Set(targets.flatMap(({ rows }) => Object.keys(rows)));
    expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    expect(cells).toBeGreaterThan(2500);
  });

  test('what may not be seen answers as what there is not', async () => {
    const clerk = await signIn(server.url, 'zhenxiang');
    const hidden = targets.find(({ unit }) => unit.name === '麻池镇') ?? expect.fail('no target');
    const nothing = '019e0000-0000-7000-8000-000000000000';
    const both = async (query: string, id: string) => JSON.stringify(await clerk.ask(query, { id }));
    for (const query of [
      'query ($id: ID!) { unit(id: $id) { id } obligation(id: $id) { id } disclosure(id: $id) { id } notice(id: $id) { id } }',
      'query ($id: ID!) { finding(id: $id) { id } }',
      'query ($id: ID!) { history(recordId: $id) { id } }',
      'mutation ($id: ID!) { receiveNotice(input: { id: $id, version: 1 }) { errors { code message } } }',
    ]) {
      const forNothing = await both(query, nothing);
      for (const row of Object.values(hidden.rows)) expect(await both(query, row.id)).toBe(forNothing);
    }
    const file = await Promise.all([clerk.send(`/files/${hidden.unit.id}`, {}), clerk.send(`/files/${nothing}`, {})]);
    expect(await file[0].text()).toBe(await file[1].text());
    expect(file[0].status).toBe(file[1].status);
  });
});
