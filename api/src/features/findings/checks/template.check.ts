import { plain } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const template: Check = {
  code: 'TEMPLATE',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  title: '使用统一模板',
  problem: '没有使用统一模板，或缺项漏项',
  judge: ({ template: wanted, filed, nil, text, tables }) => {
    if (!wanted || wanted.labels.length === 0) return notApplicable('这个事项没有统一模板');
    if (filed) return notApplicable('按模板填报，提交时已核对');
    if (nil) return notApplicable('本期无发生');
    const said = plain([text, ...tables.flat(2)].join('\n'));
    const missing = wanted.labels.filter((label) => !said.includes(plain(label)));
    return failsBy(missing.length > 0 ? [`模板要求的内容没有找到：${missing.join('、')}`] : []);
  },
};
