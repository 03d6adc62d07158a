import { expect, test } from 'vitest';
import { type SealFacts, unsealed } from './unsealed.rules.js';

/** The National Day of 2019: to be sealed by 30 September, from 1 to 7 October. */
const facts = (given: Partial<SealFacts> = {}): SealFacts => ({
  ...{ sealBy: '2019-09-30', fromOn: '2019-10-01', untilOn: '2019-10-07' },
  ...{ exempted: false, cancelled: false, overdue: false, askedUntil: null, steps: [], ...given },
});
const sealed = (onDay: string, declaredOn = onDay) => ({ step: 'SEAL', onDay, declaredOn, reason: null }) as const;
const opened = (onDay: string, reason = '送医') => ({ step: 'OPEN', onDay, declaredOn: onDay, reason }) as const;
const takenBack = (onDay: string) => ({ step: 'TAKE_BACK', onDay, declaredOn: onDay, reason: '选错了车' }) as const;

test('sealed in time and to the end, nothing is wrong', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-30')], askedUntil: '2019-10-07' }))).toEqual([]);
  expect(unsealed(facts({ steps: [sealed('2019-09-29')] }))).toEqual([]);
});

test('not sealed is wrong once it is overdue, and not before', () => {
  expect(unsealed(facts())).toEqual([]);
  expect(unsealed(facts({ overdue: true }))).toEqual(['应于2019年9月30日前封存，到期没有申报封存']);
});

test('not sealed to the end stays wrong when nothing is owed any more', () => {
  expect(unsealed(facts({ askedUntil: '2019-10-07' }))).toEqual([
    '应于2019年9月30日前封存，至2019年10月7日没有申报封存',
  ]);
});

test('struck off over the holiday, it was unsealed until then', () => {
  expect(unsealed(facts({ askedUntil: '2019-10-02' }))).toEqual([
    '应于2019年9月30日前封存，至2019年10月2日没有申报封存',
  ]);
});

test('what came to the unit over the holiday is to be sealed on that day, and not before', () => {
  const bought = { sealBy: '2019-10-03' };
  expect(unsealed(facts({ ...bought, steps: [sealed('2019-10-03')] }))).toEqual([]);
  expect(unsealed(facts({ ...bought, steps: [sealed('2019-10-05')] }))).toEqual([
    '应于2019年10月3日前封存，2019年10月5日才封存，晚2天',
  ]);
});

test('sealed when the holiday had begun is wrong, with how late', () => {
  expect(unsealed(facts({ steps: [sealed('2019-10-02')] }))).toEqual([
    '应于2019年9月30日前封存，2019年10月2日才封存，晚2天',
  ]);
});

test('sealed late, and still before the holiday began, is not wrong: the light tells of it', () => {
  const early = { sealBy: '2019-09-27', fromOn: '2019-10-01' };
  expect(unsealed(facts({ ...early, steps: [sealed('2019-09-30')] }))).toEqual([]);
});

test('a seal that was declared when the holiday had begun was in no register until then', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-30', '2019-10-03')] }))).toEqual([
    '应于2019年9月30日前封存并申报，2019年10月3日才申报（自报2019年9月30日封存）',
  ]);
});

test('opened over the holiday is wrong, with the reason, whether or not it was sealed again', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-30'), opened('2019-10-03')], overdue: true }))).toEqual([
    '封存期内于2019年10月3日启封：送医',
  ]);
  expect(
    unsealed(
      facts({ steps: [sealed('2019-09-30'), opened('2019-10-03'), sealed('2019-10-04')], askedUntil: '2019-10-07' }),
    ),
  ).toEqual(['封存期内于2019年10月3日启封：送医，2019年10月4日重新封存']);
});

test('opened and sealed again before the holiday began is not wrong', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-28'), opened('2019-09-29'), sealed('2019-09-30')] }))).toEqual([]);
});

test('opened before the holiday began and sealed late is late', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-28'), opened('2019-09-29'), sealed('2019-10-01')] }))).toEqual([
    '应于2019年9月30日前封存，2019年10月1日才封存，晚1天',
  ]);
});

test('what was declared by mistake and taken back never was', () => {
  expect(unsealed(facts({ steps: [sealed('2019-09-30'), takenBack('2019-10-01')], overdue: true }))).toEqual([
    '应于2019年9月30日前封存，到期没有申报封存',
  ]);
  expect(unsealed(facts({ steps: [sealed('2019-10-02'), takenBack('2019-10-02')] }))).toEqual([]);
});

test('what was said to be opened by mistake was not', () => {
  const steps = [sealed('2019-09-30'), opened('2019-10-03'), takenBack('2019-10-03')];
  expect(unsealed(facts({ steps, askedUntil: '2019-10-07' }))).toEqual([]);
});

test('what need not be sealed is not unsealed', () => {
  const wrong = { steps: [sealed('2019-09-30'), opened('2019-10-03')], askedUntil: '2019-10-07' };
  expect(unsealed(facts({ ...wrong, exempted: true }))).toEqual([]);
  expect(unsealed(facts({ ...wrong, cancelled: true }))).toEqual([]);
});
