import { Permission } from '../../core/access/permissions.js';
import { listExport } from '../../core/imports/export-list.js';
import type { FindingFilter, FindingSort } from '../findings/finding.inputs.js';
import { countFindings, listFindings } from '../findings/finding.reads.js';
import { FindingState } from '../findings/finding.rules.js';
import { KIND_WORDS, SEVERITY_WORDS } from '../findings/finding.words.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import { LETTER_WORDS, RECTIFIED_WORDS, type Rectification, rectificationsOf } from './ledger.reads.js';

const IN_LETTERS = [FindingState.IN_LETTER, FindingState.RECTIFIED, FindingState.VERIFIED];

/** What is in letters, of what the list is filtered to. */
function inLetters(filter: FindingFilter | null): FindingFilter {
  const { eq, oneOf } = filter?.state ?? {};
  const states = IN_LETTERS.filter((one) => (eq == null || eq === one) && (oneOf == null || oneOf.includes(one)));
  return { ...filter, state: { oneOf: states } };
}

const lookWords = ({ lookBy, lookedOn, lookFound }: Rectification): string => {
  if (lookedOn) return `${lookedOn}${lookFound ? '，又发现问题' : '，未反弹'}`;
  return lookBy ? `应于${lookBy}前再监督` : '';
};

/**
 * 整改台账: what letters carry, by when it was to be put right, what the unit did, and what the review and the second look came to; of what the
 * list of findings is filtered to.
 */
export const exportRectificationLedger = listExport<FindingFilter, FindingSort>({
  title: '整改台账',
  permission: Permission.FINDING_READ,
  inputs: { filter: 'FindingFilter', sort: 'FindingSort' },
  heads: [
    ...['序号', '责任单位', '问题', '类别', '严重程度', '处置文书', '文号', '下发日期', '整改要求', '整改期限'],
    ...['反馈日期', '整改情况', '整改状态', '核实日期', '核实意见', '承办部门', '再监督'],
  ],
  count: (ctx, scope, filter) => countFindings(ctx.db, scope, inLetters(filter)),
  lines: async (ctx, scope, asked) => {
    const found = await listFindings(ctx.db, scope, { ...asked, filter: inLetters(asked.filter) });
    const letters = await rectificationsOf(
      ctx,
      found.map(({ id }) => id),
    );
    // a draft is no matter of the ledger yet
    const issued = found.flatMap((finding) => {
      const letter = letters.get(finding.id);
      return letter ? [{ finding, letter }] : [];
    });
    return Promise.all(
      issued.map(async ({ finding, letter }, nr) => {
        const unit = await pathNamesLoader(ctx).load(finding.unitId);
        return [
          ...[String(nr + 1), unit?.join(' / ') ?? finding.unitName, finding.problem, KIND_WORDS[finding.kind]],
          ...[SEVERITY_WORDS[finding.severity], LETTER_WORDS[letter.kind], letter.number ?? '', letter.issuedOn],
          ...[letter.demand, letter.answerBy, letter.answeredOn ?? '', letter.done ?? ''],
          ...[RECTIFIED_WORDS[finding.state] ?? '', letter.reviewedOn ?? '', letter.remark ?? '', letter.desk],
          lookWords(letter),
        ];
      }),
    );
  },
});
