import { Permission } from '../../core/access/permissions.js';
import { listExport } from '../../core/imports/export-list.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import type { ObligationFilter, ObligationSort } from './obligation.inputs.js';
import { countObligations, listObligations } from './obligation.reads.js';
import { ObligationKind } from './obligation.types.js';

const LIGHTS: Readonly<Record<Light, string>> = {
  [Light.GREEN]: '绿灯',
  [Light.YELLOW]: '黄灯',
  [Light.RED]: '红灯',
};
const STATES: Readonly<Record<ObligationState, string>> = {
  [ObligationState.UPCOMING]: '未到办理期',
  [ObligationState.OPEN]: '待办',
  [ObligationState.FULFILLED]: '按时完成',
  [ObligationState.FULFILLED_LATE]: '逾期完成',
  [ObligationState.EXEMPTED]: '免办',
};
const KINDS: Readonly<Record<ObligationKind, string>> = {
  [ObligationKind.DISCLOSURE]: '公开',
  [ObligationKind.ANSWER]: '反馈文书',
  [ObligationKind.ACT]: '责令事项',
  [ObligationKind.SEAL]: '公车封存',
};

/** 应办事项 with their lights, as the list of warnings is filtered. */
export const exportObligations = listExport<ObligationFilter, ObligationSort>({
  title: '应办事项',
  permission: Permission.OBLIGATION_READ,
  inputs: { filter: 'ObligationFilter', sort: 'ObligationSort' },
  heads: ['单位', '应办事项', '类别', '所属时期', '起始日', '截止日', '状态', '亮灯'],
  count: (ctx, scope, filter) => countObligations(ctx.db, scope, filter),
  lines: async (ctx, scope, asked) =>
    Promise.all(
      (await listObligations(ctx.db, scope, asked)).map(async (one) => [
        ...[(await pathNamesLoader(ctx).load(one.unitId))?.join(' / ') ?? '', one.title, KINDS[one.kind]],
        ...[one.periodLabel ?? '', one.opensOn, one.dueOn, STATES[one.state], LIGHTS[one.light]],
      ]),
    ),
});
