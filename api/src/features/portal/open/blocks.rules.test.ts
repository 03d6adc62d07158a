import { expect, test } from 'vitest';
import { blocksOf } from './blocks.rules.js';

test('a text falls into lines and tables', () => {
  expect(blocksOf('公示\n说明\n姓名\t金额\n李**\t100\n\n\n落款\n')).toEqual([
    { lines: ['公示', '说明'] },
    {
      cells: [
        ['姓名', '金额'],
        ['李**', '100'],
      ],
    },
    { lines: ['落款'] },
  ]);
  expect(blocksOf('')).toEqual([]);
});
