import type { Viewer } from '../access/viewer.js';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Who had a table and when, as lines of its last sheet. */
export function watermark(viewer: Viewer | null, { now }: { readonly now: Date }): string[][] {
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  return [
    ['导出人', viewer?.name ?? ''],
    ['导出时间', at.format(now)],
    ['用途', '内部资料，请勿外传。'],
  ];
}
