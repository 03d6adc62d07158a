import type { Affair, DisclosureFilter } from '@sanwu/schema';
import { areaFilter } from '../../lib/areas.ts';
import { periodKey } from '../../lib/periods.ts';
import { isTooShort } from '../../lib/search-words.ts';

/** The address's words as the API's filter. */
export function disclosureFilter(values: Readonly<Record<string, string>>): DisclosureFilter {
  const { affair, under, item, period, text, from, to, counts, area, published } = values;
  const { unit, amount, late, nil, source, how, seen } = values;
  return {
    ...(affair ? { affair: { eq: affair as Affair } } : {}),
    ...(item ? { itemId: { eq: item } } : {}),
    ...(period ? { period: { eq: periodKey(period) } } : {}),
    ...(under ? { under } : {}),
    ...(unit ? { unitId: { eq: unit } } : {}),
    ...(late ? { late: late === 'yes' } : {}),
    ...(nil ? { nil: nil === 'yes' } : {}),
    ...(source ? { sourceId: { eq: source } } : {}),
    ...(seen ? { shown: seen === 'yes' } : {}),
    ...(how ? { filledIn: how === 'filled' } : {}),
    ...(amount ? { hasAmount: amount === 'yes' } : {}),
    ...(published ? { publishedBelow: published } : {}),
    ...areaFilter(area),
    ...(counts ? { rejected: counts === 'no' } : {}),
    ...(text && !isTooShort(text) ? { text: { contains: text } } : {}),
    ...(from || to ? { publishedOn: { range: { from: from ?? null, to: to ?? null } } } : {}),
  };
}
