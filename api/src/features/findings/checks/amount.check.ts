import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const amount: Check = {
  code: 'AMOUNT',
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '写明金额',
  problem: '涉及资金，没有写明金额',
  judge: ({ item, nil, amount: stated }) => {
    if (!item.hasFunds) return notApplicable('这个事项不涉及资金');
    if (nil) return notApplicable('本期无发生');
    return failsBy(stated === null ? ['这个事项涉及资金，表格和正文里都没有读到合计金额'] : []);
  },
};
