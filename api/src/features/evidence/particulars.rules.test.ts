import { describe, expect, it } from 'vitest';
import {
  keptParticulars,
  maskedParticulars,
  NOTHING_STATED,
  type Particulars,
  statedOtherwise,
} from './particulars.rules.js';

const stated = (more: Partial<Particulars>): Particulars => ({ ...NOTHING_STATED, ...more });

describe('what a page says about itself', () => {
  it('is served without numbers of persons', () => {
    const shown = maskedParticulars(
      stated({ issuer: '九原区民政局 13800138000', documentNumber: '九民发〔2019〕38号' }),
    );
    expect(shown).toEqual(stated({ issuer: '九原区民政局 ***********', documentNumber: '九民发〔2019〕38号' }));
  });

  it('is kept without what it does not say', () => {
    expect(keptParticulars(NOTHING_STATED)).toEqual({});
    expect(keptParticulars(stated({ column: '社会救助' }))).toEqual({ column: '社会救助' });
    expect(maskedParticulars({ column: '社会救助' })).toEqual(stated({ column: '社会救助' }));
  });

  it.each([
    ['another document number', { documentNumber: '1号' }, { documentNumber: '2号' }, true],
    ['that it holds no longer', { validity: '有效' }, { validity: '失效' }, true],
    ['that it holds no longer, where it said nothing of that', {}, { validity: '废止' }, true],
    ['the same', { issuer: '民政局' }, { issuer: '民政局' }, false],
    ['what was not found before', {}, { issuer: '民政局' }, false],
    ['nothing any more', { issuer: '民政局', validity: '有效' }, {}, false],
    ['another column', { column: '社会救助' }, { column: '重点领域' }, false],
  ])('%s is a change: %o → %o %s', (_what, before, after, changed) => {
    expect(statedOtherwise(stated(before), stated(after))).toBe(changed);
  });
});
