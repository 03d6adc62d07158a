import { chineseDate, isDay } from '../../core/days.js';
import { AMOUNT_DIGITS, decimalOf, decimalText, unitsOf } from '../templates/decimal.rules.js';
import {
  CellKind,
  digitsOf,
  isNumeric,
  refLabel,
  type TemplateCell,
  type TemplateContent,
} from '../templates/template.rules.js';
import { unitsAt } from './checks.rules.js';
import { type FilingContent, rowsIn, textIn } from './content.rules.js';

/** Whose, of which period, of what. */
export interface Named {
  readonly unitName: string;
  readonly periodLabel: string;
  readonly itemName: string;
}

/** 镇乡社区2019年第三季度集体财务收支公开（本期无发生） */
export function titleOf({ unitName, periodLabel, itemName }: Named, nil: boolean): string {
  const what = itemName.endsWith('公开') ? itemName : `${itemName}公开`;
  return `${unitName}${periodLabel}${what}${nil ? '（本期无发生）' : ''}`;
}

/** What is published of a nil return. */
export const nilText = ({ unitName, periodLabel, itemName }: Named): string =>
  `${unitName}${periodLabel}「${itemName}」本期无发生。`;

/** A canonical value as it is read: `1,234.50元`, `2019年10月15日`. */
function shownValue({ kind }: TemplateCell, value: string): string {
  if (value === '') return '—';
  if (kind === CellKind.DATE) return isDay(value) ? chineseDate(value) : value;
  if (!isNumeric(kind)) return value;
  const units = unitsOf(value, digitsOf(kind));
  if (units === null) return value;
  return decimalText(units, digitsOf(kind)) + (kind === CellKind.AMOUNT ? '元' : '');
}

/** The tables that the text tells as rows, with their heads. */
export const publishedTables = (template: TemplateContent, { cells }: FilingContent): string[][][] =>
  template.fields
    .filter(({ kind }) => kind === CellKind.TABLE)
    .map(({ key, columns }) => [
      columns.map(({ label }) => label),
      ...rowsIn(cells, key).map((row) => columns.map((column) => shownValue(column, row[column.key] ?? ''))),
    ]);

/** What is published, as plain text: labels and values, a table as lines of cells parted by tabs. */
export function publishedText(template: TemplateContent, content: FilingContent): string {
  const { cells, explanations, signOffs } = content;
  const blanks = template.fields.map((field) => {
    const { key, label, kind, columns } = field;
    if (kind !== CellKind.TABLE) return `${label}：${shownValue(field, textIn(cells, key))}`;
    const lines = rowsIn(cells, key).map((row) =>
      columns.map((column) => shownValue(column, row[column.key] ?? '')).join('\t'),
    );
    const head = columns.map((column) => column.label).join('\t');
    return `${label}\n${lines.length > 0 ? [head, ...lines].join('\n') : '无'}`;
  });
  const explained = explanations
    .filter(({ text }) => text.trim() !== '')
    .map(({ place, text }) => `${refLabel(template, place)}与上期差异的说明：${text.trim()}`);
  const signed = signOffs.map(({ body, person, on }) => `${body}签字确认：${person}（${chineseDate(on)}）`);
  return [...blanks, ...explained, ...signed].join('\n\n');
}

/**
 * The amount that the disclosure is about, in yuan, and which cell says so; null: the template names none, nothing stands there, or
 * less than nothing.
 */
export function amountOf(template: TemplateContent, { cells }: FilingContent): { yuan: string; from: string } | null {
  const { totalCell } = template;
  const units = totalCell === null ? null : unitsAt(template, cells, totalCell);
  if (totalCell === null || units === null || units < 0n) return null;
  return { yuan: decimalOf(units, AMOUNT_DIGITS), from: `填报的${refLabel(template, totalCell)}` };
}
