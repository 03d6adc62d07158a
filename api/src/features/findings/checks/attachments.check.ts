import { chineseDate } from '../../../core/days.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const attachments: Check = {
  code: 'ATTACHMENTS',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  ofPage: true,
  title: '附件可以打开',
  problem: '公开的附件打不开',
  judge: ({ page }) => {
    if (!page) return notApplicable('没有留存原页');
    if (page.attachments.length === 0) return notApplicable('网页没有附件');
    // a page that is gone takes its files with it, and one that is over owes them no more
    if (page.goneOn !== null) return notApplicable('网页已打不开');
    const { endsOn } = page;
    return failsBy(
      page.attachments.flatMap(({ position, goneOn, foundOn }) => {
        if (goneOn === null || (endsOn !== null && goneOn > endsOn)) return [];
        const last = foundOn === null ? '从未打开过' : `最后一次打开是${chineseDate(foundOn)}`;
        return [`第${position}个附件，${chineseDate(goneOn)}复查时已打不开，${last}`];
      }),
    );
  },
};
