import { describe, expect, it } from 'vitest';
import { type Particulars, restatedIn, statedIn } from './particulars.rules.ts';

const stated = (more: Partial<Particulars>): Particulars => ({
  ...{ indexNumber: null, documentNumber: null, issuer: null, issuedOn: null, validity: null, column: null },
  ...more,
});

describe('what a page says about itself', () => {
  it('is told without what it does not say, in the order of a document', () => {
    expect(statedIn(stated({ column: '社会救助', indexNumber: '1115/1' }))).toEqual([
      ['indexNumber', '1115/1'],
      ['column', '社会救助'],
    ]);
    expect(statedIn(null)).toEqual([]);
  });

  it('has changed where it says another thing, and not where it says nothing any more', () => {
    const before = stated({ validity: '有效', issuer: '民政局', column: '社会救助' });
    const after = stated({ validity: '失效', column: '重点领域' });
    expect(restatedIn(before, after)).toEqual([{ name: 'validity', before: '有效', after: '失效' }]);
    expect(restatedIn(stated({}), stated({ validity: '废止', issuer: '民政局' }))).toEqual([
      { name: 'validity', before: null, after: '废止' },
    ]);
    expect(restatedIn(null, after)).toEqual([]);
  });
});
