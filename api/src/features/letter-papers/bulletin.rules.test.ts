import { describe, expect, test } from 'vitest';
import { BulletinState } from '../bulletins/bulletin.rules.js';
import { type BulletinFacts, bulletinMark, paperOfBulletin } from './bulletin.rules.js';
import type { LetterTemplateContent } from './template.rules.js';

const BULLETIN: BulletinFacts = {
  ...{ state: BulletinState.PUBLISHED, number: '九纪通〔2019〕2号', title: '关于整改不到位问题的通报' },
  ...{ overview: '共检查2967次。', causes: '责任不落实。\n审核不严。', demands: '请对照检查。' },
  ...{ draftedAt: '2019-10-14T01:00:00.000Z', publishedAt: '2019-10-15T01:00:00.000Z', publishedOn: '2019-10-15' },
  issuer: '某区纪律检查委员会',
  cases: [
    { unit: '某局', fact: '照搬照抄方案', outcome: '已作出书面检查。' },
    { unit: '某镇', fact: '逾期未公开。', outcome: '已补充公开' },
  ],
};

/** What comes with the platform. */
const TEMPLATE: LetterTemplateContent = {
  ...{ head: '{{发文单位}}', title: '{{标题}}', addressee: '', closing: null },
  paragraphs: ['{{概况}}', '{{案例清单}}', '{{原因分析}}', '{{工作要求}}'],
};

describe('a bulletin on paper', () => {
  test('says its parts in order, to nobody in particular', () => {
    expect(paperOfBulletin(BULLETIN, TEMPLATE)).toMatchObject({
      ...{
        addressee: null,
        annex: null,
        copies: null,
        mark: null,
        date: '2019年10月15日',
        number: '九纪通〔2019〕2号',
      },
      paragraphs: [
        '共检查2967次。',
        '1．某局：照搬照抄方案。已作出书面检查。',
        '2．某镇：逾期未公开。已补充公开。',
        ...['责任不落实。', '审核不严。', '请对照检查。'],
      ],
    });
  });

  test('follows its template: to whom, in which words and in which order', () => {
    const template = {
      ...TEMPLATE,
      addressee: '各镇、各部门：',
      paragraphs: [
        '现将{{案例数}}起案例通报如下：',
        '{{案例清单}}',
        '{{概况}}',
        '究其原因：{{原因分析}}',
        '{{工作要求}}',
      ],
      closing: '{{发文单位}}{{成文日期}}',
    };
    const { addressee, paragraphs } = paperOfBulletin(BULLETIN, template);
    expect([addressee, ...paragraphs]).toEqual([
      ...['各镇、各部门：', '现将2起案例通报如下：', '1．某局：照搬照抄方案。已作出书面检查。'],
      ...[
        '2．某镇：逾期未公开。已补充公开。',
        '共检查2967次。',
        '究其原因：责任不落实。',
        '审核不严。',
        '请对照检查。',
      ],
      '某区纪律检查委员会2019年10月15日',
    ]);
    expect(paperOfBulletin({ ...BULLETIN, causes: null }, template).paragraphs.join('')).not.toContain('究其原因');
  });

  test('says no causes where it has none, and numbers no single case', () => {
    const { paragraphs } = paperOfBulletin({ ...BULLETIN, causes: null, cases: BULLETIN.cases.slice(0, 1) }, TEMPLATE);
    expect(paragraphs).toEqual(['共检查2967次。', '某局：照搬照抄方案。已作出书面检查。', '请对照检查。']);
  });

  test.each([
    [BulletinState.DRAFT, null, '草稿　未印发'],
    [BulletinState.SUBMITTED, null, '草稿　未印发'],
    [BulletinState.PUBLISHED, '2019-10-15', null],
    [BulletinState.WITHDRAWN, '2019-10-15', '已撤回'],
    [BulletinState.WITHDRAWN, null, '已撤回　未印发'],
  ])('in %s, published on %s, is marked %s', (state, publishedOn, mark) => {
    expect(bulletinMark({ state, publishedOn })).toBe(mark);
  });
});
