import { describe, expect, test } from 'vitest';
import { codeOf, everybody, type PersonName } from '../support/everybody.ts';
import { type Caller, signIn, signInAnew } from '../support/people.ts';
import { query } from '../support/sql.ts';

const on = everybody();

describe('whose rows', () => {
  const SCOPES: readonly (readonly [PersonName, string])[] = [
    ['liuqiang', '沙河街道'],
    ['chenxia', '沙河街道'],
    ['machi', '麻池镇'],
    ['zhenxiang', '振翔社区居委会'],
    ['caizheng', '财政局'],
  ];

  /** Ids of the subtree, as the whole tree tells them to the office. */
  async function subtree(name: string): Promise<Set<string>> {
    const id = on.idOf(name);
    const rows = await query<{ id: string }>(
      on.server.database.superuserUrl,
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
      const caller = on.people[name];
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
      on.server.database.superuserUrl,
      `select (select count(*)::int from obligation where unit_id = any($1)) as obligations,
        (select count(*)::int from disclosure where unit_id = any($1)) as disclosures,
        (select count(*)::int from obligation where unit_id = any($1) and state = 'OPEN' and light = 'RED') as red,
        (select count(*)::int from obligation where unit_id = any($1) and state = 'OPEN') as open`,
      [own],
    );
    const { data } = await on.people[name].ask(`{
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
    const machi = on.idOf('麻池镇');
    const { data: all } = await on.people.lijing.ask(
      `query ($machi: ID!) { obligations(filter: { unitId: { eq: $machi } }, take: 1) { items { id } }
        disclosures(filter: { unitId: { eq: $machi } }, take: 1) { items { id } } }`,
      { machi },
    );
    const { data } = await on.people.liuqiang.ask(
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
      expect([
        document,
        codeOf(await on.people.liuqiang.ask(`query ($id: ID!) { ${document} }`, { id: machi })),
      ]).toEqual([document, 'NOT_FOUND']);
  });

  test('a village sees neither its township nor its neighbours', async () => {
    const { data } = await on.people.zhenxiang.ask('query ($id: ID!) { unit(id: $id) { id } units { name } }', {
      id: on.idOf('沙河街道'),
    });
    expect([data.unit, data.units.map(({ name }: { name: string }) => name)]).toEqual([null, ['振翔社区居委会']]);
  });

  test('the history of another’s record is not found, whichever record it is', async () => {
    const records = await query<{ id: string; kind: string }>(
      on.server.database.superuserUrl,
      `(select o.id, 'obligation' as kind from obligation o where o.unit_id = $1 limit 1) union all
       (select d.id, 'disclosure' from disclosure d where d.unit_id = $1 limit 1) union all select $1, 'unit'`,
      [on.idOf('麻池镇')],
    );
    for (const { id, kind } of records) {
      const ask = (caller: Caller) => caller.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id });
      expect([kind, codeOf(await ask(on.people.liuqiang)), codeOf(await ask(on.people.machi))]).toEqual([
        kind,
        'NOT_FOUND',
        'GIVEN',
      ]);
    }
  });
});

describe('rights end when they end', () => {
  test('a session that was ended, and an account that was disabled, are nobody', async () => {
    const caller = await signIn(on.server.url, 'halingeer');
    const { cookie } = caller;
    expect(codeOf(await caller.ask('{ units { id } }'))).toBe('GIVEN');
    await caller.ask('mutation { signOut }');
    caller.cookie = cookie;
    expect(codeOf(await caller.ask('{ units { id } }'))).toBe('UNAUTHENTICATED');
    const again = await signIn(on.server.url, 'halingeer');
    await query(
      on.server.database.superuserUrl,
      `set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'test'; set sanwu.business_at = '2019-10-15T00:00:00Z';
      update account set disabled_at = '2019-10-15' where username = 'halingeer'`,
    );
    expect(codeOf(await again.ask('{ units { id } }'))).toBe('UNAUTHENTICATED');
    await expect(signInAnew(on.server.url, 'halingeer')).rejects.toThrow('WRONG_PASSWORD');
  });
});
