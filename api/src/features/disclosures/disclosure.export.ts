import { Permission } from '../../core/access/permissions.js';
import { listExport } from '../../core/imports/export-list.js';
import { itemLoader } from '../catalogue/item.reads.js';
import { pathNamesLoader } from '../units/unit.reads.js';
import type { DisclosureFilter, DisclosureSort } from './disclosure.inputs.js';
import { DisclosurePage } from './disclosure.reads.js';
import { findDisclosures } from './disclosure-filter.reads.js';

const NOTHING = { skip: 0, take: 0 };

/** 公开内容, as the list of disclosures is filtered. */
export const exportDisclosures = listExport<DisclosureFilter, DisclosureSort>({
  title: '公开内容',
  permission: Permission.DISCLOSURE_READ,
  inputs: { filter: 'DisclosureFilter', sort: 'DisclosureSort' },
  heads: [
    ...['单位', '标题', '公开事项', '所属时期', '公开日期', '是否逾期', '公开资金（元）', '本期无发生', '公开方式'],
    ...['认定情况', '不予认定的理由', '原文地址'],
  ],
  count: async (ctx, scope, filter) =>
    new DisclosurePage(ctx, await findDisclosures(ctx.db, scope, filter), { sort: [], page: NOTHING }).total(),
  lines: async (ctx, scope, { filter, sort, page }) => {
    const found = await new DisclosurePage(ctx, await findDisclosures(ctx.db, scope, filter), {
      sort,
      page,
    }).items();
    return Promise.all(
      found.map(async (one) => {
        const [unit, item] = await Promise.all([
          pathNamesLoader(ctx).load(one.unitId),
          itemLoader(ctx).load(one.itemId),
        ]);
        return [
          ...[unit?.join(' / ') ?? '', one.title, item?.name ?? '', one.periodLabel, one.publishedOn],
          ...[one.late ? '逾期公开' : '', one.amount ?? '', one.nil ? '本期无发生' : ''],
          ...[one.filingId ? '模板填报' : '平台采集', one.rejectedAt ? '不予认定' : '已认定'],
          ...[one.rejectedReason ?? '', one.url ?? ''],
        ];
      }),
    );
  },
});
