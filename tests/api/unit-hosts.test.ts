import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, refusal, tryCall } from '../support/administrators.ts';
import { Caller, signIn } from '../support/people.ts';
import { linesOf, uploaded, workbook } from '../support/sheets.ts';
import { TreeWorld } from '../support/tree-changes.ts';
import * as imports from '../support/tree-imports.ts';
import { apply, countsOf, HEAD, preview, previewOf } from '../support/tree-imports.ts';

const FINANCE = '派驻财政局纪检监察组';
const FARMING = '派驻农牧局纪检监察组';
const CONTACT = '第一联系室';
const UNIT = 'unit { id version hosts { name } } errors { __typename code path }';

let world: TreeWorld;
/** the head of the team in the finance bureau */
let head: Caller;

beforeAll(async () => {
  world = await TreeWorld.open();
  head = await signIn(world.server.url, 'paizhu');
});
afterAll(() => world.server.close());

const versionOf = async (name: string): Promise<number> => (await world.read(world.idOf(name))).version;

async function input(team: string, hosts: readonly string[]) {
  const hostIds = hosts.map((name) => world.idOf(name));
  return { id: world.idOf(team), version: await versionOf(team), hostIds, reason: '区纪委派驻机构改革方案' };
}
const set = async (team: string, hosts: readonly string[]) =>
  call(world.administrator, 'setUnitHosts', 'SetUnitHostsInput', await input(team, hosts), UNIT);

async function assigned(name: string): Promise<{ hosts: string[]; teams: string[] }> {
  const { data } = await world.administrator.ask(
    'query ($id: ID!) { unit(id: $id) { hosts { name } teams { name } } }',
    { id: world.idOf(name) },
  );
  const names = (units: { name: string }[]) => units.map((unit) => unit.name);
  return { hosts: names(data.unit.hosts), teams: names(data.unit.teams) };
}

/** Units that somebody sees. */
const seen = async (who: Caller): Promise<string[]> =>
  (await who.ask('{ units { name } }')).data.units.map((unit: { name: string }) => unit.name).toSorted();

describe('the departments of a resident team', () => {
  test('are told both ways', async () => {
    expect(await assigned(FINANCE)).toEqual({ hosts: ['财政局', '审计局', '统计局'], teams: [] });
    expect(await assigned('审计局')).toEqual({ hosts: [], teams: [FINANCE] });
    expect(await assigned('沙河街道')).toEqual({ hosts: [], teams: [] });
  });

  test('are seen by its people, from the change on; a change that changes nothing is none to them', async () => {
    expect(await seen(head)).toEqual([FINANCE, '审计局', '统计局', '财政局'].toSorted());
    const { unit, errors } = await set(FINANCE, ['财政局', '水务局']);
    expect([errors, unit.hosts]).toEqual([[], [{ name: '财政局' }, { name: '水务局' }]]);
    expect(await seen(head)).toEqual([FINANCE, '水务局', '财政局'].toSorted());
    expect((await set(FINANCE, ['财政局', '审计局', '统计局', '财政局'])).unit.hosts.length).toBe(3);
  });

  test('may be none', async () => {
    expect((await set(FINANCE, [])).unit.hosts).toEqual([]);
    expect(await seen(head)).toEqual([FINANCE]);
    await set(FINANCE, ['财政局', '审计局', '统计局']);
  });
});

test('a liaison office keeps contact with teams, and sees what these see', async () => {
  expect((await set(CONTACT, [FINANCE])).errors).toEqual([]);
  expect(await assigned(FINANCE)).toMatchObject({ teams: [CONTACT] });
});

test('a township’s committee sees the township that it stands below, wherever that is', async () => {
  const secretary = await signIn(world.server.url, 'baoyinhua');
  expect(await seen(secretary)).toContain('沙河街道');
  await world.changed('moveUnit', '沙河街道纪检监察工作委员会', { parentId: world.idOf('麻池镇') });
  const now = await seen(secretary);
  expect([now.includes('麻池镇'), now.includes('沙河街道')]).toEqual([true, false]);
});

describe('it is refused', () => {
  const code = async (team: string, hosts: readonly string[]) => (await set(team, hosts)).errors[0]?.code;

  test('to who does not manage units', async () => {
    const wanted = await input(FINANCE, ['财政局']);
    const by = async (who: Caller) => refusal(await tryCall(who, 'setUnitHosts', 'SetUnitHostsInput', wanted, UNIT));
    expect([await by(world.officer), await by(head), await by(new Caller(world.server.url))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'UNAUTHENTICATED',
    ]);
  });

  test('for a unit that has no hosts, and for hosts of another kind', async () => {
    expect(await code('沙河街道', ['财政局'])).toBe('NO_HOSTS');
    expect(await code(FINANCE, ['沙河街道'])).toBe('BAD_HOST');
    expect(await code(FINANCE, [FINANCE])).toBe('BAD_HOST');
    expect(await code(CONTACT, ['财政局'])).toBe('BAD_HOST');
  });

  test('for units that there are not, and when somebody was first', async () => {
    const wanted = await input(FINANCE, ['财政局']);
    const tried = (more: object) =>
      tryCall(world.administrator, 'setUnitHosts', 'SetUnitHostsInput', { ...wanted, ...more }, UNIT);
    const { data } = await tried({ version: wanted.version - 1 });
    expect(data.setUnitHosts.errors[0].__typename).toBe('ConflictError');
    expect(refusal(await tried({ hostIds: ['nonsense'] }))).toBe('NOT_FOUND');
    const { data: many } = await tried({ hostIds: Array(101).fill(world.idOf('财政局')) });
    expect(many.setUnitHosts.errors[0].path).toEqual(['input', 'hostIds']);
    expect((await assigned(FINANCE)).hosts).toEqual(['财政局', '审计局', '统计局']);
  });
});

