import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftInput, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { meddle, query } from '../support/sql.ts';
import { TreeWorld } from '../support/tree-changes.ts';

const SHAHE = '沙河街道';

let world: TreeWorld;
let leader: Caller;

beforeAll(async () => {
  world = await TreeWorld.open();
  leader = await signIn(world.server.url, 'wangjianguo');
});
afterAll(() => world.server.close());

const sql = <Row extends Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  query<Row>(world.server.database.superuserUrl, text, parameters);

/** An entry that met what a village owed. */
async function met(unit: string): Promise<{ id: string; obligationId: string }> {
  const [found] = await sql<{ id: string; obligationId: string }>(
    `select d.id, f.obligation_id as "obligationId" from disclosure d join fulfilment f on f.disclosure_id = d.id
      where d.unit_id = $1 order by d.id limit 1`,
    [world.idOf(unit)],
  );
  return found ?? expect.fail(`${unit} met nothing`);
}

const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { code } } }`;

/** The obligation after its entry was rejected: where it stands, and whose it is. */
async function rejected({ id, obligationId }: { id: string; obligationId: string }) {
  const { data } = await world.officer.ask(REJECT, { input: { id, version: 1, reason: '不是本期的公开内容' } });
  expect(data.rejectDisclosure.errors).toEqual([]);
  const [now] = await sql<{ state: string; unit: string }>(
    'select o.state, u.name as unit from obligation o join unit u on u.id = o.unit_id where o.id = $1',
    [obligationId],
  );
  const { data: told } = await world.officer.ask(
    'query ($id: ID!) { unit(id: $id) { subtree { obligations { green yellow red } units { green yellow red } } } }',
    { id: world.idOf(SHAHE) },
  );
  expect(told.unit.subtree.obligations).toEqual(
    (await recount(world.server.database.superuserUrl, world.idOf(SHAHE))).obligations,
  );
  return now;
}

describe('an entry that is rejected after its unit has ended', () => {
  test('makes nobody owe, where nobody continues the unit', async () => {
    const entry = await met('西脑包村委会');
    await world.changed('closeUnit', '西脑包村委会', {});
    expect(await rejected(entry)).toEqual({ state: 'EXEMPTED', unit: '西脑包村委会' });
    const [light] = await sql<{ counted: boolean; open: number }>(
      'select counted, green + yellow + red as open from unit_light where unit_id = $1',
      [world.idOf('西脑包村委会')],
    );
    expect(light).toEqual({ counted: false, open: 0 });
  });

  test('makes nobody owe twice: who continues the unit has met, or owes, the same of its own', async () => {
    const entry = await met('梁家营子村委会');
    await world.changed('closeUnit', '梁家营子村委会', { successorId: world.idOf('华融社区居委会') });
    expect(await rejected(entry)).toEqual({ state: 'EXEMPTED', unit: '梁家营子村委会' });
  });

  test('makes the one owe that continues the unit, where it does not owe the same', async () => {
    const entry = await met('花园社区居委会');
    const heir = world.idOf('黄金社区居委会');
    await world.changed('closeUnit', '花园社区居委会', { successorId: heir });
    // as a community founded since would be
    await meddle(
      world.server.database.superuserUrl,
      `update obligation o set period = '2018-01' from obligation x where x.id = '${entry.obligationId}'
        and o.unit_id = '${heir}' and o.item_id = x.item_id and o.period = x.period`,
    );
    expect(await rejected(entry)).toEqual({ state: 'OPEN', unit: '黄金社区居委会' });
  });
});

test('whoever sends the same once more is told that they did it already, anybody else who did', async () => {
  const input = { id: world.idOf('融茂社区居委会'), version: 1, name: '融茂第一社区居委会', reason: '民政局批复' };
  const document = `mutation ($input: RenameUnitInput!) { renameUnit(input: $input) {
    errors { code message ... on ConflictError { currentVersion changedBy } } } }`;
  const ask = async () => (await world.administrator.ask(document, { input })).data.renameUnit.errors;
  expect(await ask()).toEqual([]);
  const own = { code: 'STALE_VERSION', currentVersion: 2, changedBy: '系统管理员' };
  expect(await ask()).toEqual([{ ...own, message: expect.stringContaining('您（系统管理员）刚才已经改过') }]);
  await meddle(world.server.database.superuserUrl, `update unit set version = 3 where id = '${input.id}'`);
  expect(await ask()).toEqual([
    { code: 'STALE_VERSION', currentVersion: 3, changedBy: '测试', message: expect.stringContaining('刚被测试改过') },
  ]);
});

describe('a letter that is being written', () => {
  test('keeps no unit from closing, is not told of, and is not issued to one that has', async () => {
    const id = world.idOf('育才社区居委会');
    const drafted = await letter(world.officer, 'draftNotice', await draftInput(world.officer, id));
    const submitted = await letter(world.officer, 'submitNotice', { id: drafted.notice?.id, version: 1 });
    const { data } = await world.administrator.ask('query ($id: ID!) { unitInHand(unitId: $id) { lettersOpen } }', {
      id,
    });
    expect(data.unitInHand.lettersOpen).toBe(false);
    await world.changed('closeUnit', '育才社区居委会', {});
    const step = { id: submitted.notice?.id, version: submitted.notice?.version };
    const { errors } = await letter(leader, 'approveNotice', { ...step, opinion: '', issue: true });
    expect(errors).toMatchObject([{ code: 'ADDRESSEE_CLOSED' }]);
    const late = await letter(world.officer, 'draftNotice', await draftInput(world.officer, world.idOf(SHAHE)));
    expect(late.errors).toEqual([]);
  });
});

test('a post in a unit that has ended gives no rights, whatever its row says', async () => {
  const held = `select count(*)::int as held from held_post where unit_id = $1`;
  const id = world.idOf('振翔社区居委会');
  expect((await sql<{ held: number }>(held, [id]))[0]?.held).toBeGreaterThan(0);
  await meddle(world.server.database.superuserUrl, `update unit set closed_on = '2019-10-14' where id = '${id}'`);
  expect(await sql(held, [id])).toEqual([{ held: 0 }]);
});
