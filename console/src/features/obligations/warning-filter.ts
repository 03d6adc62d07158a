import type { Light, LightFilter, ObligationFilter, ObligationKind, ObligationState } from '@sanwu/schema';
import { areaFilter } from '../../lib/areas.ts';

export const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN'];
export const KINDS: readonly ObligationKind[] = ['DISCLOSURE', 'ANSWER', 'ACT', 'SEAL'];
export const STATES: readonly ObligationState[] = ['OPEN', 'UPCOMING', 'FULFILLED', 'FULFILLED_LATE', 'EXEMPTED'];

/** Words of the address that stand for several states: all, 已开始的 (whatever came of it), what is not met, and 已完成. */
export const STATE_GROUPS: Readonly<Record<string, Pick<ObligationFilter, 'inRates' | 'state'>>> = {
  ALL: {},
  DUE: { inRates: true },
  PENDING: { state: { oneOf: ['OPEN', 'UPCOMING'] } },
  DONE: { state: { oneOf: ['FULFILLED', 'FULFILLED_LATE'] } },
};

function lightOf(word: string): LightFilter {
  return word === 'LIT' ? { oneOf: ['RED', 'YELLOW'] } : { eq: word as Light };
}

/** The address's words as the API's filter; without a state, what is open. */
export function warningFilter(values: Readonly<Record<string, string>>): ObligationFilter {
  const {
    light,
    state = '',
    kind,
    under,
    unit,
    text,
    due,
    from,
    to,
    since,
    owed,
    debtor,
    item,
    area,
    period,
    foreseen,
  } = values;
  return {
    ...(STATE_GROUPS[state] ?? { state: { eq: STATES.find((one) => one === state) ?? 'OPEN' } }),
    ...(light ? { light: lightOf(light) } : {}),
    ...(kind ? { kind: { eq: kind as ObligationKind } } : {}),
    ...(under ? { under } : {}),
    ...(unit ? { unitId: { eq: unit } } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...(due ? { dueOn: { eq: due } } : {}),
    ...(!due && (from || to) ? { dueOn: { range: { from: from ?? null, to: to ?? null } } } : {}),
    ...(since ? { redSince: since } : {}),
    ...(owed ? { owedBelow: owed } : {}),
    ...(debtor ? { owedBy: debtor } : {}),
    ...(item ? { itemId: { eq: item } } : {}),
    ...areaFilter(area),
    ...(period ? { period } : {}),
    ...(foreseen ? { foreseen: foreseen === 'yes' } : {}),
  };
}
