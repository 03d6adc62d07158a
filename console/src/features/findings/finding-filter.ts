import type { FindingFilter, FindingKind, FindingSeverity, FindingState } from '@sanwu/schema';
import { areaFilter } from '../../lib/areas.ts';
import { spanFilter } from '../../lib/span-filter.ts';

export const KINDS: FindingKind[] = [
  'UNTIMELY',
  'NON_STANDARD',
  'INCOMPLETE',
  'PERSONAL_DATA',
  'COPIED',
  'MISMATCH',
  'NO_DUTY',
  'UNSEALED',
];
export const SEVERITIES: FindingSeverity[] = ['LIGHT', 'ORDINARY', 'SERIOUS'];
export const STATES: FindingState[] = ['OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED', 'DISMISSED', 'LAPSED'];

/** A person has said that it is one, and nobody that it is none: what figures count. */
const CONFIRMED: FindingState[] = ['OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED'];

/** In the place of a person or a desk: what has none 未指定. */
export const NONE = 'none';

type Values = Readonly<Record<string, string>>;

function stateFilter(state: string | undefined): FindingFilter {
  if (state === 'ALL') return {};
  if (state === 'CONFIRMED') return { state: { oneOf: CONFIRMED } };
  return { state: { eq: (state || 'PROPOSED') as FindingState } };
}

/** What links of figures bring along about the letters that carry them. */
function letterFilter({ letterFrom, letterTo, letterUnit, letterDrafter, letterDesk }: Values): FindingFilter {
  if (![letterFrom, letterTo, letterUnit, letterDrafter, letterDesk].some(Boolean)) return {};
  return {
    letter: {
      ...spanFilter('issuedOn', letterFrom, letterTo),
      ...(letterUnit ? { addresseeId: { eq: letterUnit } } : {}),
      ...(letterDrafter ? { drafterId: { eq: letterDrafter } } : {}),
      ...(letterDesk ? { deskId: { eq: letterDesk } } : {}),
    },
  };
}

/** What the list's address asks for; without a state, what waits for an officer. */
export function findingFilter(values: Values): FindingFilter {
  const { under, unit, finder, desk, state, kind, severity, repeated, check, item, area, text, from, to } = values;
  return {
    ...(under ? { under } : {}),
    ...(unit ? { unitId: { eq: unit } } : {}),
    ...(finder ? (finder === NONE ? { hasFinder: false } : { finderId: { eq: finder } }) : {}),
    ...(desk ? (desk === NONE ? { hasDesk: false } : { deskId: { eq: desk } }) : {}),
    ...letterFilter(values),
    ...stateFilter(state),
    ...(kind ? { kind: { eq: kind as FindingKind } } : {}),
    ...(severity ? { severity: { eq: severity as FindingSeverity } } : {}),
    ...(repeated ? { repeated: repeated === 'yes' } : {}),
    ...(check ? { code: { eq: check } } : {}),
    ...(item ? { itemId: { eq: item } } : {}),
    ...areaFilter(area),
    ...(text ? { text: { contains: text } } : {}),
    ...spanFilter('foundOn', from, to),
  };
}
