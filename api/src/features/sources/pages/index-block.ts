import type { Node, Page } from './page.js';
import { dayIn } from './page-days.js';
import { statedIn, tidy } from './page-text.js';

/** What the block at the head of a public document calls its parts. */
const NAMES = {
  indexNumber: ['索引号', '信息索引号', '信息索引'],
  documentNumber: ['发文字号', '文号', '公文文号', '文件编号', '发文文号', '公文编号', '信息文号'],
  issuer: [
    '发文机关',
    '发布机构',
    '发布单位',
    '制发机关',
    '制发单位',
    '公开机构',
    '公开单位',
    '发文单位',
    '责任部门',
    '公开主体',
  ],
  issuedOn: ['成文日期', '成文时间', '生成日期', '生成时间', '发文日期', '发文时间', '制发日期'],
  validity: ['有效性', '是否有效', '时效性', '效力状态', '有效状态', '信息有效性', '文件有效性', '文件效力'],
} as const;

const PARTS = 'td, th, li, span, dt, dd, p, div, b, strong, label, em';
const MOST = 120;

const bare = (text: string): string => text.replace(/[\s:：]+/g, '');

/** What the page says beside or behind each label, outside of the body. A later one does not take the place of an earlier one. */
function pairsOf({ $ }: Page, body: Node): ReadonlyMap<string, string> {
  const known = new Set<string>(Object.values(NAMES).flat());
  const inside = new Set(body.find('*').toArray());
  const pairs = new Map<string, string>();
  for (const part of $(PARTS).toArray()) {
    if (inside.has(part)) continue;
    const text = tidy($(part).text());
    if (text.length > MOST) continue;
    const colon = /[:：]/.exec(text)?.index ?? -1;
    const label = bare(colon < 0 ? text : text.slice(0, colon));
    if (!known.has(label) || pairs.has(label) || $(part).find('table, ul, div').length > 0) continue;
    const behind = colon < 0 ? '' : text.slice(colon + 1).trim();
    pairs.set(label, behind || besideOf($(part)));
  }
  return pairs;
}

/** The value of a label that stands alone: the next cell, the next element, the text after it. */
function besideOf(label: Node): string {
  const next = label.next();
  if (next.length > 0) return tidy(next.text());
  const cell = label.closest('td, th, dt, li');
  if (label.is('td, th, dt')) return '';
  const whole = tidy(cell.text());
  const own = tidy(label.text());
  return whole.length > own.length ? whole.slice(own.length).replace(/^[\s:：]+/, '') : tidy(cell.next().text());
}

/** 索引号, 发文字号, 发文机关, 成文日期, 有效性; null where there is no block, or where it says nothing. */
export function indexBlock(page: Page, body: Node) {
  const pairs = pairsOf(page, body);
  const first = (names: readonly string[]) =>
    statedIn(names.map((name) => pairs.get(name)).find((value) => value !== undefined));
  const hasBlock =
    first(NAMES.indexNumber) !== null || first(NAMES.documentNumber) !== null || first(NAMES.issuedOn) !== null;
  const issuedOn = first(NAMES.issuedOn);
  return {
    indexNumber: first(NAMES.indexNumber),
    documentNumber: first(NAMES.documentNumber),
    issuer: hasBlock ? first(NAMES.issuer) : null,
    issuedOn: issuedOn && dayIn(issuedOn),
    validity: hasBlock ? first(NAMES.validity) : null,
  };
}
