import { apart } from '../../disclosures/balance.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable, pass } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const carried: Check = {
  code: 'CARRIED',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.MISMATCH,
  title: '结转相符',
  problem: '期初结余与上期公开的期末结余不符',
  judge: ({ stated: { opening }, closedBefore }) => {
    if (!opening) return notApplicable('没有读到一个明确的期初结余');
    if (closedBefore.length === 0) return notApplicable('上一期没有公开明确的期末结余');
    const off = closedBefore.map(({ figure }) => apart(opening, figure));
    if (off.includes(null)) return pass();
    // two that differ are a matter of the period before
    const [before] = closedBefore;
    if (!before || closedBefore.some(({ figure }) => apart(before.figure, figure) !== null))
      return notApplicable('上一期公开了几个不同的期末结余');
    const { title, periodLabel, figure } = before;
    return failsBy([
      `本期“${opening.label}”${opening.yuan}元，${periodLabel}《${title}》的“${figure.label}”${figure.yuan}元，相差${off[0]}元`,
    ]);
  },
};
