import { describe, expect, it } from 'vitest';
import { caseWordsIn, warnOfCaseWork } from './case-words.js';
import { FaultsError } from './errors.js';

describe('free text', () => {
  it.each([
    ['收到群众举报，举报人反映村集体资产发包不公开', ['举报人']],
    ['请对该问题线索进行初核', ['问题线索', '初核']],
    ['经立案审查，已对其采取留置措施', ['立案审查', '留置']],
    ['本件属于机密，请勿外传', ['机密']],
    ['第三季度村级财务收支未公开，请于10月18日前公开并反馈', []],
    ['公开栏照片不清晰，低保名单缺3户', []],
  ])('%s', (text, expected) => {
    expect(caseWordsIn(text)).toEqual(expected);
  });

  it('is warned about field by field, all at once, unless the writer was warned', () => {
    const texts = [
      { path: ['input', 'basis'], name: '监督依据', text: '根据问题线索' },
      { path: ['input', 'title'], name: '标题', text: '关于公开的监督建议' },
      { path: ['input', 'demand'], name: '建议和要求', text: '请配合留置' },
    ];
    const warn = () => warnOfCaseWork(false, texts);
    expect(warn).toThrow(FaultsError);
    try {
      warn();
    } catch (error) {
      expect((error as FaultsError).faults.map(({ code, inputPath }) => [code, inputPath])).toEqual([
        ['LOOKS_LIKE_CASE_WORK', ['input', 'basis']],
        ['LOOKS_LIKE_CASE_WORK', ['input', 'demand']],
      ]);
    }
    expect(() => warnOfCaseWork(true, texts)).not.toThrow();
  });
});
