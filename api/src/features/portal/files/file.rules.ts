import type { WithText } from '../disclosure.reads.js';

/** The forms in which all that is public can be taken along. */
export enum FileForm {
  CSV = 'CSV',
  JSONL = 'JSONL',
}

export const FORM_TYPES: Readonly<Record<FileForm, string>> = {
  CSV: 'text/csv; charset=utf-8; header=present',
  JSONL: 'application/jsonl; charset=utf-8',
};

/** An entry as JSON has it, in the words of the portal's schema. */
export const lineOf = ({ entry, text }: WithText) => ({
  id: entry.id,
  title: entry.title,
  unit: { id: entry.unit.id, name: entry.unit.name, parent: entry.unit.parent?.name ?? null },
  item: {
    ...{ id: entry.item.id, code: entry.item.code, name: entry.item.name },
    ...{ affair: entry.item.affair, area: entry.item.area },
  },
  period: entry.period,
  periodLabel: entry.periodLabel,
  publishedOn: entry.publishedOn,
  amount: entry.amount,
  nil: entry.nil,
  displayUntil: entry.displayUntil,
  url: entry.url,
  text,
  updatedAt: entry.updatedAt.toISOString(),
});

const AFFAIRS: Readonly<Record<string, string>> = { PARTY: '党务', GOVERNMENT: '政务', VILLAGE: '村（居）务' };

type Column = readonly [head: string, cell: (one: WithText) => string | null];

const COLUMNS: readonly Column[] = [
  ['标识', ({ entry }) => entry.id],
  ['标题', ({ entry }) => entry.title],
  ['公开主体', ({ entry }) => entry.unit.name],
  ['上级单位', ({ entry }) => entry.unit.parent?.name ?? null],
  ['事项编码', ({ entry }) => entry.item.code],
  ['公开事项', ({ entry }) => entry.item.name],
  ['三务', ({ entry }) => AFFAIRS[entry.item.affair] ?? null],
  ['民生领域', ({ entry }) => entry.item.area],
  ['所属时期', ({ entry }) => entry.periodLabel],
  ['公开日期', ({ entry }) => entry.publishedOn],
  ['公开资金（元）', ({ entry }) => entry.amount],
  ['本期无发生', ({ entry }) => (entry.nil ? '是' : '否')],
  ['公示至', ({ entry }) => entry.displayUntil],
  ['原文地址', ({ entry }) => entry.url],
  ['正文', ({ text }) => text],
  ['最近变化', ({ entry }) => entry.updatedAt.toISOString()],
];

/** What a spreadsheet would take for a formula is shown as text: others wrote it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of CSV (RFC 4180). */
export function cellOf(value: string | null): string {
  const text = value !== null && FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const rowOf = (cells: readonly (string | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** What a file begins with: of CSV the mark by which spreadsheets know UTF-8, and the head. */
export const headOf = (form: FileForm): string =>
  form === FileForm.CSV ? `\ufeff${rowOf(COLUMNS.map(([head]) => head))}` : '';

const WRITERS: Readonly<Record<FileForm, (one: WithText) => string>> = {
  CSV: (one) => rowOf(COLUMNS.map(([, cell]) => cell(one))),
  JSONL: (one) => `${JSON.stringify(lineOf(one))}\n`,
};

/** Entries as they stand in a file. */
export const writtenAs = (form: FileForm, entries: readonly WithText[]): string => entries.map(WRITERS[form]).join('');
