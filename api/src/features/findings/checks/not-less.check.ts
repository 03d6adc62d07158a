import { rowsOf } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** With fewer rows last time, chance decides. */
const LEAST_BEFORE = 4;
/** Less than this share of last time's rows asks for a look. */
const SHARE = 0.5;

export const notLess: Check = {
  code: 'NOT_LESS',
  version: 2,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '不少于上期',
  problem: '公开的内容比上期少了一半以上',
  judge: (facts) => {
    const { before, nil, images, attachments } = facts;
    if (!before) return notApplicable('没有上一期可以比较');
    if (nil || before.nil) return notApplicable('本期或上期无发生');
    if (before.rows < LEAST_BEFORE) return notApplicable('上一期的表格太小，比较说明不了什么');
    const now = rowsOf(facts);
    if (now === 0 && images + attachments > 0) return notApplicable('本期的表格在图片或附件里');
    return failsBy(now < before.rows * SHARE ? [`${before.periodLabel}公开${before.rows}行，本期只有${now}行`] : []);
  },
};