describe('who takes over', () => {
  test('from a department has its teams, and whoever saw the team before does not overwrite that', async () => {
    const before = await versionOf(FINANCE);
    await world.changed('closeUnit', '统计局', { successorId: world.idOf('文化旅游局') });
    expect(await assigned(FINANCE)).toMatchObject({ hosts: ['财政局', '审计局', '文化旅游局'] });
    expect(await versionOf(FINANCE)).toBe(before + 1);
    expect(await seen(head)).toContain('文化旅游局');
  });

  test('nobody, and nobody has them; what is on record stays with the team', async () => {
    await world.changed('closeUnit', '审计局', {});
    expect(await assigned(FINANCE)).toMatchObject({ hosts: ['财政局', '文化旅游局'] });
    expect(await seen(head)).toContain('审计局');
  });

  test('from a team has its departments, beside its own, and who keeps contact with it', async () => {
    await world.changed('closeUnit', FINANCE, { successorId: world.idOf(FARMING) });
    const { hosts, teams } = await assigned(FARMING);
    expect(hosts.toSorted()).toEqual(['农牧局', '扶贫办', '文化旅游局', '水务局', '财政局'].toSorted());
    expect(teams).toEqual([CONTACT]);
  });

  test('from a department that is split has its teams: new ones, and the one that goes on', async () => {
    const parts = [{ code: 'D61', name: '水利局', obligationIds: [], unitIds: [] }];
    const [{ id }] = (await world.changed('splitUnit', '水务局', { parts, idempotencyKey: crypto.randomUUID() }))
      .splitOff;
    const { data } = await world.administrator.ask('query ($id: ID!) { unit(id: $id) { teams { name } } }', { id });
    expect(data.unit.teams).toEqual([{ name: FARMING }]);
    expect(await assigned('水务局')).toMatchObject({ teams: [FARMING] });
  });
});

describe('in a table', () => {
  beforeAll(imports.open);
  afterAll(imports.close);

  const WITH_HOSTS = [...HEAD, '驻在部门'];
  const row = (hosts: string | null, name = FINANCE, code = 'P01') => [code, name, '派驻组', '区纪委监委', hosts];

  test('they stand as the export writes them', async () => {
    const [head = [], ...lines] = linesOf(new Uint8Array(await (await imports.exported()).arrayBuffer()));
    expect(head).toEqual(WITH_HOSTS);
    expect(lines.find(([, name]) => name === FINANCE)?.at(4)).toBe('财政局、审计局、统计局');
    expect(lines.find(([, name]) => name === '沙河街道')?.at(4) ?? '').toBe('');
  });

  test('a cell holds all of them, by name or code; what the table makes can be one', async () => {
    const lines = [WITH_HOSTS, row('财政局；D13, 数据局'), ['D71', '数据局', '部门', '九原区', null]];
    const { fileId, preview: shown } = await previewOf(lines);
    expect(countsOf(shown)).toMatchObject({ CHANGED: 1, NEW: 1 });
    expect(shown.rows.items[0].changes).toEqual([
      { field: 'hosts', before: '财政局、审计局、统计局', after: '财政局、统计局、数据局' },
    ]);
    expect((await apply(fileId, shown.fingerprint)).data.applyImport.errors).toEqual([]);
    const line = (await imports.tree()).find(([, name]) => name === FINANCE);
    expect(line?.at(4)?.split('、').toSorted()).toEqual(['数据局', '统计局', '财政局'].toSorted());
  });

  test('without the column they stay; an empty cell says that there are none', async () => {
    const without = await previewOf([HEAD, row(null).slice(0, 4)]);
    expect(countsOf(without.preview)).toMatchObject({ UNCHANGED: 1 });
    const empty = await previewOf([WITH_HOSTS, row(null)]);
    expect(empty.preview.rows.items[0]).toMatchObject({ outcome: 'CHANGED', changes: [{ field: 'hosts', after: '' }] });
  });

  test.each([
    ['卫星局', 'HOST_UNKNOWN'],
    ['沙河街道', 'HOST_KIND'],
  ])('%s is told by cell: %s', async (hosts, code) => {
    const { preview: shown } = await previewOf([WITH_HOSTS, row(hosts)]);
    expect(shown.rows.items[0].errors).toMatchObject([{ cell: 'E2', code }]);
  });

  test('of a unit that has none, a cell that is not empty is told', async () => {
    const bytes = workbook([WITH_HOSTS, ['D01', '财政局', '部门', '九原区', '审计局']]);
    const { preview: shown } = await preview({ fileId: await uploaded(imports.administrator, '单位.xlsx', bytes) });
    expect(shown.rows.items[0].errors).toMatchObject([{ cell: 'E2', code: 'NO_HOSTS' }]);
  });
});
