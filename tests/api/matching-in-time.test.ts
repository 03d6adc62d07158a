import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shiftTo } from '../support/evidence.ts';
import { article, close, connected, officer, open, publish, run } from '../support/portals.ts';

let units: { id: string; name: string }[];

beforeAll(async () => {
  await open();
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
  units = (await officer.ask('{ units { id name } }')).data.units;
});
afterAll(close);

const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? expect.fail(name);
const errors = 'errors { code message }';

/** A monthly item of a township, from a day on. */
async function item(code: string, name: string, words: string, fromOn: string, more: object = {}): Promise<string> {
  const input = {
    ...{
      code,
      name,
      affair: 'VILLAGE',
      basis: '《村民委员会组织法》',
      channels: ['PORTAL'],
      frequency: 'MONTHLY',
      appliesTo: [],
    },
    ...{ due: { daysAfter: { days: 5, dayKind: 'WORKING' } }, titleWords: [words], namedUnitIds: [unitId('麻池镇')] },
    ...{ fromOn, idempotencyKey: crypto.randomUUID(), ...more },
  };
  const { data } = await officer.ask(
    `mutation ($input: CreateDisclosureItemInput!) { createDisclosureItem(input: $input) { item { id } ${errors} } }`,
    { input },
  );
  expect(data.createDisclosureItem.errors).toEqual([]);
  return data.createDisclosureItem.item.id;
}

async function change(id: string, part: object): Promise<void> {
  const { data: known } = await officer.ask('{ disclosureItems { id version name titleWords } }');
  const { version, name, titleWords } = known.disclosureItems.find((one: { id: string }) => one.id === id);
  const input = {
    ...{
      id,
      version,
      name,
      titleWords,
      affair: 'VILLAGE',
      basis: '《村民委员会组织法》',
      channels: ['PORTAL'],
      frequency: 'MONTHLY',
    },
    ...{
      due: { daysAfter: { days: 5, dayKind: 'WORKING' } },
      appliesTo: [],
      namedUnitIds: [unitId('麻池镇')],
      leadId: null,
    },
    ...{ reason: '目录调整', ...part },
  };
  const { data } = await officer.ask(
    `mutation ($input: ChangeDisclosureItemInput!) { changeDisclosureItem(input: $input) { ${errors} } }`,
    { input },
  );
  expect(data.changeDisclosureItem.errors).toEqual([]);
}

let nr = 0;
/** What an article of this title came to: the period that it counts for, or why it waits. */
async function taken(title: string, day: string): Promise<string> {
  await run(await connected(await publish([article('1', title, day, '麻池镇人民政府')], `zwgk/t${++nr}`)));
  const { data } = await officer.ask(
    `query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { periodLabel } }
      unmatchedArticles(filter: { text: { contains: $words } }) { items { because } } }`,
    { words: title },
  );
  return data.disclosures.items[0]?.periodLabel ?? data.unmatchedArticles.items[0]?.because;
}

describe('an item that is changed for a later period', () => {
  test('takes articles by its present words until then', async () => {
    const id = await item('ZC-01', '渠道整修进展', '渠道整修', '2019-10-01');
    await change(id, { fromOn: '2019-11-01', titleWords: ['水利设施'] });
    expect(await taken('麻池镇2019年10月渠道整修情况', '2019-10-10')).toBe('2019年10月');
    expect(await taken('麻池镇2019年10月水利设施情况', '2019-10-10')).toBe('NO_ITEM');
  });

  test('takes what is of a period before it by the words of then, when it comes late', async () => {
    const id = await item('ZC-02', '路灯安装进展', '路灯安装', '2019-10-01');
    await change(id, { fromOn: '2019-11-01', namedUnitIds: [unitId('哈林格尔镇')], titleWords: ['照明设施'] });
    await shiftTo(officer, '2019-11-05T08:30:00+08:00');
    expect(await taken('麻池镇2019年10月路灯安装情况', '2019-11-04')).toBe('2019年10月');
    expect(await taken('麻池镇2019年11月路灯安装情况', '2019-11-04')).toBe('NO_ITEM');
    expect(await taken('麻池镇2019年11月照明设施情况', '2019-11-04')).toBe('NOT_OWED');
    expect(await taken('哈林格尔镇2019年11月照明设施情况', '2019-11-04')).toBe('2019年11月');
  });

  test('is assigned by hand for a period before it as it was then', async () => {
    const id = await item('ZC-03', '泵站维护进展', '泵站维护', '2019-11-01');
    await shiftTo(officer, '2019-12-05T08:30:00+08:00');
    await change(id, { fromOn: '2019-12-01', namedUnitIds: [unitId('哈林格尔镇')] });
    expect(await taken('麻池镇泵站近况', '2019-12-04')).toBe('NO_ITEM');
    const { data } = await officer.ask(
      'query ($words: String!) { unmatchedArticles(filter: { text: { contains: $words } }) { items { id version } } }',
      { words: '麻池镇泵站近况' },
    );
    const [{ id: articleId, version }] = data.unmatchedArticles.items;
    const assign = async (period: string) => {
      const input = { id: articleId, version, itemId: id, unitId: unitId('麻池镇'), period, remember: false };
      const answer = await officer.ask(
        `mutation ($input: AssignArticleInput!) { assignArticle(input: $input) { disclosure { periodLabel } ${errors} } }`,
        { input },
      );
      return answer.data.assignArticle.errors[0]?.code ?? answer.data.assignArticle.disclosure.periodLabel;
    };
    expect(await assign('2019-12')).toBe('NOT_OWED');
    expect(await assign('2019-11')).toBe('2019年11月');
  });

  test('twice takes an article by the version of its period, once', async () => {
    const id = await item('ZC-04', '绿化养护经费', '绿化养护', '2019-12-01', { hasFunds: true });
    await change(id, { fromOn: '2020-01-01', basis: '《村务公开办法》', hasFunds: true });
    await change(id, { fromOn: '2020-02-01', titleWords: ['园林'], hasFunds: true });
    await shiftTo(officer, '2020-02-03T08:30:00+08:00');
    const title = '麻池镇2020年1月绿化养护经费';
    expect(await taken(title, '2020-02-02')).toBe('2020年1月');
    const { data } = await officer.ask(
      'query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { amount } } }',
      { words: title },
    );
    // taken by both, its funds would be of two items, and count for none
    expect(data.disclosures.items).toEqual([{ amount: '9476.00' }]);
  });
});
