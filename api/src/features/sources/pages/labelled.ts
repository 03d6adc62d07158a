import { narrow } from './page-text.js';

/** Labels of the line below a title; a value goes from one to the next. */
const LABELS = [
  '发布日期',
  '发布时间',
  '发布于',
  '更新时间',
  '更新日期',
  '录入时间',
  '添加时间',
  '公开日期',
  '公开时间',
  '时间',
  '日期',
  '信息来源',
  '文章来源',
  '稿件来源',
  '新闻来源',
  '内容来源',
  '文章出处',
  '稿源',
  '出处',
  '来源',
  '供稿单位',
  '供稿',
  '信息作者',
  '作者',
  '责任编辑',
  '编辑',
  '录入者',
  '录入',
  '审核',
  '审稿',
  '发布人',
  '发布者',
  '发布机构',
  '发布单位',
  '点击次数',
  '点击数',
  '点击量',
  '点击',
  '阅读次数',
  '阅读量',
  '阅读',
  '浏览次数',
  '浏览量',
  '浏览',
  '访问次数',
  '访问量',
  '人气',
  '字体大小',
  '字体',
  '字号',
  '大小',
  '打印',
  '分享到',
  '分享',
  '关键字',
  '关键词',
  '摘要',
  '栏目',
  '信息类别',
] as const;

const SPACED = LABELS.map((label) => [...label].join(String.raw`\s*`)).join('|');
const SPLIT = new RegExp(String.raw`(${SPACED})\s*[:：]`, 'gu');

/** Whoever types a value ends it before these. */
const END = /[【[|｜\n\r]|\s{2,}|\u3000/u;

/** What a line such as 发布时间：… 来源：… 点击：… says under each label; empty values among them. */
export function labelledIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const marks = [...text.matchAll(SPLIT)];
  marks.forEach((mark, index) => {
    const label = narrow(mark[1] ?? '').replace(/\s+/g, '');
    const raw = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trimStart();
    const end = END.exec(raw)?.index ?? raw.length;
    if (!values.has(label)) values.set(label, raw.slice(0, end).trim());
  });
  return values;
}

export const DATE_LABELS = [
  '发布日期',
  '发布时间',
  '发布于',
  '公开日期',
  '公开时间',
  '时间',
  '日期',
  '更新时间',
  '更新日期',
  '录入时间',
  '添加时间',
];
export const SOURCE_LABELS = [
  '信息来源',
  '文章来源',
  '稿件来源',
  '新闻来源',
  '内容来源',
  '来源',
  '稿源',
  '出处',
  '文章出处',
  '供稿单位',
  '供稿',
];

/** The first of some labels that has a value; null when none has. */
export function firstOf(values: ReadonlyMap<string, string>, labels: readonly string[]): string | null {
  return labels.map((label) => values.get(label)).find((value) => value !== undefined && value !== '') ?? null;
}
