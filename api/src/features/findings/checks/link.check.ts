import { chineseDate } from '../../../core/days.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';
import { goneEarlyOn } from '../page-facts.js';

export const link: Check = {
  code: 'LINK',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  ofPage: true,
  title: '网页可以打开',
  problem: '公开的网页打不开',
  judge: ({ page }) => {
    if (!page) return notApplicable('没有留存原页');
    const goneOn = goneEarlyOn(page);
    return failsBy(
      goneOn ? [`${chineseDate(goneOn)}复查时网页已打不开，最后一次打开是${chineseDate(page.foundOn)}`] : [],
    );
  },
};
