import { UnitKind } from '../units/unit.rules.js';

/** The tiers 公开层级 on which an item is published. */
export enum Tier {
  DISTRICT = 'DISTRICT',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
}

const TIER_OF: Readonly<Record<UnitKind, Tier>> = {
  DISTRICT: Tier.DISTRICT,
  COMMISSION: Tier.DISTRICT,
  OFFICE: Tier.DISTRICT,
  LIAISON_OFFICE: Tier.DISTRICT,
  RESIDENT_TEAM: Tier.DISTRICT,
  DEPARTMENT: Tier.DISTRICT,
  TOWNSHIP: Tier.TOWNSHIP,
  DISCIPLINE_COMMITTEE: Tier.TOWNSHIP,
  VILLAGE: Tier.VILLAGE,
  COLLECTIVE: Tier.VILLAGE,
};

/** The tiers of those who owe it, from above: the tier of an item is no word of its own that could contradict them. */
export const tiersOf = (kinds: readonly UnitKind[]): Tier[] =>
  Object.values(Tier).filter((tier) => kinds.some((kind) => TIER_OF[kind] === tier));
