import { describe, expect, it } from 'vitest';
import { CHILD_KINDS, isUnitCode, shortNameOf, UnitKind } from './unit.rules.js';

describe('a unit', () => {
  it.each([
    ['万达社区居委会', '万达社区'],
    ['新胜村委会', '新胜村'],
    ['麻池村村委会', '麻池村'],
    ['阿贵沟嘎查', '阿贵沟嘎查'],
    ['包头职业教育园区社区', '包头职业教育园区社区'],
  ])('is called by its place, not by its committee: %s → %s', (name, short) => {
    expect(shortNameOf(name)).toBe(short);
  });

  it('can reach every kind from the district', () => {
    const seen = new Set<UnitKind>([UnitKind.DISTRICT]);
    for (const kind of seen) for (const child of CHILD_KINDS[kind]) seen.add(child);
    expect([...seen].sort()).toEqual(Object.values(UnitKind).sort());
  });

  it('has no code with a hyphen or a blank', () => {
    expect(isUnitCode('150207001000')).toBe(true);
    expect(isUnitCode('15-02')).toBe(false);
    expect(isUnitCode('15 02')).toBe(false);
  });
});
