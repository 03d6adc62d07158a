import { ActKind } from '../notices/acts/act.rules.js';
import { KIND_NAMES, type NoticeKind, NoticeState } from '../notices/notice.rules.js';
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
