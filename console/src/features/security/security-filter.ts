import type { SecurityEventFilter, SecurityKind } from '@sanwu/schema';
import { daysFilter } from '../../components/list/DaysChoice.tsx';

/** Kinds that are looked for together, under a word of the address. */
export const KIND_GROUPS = {
  TROUBLE: ['SIGN_IN_FAILED', 'SIGN_IN_SLOWED'],
  SIGN_IN: ['SIGNED_IN', 'SIGNED_OUT', 'SESSION_ENDED'],
  CREDENTIAL: [
    'PASSWORD_CHANGED',
    'LINK_ISSUED',
    'LINK_CONFIRMED',
    'LINK_USED',
    'FACTOR_SET',
    'FACTOR_REMOVED',
    'RECOVERY_CODE_USED',
  ],
  ACCOUNT: ['ACCOUNT_CREATED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED'],
  RIGHT: ['POST_ASKED', 'POST_CONFIRMED', 'POST_REFUSED', 'POST_ENDED', 'HANDED_OVER', 'ROLE_RULE_SET'],
  TRAIL: ['TRAIL_VERIFIED', 'TRAIL_EXPORTED'],
} as const satisfies Record<string, readonly SecurityKind[]>;

export type KindGroup = keyof typeof KIND_GROUPS;
export const GROUPS = Object.keys(KIND_GROUPS) as KindGroup[];
export const KINDS: readonly SecurityKind[] = Object.values(KIND_GROUPS).flat();

/** The address's words as the API's filter. */
export function securityFilter(values: Readonly<Record<string, string>>): SecurityEventFilter {
  const { kind, person } = values;
  const group = KIND_GROUPS[kind as KindGroup] as readonly SecurityKind[] | undefined;
  const one = KINDS.find((known) => known === kind);
  return {
    ...(group ? { kinds: [...group] } : one ? { kinds: [one] } : {}),
    ...(person ? { accountId: person } : {}),
    ...daysFilter(values),
  };
}
