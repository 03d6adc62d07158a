import { Frequency } from '../../obligations/period.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** 2019年, 9月, 第三季度, 三季度, 上半年, 年度 */
const PERIOD = /\d{4}年|\d{1,2}月|[一二三四1-4]季度|[上下]半年|年度|[一二三四五六七八九十]+月(?!\d*日)/;

export const titlePeriod: Check = {
  code: 'TITLE_PERIOD',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  title: '标题写明期间',
  problem: '标题没有写明是哪一期',
  judge: ({ title, item, filed, periodLabel }) => {
    if (filed) return notApplicable('标题由模板生成');
    if (item.frequency === Frequency.AS_IT_HAPPENS) return notApplicable('随时公开的事项，没有期间');
    return failsBy(PERIOD.test(title.normalize('NFKC')) ? [] : [`标题没有写明是${periodLabel}`]);
  },
};
