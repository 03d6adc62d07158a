import { readBusinessMoment } from '../../core/clocks.js';
import { isDay } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import type { ExportedTable } from '../../core/imports/export-table.js';
import { WORKBOOK, watermark } from '../../core/imports/watermark.js';
import { writeWorkbook } from '../../core/imports/write-workbook.js';
import { figuresOf } from './disclosure-figures.service.js';
import { type DisclosureCounts, FiguresBy } from './disclosure-figures.types.js';

const HEADS: Readonly<Record<FiguresBy, string>> = {
  ...{ UNIT: '单位', AREA: '民生领域', ITEM: '公开事项', PERIOD: '所属时期', MONTH: '月份' },
};
const percentText = (value: number | null): string => (value === null ? '' : `${value}%`);
const line = (label: string, { due, inTime, late, ...counts }: DisclosureCounts): string[] => [
  ...[label, String(due), String(inTime + late), percentText(counts.publishedPercent), String(inTime)],
  ...[percentText(counts.onTimePercent), String(late), String(counts.entries), counts.yuan],
];

/**
 * What the page shows, as a workbook with who had it and when.
 * @throws InputError, NotFoundError, UnauthenticatedError, ForbiddenError
 */
export async function exportFigures(ctx: Ctx, query: URLSearchParams): Promise<ExportedTable> {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const by = Object.values(FiguresBy).find((one) => one === query.get('by'));
  if (!isDay(from) || !isDay(to) || !by)
    throw new InputError('BAD_INPUT', '导出的起止日期或分组有误，请从公开统计页面重新导出。', ['query']);
  const input = { under: query.get('under') ?? '', from, to, area: query.get('area'), itemId: query.get('item') };
  const { root, total, parts, dueUntil } = await figuresOf(ctx, input, by);
  const heads = ['应公开', '已公开', '公开率', '按时公开', '按时率', '逾期后公开', '公开条数', '公开资金（元）'];
  const moment = await readBusinessMoment(ctx.db);
  const bytes = writeWorkbook({
    公开统计: [[HEADS[by], ...heads], ...parts.map(({ label, counts }) => line(label, counts)), line('合计', total)],
    说明: [
      ['单位', root.name],
      ['起止', `${from} 至 ${to}；应公开计至 ${dueUntil ?? '—'}`],
      ...watermark(ctx.viewer, moment),
    ],
  });
  return { name: `公开统计 ${root.name} ${from} ${to}.xlsx`, mediaType: WORKBOOK, bytes };
}
