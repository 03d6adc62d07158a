import { Permission } from '../../core/access/permissions.js';
import { listExport } from '../../core/imports/export-list.js';
import type { FindingFilter, FindingSort } from '../findings/finding.inputs.js';
import { countFindings, listFindings } from '../findings/finding.reads.js';
import type { Finding } from '../findings/finding.types.js';
import { KIND_WORDS, SEVERITY_WORDS, STATE_WORDS } from '../findings/finding.words.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import { LETTER_WORDS, rectificationsOf } from './ledger.reads.js';

const foundBy = ({ code, checkId }: Finding): string => {
  if (code !== null) return '平台核查';
  return checkId ? '日常监督' : '人工记录';
};

/** 问题台账: every problem, how it was found, and what was done with it; as the list of findings is filtered. */
export const exportProblemLedger = listExport<FindingFilter, FindingSort>({
  title: '问题台账',
  permission: Permission.FINDING_READ,
  inputs: { filter: 'FindingFilter', sort: 'FindingSort' },
  heads: [
    ...['序号', '被监督单位', '问题', '类别', '严重程度', '同类第几次', '发现日期', '发现方式', '发现人', '依据'],
    ...['状态', '处置文书', '文号', '下发日期', '处理人', '不作为问题的理由'],
  ],
  count: (ctx, scope, filter) => countFindings(ctx.db, scope, filter),
  lines: async (ctx, scope, asked) => {
    const found = await listFindings(ctx.db, scope, asked);
    const letters = await rectificationsOf(
      ctx,
      found.map(({ id }) => id),
    );
    return Promise.all(
      found.map(async (one, nr) => {
        const unit = await pathNamesLoader(ctx).load(one.unitId);
        const letter = letters.get(one.id);
        return [
          ...[String(nr + 1), unit?.join(' / ') ?? one.unitName, one.problem, KIND_WORDS[one.kind]],
          ...[SEVERITY_WORDS[one.severity], String(one.repeats + 1), one.foundOn, foundBy(one), one.finder ?? ''],
          ...[one.evidence.join('；'), STATE_WORDS[one.state], letter ? LETTER_WORDS[letter.kind] : ''],
          ...[letter?.number ?? '', letter?.issuedOn ?? '', one.decider ?? '', one.reason ?? ''],
        ];
      }),
    );
  },
});
