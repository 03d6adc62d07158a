import { describe, expect, it } from 'vitest';
import { UnitKind } from '../../units/unit.rules.js';
import { NoticeKind } from '../notice.rules.js';
import { mayAddress, mayWrite } from './addressing.rules.js';

describe('a desk', () => {
  it.each([
    [UnitKind.OFFICE, UnitKind.TOWNSHIP, true],
    [UnitKind.OFFICE, UnitKind.RESIDENT_TEAM, true],
    [UnitKind.OFFICE, UnitKind.OFFICE, false],
    [UnitKind.OFFICE, UnitKind.DISTRICT, false],
    [UnitKind.DISCIPLINE_COMMITTEE, UnitKind.VILLAGE, true],
    [UnitKind.DISCIPLINE_COMMITTEE, UnitKind.TOWNSHIP, false],
    [UnitKind.DISCIPLINE_COMMITTEE, UnitKind.DEPARTMENT, false],
    [UnitKind.LIAISON_OFFICE, UnitKind.RESIDENT_TEAM, true],
    [UnitKind.LIAISON_OFFICE, UnitKind.DEPARTMENT, false],
    [UnitKind.RESIDENT_TEAM, UnitKind.DEPARTMENT, true],
    [UnitKind.RESIDENT_TEAM, UnitKind.RESIDENT_TEAM, false],
  ])('of kind %s writes to %s: %s', (desk, addressee, expected) => {
    expect(mayAddress(desk, addressee)).toBe(expected);
  });

  it.each([
    [UnitKind.OFFICE, NoticeKind.RECTIFICATION, true],
    [UnitKind.RESIDENT_TEAM, NoticeKind.RECTIFICATION, true],
    [UnitKind.DISCIPLINE_COMMITTEE, NoticeKind.SUGGESTION, true],
    [UnitKind.DISCIPLINE_COMMITTEE, NoticeKind.RECTIFICATION, false],
    [UnitKind.LIAISON_OFFICE, NoticeKind.EXPLANATION, false],
  ])('of kind %s writes a %s: %s', (desk, kind, expected) => {
    expect(mayWrite(desk, kind)).toBe(expected);
  });
});
