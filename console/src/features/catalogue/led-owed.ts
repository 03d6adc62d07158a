import type { LedObligationFilter, ObligationState } from '@sanwu/schema';

/** What the list can be narrowed to, in the order in which it is told. */
export const LED_STATES = ['PENDING', 'FULFILLED', 'FULFILLED_LATE', 'EXEMPTED'] as const;

/** What the list's address asks for; without a state, all of it. */
export function ledOwedFilter(values: Readonly<Record<string, string>>): LedObligationFilter {
  const { state, item, owed, debtor, from, to, foreseen } = values;
  const known = LED_STATES.find((one) => one === state);
  const states: ObligationState[] = known === 'PENDING' ? ['OPEN', 'UPCOMING'] : known ? [known] : [];
  return {
    ...(states.length > 0 ? { state: { oneOf: states } } : {}),
    ...(item ? { itemId: { eq: item } } : {}),
    ...(owed ? { owedBelow: owed } : {}),
    ...(debtor ? { owedBy: debtor } : {}),
    ...(from || to ? { dueOn: { range: { from: from || null, to: to || null } } } : {}),
    ...(foreseen ? { foreseen: foreseen === 'yes' } : {}),
  };
}
