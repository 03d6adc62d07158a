import { describe, expect, it } from 'vitest';
import { cellsOf, columnTotal, contentOf, formOf, shownText, type Template } from './filing-form.rules.ts';

const column = (key: string, kind: 'AMOUNT' | 'TEXT') => ({
  ...{ key, kind, label: key, required: true, help: null, choices: [], least: null, most: null },
});
const template: Template = {
  ...{ id: 't', version: 1, fromOn: '2019-07-01', guidance: null, sums: [], lastPeriods: [], photo: true },
  ...{ townshipReviews: true, allowsNil: true, totalCell: null, signOffs: ['村务监督委员会'] },
  fields: [
    { ...column('opening', 'AMOUNT'), columns: [] },
    { ...column('income', 'TEXT'), kind: 'TABLE', columns: [column('what', 'TEXT'), column('amount', 'AMOUNT')] },
  ],
};
const content = {
  cells: [
    { key: 'opening', value: '1,000', rows: [] },
    { key: 'income', value: null, rows: [{ cells: [{ key: 'what', value: '租金' }] }] },
  ],
  explanations: [{ place: 'opening', text: '更正' }],
  confirmations: [],
  secrecyReviewer: '王某',
  signOffs: [{ body: '村务监督委员会', person: '李某', on: null }],
};

describe('a form', () => {
  it('is what was kept, and is sent as the template asks', () => {
    const form = formOf({ content, photos: [] });
    expect(contentOf(form, template)).toEqual({
      cells: [
        { key: 'opening', value: '1,000' },
        {
          key: 'income',
          rows: [
            {
              cells: [
                { key: 'what', value: '租金' },
                { key: 'amount', value: '' },
              ],
            },
          ],
        },
      ],
      explanations: [{ place: 'opening', text: '更正' }],
      confirmations: [],
      secrecyReviewer: '王某',
      signOffs: [{ body: '村务监督委员会', person: '李某', on: null }],
    });
  });

  it('of nothing is empty', () => {
    expect(cellsOf(null)).toEqual({});
    expect(formOf({ content: null, photos: [] })).toMatchObject({ cells: {}, secrecyReviewer: '' });
  });
});

describe('amounts', () => {
  it('of a column are added in fen while they can be read', () => {
    expect(columnTotal([{ a: '0.1' }, { a: '0.2' }, { a: ' ' }, {}], 'a')).toBe('0.30');
    expect(columnTotal([{ a: '1,234.5' }, { a: '-0.5' }], 'a')).toBe('1,234.00');
    expect(columnTotal([{ a: '一百' }], 'a')).toBeNull();
    expect(columnTotal([], 'a')).toBe('0.00');
  });

  it('are shown with separators, other values as they are', () => {
    expect(shownText({ kind: 'AMOUNT' }, '1234567.5')).toBe('1,234,567.50');
    expect(shownText({ kind: 'AMOUNT' }, '约一千')).toBe('约一千');
    expect(shownText({ kind: 'TEXT' }, '1234')).toBe('1234');
  });
});
