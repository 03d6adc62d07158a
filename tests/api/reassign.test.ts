import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shiftTo } from '../support/evidence.ts';
import { Caller, signIn } from '../support/people.ts';
import { article, close, connected, mutate, officer, open, publish, run, server } from '../support/portals.ts';

let items: { id: string; name: string }[];
let units: { id: string; name: string }[];

beforeAll(async () => {
  await open();
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
  const { data } = await officer.ask('{ disclosureItems { id name } units { id name } }');
  [items, units] = [data.disclosureItems, data.units];
});
afterAll(close);

const itemId = (name: string) => items.find((item) => item.name === name)?.id ?? expect.fail(name);
const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? expect.fail(name);

const ENTRY =
  'id version title rejectedReason viewerCan articleId item { name } unit { name } periodLabel obligation { id state }';
const entryOf = async (id: string) =>
  (await officer.ask(`query ($id: ID!) { disclosure(id: $id) { ${ENTRY} } }`, { id })).data.disclosure;

let nr = 0;
/** An entry that was captured with this title. */
async function captured(title: string) {
  await run(await connected(await publish([article('1', title, '2019-10-10', '麻池镇人民政府')], `zwgk/r${++nr}`)));
  const { data } = await officer.ask(
    `query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { ${ENTRY} } } }`,
    { words: title },
  );
  return data.disclosures.items[0] ?? expect.fail(title);
}

const reassign = (input: object, who = officer) =>
  mutate(
    who,
    'reassignDisclosure',
    'ReassignDisclosureInput',
    { reason: '标题写错了事项', ...input },
    `disclosure { ${ENTRY} }`,
  );
const to = (item: string, unit: string, period: string) => ({ itemId: itemId(item), unitId: unitId(unit), period });

describe('an entry that was taken for something else', () => {
  test('counts for what it is from now on, and for what it was no more; both stay on record', async () => {
    const wrong = await captured('城梁村2019年第三季度村务公开');
    expect(wrong).toMatchObject({
      item: { name: '村(居)务公开' },
      obligation: { state: 'FULFILLED' },
      viewerCan: ['REJECT', 'REASSIGN', 'TAKE_DOWN'],
    });
    const { disclosure, errors } = await reassign({
      id: wrong.id,
      version: wrong.version,
      ...to('村(居)务公开', '韩五村委会', '2019-Q3'),
    });
    expect(errors).toEqual([]);
    expect(disclosure).toMatchObject({
      ...{ unit: { name: '韩五村委会' }, periodLabel: '2019年第三季度', rejectedReason: null },
      ...{ articleId: wrong.articleId, obligation: { state: 'FULFILLED' } },
    });
    const before = await entryOf(wrong.id);
    expect(before.rejectedReason).toBe('改归入「村(居)务公开」：标题写错了事项');
    expect(before.obligation?.state).not.toBe('FULFILLED');
    expect(before.viewerCan).toEqual(['ACCEPT']);
  });

  test('and was taken down from what the public sees, stays so for what it is', async () => {
    const { id, version } = await captured('东四村2019年第三季度村务公开');
    const down = await mutate(
      officer,
      'takeDownDisclosure',
      'TakeDownDisclosureInput',
      { id, version, reason: '正文有身份证号' },
      `disclosure { ${ENTRY} }`,
    );
    expect(down.disclosure.viewerCan).toEqual(['REJECT', 'REASSIGN', 'RESTORE']);
    const { disclosure } = await reassign({
      ...{ id, version: down.disclosure.version },
      ...to('村(居)务公开', '韩五村委会', '2019-Q1'),
    });
    expect(disclosure.viewerCan).toEqual(['REJECT', 'REASSIGN', 'RESTORE']);
    // one page, one decision: what is made public again of it is all of it
    await mutate(
      officer,
      'restoreDisclosure',
      'RestoreDisclosureInput',
      { id: disclosure.id, version: disclosure.version, reason: '已更正' },
      'disclosure { id }',
    );
    expect((await entryOf(disclosure.id)).viewerCan).toEqual(['REJECT', 'REASSIGN', 'TAKE_DOWN']);
    expect((await entryOf(id)).viewerCan).toEqual(['ACCEPT']);
  });

  test('is refused where nothing would change, or what was chosen does not fit; nothing is changed then', async () => {
    const entry = await captured('召湾村2019年第三季度村务公开');
    const { id, version } = entry;
    const same = to('村(居)务公开', entry.unit.name, '2019-Q3');
    const refused = async (more: object) => (await reassign({ id, version, ...same, ...more })).errors?.[0]?.code;
    expect(await refused({})).toBe('SAME');
    expect(await refused({ period: '2019-09' })).toBe('BAD_PERIOD');
    expect(await refused({ period: '2020-Q1' })).toBe('PERIOD_AHEAD');
    expect(await refused({ itemId: randomUUID() })).toBe('NO_ITEM');
    expect(await refused({ unitId: randomUUID() })).toBe('NO_UNIT');
    expect(await refused({ reason: '' })).toBe('BAD_INPUT');
    expect(await refused({ version: version + 1 })).toBe('STALE_VERSION');
    expect(await entryOf(id)).toEqual(entry);
  });

  test('is no matter of a township, of an entry that is not there, or of nobody', async () => {
    const { id, version } = await captured('新城村2019年第三季度村务公开');
    const asked = { id, version, ...to('村(居)务公开', '韩五村委会', '2019-Q2') };
    expect(await reassign(asked, await signIn(server.url, 'machi'))).toEqual({ refused: 'FORBIDDEN' });
    expect(await reassign({ ...asked, id: randomUUID() })).toEqual({ refused: 'NOT_FOUND' });
    const nobody: Caller = Object.assign(Object.create(Caller.prototype), { url: server.url, cookie: '' });
    expect(await reassign(asked, nobody)).toEqual({ refused: 'UNAUTHENTICATED' });
    const { errors } = await reassign(asked);
    expect(errors).toEqual([]);
    expect((await reassign(asked)).errors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { version: now } = await entryOf(id);
    expect((await reassign({ ...asked, version: now })).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});
