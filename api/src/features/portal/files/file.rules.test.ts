import { expect, test } from 'vitest';
import { cellOf } from './file.rules.js';

test.each([
  [null, ''],
  ['沙河街道', '沙河街道'],
  ['a,b', '"a,b"'],
  ['他说"好"', '"他说""好"""'],
  ['一\n二', '"一\n二"'],
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-12.50', '-12.50'],
  ['-1+1', "'-1+1"],
])('a cell of %j', (value, cell) => {
  expect(cellOf(value)).toBe(cell);
});
