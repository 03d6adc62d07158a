import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../support/administrators.ts';
import { ACCOUNTS, FilingWorld } from '../support/filings.ts';
import { Caller } from '../support/people.ts';
import { deeds } from '../support/sql.ts';

let world: FilingWorld;
beforeAll(async () => {
  world = await FilingWorld.open();
});
afterAll(() => world.close());

const set = async (...asked: Parameters<FilingWorld['set']>) => {
  const { data, errors } = await world.set(...asked);
  return data?.setDisclosureTemplate ?? expect.fail(JSON.stringify(errors));
};

describe('a template', () => {
  test('is set for an item, and read by those who see the catalogue', async () => {
    const { template, errors } = await set('DW-01');
    expect(errors).toEqual([]);
    expect(template).toMatchObject({ version: 1, fromOn: '2019-07-01', photo: true, totalCell: 'income.amount' });
    const { data } = await world.who('clerk').ask('query ($id: ID!) { disclosureTemplates(itemId: $id) { version } }', {
      id: await world.itemId('DW-01'),
    });
    expect(data.disclosureTemplates).toEqual([{ version: 1 }]);
  });

  test('has versions, each from a period on; the newest comes first', async () => {
    const { template } = await set('DW-01', { ...ACCOUNTS, photo: false }, { fromOn: '2019-12-31' });
    expect(template).toMatchObject({ version: 2, fromOn: '2019-10-01', photo: false });
    const { errors } = await set('DW-01', ACCOUNTS, { fromOn: '2019-09-30' });
    expect(errors).toMatchObject([{ code: 'BEFORE_LAST_VERSION', path: ['input', 'fromOn'] }]);
  });

  test('that others have changed meanwhile is not overwritten', async () => {
    const { errors } = await set('DW-01', ACCOUNTS, { version: 1, fromOn: '2019-12-31' });
    expect(errors).toMatchObject([{ __typename: 'ConflictError', code: 'STALE_VERSION' }]);
    const twice = await Promise.all([
      set('ZW-02', ACCOUNTS, { version: 0 }),
      set('ZW-02', { ...ACCOUNTS, photo: false }, { version: 0 }),
    ]);
    expect(twice.map(({ errors: [first] }) => first?.__typename ?? 'DONE').toSorted()).toEqual([
      'ConflictError',
      'DONE',
    ]);
  });
});

describe('it is refused', () => {
  test('whole, with every fault by its place', async () => {
    const before = await deeds(world.server.database.superuserUrl);
    const [opening, ...others] = ACCOUNTS.fields;
    const fields = [{ ...opening, least: '一' }, ...others];
    const { errors } = await set('ZW-01', { ...ACCOUNTS, fields, totalCell: 'note' });
    expect(errors.map(({ path }: { path: string[] }) => path.join('.')).toSorted()).toEqual([
      'input.content.fields.0.least',
      'input.content.totalCell',
    ]);
    expect(await deeds(world.server.database.superuserUrl)).toEqual(before);
  });

  test.each<[string, object, object, string]>([
    [
      'a key of capitals',
      { fields: [{ key: 'A', label: '甲', kind: 'TEXT', required: true }] },
      {},
      'content.fields.0.key',
    ],
    [
      'a field without a name',
      { fields: [{ key: 'a', label: ' ', kind: 'TEXT', required: true }] },
      {},
      'content.fields.0.label',
    ],
    ['a period long over', {}, { fromOn: '2019-06-30' }, 'fromOn'],
    ['no reason', {}, { reason: ' ' }, 'reason'],
    ['a version below none', {}, { version: -1 }, 'version'],
  ])('for %s', async (_, content, more, where) => {
    const bare = { signOffs: [], sums: [], lastPeriods: [], totalCell: null };
    const { errors } = await set('ZW-01', { ...ACCOUNTS, ...('fields' in content ? bare : {}), ...content }, more);
    expect(errors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([`input.${where}`]);
  });

  test('to who does not keep the item', async () => {
    const code = async (who: Caller, more = {}) => refusal(await world.set('ZW-01', ACCOUNTS, more, who));
    expect(await code(new Caller(world.server.url))).toBe('UNAUTHENTICATED');
    expect(await code(world.who('clerk'))).toBe('FORBIDDEN');
    expect(await code(world.who('townshipHead'))).toBe('FORBIDDEN');
    expect(await code(world.who('officer'), { itemId: 'nonsense' })).toBe('NOT_FOUND');
    expect(await code(world.who('officer'), { itemId: crypto.randomUUID() })).toBe('NOT_FOUND');
  });
});
