import { expect, it } from 'vitest';
import { best } from './palette.rules.ts';

const entries = [
  { spelling: { name: '沙河街道', pinyin: 'shahejiedao', initials: 'shjd' } },
  { spelling: { name: '二道沙河南村村', pinyin: 'erdaoshahenancuncun', initials: 'edshncc' } },
  { spelling: { name: '赛汗街道', pinyin: 'saihanjiedao', initials: 'shjd' } },
];

it.each([
  ['沙河', ['沙河街道', '二道沙河南村村']],
  ['shahe', ['沙河街道', '二道沙河南村村']],
  ['shjd', ['沙河街道', '赛汗街道']],
  ['SHA HE JIE', ['沙河街道']],
  ['', []],
  ['不存在', []],
])('%s finds %j', (query, names) => {
  expect(best(query, entries, 5).map((entry) => entry.spelling.name)).toEqual(names);
});
