import { describe, expect, test } from 'vitest';
import { contentOf, formOf, inserted, problemsIn } from './template-form.rules.ts';

const content = { head: '头', title: '题', addressee: '送：', paragraphs: ['甲', '乙'], closing: null };

test('a template becomes a form and back: a paragraph is a line, a line without words is none', () => {
  expect(contentOf(formOf(content))).toEqual(content);
  expect(contentOf({ ...formOf(content), text: ' 甲 \n\n\t\n乙', closing: ' ' })).toEqual(content);
});

test('a field stands where the caret was, in the place of what was chosen, and the caret behind it', () => {
  expect(inserted('请于前反馈', [2, 2], '反馈期限')).toEqual({ text: '请于{{反馈期限}}前反馈', caret: 10 });
  expect(inserted('请于某日前', [2, 4], '反馈期限')).toEqual({ text: '请于{{反馈期限}}前', caret: 10 });
});

describe('what is wrong stands', () => {
  const say = (n: number) => `第${n}段`;
  const error = (message: string, ...path: string[]) => ({
    __typename: 'InputError' as const,
    code: 'X',
    message,
    path,
  });

  test('beside its field, in the text with the paragraph', () => {
    expect(
      problemsIn(
        [
          error('坏', 'input', 'content', 'title'),
          error('也坏', 'input', 'content', 'paragraphs', '1'),
          error('缺', 'input', 'content', 'paragraphs'),
          error('理由', 'input', 'reason'),
        ],
        say,
      ),
    ).toEqual({ title: ['坏'], text: ['第2段也坏', '缺'], reason: ['理由'] });
  });

  test('above all of them where it belongs to none', () => {
    expect(problemsIn([error('旧', 'input', 'version')], say)).toEqual({ other: ['旧'] });
  });
});
