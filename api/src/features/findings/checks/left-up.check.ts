import { chineseDate } from '../../../core/days.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const leftUp: Check = {
  code: 'LEFT_UP',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  ofPage: true,
  title: '公示期满撤下',
  problem: '公示期满没有撤下',
  judge: ({ page }) => {
    if (!page?.endsOn) return notApplicable('不是限期公示');
    const { foundOn, upUntil, leftUp: wrong } = page;
    if (upUntil === null) return notApplicable('同一网页还有不限期公开的内容');
    return failsBy(wrong ? [`公示期到${chineseDate(upUntil)}为止，${chineseDate(foundOn)}复查时仍可打开`] : []);
  },
};
