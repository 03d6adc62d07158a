import { CellKind, type TemplateContent, type TemplateField } from '../templates/template.rules.js';
import type { FilingContent } from './content.rules.js';

const field = (key: string, label: string, more: Partial<TemplateField> = {}): TemplateField => ({
  ...{ key, label, kind: CellKind.AMOUNT, required: true, help: null, choices: [], least: null, most: null },
  columns: [],
  ...more,
});
const table = (key: string, label: string) =>
  field(key, label, {
    kind: CellKind.TABLE,
    required: false,
    columns: [field('what', '项目', { kind: CellKind.TEXT }), field('amount', '金额', { least: '0' })],
  });
const adds = (cell: string) => ({ cell, subtract: false });

/** A village's accounts of a quarter. */
export const accounts: TemplateContent = {
  guidance: null,
  fields: [
    field('opening', '期初余额'),
    table('income', '收入明细'),
    table('spending', '支出明细'),
    field('closing', '期末余额'),
    field('households', '户数', { kind: CellKind.NUMBER, required: false, most: '500' }),
    field('meeting', '理财会日期', { kind: CellKind.DATE, required: false }),
    field('way', '公开方式', { kind: CellKind.CHOICE, required: false, choices: ['公开栏', '广播'] }),
    field('note', '备注', { kind: CellKind.TEXT, required: false }),
  ],
  sums: [
    { terms: [adds('opening'), adds('income.amount'), { cell: 'spending.amount', subtract: true }], total: 'closing' },
  ],
  lastPeriods: [
    { cell: 'opening', lastCell: 'closing', percent: 0 },
    { cell: 'income.amount', lastCell: 'income.amount', percent: 50 },
  ],
  signOffs: ['村务监督委员会'],
  ...{ photo: true, townshipReviews: true, allowsNil: true, totalCell: 'income.amount' },
};

/** Those accounts, filled in without a fault. */
export const filled = (more: Partial<FilingContent> = {}): FilingContent => ({
  cells: {
    opening: '1,000',
    income: [{ what: '土地承包费', amount: '300.5' }],
    spending: [{ what: '办公用品', amount: '100.20' }],
    closing: '1200.30',
  },
  explanations: [],
  signOffs: [{ body: '村务监督委员会', person: '李某', on: '2019-10-10' }],
  secrecyReviewer: '王某',
  confirmations: [],
  ...more,
});
