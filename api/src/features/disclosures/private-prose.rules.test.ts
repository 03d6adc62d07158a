import { describe, expect, it } from 'vitest';
import { hiddenProse, ProseKind, privateProse } from './private-prose.rules.js';

const { ILLNESS, MINOR } = ProseKind;

/** Sentences as they are published, and what in each is nobody's business. */
const TELLS: readonly { readonly sentence: string; readonly found: readonly (readonly [ProseKind, string])[] }[] = [
  { sentence: '李某某，患尿毒症，每周透析三次。', found: [[ILLNESS, '尿毒症']] },
  {
    sentence: '张三患有高血压病和糖尿病，家庭困难。',
    found: [
      [ILLNESS, '高血压病'],
      [ILLNESS, '糖尿病'],
    ],
  },
  { sentence: '本人因患肺癌无法劳动', found: [[ILLNESS, '肺癌']] },
  { sentence: '其妻确诊为乳腺癌，子女在读。', found: [[ILLNESS, '乳腺癌']] },
  { sentence: '户主诊断为精神分裂症。', found: [[ILLNESS, '精神分裂症']] },
  { sentence: '孤儿王小明，由祖母抚养。', found: [[MINOR, '王小明']] },
  {
    sentence: '留守儿童：赵雨、钱多多',
    found: [
      [MINOR, '赵雨'],
      [MINOR, '钱多多'],
    ],
  },
  { sentence: '受助儿童刘畅（8岁）', found: [[MINOR, '刘畅']] },
  { sentence: '经审核，事实无人抚养儿童陈晨符合条件。', found: [[MINOR, '陈晨']] },
];

/** Sentences of rules and of figures, which name nobody. */
const TELLS_NOTHING: readonly string[] = [
  '对患重特大疾病的困难群众给予医疗救助。',
  '患有慢性病、大病的，按规定报销。',
  '患者因病住院的费用由新农合报销。',
  '城乡居民大病保险本月支出12人次。',
  '预防职业病、传染病，开展癌症早筛。',
  '孤儿基本生活费按月发放，标准为每人每月1200元。',
  '孤儿保障、残疾人两项补贴、高龄津贴已发放到位。',
  '留守儿童关爱服务、困境儿童保障工作情况。',
  '儿童高中阶段，由学校统一申请。',
  '李某某，患**，每周透析三次。',
  '孤儿王**、王某某，由祖母抚养。',
];

describe('prose that tells of somebody', () => {
  it.each(TELLS)('$sentence', ({ sentence, found }) => {
    expect(privateProse(sentence).map(({ kind, words }) => [kind, words])).toEqual(found);
  });

  it.each(TELLS_NOTHING)('tells nothing: %s', (sentence) => {
    expect(privateProse(sentence)).toEqual([]);
    expect(hiddenProse(sentence)).toBe(sentence);
  });

  it('is served without the illness, and with the first character of a minor’s name', () => {
    expect(hiddenProse('李某某，患尿毒症。孤儿王小明，留守儿童赵雨。')).toBe('李某某，患**。孤儿王**，留守儿童赵**。');
  });

  it('that was hidden stays as it is', () => {
    const once = hiddenProse('张三患有高血压病和糖尿病。留守儿童：赵雨、钱多多');
    expect(hiddenProse(once)).toBe(once);
  });
});
