import { chineseDate } from '../../../core/days.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const copied: Check = {
  code: 'COPIED',
  version: 2,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.COPIED,
  title: '没有照搬其他单位',
  problem: '内容与其他单位先公开的相同',
  judge: ({ copy, filed, nil }) => {
    if (filed || nil || copy === 'TOO_SHORT') return notApplicable('文字太少或按模板填写，不作比对');
    return failsBy(
      copy
        ? [`除单位名称和日期外，与${copy.unitName}${chineseDate(copy.publishedOn)}公开的《${copy.title}》完全相同`]
        : [],
    );
  },
};
