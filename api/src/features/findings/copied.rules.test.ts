import { expect, test } from 'vitest';
import { markOf, namesBy } from './copied.rules.js';

const NAMES = namesBy(['万达社区居委会', '万达社区', '新胜村', '沙河街道']);
const plan = (unit: string, { day = '2019年3月5日', more = '' } = {}): string =>
  `${unit}2019年度工作计划\n${'坚持把全面从严治党主体责任扛在肩上、抓在手上。'.repeat(10)}\n${unit} ${day}${more}`;

test('a text is the same whoever signs it and when', () => {
  const mark = markOf(plan('万达社区'), NAMES);
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
  expect(markOf(plan('新胜村'), NAMES)).toBe(mark);
  expect(markOf(plan('万达社区居委会', { day: '二〇一九年三月十日' }), NAMES)).toBe(mark);
  expect(markOf(plan('沙河街道 新胜村').replaceAll('\n', '\n\n　'), NAMES)).toBe(mark);
});

test('a text with another amount is another', () => {
  expect(markOf(plan('新胜村', { more: '金额1,200元' }), NAMES)).not.toBe(
    markOf(plan('新胜村', { more: '金额1,300元' }), NAMES),
  );
});

test('of a short text nothing is told', () => {
  expect(markOf('万达社区本期无发生。', NAMES)).toBeNull();
  // what is long by the names of units only
  expect(markOf('新胜村'.repeat(100), NAMES)).toBeNull();
});
