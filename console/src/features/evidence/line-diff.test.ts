import { describe, expect, it } from 'vitest';
import { type DiffLine, diffLines, folded } from './line-diff.ts';

const told = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, before: was, after: is }) => `${kind} ${was ?? '-'}|${is ?? '-'}`);

const sideOf = (lines: readonly DiffLine[], side: 'before' | 'after') =>
  lines.flatMap((line) => (line[side] === null ? [] : [line[side]])).join('\n');

describe('a difference', () => {
  it.each([
    ['nothing differs', 'a\nb', 'a\nb', ['same a|a', 'same b|b']],
    ['a line is put in', 'a\nc', 'a\nb\nc', ['same a|a', 'added -|b', 'same c|c']],
    ['a line is taken away', 'a\nb\nc', 'a\nc', ['same a|a', 'removed b|-', 'same c|c']],
    ['the first line is taken away', 'a\nb', 'b', ['removed a|-', 'same b|b']],
    ['a line is another', 'a\nb\nc', 'a\nx\nc', ['same a|a', 'changed b|x', 'same c|c']],
    ['lines are fewer at one place', 'a\nb\nc\nd', 'a\nx\nd', ['same a|a', 'changed b|x', 'removed c|-', 'same d|d']],
    [
      'a row is taken away above a line that is another',
      ...(['王** 560\n张** 700\n公示至10月20日', '王** 560\n公示至10月18日'] as const),
      ['same 王** 560|王** 560', 'removed 张** 700|-', 'changed 公示至10月20日|公示至10月18日'],
    ],
    [
      'a row is put in above a line that is another',
      ...(['公示至10月20日', '张** 700\n公示至10月18日'] as const),
      ['added -|张** 700', 'changed 公示至10月20日|公示至10月18日'],
    ],
    ['there was nothing', '', 'a', ['added -|a']],
    ['there is nothing any more', 'a\nb', '', ['removed a|-', 'removed b|-']],
    ['only blanks at an end differ', 'a \nb', 'a\nb\t', ['same a|a', 'same b|b']],
    ['a line has moved', 'a\nb\nc', 'c\na\nb', ['added -|c', 'same a|a', 'same b|b', 'removed c|-']],
  ])('%s', (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  it('leads from one text to the other, whatever they are, by the fewest lines', () => {
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let round = 0; round < 200; round++) {
      const text = () => Array.from({ length: next(12) }, () => 'abc'[next(3)]).join('\n');
      const [before, after] = [text(), text()];
      const lines = diffLines(before, after);
      expect([sideOf(lines, 'before'), sideOf(lines, 'after')]).toEqual([before, after]);
      const same = lines.filter(({ kind }) => kind === 'same').length;
      expect(same).toBe(longestCommon(before.split('\n').filter(Boolean), after.split('\n').filter(Boolean)));
    }
  });

  it('of texts that have nothing in common is one beside the other, and does not take for ever', () => {
    const text = (letter: string) => Array.from({ length: 5000 }, (_, nr) => `${letter}${nr}`).join('\n');
    expect(diffLines(text('a'), text('b')).every(({ kind }) => kind === 'changed')).toBe(true);
  });
});

/** By the plain table, cell by cell. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (const [x, one] of a.entries())
    for (const [y, other] of b.entries())
      (table[x + 1] as number[])[y + 1] =
        one === other ? (table[x]?.[y] ?? 0) + 1 : Math.max(table[x]?.[y + 1] ?? 0, table[x + 1]?.[y] ?? 0);
  return table[a.length]?.[b.length] ?? 0;
}

describe('what is the same', () => {
  it('is left out but for two lines beside what differs', () => {
    const lines = diffLines('1\n2\n3\n4\n5\n6\n7\n8\n9', '1\n2\n3\n4\nx\n6\n7\n8\n9');
    expect(
      folded(lines).map((part) => ('leftOut' in part ? part.leftOut : part.lines.map(({ before }) => before))),
    ).toEqual([2, ['3', '4', '5', '6', '7'], 2]);
  });

  it('is all left out when nothing differs', () => {
    expect(folded(diffLines('1\n2', '1\n2'))).toEqual([{ leftOut: 2 }]);
  });
});
