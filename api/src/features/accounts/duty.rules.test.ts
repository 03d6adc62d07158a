import { describe, expect, it } from 'vitest';
import { dutiesOf } from './duty.rules.js';

const set = new Date('2019-01-01T00:00:00Z');
const facts = { passwordSetAt: set, needsFactor: false, hasFactor: false };

describe('what must be done first', () => {
  it('is nothing with a fresh password, and a new one after half a year', () => {
    expect(dutiesOf(facts, new Date('2019-06-29T00:00:00Z'))).toEqual([]);
    expect(dutiesOf(facts, new Date('2019-07-01T00:00:00Z'))).toEqual(['CHANGE_PASSWORD']);
    expect(dutiesOf({ ...facts, passwordSetAt: null }, set)).toEqual(['CHANGE_PASSWORD']);
  });

  it('is a second factor where a role asks for one that is not there', () => {
    expect(dutiesOf({ ...facts, needsFactor: true }, set)).toEqual(['SET_SECOND_FACTOR']);
    expect(dutiesOf({ ...facts, needsFactor: true, hasFactor: true }, set)).toEqual([]);
  });
});
