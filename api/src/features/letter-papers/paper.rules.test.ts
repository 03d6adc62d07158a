import { describe, expect, test } from 'vitest';
import { ActKind } from '../notices/acts/act.rules.js';
import { NoticeKind, NoticeState } from '../notices/notice.rules.js';
import { headSize, SIZE, TEXT_WIDTH, titleLines, widthOf } from './paper.layout.js';
import { paperName } from './paper.names.js';
import { type LetterFacts, markOf, paperOf } from './paper.rules.js';
import { dateWords, lineOf, linesOf } from './paper.words.js';
import { sampleOf } from './sample.rules.js';

const TEMPLATE = {
  ...{ head: '{{发文单位}}', title: '{{标题}}', addressee: '{{主送单位}}：', closing: '特此通知。' },
  paragraphs: ['根据{{依据}}：', '{{问题清单}}', '{{要求}}', '责令{{责令事项}}。', '于{{反馈期限}}前反馈。'],
};
const letter = (change: Partial<LetterFacts> = {}): LetterFacts => ({ ...sampleOf(NoticeKind.SUGGESTION), ...change });
const said = (change: Partial<LetterFacts>) => paperOf(letter(change), TEMPLATE).paragraphs;
const problems = (count: number) => Array.from({ length: count }, (_, nr) => ({ text: `问题${nr + 1}`, unit: null }));

describe('a paper', () => {
  test('says what the letter says, in the places of the fields', () => {
    expect(paperOf(letter(), TEMPLATE)).toEqual({
      ...{
        head: '某区纪律检查委员会',
        number: '某纪监〔2019〕8号',
        addressee: '某街道办事处：',
        annex: null,
        mark: null,
      },
      title: '关于某街道2019年第三季度三务公开情况的监督建议',
      paragraphs: [
        '根据《中国共产党党务公开条例（试行）》有关规定：',
        '1．第三季度财务收支情况未按期公开。',
        '2．低保对象公示缺少金额一列。',
        '请对照公开目录逐项补齐，查明原因，防止再次发生。',
        '责令某街道办事处张某某于2019年10月25日前作出书面检查。',
        '于2019年10月18日前反馈。',
        '特此通知。',
      ],
      ...{ signature: '某区纪律检查委员会', date: '2019年10月15日', copies: '某区民政局。', desk: '党风政风监督室' },
      writtenAt: '2019-10-15T02:00:00.000Z',
    });
  });

  test('leaves out a paragraph whose field nothing stands for', () => {
    expect(said({ acts: [] })).not.toContainEqual(expect.stringContaining('责令'));
  });

  test('does not begin twice with 根据, nor end a sentence twice', () => {
    expect(said({ basis: '根据有关规定。' })[0]).toBe('根据有关规定：');
  });

  test('makes a paragraph of each line of what is asked', () => {
    expect(said({ demand: '一、甲。\r\n\n二、乙。', acts: [] }).slice(3, 5)).toEqual(['一、甲。', '二、乙。']);
  });

  test('takes what stands in a letter for words, never for fields', () => {
    expect(said({ demand: '{{文号}}' })).toContain('{{文号}}');
  });

  test('numbers problems unless there is one, ends them as sentences, and says whose they are', () => {
    expect(said({ problems: problems(1) })[1]).toBe('问题1。');
    const ofUnits = [
      { text: '甲', unit: '某镇' },
      { text: '乙；', unit: null },
    ];
    expect(said({ problems: ofUnits }).slice(1, 3)).toEqual(['1．（某镇）甲。', '2．乙；']);
  });

  test('puts many problems into an annex, eight do not', () => {
    expect(paperOf(letter({ problems: problems(8) }), TEMPLATE).annex).toBeNull();
    const { annex, paragraphs } = paperOf(letter({ problems: problems(9) }), TEMPLATE);
    expect(paragraphs[1]).toBe('共9个问题，详见附件。');
    expect(annex).toMatchObject({ title: '问题清单', heads: ['序号', '问题'] });
    expect(annex?.rows.at(-1)).toEqual(['9', '问题9']);
  });

  test('of a draft has no number and no day, and says so', () => {
    const draft = { state: NoticeState.SUBMITTED, number: null, issuedOn: null, issuedAt: null };
    const paper = paperOf(letter(draft), TEMPLATE);
    expect(paper).toMatchObject({ number: '（未编号）', date: '××××年××月××日', mark: '草稿　未印发' });
    expect(paper.writtenAt).toBe('2019-10-14T02:00:00.000Z');
  });

  test.each([
    [NoticeState.DRAFT, null, '草稿　未印发'],
    [NoticeState.APPROVED, null, '草稿　未印发'],
    [NoticeState.WITHDRAWN, null, '已撤回　未印发'],
    [NoticeState.WITHDRAWN, '2019-10-15', '已撤回'],
    [NoticeState.OBJECTED, '2019-10-15', null],
    [NoticeState.CLOSED, '2019-10-15', null],
  ])('in %s, issued %s, is marked %s', (state, issuedOn, mark) => {
    expect(markOf({ state, issuedOn })).toBe(mark);
  });

  test.each(Object.values(ActKind))('names who is to do what by when: %s', (kind) => {
    const [words] = said({ acts: [{ kind, unit: '某局', person: '某人', dueOn: '2019-11-05' }] }).filter((one) =>
      one.startsWith('责令'),
    );
    expect(words).toMatch(/^责令某局某人于2019年11月5日前/u);
  });
});

describe('words', () => {
  test('have no control characters, no halves, nothing that turns the direction', () => {
    expect(lineOf('甲\u0000\u0007乙\u202e\u200b\ud800丙\ufffe\ttab')).toBe('甲乙丙 tab');
    expect(linesOf(' 甲\r\n\r\n乙\u2028丙 ')).toEqual(['甲', '乙', '丙']);
  });

  test('of a day have no zeros in front', () => {
    expect(dateWords('2019-01-05')).toBe('2019年1月5日');
  });
});

describe('the form', () => {
  test('keeps a short title on one line', () => {
    expect(titleLines('关于整改的通知')).toEqual(['关于整改的通知']);
  });

  test.each([
    '关于沙河街道2019年第三季度三务公开不及时、不规范、不到位等问题的整改通知书',
    `关于${'甲乙丙丁'.repeat(20)}的监督建议`,
    '（'.repeat(60),
    'x'.repeat(150),
  ])('breaks a long one into lines that fit and lose nothing: %s', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(widthOf(line) * SIZE.title).toBeLessThanOrEqual(TEXT_WIDTH);
  });

  test('begins no line of a title with punctuation', () => {
    const lines = titleLines('关于沙河街道2019年第三季度三务公开不及时、不规范、不到位等问题的整改通知书');
    for (const line of lines) expect(line).not.toMatch(/^[、，。》）的]/u);
  });

  test('makes the head as large as one line takes', () => {
    expect(headSize('区纪委')).toBe(38);
    const long = '中国共产党包头市九原区纪律检查委员会包头市九原区监察委员会';
    expect(widthOf(long) * headSize(long)).toBeLessThanOrEqual(TEXT_WIDTH);
  });
});

test('a file is named by number, addressee and title, and by no path', () => {
  expect(paperName('2019-000001', letter({ title: '../a\\b:c*?"<>|\u0000.' }))).toBe(
    '某纪监〔2019〕8号 某街道办事处 _a_b_c_',
  );
  expect(paperName('2019-000001', letter({ number: null, issuedOn: null, state: NoticeState.DRAFT }))).toMatch(
    /^2019-000001 .+（草稿，未印发）$/u,
  );
});
