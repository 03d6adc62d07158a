import type { Affair, CatalogueRowFragment, DisclosureTier } from '@sanwu/schema';

export const AFFAIRS: readonly Affair[] = ['PARTY', 'GOVERNMENT', 'VILLAGE'];
export const TIERS: readonly DisclosureTier[] = ['DISTRICT', 'TOWNSHIP', 'VILLAGE'];

/** An item that asks nobody any more. */
export const isOver = ({ appliesTo, namedUnits }: Pick<CatalogueRowFragment, 'appliesTo' | 'namedUnits'>): boolean =>
  appliesTo.length + namedUnits.length === 0;

/** The items that a filter of the list asks for; those that ask nobody only when they are asked for. */
export function inFilter(
  items: readonly CatalogueRowFragment[],
  values: Readonly<Record<string, string>>,
): CatalogueRowFragment[] {
  const { affair, area, tier, lead, text, over } = values;
  return items.filter(
    (item) =>
      (!affair || item.affair === affair) &&
      (!area || item.area === area) &&
      (!tier || item.tiers.includes(tier as DisclosureTier)) &&
      (!lead || item.lead?.id === lead) &&
      (!text || item.name.includes(text) || item.code.includes(text.toUpperCase())) &&
      (over ? isOver(item) : !isOver(item)),
  );
}
