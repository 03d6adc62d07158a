import type { FindingFilter, FindingKind, FindingState } from '@sanwu/schema';

export const KINDS: FindingKind[] = ['UNTIMELY', 'NON_STANDARD', 'INCOMPLETE', 'PERSONAL_DATA'];
export const STATES: FindingState[] = ['OPEN', 'DISMISSED', 'LAPSED'];

/** What the list's address asks for; without a state, what waits for an officer. */
export function findingFilter(values: Readonly<Record<string, string>>): FindingFilter {
  const { under, state, kind, check, text, from, to } = values;
  return {
    ...(under ? { under } : {}),
    ...(state === 'ALL' ? {} : { state: { eq: (state || 'PROPOSED') as FindingState } }),
    ...(kind ? { kind: { eq: kind as FindingKind } } : {}),
    ...(check ? { code: { eq: check } } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...(from || to ? { foundOn: { range: { from: from ?? null, to: to ?? null } } } : {}),
  };
}
