import { createHash } from 'node:crypto';
import { type Day, isDay } from '../../../core/days.js';
import type { Fault, FieldOfKind, SourceRow } from '../../../core/imports/import-kind.js';
import { type MatchUnit, Unmatched, unitOf } from '../../disclosures/matching.rules.js';
import { linkAddress } from '../link.rules.js';

const needed = { required: true } as const;
const open = { required: false } as const;

/** The columns of a table of what was published 公开台账, as units keep it. */
export const PUBLISHED_FIELDS: readonly FieldOfKind[] = [
  { key: 'title', title: '标题', synonyms: ['公开标题', '信息标题', '名称', '公开内容', 'title'], ...needed },
  { key: 'publishedOn', title: '公开日期', synonyms: ['发布日期', '公开时间', '发布时间', '日期', 'date'], ...needed },
  { key: 'unit', title: '公开单位', synonyms: ['发布单位', '信息来源', '来源', '单位', '公开主体'], ...open },
  { key: 'url', title: '网址', synonyms: ['链接', '公开网址', '文章链接', 'url', 'link'], ...open },
  { key: 'amount', title: '涉及金额（元）', synonyms: ['金额', '涉及资金', '金额（元）', '资金'], ...open },
  { key: 'body', title: '正文', synonyms: ['内容', '公开正文', '详细内容', '备注'], ...open },
];

/** One row as a text that was published. */
export interface Published {
  /** by which it is known again: its address, else title, day and unit */
  readonly externalId: string;
  readonly title: string;
  readonly publishedOn: Day;
  /** whom the row names; null: nobody */
  readonly origin: string | null;
  readonly url: string | null;
  /** plain text, a line for each paragraph */
  readonly text: string;
}

export interface ReadRow {
  readonly published: Published | null;
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** What a row is read against. */
export interface Place {
  readonly units: readonly MatchUnit[];
  readonly unitId: string;
  readonly today: Day;
}

const LONGEST_TITLE = 200;
const LONGEST_BODY = 30_000;
/** 12,300.50, ¥12300.5, 12300元: with fen, not with parts of them */
const AMOUNT = /^[¥￥]?(\d{1,3}(?:[,，]\d{3})+|\d{1,13})(\.\d{1,2})?元?$/;

/** What a table calls a unit must be one of the district's, or what it published would count for another. */
function unitFault(origin: string, { units, unitId }: Place): Fault | null {
  const own = units.find(({ id }) => id === unitId);
  const found = unitOf({ title: '', origin }, units, unitId);
  if (found === Unmatched.AMBIGUOUS_UNIT)
    return { field: 'unit', code: 'UNIT_AMBIGUOUS', message: '有几个同名的单位，请在前面写上所属的苏木镇、街道' };
  const named = found?.id !== unitId || origin.includes(own?.shortName ?? '') || origin.includes(own?.name ?? '');
  return named ? null : { field: 'unit', code: 'UNIT_UNKNOWN', message: '没有这个单位，请按单位名录中的名称填写' };
}

/** The cells of a row that cannot be taken. */
function faultsOf(values: SourceRow['values'], place: Place): Fault[] {
  const { title = '', publishedOn = '', unit = '', url = '', amount = '', body = '' } = values;
  const faults: Fault[] = [];
  const told = (field: string, code: string, message: string) => void faults.push({ field, code, message });
  if (title.length < 2) told('title', 'REQUIRED', '标题不能为空，至少2个字');
  if (title.length > LONGEST_TITLE) told('title', 'TOO_LONG', `标题最多${LONGEST_TITLE}个字`);
  if (publishedOn === '') told('publishedOn', 'REQUIRED', '公开日期不能为空');
  else if (!isDay(publishedOn)) told('publishedOn', 'BAD_DAY', '公开日期应写成如：2019-10-01');
  else if (publishedOn > place.today) told('publishedOn', 'FUTURE_DAY', '公开日期在今天之后，请核对');
  const named = unit === '' ? null : unitFault(unit, place);
  if (named) faults.push(named);
  if (url !== '' && linkAddress(url) === null) told('url', 'BAD_ADDRESS', '网址应以 http:// 或 https:// 开头');
  if (amount !== '' && !AMOUNT.test(amount.replace(/\s/g, '')))
    told('amount', 'BAD_AMOUNT', '金额应为数字，以元为单位，最多两位小数');
  if (body.length > LONGEST_BODY) told('body', 'TOO_LONG', `正文最多${LONGEST_BODY}个字`);
  return faults;
}

const lineOfAmount = (amount: string): string[] =>
  amount === '' ? [] : [`金额合计：${amount.replace(/[\s¥￥元]/g, '')}元`];

const keyOf = (...parts: readonly string[]): string =>
  `台账:${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`;

/** A row of a table as what was published, or what is wrong with it. */
export function readRow({ values, faults: broken }: SourceRow, place: Place): ReadRow {
  const { title = '', publishedOn = '', unit = '', amount = '', body = '' } = values;
  const faults = [...broken, ...faultsOf(values, place)];
  if (faults.length > 0) return { published: null, title, faults };
  const url = linkAddress(values['url'] ?? '');
  const text = [body || title, ...lineOfAmount(amount)].join('\n');
  const externalId = url ?? keyOf(title, publishedOn, unit);
  return { title, faults, published: { externalId, title, publishedOn, origin: unit || null, url, text } };
}
