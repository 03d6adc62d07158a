import { readBusinessMoment } from '../../core/clocks.js';
import { isDay } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import type { ExportedTable } from '../../core/imports/export-table.js';
import { WORKBOOK, watermark } from '../../core/imports/watermark.js';
import { writeWorkbook } from '../../core/imports/write-workbook.js';
import { coverageOf } from './coverage.service.js';
import type { CoverageCounts } from './coverage.types.js';

const HEADS = [
  ...[
    '单位',
    '应公开',
    '按时公开',
    '逾期公开',
    '不再要求',
    '未到期',
    '逾期未公开',
    '目录要求而平台没有',
    '平台有而目录没有要求',
  ],
];
const line = (label: string, counts: CoverageCounts): string[] => [
  ...[label, counts.expected, counts.inTime, counts.late, counts.exempted].map(String),
  ...[counts.notYetDue, counts.overdue, counts.missing, counts.unasked].map(String),
];

/**
 * The coverage proof as its page shows it, as a workbook with who had it and when; its gaps (the first hundred) on a sheet of their own.
 * @throws InputError, NotFoundError, UnauthenticatedError, ForbiddenError
 */
export async function exportCoverage(ctx: Ctx, query: URLSearchParams): Promise<ExportedTable> {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (!isDay(from) || !isDay(to))
    throw new InputError('BAD_INPUT', '导出的起止日期有误，请从应公开核对页面重新导出。', ['query']);
  const { root, units, total, gaps } = await coverageOf(ctx, { under: query.get('under') ?? '', from, to });
  const moment = await readBusinessMoment(ctx.db);
  const nameOf = (unit: (typeof units)[number]['unit']): string =>
    unit === null ? '现在隶属别处的单位' : unit.id === root.id ? '本单位自己' : unit.name;
  const bytes = writeWorkbook({
    应公开核对: [HEADS, ...units.map(({ unit, counts }) => line(nameOf(unit), counts)), line('合计', total)],
    缺口: [['单位', '公开事项', '到期日'], ...gaps.map(({ unit, title, dueOn }) => [unit.name, title, dueOn])],
    说明: [
      ['单位', root.name],
      ['起止', `${from} 至 ${to} 到期的公开事项`],
      ['核对', '应公开＋平台有而目录没有要求＝按时公开＋逾期公开＋不再要求＋未到期＋逾期未公开＋目录要求而平台没有'],
      ...watermark(ctx.viewer, moment),
    ],
  });
  return { name: `应公开核对 ${root.name} ${from} ${to}.xlsx`, mediaType: WORKBOOK, bytes };
}
