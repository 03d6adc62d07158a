import { listIn } from '../../core/imports/cell-list.js';
import type { UnitKind } from '../units/unit.rules.js';
import { kindOf } from '../units/unit-kind.words.js';
import type { ItemContent } from './item.rules.js';
import { meaning, NOBODY, TIERS, titlesOf } from './item.words.js';
import type { Reading } from './item-import.reading.js';
import { type Tier, tiersOf } from './tier.rules.js';

/** Kinds of units, and units by name or code; 无: nobody any more. */
export function whoIn(reading: Reading): Pick<ItemContent, 'appliesTo' | 'namedUnitIds'> {
  const words = listIn(reading.values['who'] ?? '').filter((word) => word !== NOBODY);
  const kinds = words.map((word) => kindOf(word));
  const named = words.filter((_, nr) => kinds[nr] === null);
  return {
    appliesTo: [...new Set(kinds.filter((kind) => kind !== null))],
    namedUnitIds: unitsOf(reading, 'who', named),
  };
}

export const unitsIn = (reading: Reading, field: string): string[] =>
  unitsOf(reading, field, listIn(reading.values[field] ?? ''));

/** The lead department: one. */
export function leadIn(reading: Reading): string | null {
  const [lead = null, ...others] = unitsIn(reading, 'lead');
  if (others.length > 0) reading.told('lead', 'ONE_LEAD', '牵头部门只能填一个');
  return lead;
}

function unitsOf({ units, told }: Reading, field: string, words: readonly string[]): string[] {
  if (words.length > 500) told(field, 'TOO_MANY', '最多500个单位');
  return words.flatMap((word) => {
    const [first, ...others] = units.find(word);
    if (!first) told(field, 'UNIT_UNKNOWN', `没有找到单位「${word.slice(0, 20)}」，请核对名称或改填代码`);
    else if (others.length > 0) told(field, 'UNIT_AMBIGUOUS', `叫「${word}」的单位不止一个，请改填代码`);
    return first ? [first.id] : [];
  });
}

/** Tiers follow from who owes it; told otherwise, the table contradicts itself. */
export function tiersFit(
  { values, units, told }: Reading,
  appliesTo: readonly UnitKind[],
  namedIds: readonly string[],
): void {
  const words = listIn(values['tiers'] ?? '');
  if (words.length === 0) return;
  const read = words.map((word) => meaning(TIERS, word));
  if (read.some((tier) => tier === undefined)) {
    told('tiers', 'WORD_UNKNOWN', `公开层级无法识别，可填：${titlesOf(TIERS)}`);
    return;
  }
  const is = tiersOf([...appliesTo, ...namedIds.flatMap((id) => units.kindOf(id) ?? [])]);
  const same = read.length === is.length && is.every((tier: Tier) => read.includes(tier));
  if (!same) {
    told('tiers', 'TIER_NOT_FITTING', `公开主体属于${is.map((tier) => TIERS[tier][0]).join('、')}，与公开层级不一致`);
  }
}
