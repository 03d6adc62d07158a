import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Ctx } from '../../core/feature.js';
import { listExport } from '../../core/imports/export-list.js';
import { disclosureLoader } from '../disclosures/disclosure.reads.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import type { FindingFilter, FindingSort } from './finding.inputs.js';
import { countFindings, listFindings } from './finding.reads.js';
import type { Finding } from './finding.types.js';
import { KIND_WORDS, SEVERITY_WORDS, STATE_WORDS } from './finding.words.js';

/** What it is about, where the viewer may read that. */
async function subjectOf(ctx: Ctx, { disclosureId, obligationId, path }: Finding): Promise<string> {
  if (disclosureId && reaches(ctx.viewer, Permission.DISCLOSURE_READ, path))
    return (await disclosureLoader(ctx).load(disclosureId))?.title ?? '';
  if (obligationId && reaches(ctx.viewer, Permission.OBLIGATION_READ, path))
    return (await obligationLoader(ctx).load(obligationId))?.title ?? '';
  return '';
}

/** 问题, as the list of findings is filtered. */
export const exportFindings = listExport<FindingFilter, FindingSort>({
  title: '问题',
  permission: Permission.FINDING_READ,
  inputs: { filter: 'FindingFilter', sort: 'FindingSort' },
  heads: [
    '单位',
    '问题',
    '类别',
    '严重程度',
    '状态',
    '依据',
    '公开内容或应办事项',
    '发现日期',
    '发现人',
    '处理人',
    '不作为问题的理由',
  ],
  count: (ctx, scope, filter) => countFindings(ctx.db, scope, filter),
  lines: async (ctx, scope, asked) =>
    Promise.all(
      (await listFindings(ctx.db, scope, asked)).map(async (one) => {
        const [unit, subject] = await Promise.all([pathNamesLoader(ctx).load(one.unitId), subjectOf(ctx, one)]);
        return [
          ...[
            unit?.join(' / ') ?? one.unitName,
            one.problem,
            KIND_WORDS[one.kind],
            SEVERITY_WORDS[one.severity],
            STATE_WORDS[one.state],
          ],
          ...[
            one.evidence.join('；'),
            subject,
            one.foundOn,
            one.finder ?? '平台核查',
            one.decider ?? '',
            one.reason ?? '',
          ],
        ];
      }),
    ),
});
