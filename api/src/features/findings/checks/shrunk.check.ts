import { chineseDate } from '../../../core/days.js';
import { Shrinkage, shrinkageOf } from '../../evidence/revision.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable, type PageMeasures } from '../check.js';
import { FindingKind } from '../finding.rules.js';

const yuan = (amount: string | null): string => (amount === null ? '没有写明' : `${amount}元`);

const WORDS: Readonly<Record<Shrinkage, (first: PageMeasures, last: PageMeasures) => string>> = {
  TEXT: (first, last) => `正文从${first.textLength}字减到${last.textLength}字`,
  ROWS: (first, last) => `表格从${first.tableRows}行减到${last.tableRows}行`,
  AMOUNT: (first, last) => `金额从${yuan(first.amount)}减到${yuan(last.amount)}`,
};

/** Against what was published first: what was put back since is no shrinkage. */
export const shrunk: Check = {
  code: 'SHRUNK',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  ofPage: true,
  title: '公开后没有减少',
  problem: '公开以后内容变少了',
  judge: ({ page }) => {
    if (!page) return notApplicable('没有留存原页');
    const { first, last, endsOn } = page;
    if (endsOn !== null && last.on > endsOn) return notApplicable('公示期已满');
    const less = Object.values(Shrinkage).filter((one) => shrinkageOf(first, last).includes(one));
    return failsBy(less.map((one) => `${chineseDate(last.on)}复查时，${WORDS[one](first, last)}`));
  },
};
