import { describe, expect, it } from 'vitest';
import { meetingsOf } from './occurrence.rules.js';
import { isOccurrenceKey, occurrenceKey, periodLabel } from './period.rules.js';

const open = (...days: string[]) => days.map((happenedOn, nr) => ({ obligationId: `o${nr}`, happenedOn }));
const free = (...days: string[]) => days.map((publishedOn, nr) => ({ id: `e${nr}`, publishedOn }));
const met = (...asked: Parameters<typeof meetingsOf>) =>
  meetingsOf(...asked).map(({ obligationId, disclosureId }) => `${obligationId} ${disclosureId}`);

describe('an occurrence is met', () => {
  it('by an entry of its day or later, and of no earlier one', () => {
    expect(met(open('2019-10-09'), free('2019-10-08'))).toEqual([]);
    expect(met(open('2019-10-09'), free('2019-10-09'))).toEqual(['o0 e0']);
    expect(met(open('2019-10-09'), free('2019-10-08', '2019-10-12'))).toEqual(['o0 e1']);
  });

  it('by an entry of its own: two are met by two, the earliest first', () => {
    expect(met(open('2019-10-09', '2019-10-10'), free('2019-10-12'))).toEqual(['o0 e0']);
    expect(met(open('2019-10-09', '2019-10-10'), free('2019-10-12', '2019-10-14'))).toEqual(['o0 e0', 'o1 e1']);
  });

  it('later than another one that happened after it, where only that one is left to be met', () => {
    expect(met(open('2019-10-09', '2019-10-13'), free('2019-10-10', '2019-10-12', '2019-10-14'))).toEqual([
      'o0 e0',
      'o1 e2',
    ]);
  });

  it('on the day of the publication', () => {
    expect(meetingsOf(open('2019-10-09'), free('2019-10-12'))).toEqual([
      { obligationId: 'o0', disclosureId: 'e0', factOn: '2019-10-12' },
    ]);
  });
});

it('the key of an occurrence is no other one of the same day, and says the day', () => {
  expect(occurrenceKey('2019-10-09', 'a')).not.toBe(occurrenceKey('2019-10-09', 'b'));
  expect(periodLabel(occurrenceKey('2019-10-09', 'a'))).toBe('2019年10月9日发生');
  expect([isOccurrenceKey(occurrenceKey('2019-10-09', 'a')), isOccurrenceKey('2019-10-09')]).toEqual([true, false]);
});
