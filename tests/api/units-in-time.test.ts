import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, withdrawn } from '../support/letters.ts';
import { COUNTS } from '../support/live.ts';
import { type Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

let server: TestServer;
let administrator: Caller;
let officer: Caller;
let leader: Caller;
let units: Map<string, string>;

beforeAll(async () => {
  server = await startServer({ opening: true });
  [administrator, officer, leader] = await Promise.all(
    ['xitong', 'lijing', 'wangjianguo'].map((name) => signIn(server.url, name)) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
  const { data } = await officer.ask('{ units { id name } }');
  units = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
});
afterAll(() => server.close());

const idOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);
const UNIT = 'id version parentId closedOn successorId spans { name parentName fromOn untilOn }';

const read = async (id: string) =>
  (await administrator.ask(`query ($id: ID!) { unit(id: $id) { ${UNIT} } }`, { id })).data.unit;

async function change(mutation: 'moveUnit' | 'closeUnit', id: string, more: object, who = administrator) {
  const { version } = await read(id);
  const type = mutation === 'moveUnit' ? 'MoveUnitInput' : 'CloseUnitInput';
  return who.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { unit { ${UNIT} } errors { code path } } }`,
    {
      input: { id, version, reason: '区政府撤并文件', ...more },
    },
  );
}

/** Counts of the district and every township equal a recount, and so do the tiles of the board. */
async function expectTrueCounts(): Promise<void> {
  const { data } = await officer.ask(
    `{ units(filter: { kind: { oneOf: [DISTRICT, TOWNSHIP] } }) { id name subtree { ${COUNTS} } } }`,
  );
  for (const { id, name, subtree } of data.units) {
    expect([name, subtree.obligations]).toEqual([name, (await recount(server.database.superuserUrl, id)).obligations]);
  }
  const { data: board } = await officer.ask(`{ lightBoard { units { light } counts { units { green yellow red } } } }`);
  const tiles = { green: 0, yellow: 0, red: 0 };
  for (const { light } of board.lightBoard.units) tiles[light.toLowerCase() as keyof typeof tiles]++;
  expect(board.lightBoard.counts.units).toEqual(tiles);
}

const sees = async (username: string, id: string): Promise<boolean> =>
  (await (await signIn(server.url, username)).ask('query ($id: ID!) { unit(id: $id) { id } }', { id })).data.unit !==
  null;

describe('a unit that moves', () => {
  test('takes its lights and counts with it, and access goes by the new place at once', async () => {
    const id = idOf('振翔社区居委会');
    expect([await sees('liuqiang', id), await sees('machi', id)]).toEqual([true, false]);
    const { data } = await change('moveUnit', id, { parentId: idOf('麻池镇') });
    expect(data.moveUnit).toMatchObject({ errors: [], unit: { parentId: idOf('麻池镇') } });
    expect([await sees('liuqiang', id), await sees('machi', id)]).toEqual([false, true]);
    await expectTrueCounts();
  });

  test('keeps its old place on record, with the day', async () => {
    expect((await read(idOf('振翔社区居委会'))).spans).toEqual([
      { name: '振翔社区居委会', parentName: '沙河街道', fromOn: null, untilOn: '2019-10-15' },
      { name: '振翔社区居委会', parentName: '麻池镇', fromOn: '2019-10-15', untilOn: null },
    ]);
  });

  test.each([
    ['under what its kind cannot stand below', '财政局', 'KIND_NOT_ALLOWED'],
    ['where it is already', '麻池镇', 'SAME_PARENT'],
  ])('%s is refused', async (_what, parent, code) => {
    const { data } = await change('moveUnit', idOf('振翔社区居委会'), { parentId: idOf(parent) });
    expect(data.moveUnit).toEqual({ unit: null, errors: [{ code, path: ['input', 'parentId'] }] });
  });

  test('for an officer is refused, and by a version that is past is told so', async () => {
    const id = idOf('振翔社区居委会');
    const { errors } = await change('moveUnit', id, { parentId: idOf('沙河街道') }, officer);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await change('moveUnit', id, { parentId: idOf('沙河街道'), version: 1 });
    expect(data.moveUnit.errors[0].code).toBe('STALE_VERSION');
  });
});

describe('a former name', () => {
  test('finds the unit', async () => {
    const id = idOf('万达社区居委会');
    const { version } = await read(id);
    await administrator.ask('mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { errors { code } } }', {
      input: { id, version, name: '万达广场社区居委会', reason: '区政府更名文件' },
    });
    const { data } = await officer.ask('{ units(filter: { name: { contains: "万达社区" } }) { id name } }');
    expect(data.units).toEqual([{ id, name: '万达广场社区居委会' }]);
  });
});

describe('a unit that closes', () => {
  test('cannot while a letter to it is under way, or while something lives below it', async () => {
    const id = idOf('西脑包村委会');
    const open = await issued({ officer, leader }, id);
    expect((await change('closeUnit', id, {})).data.closeUnit.errors[0].code).toBe('LETTERS_OPEN');
    await withdrawn(leader, open);
    expect((await change('closeUnit', idOf('沙河街道'), {})).data.closeUnit.errors[0].code).toBe('HAS_CHILDREN');
  });

  test('cannot while a letter that it issued is under way', async () => {
    const committees = await query<{ id: string }>(
      server.database.superuserUrl,
      `select p.unit_id as id from post p join account a on a.id = p.account_id where a.username = 'baoyinhua'`,
    );
    const committee = committees[0]?.id ?? expect.fail('no committee');
    const sent = await issued({ officer, leader }, idOf('沙河街道'));
    await meddle(server.database.superuserUrl, `update notice set issuer_id = '${committee}' where id = '${sent.id}'`);
    expect((await change('closeUnit', committee, {})).data.closeUnit.errors[0].code).toBe('LETTERS_OPEN');
    const hand = 'query ($id: ID!) { unitInHand(unitId: $id) { lettersOpen } }';
    expect((await administrator.ask(hand, { id: committee })).data.unitInHand.lettersOpen).toBe(true);
  });

  test('cannot when the district has one of its kind only', async () => {
    const before = await query<{ id: string }>(
      server.database.superuserUrl,
      "select id from unit where kind in ('COMMISSION', 'DISTRICT') order by kind",
    );
    for (const { id } of before) {
      expect((await change('closeUnit', id, {})).data.closeUnit.errors).toMatchObject([{ path: ['input', 'id'] }]);
    }
  });

  test.each([
    ['itself', '西脑包村委会'],
    ['a unit of another kind', '沙河街道'],
  ])('into %s is refused', async (_what, successor) => {
    const { data } = await change('closeUnit', idOf('西脑包村委会'), { successorId: idOf(successor) });
    expect(data.closeUnit.errors).toEqual([{ code: 'BAD_SUCCESSOR', path: ['input', 'successorId'] }]);
  });

  test('into a successor passes on what it still owes, once, and is counted and shown no more', async () => {
    const [id, successorId] = [idOf('西脑包村委会'), idOf('梁家营子村委会')];
    const owed = async (unitId: string) =>
      query<{ period: string; item_id: string; light: string }>(
        server.database.superuserUrl,
        `select item_id, period, light from obligation where unit_id = $1 and state in ('OPEN', 'UPCOMING') order by 1, 2`,
        [unitId],
      );
    const key = ({ item_id, period }: { item_id: string; period: string }) => `${item_id} ${period}`;
    const before = new Set([...(await owed(id)), ...(await owed(successorId))].map(key));
    const head = await signIn(server.url, 'xinaobao');
    const held = async (): Promise<string[]> => (await head.ask('{ viewer { permissions } }')).data.viewer.permissions;
    expect((await held()).length).toBeGreaterThan(0);
    const { data } = await change('closeUnit', id, { successorId });
    // what gave rights in it gives none any more
    expect(await held()).toEqual([]);
    const posts = await query(
      server.database.superuserUrl,
      `select p.ended_reason, p.ended_at is not null as ended, e.actor_name from post p join security_event e
        on e.account_id = p.account_id and e.kind = 'POST_ENDED' where p.unit_id = $1`,
      [id],
    );
    expect(posts).toEqual([{ ended_reason: '单位撤销', ended: true, actor_name: '系统管理员' }]);
    expect(data.closeUnit).toMatchObject({ errors: [], unit: { closedOn: '2019-10-15', successorId } });
    expect(await owed(id)).toEqual([]);
    const met = await query<{ n: number }>(
      server.database.superuserUrl,
      `select count(*)::int as n from obligation where unit_id = $1 and state like 'FULFILLED%'`,
      [successorId],
    );
    expect(met[0]?.n).toBeGreaterThan(0);
    const after = new Set((await owed(successorId)).map(key));
    expect([...after].every((one) => before.has(one))).toBe(true);
    const { data: board } = await officer.ask('{ lightBoard { units { unitId } } }');
    expect(board.lightBoard.units.map(({ unitId }: { unitId: string }) => unitId)).not.toContain(id);
    await expectTrueCounts();
  });

  test('without a successor owes nothing any more, and cannot be changed again', async () => {
    const id = idOf('新胜村委会');
    expect((await change('closeUnit', id, {})).data.closeUnit.errors).toEqual([]);
    await expectTrueCounts();
    expect((await change('closeUnit', id, {})).data.closeUnit.errors[0].code).toBe('UNIT_CLOSED');
  });
});
