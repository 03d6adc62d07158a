import { describe, expect, test } from 'vitest';
import { PaperKind } from './paper.kind.js';
import { BULLETIN_FIELDS, LETTER_FIELDS } from './template.fields.js';
import { type LetterTemplateContent, piecesOf, templateFaults } from './template.rules.js';

const SOUND: LetterTemplateContent = {
  ...{ head: '{{发文单位}}', title: '{{标题}}', addressee: '{{主送单位}}：', closing: '特此通知。' },
  paragraphs: ['根据{{依据}}，发现：', '{{问题清单}}', '{{要求}}', '另：{{责令事项}}', '于{{反馈期限}}前反馈。'],
};
const faults = (change: Partial<LetterTemplateContent>, kind = PaperKind.RECTIFICATION) =>
  templateFaults(kind, { ...SOUND, ...change });
const codes = (change: Partial<LetterTemplateContent>) =>
  faults(change).map(({ code, path }) => [code, path.join('.')]);

test('a text is cut into words, fields and braces that belong to none, each with its place', () => {
  expect(piecesOf('请𠮷于{{ 反馈期限 }}前}}{{')).toEqual([
    { words: '请𠮷于', at: 1 },
    { field: '反馈期限', at: 4 },
    { words: '前', at: 14 },
    { stray: '}}', at: 15 },
    { stray: '{{', at: 17 },
  ]);
  expect(piecesOf('没有字段')).toEqual([{ words: '没有字段', at: 1 }]);
  expect(piecesOf('')).toEqual([]);
});

const { BULLETIN, ...LETTERS } = PaperKind;

test.each(Object.values(LETTERS))('a sound template of %s has no faults', (kind) => {
  expect(faults({}, kind)).toEqual([]);
});

describe('a template is refused', () => {
  test('for a field that there is not, with the place', () => {
    expect(faults({ title: '关于{{标题}}的{{名称}}' })).toEqual([
      { code: 'FIELD_UNKNOWN', path: ['title'], message: '第10个字处没有“名称”这个字段，请从字段表中选用。' },
    ]);
  });

  test.each(['{{标题', '标题}}', '{{{标题}}', '{{{{标题}}}}', '{标题}', '标题}'])(
    'for braces without their others: %s',
    (text) => {
      expect(codes({ title: `{{标题}}${text}` })).toContainEqual(['FIELD_UNBALANCED', 'title']);
    },
  );

  test('for a list that shares its paragraph, or stands outside of the text', () => {
    expect(codes({ paragraphs: [...SOUND.paragraphs, '问题：{{问题清单}}'] })).toEqual([
      ['FIELD_NOT_ALONE', 'paragraphs.5'],
    ]);
    expect(codes({ closing: '{{问题清单}}' })).toEqual([['FIELD_MISPLACED', 'closing']]);
  });

  test.each(LETTER_FIELDS.filter(({ neededBy }) => neededBy.length > 0).map(({ name }) => name))(
    'when %s is missing: what a letter says stands on its paper',
    (name) => {
      const without = (text: string) => text.replace(`{{${name}}}`, '某');
      const { head, title, addressee, paragraphs } = SOUND;
      const found = faults({
        ...{ head: without(head), title: without(title), addressee: without(addressee) },
        paragraphs: paragraphs.map(without),
      });
      expect(found).toEqual([
        {
          ...{ code: 'FIELD_MISSING', path: ['paragraphs'] },
          message: `模板中还缺少“{{${name}}}”，文书写了的内容都要印在纸上。`,
        },
      ]);
    },
  );

  test('for what stands only beside a field that may be empty: a letter without ordered acts would lose it', () => {
    const paragraphs = [
      '根据{{依据}}，发现：',
      '{{问题清单}}',
      '{{要求}}另请落实：{{责令事项}}。',
      '于{{反馈期限}}前反馈。',
    ];
    expect(faults({ paragraphs })).toEqual([
      {
        ...{ code: 'FIELD_LOST', path: ['paragraphs', '2'] },
        message: '没有责令事项时这一段不印，“要求”就会漏掉，请另起一段。',
      },
    ]);
    expect(faults({ paragraphs: [...paragraphs, '{{要求}}'] })).toEqual([]);
  });

  test.each(['head', 'title', 'addressee'] as const)('for a field that may be empty in the %s', (place) => {
    expect(codes({ [place]: `${SOUND[place]}{{责令事项}}` })).toEqual([['FIELD_MISPLACED', place]]);
  });

  test('for all of it at once', () => {
    expect(codes({ head: '{{甲}}', title: '}}', paragraphs: ['{{问题清单}}。'] }).map(([code]) => code)).toEqual([
      ...['FIELD_UNKNOWN', 'FIELD_UNBALANCED', 'FIELD_NOT_ALONE', 'FIELD_MISSING'],
    ]);
  });
});

describe('a template of bulletins', () => {
  const OF_BULLETINS: LetterTemplateContent = {
    ...{ head: '{{发文单位}}', title: '{{标题}}', addressee: '', closing: null },
    paragraphs: ['{{概况}}', '{{案例清单}}', '究其原因，{{原因分析}}', '{{工作要求}}'],
  };
  const wrong = (change: Partial<LetterTemplateContent>) =>
    templateFaults(BULLETIN, { ...OF_BULLETINS, ...change }).map(({ code, path }) => [code, path.join('.')]);

  test('is to somebody, or to nobody in particular, as letters are not', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ addressee: '各镇、各街道，区直各部门：' })).toEqual([]);
    expect(codes({ addressee: '' })).toContainEqual(['ADDRESSEE_MISSING', 'addressee']);
  });

  test('has fields of its own, and none of letters', () => {
    expect(wrong({ closing: '请于{{反馈期限}}前反馈。' })).toEqual([['FIELD_UNKNOWN', 'closing']]);
    expect(wrong({ title: '{{标题}}（{{原因分析}}）' })).toEqual([['FIELD_MISPLACED', 'title']]);
    expect(codes({ closing: '{{案例清单}}' })).toEqual([['FIELD_UNKNOWN', 'closing']]);
  });

  test.each(BULLETIN_FIELDS.filter(({ neededBy }) => neededBy.length > 0).map(({ name }) => name))(
    'is refused when %s is missing',
    (name) => {
      const without = (text: string) => text.replace(`{{${name}}}`, '某');
      const found = wrong({
        ...{ head: without(OF_BULLETINS.head), title: without(OF_BULLETINS.title) },
        paragraphs: OF_BULLETINS.paragraphs.map(without),
      });
      expect(found).toContainEqual(['FIELD_MISSING', 'paragraphs']);
    },
  );
});
