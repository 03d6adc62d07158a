import { describe, expect, it } from 'vitest';
import {
  contentOf,
  formOf,
  newCell,
  refsOf,
  startsNear,
  type TemplateForm,
  templateOf,
  without,
} from './template-form.rules.ts';

const table = {
  ...{ ...newCell('f', []), key: 'f1', label: '收入', kind: 'TABLE' as const },
  columns: [{ ...newCell('c', []), key: 'c1', label: '金额', kind: 'AMOUNT' as const, least: '0' }],
};
const closing = { ...newCell('f', [table]), label: '期末余额', kind: 'AMOUNT' as const };
const form: TemplateForm = {
  ...formOf(undefined, '2019-10-01'),
  fields: [table, closing],
  sums: [{ plus: ['f1.c1'], minus: [], total: 'f2' }],
  lastPeriods: [{ cell: 'f2', lastCell: 'f2', percent: 20 }],
  totalCell: 'f1.c1',
};

describe('a template form', () => {
  it('begins with one blank, and gives keys that were not used', () => {
    expect(formOf(undefined, '2019-10-01').fields.map(({ key }) => key)).toEqual(['f1']);
    expect(closing.key).toBe('f2');
    expect(newCell('f', [{ key: 'opening' }, { key: 'f7' }]).key).toBe('f8');
  });

  it('is sent, read and sent again without a change', () => {
    expect(contentOf(formOf(templateOf(form), '2019-10-01'))).toEqual(contentOf(form));
  });

  it('sends bounds of numbers and choices of choices only', () => {
    const text = { ...closing, kind: 'TEXT' as const, least: '1', choices: ['是'] };
    expect(contentOf({ ...form, fields: [text] }).fields[0]).toMatchObject({ least: null, choices: [] });
  });

  it('names what checks can be about', () => {
    expect(refsOf(form.fields, ['AMOUNT'])).toEqual([
      { value: 'f1.c1', label: '收入「金额」合计' },
      { value: 'f2', label: '期末余额' },
    ]);
    expect(refsOf(form.fields, ['DATE'])).toEqual([]);
  });

  it('forgets checks about what is taken out', () => {
    expect(without(form, 'f2')).toMatchObject({ sums: [{ plus: ['f1.c1'], total: '' }], lastPeriods: [] });
    expect(without(form, 'f1')).toMatchObject({ sums: [{ plus: [] }], totalCell: '' });
  });
});

it('periods near today begin on these days', () => {
  expect(startsNear('QUARTERLY', '2019-10-15')).toEqual(['2019-07-01', '2019-10-01', '2020-01-01']);
  expect(startsNear('MONTHLY', '2019-01-15')).toEqual(['2018-12-01', '2019-01-01', '2019-02-01']);
  expect(startsNear('YEARLY', '2019-10-15')).toEqual(['2018-01-01', '2019-01-01', '2020-01-01']);
});
