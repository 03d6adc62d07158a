import { describe, expect, it } from 'vitest';
import {
  CellKind,
  cellAt,
  holdingOn,
  refLabel,
  type TemplateContent,
  type TemplateField,
  templateFaults,
} from './template.rules.js';

const field = (key: string, label: string, more: Partial<TemplateField> = {}): TemplateField => ({
  ...{ key, label, kind: CellKind.AMOUNT, required: true, help: null, choices: [], least: null, most: null },
  columns: [],
  ...more,
});
const income = field('income', '收入明细', {
  kind: CellKind.TABLE,
  columns: [field('what', '项目', { kind: CellKind.TEXT }), field('amount', '金额')],
});
const accounts = (more: Partial<TemplateContent> = {}): TemplateContent => ({
  guidance: null,
  fields: [field('opening', '期初余额'), income, field('closing', '期末余额')],
  sums: [
    {
      terms: [
        { cell: 'opening', subtract: false },
        { cell: 'income.amount', subtract: false },
      ],
      total: 'closing',
    },
  ],
  lastPeriods: [{ cell: 'opening', lastCell: 'closing', percent: 0 }],
  signOffs: ['村务监督委员会'],
  ...{ photo: true, townshipReviews: true, allowsNil: true, totalCell: 'income.amount' },
  ...more,
});
const faults = (more: Partial<TemplateContent>) => templateFaults(accounts(more)).map(({ path }) => path.join('.'));

describe('a template', () => {
  it('that fits together has no faults', () => {
    expect(templateFaults(accounts())).toEqual([]);
  });

  it('needs something to fill in', () => {
    expect(faults({ fields: [], sums: [], lastPeriods: [], totalCell: null })).toEqual(['fields']);
  });

  it('names each blank once, by key and by label', () => {
    const nothing = { sums: [], lastPeriods: [], totalCell: null };
    expect(faults({ ...nothing, fields: [field('a', '甲'), field('a', '乙')] })).toEqual(['fields.1.key']);
    expect(faults({ ...nothing, fields: [field('a', '甲'), field('b', '甲')] })).toEqual(['fields.1.label']);
    expect(faults({ signOffs: ['民主理财小组', '民主理财小组'] })).toEqual(['signOffs']);
  });

  it.each<[string, Partial<TemplateField>, string]>([
    ['a table without columns', { kind: CellKind.TABLE }, 'columns'],
    [
      'a table in a table',
      { kind: CellKind.TABLE, columns: [field('a', '甲', { kind: CellKind.TABLE })] },
      'columns.0.kind',
    ],
    ['columns of what is no table', { columns: [field('a', '甲')] }, 'columns'],
    ['a choice of one', { kind: CellKind.CHOICE, choices: ['是', '是'] }, 'choices'],
    ['bounds of a text', { kind: CellKind.TEXT, least: '1' }, 'least'],
    ['bounds that are no decimals', { least: '一' }, 'least'],
    ['bounds of more than fen', { most: '0.001' }, 'most'],
    ['bounds that cross', { least: '10', most: '9.99' }, 'most'],
  ])('refuses %s', (_, more, where) => {
    const fields = [field('x', '某项', more)];
    expect(faults({ fields, sums: [], lastPeriods: [], totalCell: null })).toEqual([`fields.0.${where}`]);
  });

  it('adds up what is of one kind, and names what there is', () => {
    const sum = (cell: string, total: string) => ({ sums: [{ terms: [{ cell, subtract: false }], total }] });
    expect(faults(sum('income.what', 'closing'))).toEqual(['sums.0']);
    expect(faults(sum('income', 'closing'))).toEqual(['sums.0']);
    expect(faults(sum('nothing', 'closing'))).toEqual(['sums.0']);
    expect(faults(sum('income.amount.more', 'closing'))).toEqual(['sums.0']);
    expect(faults(sum('closing', 'closing'))).toEqual(['sums.0']);
    expect(faults({ sums: [{ terms: [], total: 'closing' }] })).toEqual(['sums.0']);
    expect(faults({ totalCell: 'income.what' })).toEqual(['totalCell']);
  });

  it('compares a cell with last period once, by a whole percentage', () => {
    const one = { cell: 'opening', lastCell: 'closing', percent: 20 };
    expect(faults({ lastPeriods: [one, one] })).toEqual(['lastPeriods.1']);
    expect(faults({ lastPeriods: [{ ...one, percent: 1.5 }] })).toEqual(['lastPeriods.0.percent']);
    expect(faults({ lastPeriods: [{ ...one, lastCell: 'income.what' }] })).toEqual(['lastPeriods.0']);
  });
});

describe('a reference', () => {
  it('names a field, or the sum of a column', () => {
    expect(cellAt(accounts(), 'closing')?.label).toBe('期末余额');
    expect(cellAt(accounts(), 'income.amount')?.label).toBe('金额');
    expect(cellAt(accounts(), 'income')).toBeNull();
    expect([refLabel(accounts(), 'closing'), refLabel(accounts(), 'income.amount')]).toEqual([
      '期末余额',
      '收入明细「金额」合计',
    ]);
  });
});

describe('the version that holds', () => {
  const versions = [
    { version: 2, fromOn: '2019-10-01' },
    { version: 1, fromOn: '2019-07-01' },
    { version: 3, fromOn: '2019-10-01' },
  ];

  it('is the newest whose day has come by the last day of the period', () => {
    expect(holdingOn(versions, '2019-09-30')?.version).toBe(1);
    expect(holdingOn(versions, '2019-12-31')?.version).toBe(3);
    expect(holdingOn(versions, '2019-06-30')).toBeNull();
  });
});
