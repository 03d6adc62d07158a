import type { LightChangePartsFragment } from '@sanwu/schema';
import { describe, expect, it } from 'vitest';
import { changeLines, spaced, untilText } from './wall-board.ts';

function change(
  id: string,
  unitId: string,
  recordedAt: string,
  title = '党务公开 2019年第三季度',
): LightChangePartsFragment {
  return {
    id,
    unitId,
    recordedAt,
    title,
    unitName: unitId,
    to: 'RED',
    from: 'YELLOW',
    effectiveOn: '2019-10-11',
    explanation: '',
    kind: 'DISCLOSURE',
    obligationId: 'o',
  };
}

describe('what changed, in lines', () => {
  it('says the changes of one unit that came together as one', () => {
    const lines = changeLines(
      [
        change('4', '沙河街道', '2019-10-15T01:32:02Z', '村务公开 2019年第三季度'),
        change('3', '沙河街道', '2019-10-15T01:32:02Z', '政务公开 2019年第三季度'),
        change('2', '沙河街道', '2019-10-15T01:32:01Z'),
        change('1', '振翔社区', '2019-10-15T01:32:00Z'),
      ],
      '2019-10-15',
      5,
    );
    expect(lines.map((line) => [line.unitName, line.text])).toEqual([
      ['沙河街道', '第三季度三务公开 3 项'],
      ['振翔社区', '党务公开 第三季度'],
    ]);
  });

  it('keeps apart what came at other times, and shows no more than asked', () => {
    const changes = [change('2', 'a', '2019-10-15T01:32:00Z'), change('1', 'a', '2019-10-14T01:32:00Z')];
    expect(changeLines(changes, '2019-10-15', 5)).toHaveLength(2);
    expect(changeLines(changes, '2019-10-15', 1)).toHaveLength(1);
  });
});

it('counts down in words', () => {
  expect(untilText('2019-10-15', '2019-10-15', 0)).toBe('今天');
  expect(untilText('2019-10-16', '2019-10-15', 1)).toBe('明天');
  expect(untilText('2019-10-18', '2019-10-15', 3)).toBe('还剩3个工作日');
  expect(untilText('2019-10-07', '2019-10-05', 0)).toBe('近日');
});

it('writes long numbers in threes', () => {
  expect(spaced(18243)).toBe('18 243');
  expect(spaced(243)).toBe('243');
});
