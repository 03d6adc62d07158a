import { amountIn } from '../../disclosures/amount.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const amount: Check = {
  code: 'AMOUNT',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '写明金额',
  problem: '涉及资金，没有写明金额',
  judge: (facts) => {
    const { item, nil, amount: stated, tables, images, attachments } = facts;
    if (!item.hasFunds) return notApplicable('这个事项不涉及资金');
    if (nil) return notApplicable('本期无发生');
    if (stated === null && amountIn(facts) !== null) return notApplicable('一篇里公开了几个涉及资金的事项，金额分不开');
    if (stated === null && tables.length === 0 && images + attachments > 0)
      return notApplicable('金额可能在图片或附件里');
    return failsBy(stated === null ? ['这个事项涉及资金，表格和正文里都没有读到合计金额'] : []);
  },
};
