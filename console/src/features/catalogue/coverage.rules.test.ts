import { describe, expect, it } from 'vitest';
import { ledRowsOf, quarterOf, rowsOf, spanOf } from './coverage.rules.ts';

const TODAY = '2019-10-15';
const span = { from: '2019-10-01', to: '2019-12-31' };

describe('the span of a proof', () => {
  it.each([
    ['2019-10-15', '2019-10-01', '2019-12-31'],
    ['2020-02-29', '2020-01-01', '2020-03-31'],
    ['2019-06-30', '2019-04-01', '2019-06-30'],
  ])('%s lies in the quarter from %s to %s', (day, from, to) => expect(quarterOf(day)).toEqual({ from, to }));

  it('is the present quarter, unless the address says otherwise', () => {
    expect(spanOf({}, TODAY)).toEqual(span);
    expect(spanOf({ from: '2019-07-01' }, TODAY)).toEqual({ from: '2019-07-01', to: '2019-09-30' });
    expect(spanOf({ from: '2019-05-01', to: '2019-10-31' }, TODAY)).toEqual({ from: '2019-05-01', to: '2019-10-31' });
  });
});

describe('the rows of a number', () => {
  const to = (part: Parameters<typeof rowsOf>[0]) =>
    Object.fromEntries(new URLSearchParams(rowsOf(part, { unitId: 'u', span, today: TODAY }).split('?')[1]));

  it.each([
    ['expected', 'ALL', span.from, span.to],
    ['inTime', 'FULFILLED', span.from, span.to],
    ['late', 'FULFILLED_LATE', span.from, span.to],
    ['exempted', 'EXEMPTED', span.from, span.to],
    ['notYetDue', 'PENDING', TODAY, span.to],
    ['overdue', 'PENDING', span.from, '2019-10-14'],
  ] as const)('%s: %s from %s to %s', (part, state, from, until) =>
    expect(to(part)).toEqual({ kind: 'DISCLOSURE', owed: 'u', state, from, to: until, foreseen: 'yes' }),
  );

  it('of the unit itself are without those below it', () =>
    expect(rowsOf('late', { unitId: 'u', alone: true, span, today: TODAY })).toContain(
      'debtor=u&state=FULFILLED_LATE',
    ));

  it('that a lead department leads stand in a list of their own, of the item that was asked for', () => {
    const rows = { unitId: 'u', span, today: TODAY };
    expect(ledRowsOf('overdue', { ...rows, item: '' })).toBe(
      '/disclosures/led/rows?owed=u&state=PENDING&from=2019-10-01&to=2019-10-14&foreseen=yes',
    );
    expect(ledRowsOf('late', { ...rows, item: 'i' })).toContain('&item=i');
  });
});
