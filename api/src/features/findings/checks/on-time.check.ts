import { chineseDate, daysBetween } from '../../../core/days.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const onTime: Check = {
  code: 'ON_TIME',
  version: 1,
  dimension: CheckDimension.TIMELY,
  kind: FindingKind.UNTIMELY,
  title: '按时公开',
  problem: '没有按时公开',
  judge: ({ owed, publishedOn }) => {
    if (!owed) return notApplicable('没有规定截止日的公开');
    if (owed.exempted) return notApplicable('已免予公开');
    const late = daysBetween(owed.dueOn, publishedOn);
    return failsBy(
      late > 0 ? [`应于${chineseDate(owed.dueOn)}前公开，${chineseDate(publishedOn)}公开，晚${late}天`] : [],
    );
  },
};
