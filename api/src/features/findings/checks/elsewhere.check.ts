import { chineseDate } from '../../../core/days.js';
import { apart } from '../../disclosures/balance.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable, pass } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** Asked of the later one alone, so that one mismatch is one finding. */
export const elsewhere: Check = {
  code: 'ELSEWHERE',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.MISMATCH,
  title: '各处公开一致',
  problem: '同一事项在两处公开的金额不一致',
  judge: ({ stated: { compared }, elsewhere: others }) => {
    if (!compared) return notApplicable('没有明确的金额可以比较');
    const same = others.filter(({ by }) => by === compared.by);
    const first = same.filter(({ sameChannel, earlier }) => !sameChannel && earlier);
    if (first.length === 0) return notApplicable('没有在其他地方先公开过，或者没有明确的金额可以比较');
    const off = first.map(({ figure }) => apart(compared, figure));
    if (off.includes(null)) return pass();
    // a matter that one channel tells in parts: nobody can say which part the other one means
    const channels = new Set(first.map(({ channel }) => channel));
    if (channels.size < first.length || same.some(({ sameChannel }) => sameChannel))
      return notApplicable('同一渠道公开了几条，分不清哪两条可以比较');
    return failsBy(
      first.map(
        ({ channel, title, publishedOn, figure }, nr) =>
          `本条“${compared.label}”${compared.yuan}元，${chineseDate(publishedOn)}在${channel}公开的《${title}》“${figure.label}”${figure.yuan}元，相差${off[nr]}元`,
      ),
    );
  },
};
