import { expect, it } from 'vitest';
import { sentItems, type TypedItem, unfinished, withItem } from './answer-form.rules.ts';

const done: TypedItem = { problemId: 'a', outcome: 'DONE', text: ' 已公开 ' };

it('sends the problems about which something was said, without blanks around it', () => {
  const items = [done, { problemId: 'b', outcome: null, text: '' }];
  expect(sentItems(items)).toEqual([{ problemId: 'a', outcome: 'DONE', text: '已公开' }]);
});

it('names the problems that were begun and are not whole', () => {
  const items: TypedItem[] = [
    done,
    { problemId: 'b', outcome: 'UNDER_WAY', text: '' },
    { problemId: 'c', outcome: null, text: '在办' },
  ];
  expect(unfinished(items, ['a', 'b', 'c', 'd'])).toEqual([2, 3]);
});

it('what is typed of a problem takes the place of what was', () => {
  expect(withItem([done], { ...done, text: '改' })).toEqual([{ ...done, text: '改' }]);
});
