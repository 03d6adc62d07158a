import { expect, it } from 'vitest';
import { faultsOf, type SplitForm, sharesOf, splitInput } from './split.rules.ts';

const FORM: SplitForm = {
  parts: [
    { key: 'a', name: '甲村委会', code: '1 ' },
    { key: 'b', name: '乙村委会', code: '2' },
  ],
  continuedBy: '',
  owners: { o1: 'a', u1: 'b' },
  effectiveOn: '',
  reason: '区政府文件',
};
const STOCK = { obligationIds: ['o1', 'o2'], unitIds: ['u1', 'u2'] };

it('what no part takes is not named: it stays with the old unit', () =>
  expect(splitInput(FORM, STOCK, { id: 'x', version: 3 })).toEqual({
    id: 'x',
    version: 3,
    parts: [
      { code: '1', name: '甲村委会', obligationIds: ['o1'], unitIds: [] },
      { code: '2', name: '乙村委会', obligationIds: [], unitIds: ['u1'] },
    ],
    continuedBy: null,
    effectiveOn: null,
    reason: '区政府文件',
  }));

it('a day that is chosen is told', () =>
  expect(splitInput({ ...FORM, effectiveOn: '2019-10-01' }, STOCK, { id: 'x', version: 3 }).effectiveOn).toBe(
    '2019-10-01',
  ));

it('what goes to the part that continues the old unit needs no naming', () => {
  const form = { ...FORM, continuedBy: 'b' };
  expect(splitInput(form, STOCK, { id: 'x', version: 3 }).continuedBy).toBe(1);
  expect(sharesOf(form, STOCK)[1]).toMatchObject({ obligationIds: [], unitIds: [] });
});

it('what is gone by now is left out', () =>
  expect(
    splitInput(FORM, { obligationIds: [], unitIds: ['u1'] }, { id: 'x', version: 3 }).parts[0]?.obligationIds,
  ).toEqual([]));

it.each([
  [{ ...FORM, parts: [{ key: 'a', name: '甲', code: '1' }] }, ['split.needName']],
  [{ ...FORM, parts: [{ key: 'a', name: '甲村委会', code: ' ' }] }, ['split.needCode']],
  [{ ...FORM, parts: FORM.parts.map((part) => ({ ...part, code: '1' })) }, ['split.codeTwice']],
  [{ ...FORM, parts: FORM.parts.slice(0, 1), continuedBy: 'a' }, ['split.tooFew']],
  [{ ...FORM, reason: ' ' }, ['split.needReason']],
  [FORM, []],
] as [SplitForm, string[]][])('a form that lacks something says so: %#', (form, faults) =>
  expect(faultsOf(form)).toEqual(faults),
);
