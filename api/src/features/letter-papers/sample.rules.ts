import { BulletinState } from '../bulletins/bulletin.rules.js';
import { ActKind } from '../notices/acts/act.rules.js';
import { KIND_NAMES, type NoticeKind, NoticeState } from '../notices/notice.rules.js';
import type { BulletinFacts } from './bulletin.rules.js';
import type { LetterFacts } from './paper.rules.js';

/** A letter that there is not, by which a template is shown: whoever keeps templates reads no letter. */
export const sampleOf = (kind: NoticeKind): LetterFacts => ({
  ...{ kind, state: NoticeState.ISSUED, number: '某纪监〔2019〕8号' },
  title: `关于某街道2019年第三季度三务公开情况的${KIND_NAMES[kind]}`,
  basis: '《中国共产党党务公开条例（试行）》有关规定',
  demand: '请对照公开目录逐项补齐，查明原因，防止再次发生。',
  ...{ answerBy: '2019-10-18', issuedOn: '2019-10-15' },
  ...{ draftedAt: '2019-10-14T02:00:00.000Z', issuedAt: '2019-10-15T02:00:00.000Z' },
  ...{ issuer: '某区纪律检查委员会', desk: '党风政风监督室', addressees: ['某街道办事处'], copies: ['某区民政局'] },
  problems: [
    { text: '第三季度财务收支情况未按期公开。', unit: null },
    { text: '低保对象公示缺少金额一列。', unit: null },
  ],
  acts: [{ kind: ActKind.SELF_CRITICISM, unit: '某街道办事处', person: '张某某', dueOn: '2019-10-25' }],
});

/** A bulletin that there is not. */
export const SAMPLE_BULLETIN: BulletinFacts = {
  ...{ state: BulletinState.PUBLISHED, number: '某纪通〔2019〕2号', title: '关于三务公开整改不到位问题的通报' },
  overview:
    '今年以来，某区纪律检查委员会对三务公开情况开展监督检查，发现的问题大部分已经整改，仍有个别单位整改不到位。',
  causes: '以上问题反映出个别单位责任落实不严、审核把关不细。',
  demands: '各单位要引以为戒，对照检查，限期整改。',
  ...{ draftedAt: '2019-10-14T02:00:00.000Z', publishedAt: '2019-10-15T02:00:00.000Z', publishedOn: '2019-10-15' },
  issuer: '某区纪律检查委员会',
  cases: [
    { unit: '某局', fact: '责任方案照搬照抄上年内容', outcome: '已责令重新制定，有关人员作出书面检查' },
    { unit: '某街道办事处', fact: '第三季度财务收支情况逾期未公开', outcome: '已补充公开' },
  ],
};
