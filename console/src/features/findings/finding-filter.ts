import type { FindingFilter, FindingKind, FindingSeverity, FindingState } from '@sanwu/schema';
import { areaFilter } from '../../lib/areas.ts';

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

/** What the list's address asks for; without a state, what waits for an officer. */
export function findingFilter(values: Readonly<Record<string, string>>): FindingFilter {
  const { under, state, kind, severity, repeated, check, item, area, text, from, to } = values;
  return {
    ...(under ? { under } : {}),
    ...(state === 'ALL' ? {} : { state: { eq: (state || 'PROPOSED') as FindingState } }),
    ...(kind ? { kind: { eq: kind as FindingKind } } : {}),
    ...(severity ? { severity: { eq: severity as FindingSeverity } } : {}),
    ...(repeated ? { repeated: repeated === 'yes' } : {}),
    ...(check ? { code: { eq: check } } : {}),
    ...(item ? { itemId: { eq: item } } : {}),
    ...areaFilter(area),
    ...(text ? { text: { contains: text } } : {}),
    ...(from || to ? { foundOn: { range: { from: from ?? null, to: to ?? null } } } : {}),
  };
}
