import type { Affair, ObligationRowFragment } from '@sanwu/schema';
import { describe, expect, it } from 'vitest';
import { groupByUnit, matterOf } from '../obligations/matter.ts';
import { draftFrom } from './draft.rules.ts';

function owed(affair: Affair, name: string): ObligationRowFragment {
  return {
    id: `o-${affair}`,
    affair,
    kind: 'DISCLOSURE',
    light: 'RED',
    state: 'OPEN',
    dueOn: '2019-10-10',
    workingDaysLeft: -3,
    periodLabel: '2019年第三季度',
    title: `${name} 2019年第三季度`,
    item: { id: 'i', name, basis: '条例第十三条' },
    notice: null,
    openNotice: null,
    vehiclePlate: null,
    unit: { id: 'u', kind: 'TOWNSHIP', name: '沙河街道', shortName: '沙河街道', pathNames: ['沙河街道'] },
  };
}

const three = [owed('PARTY', '党务公开'), owed('GOVERNMENT', '政务公开'), owed('VILLAGE', '村务公开')];

describe('the matter in a few words', () => {
  it('three affairs of one quarter are said as one', () => expect(matterOf(three)).toBe('2019年第三季度三务公开'));
  it('one is said by its title', () => expect(matterOf(three.slice(0, 1))).toBe('党务公开 2019年第三季度'));
  it('two are said by the first', () => expect(matterOf(three.slice(0, 2))).toBe('党务公开 2019年第三季度等'));
});

it('obligations of one unit become one line, in the order they came', () => {
  const other = { ...three[0], unit: { id: 'v' } };
  const groups = groupByUnit([three[0] as ObligationRowFragment, other, three[1] as ObligationRowFragment]);
  expect(groups.map((group) => [group.unitId, group.rows.length])).toEqual([
    ['u', 2],
    ['v', 1],
  ]);
});

it('a letter is drafted from what is owed', () => {
  const draft = draftFrom('沙河街道', three, '2019-10-18');
  expect(draft.title).toBe('关于沙河街道2019年第三季度三务公开逾期未公开的监督建议');
  expect(draft.basis).toBe('条例第十三条');
  expect(draft.problems).toHaveLength(3);
  expect(draft.problems[0]).toEqual({
    obligationId: 'o-PARTY',
    text: '党务公开 2019年第三季度：应于2019年10月10日前公开，已逾期3个工作日，至今未公开。',
  });
  expect(draft.demand).toBe('请于2019年10月18日前在本单位公开渠道补充公开上述事项，并通过本平台反馈办理情况。');
});

it('the title of a letter about one item says the period first', () => {
  const draft = draftFrom('新胜村委会', three.slice(2), '2019-10-18');
  expect(draft.title).toBe('关于新胜村委会2019年第三季度村务公开逾期未公开的监督建议');
});
