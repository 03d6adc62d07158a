import { Permission } from '../../core/access/permissions.js';
import { listExport } from '../../core/imports/export-list.js';
import { findingsOfDailyChecks } from '../findings/finding.reads.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import type { CheckFilter, CheckSort } from './check.inputs.js';
import { countChecks, listChecks } from './check.reads.js';
import { CheckConclusion, CheckWay } from './check.rules.js';

const WAYS: Readonly<Record<CheckWay, string>> = { [CheckWay.ONLINE]: '线上', [CheckWay.ON_SITE]: '实地' };
const CONCLUSIONS: Readonly<Record<CheckConclusion, string>> = {
  [CheckConclusion.IN_ORDER]: '正常',
  [CheckConclusion.FINDINGS]: '发现问题',
};

/** 日常监督台账, as the list of checks is filtered. */
export const exportChecks = listExport<CheckFilter, CheckSort>({
  title: '日常监督台账',
  permission: Permission.CHECK_READ,
  inputs: { filter: 'CheckFilter', sort: 'CheckSort' },
  heads: ['检查日期', '被检查单位', '检查内容', '检查方式', '检查结果', '发现问题', '说明', '检查人', '检查部门'],
  count: (ctx, scope, filter) => countChecks(ctx.db, scope, filter),
  lines: async (ctx, scope, asked) =>
    Promise.all(
      (await listChecks(ctx.db, scope, asked)).map(async (one) => {
        const [unit, found] = await Promise.all([
          pathNamesLoader(ctx).load(one.unitId),
          ctx.viewer?.permissions.has(Permission.FINDING_READ) ? findingsOfDailyChecks(ctx).load(one.id) : null,
        ]);
        return [
          ...[one.checkedOn, unit?.join(' / ') ?? '', one.title, WAYS[one.way], CONCLUSIONS[one.conclusion]],
          ...[(found ?? []).map(({ problem }) => problem).join('；'), one.note ?? '', one.checker, one.desk.shortName],
        ];
      }),
    ),
});
